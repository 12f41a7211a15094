import Assembly
import Foundation
import Intake
import Messages
import Publishing
import ReportingKit
import Store
import Threading

/// Writes everything that follows from a period's data: normalized files, report, appendices, lineage.
public struct ReportPublisher: Sendable {
    let composition: Composition
    public let store: ReportStore
    let output: OutputFolder
    let memory: ReportMemory

    public init(composition: Composition, store: ReportStore, output: OutputFolder) {
        self.init(composition: composition, store: store, output: output, memory: ReportMemory())
    }

    /// `memory` is what is kept from report to report; it must have served this composition and store only.
    package init(composition: Composition, store: ReportStore, output: OutputFolder, memory: ReportMemory) {
        self.composition = composition
        self.store = store
        self.output = output
        self.memory = memory
    }

    /// The folder of a period's report.
    package func folder(of period: Period) -> URL { output.report(period) }

    /// The report of a period as assembled from the store; nil without data. An issued report has the data it was issued with.
    ///
    /// `through` goes back to the state after the file with that order of acceptance.
    public func model(_ period: Period, through: Int64? = nil) throws -> ReportModel? {
        let through = try through ?? store.finalizedThrough(period)
        let tables = try store.currentTables(period: period, through: through)
        let narrative = try store.narrative(period: period, through: through)
        guard !tables.isEmpty || !narrative.isEmpty, let unit = composition.reportingUnit(in: period) else {
            return nil
        }
        return composition.assembler.assemble(
            AssemblyInput(
                period: period, tables: tables.map(\.sourced),
                narrative: narrative.map { SourcedNarrative(text: $0.text, file: $0.file.source) },
                former: try period.former.map { try store.currentTables(period: $0).map(\.sourced) } ?? [],
                lastYear: try period.sameLastYear.map { try store.currentTables(period: $0).map(\.sourced) } ?? []),
            reportingUnit: unit)
    }

    /// The values of a period's figures, for comparing with another's.
    func figures(_ period: Period) throws -> [FigureID: FieldValue] {
        let through = try store.finalizedThrough(period)
        return try memory.figures(of: period, through: try through ?? store.lastAccepted(for: period)) {
            let tables = try store.currentTables(period: period, through: through)
            guard !tables.isEmpty, let unit = composition.reportingUnit(in: period) else { return [:] }
            return composition.assembler.figures(
                AssemblyInput(period: period, tables: tables.map(\.sourced), narrative: []), reportingUnit: unit)
        }
    }

    /// Writes the normalized files and their description; returns the files written.
    public func writeNormalized(_ period: Period) throws -> [URL] {
        let files = try output.write { try stageNormalized(period, $0).map { $0.url(below: output.root) } }
        try FormerNormalized(output).remove(period)
        return files
    }

    func stageNormalized(_ period: Period, _ writer: OutputWriter) throws -> [OutputPath] {
        let contents = try normalized(period)
        // Each waits for the disk by itself: at once they wait about as long as one.
        try Concurrently.run(contents.map { content in { try writer.stage(content.bytes, at: content.path) } })
        return contents.map(\.path)
    }

    /// The normalized files of a period and their description, as the store has the data.
    func normalized(_ period: Period) throws -> [(path: OutputPath, bytes: Data)] {
        let tables = try store.currentTables(period: period, through: store.finalizedThrough(period))
        var parts: [DataPackage.Part] = []
        var contents: [(path: OutputPath, bytes: Data)] = []
        for definition in composition.registry.datasets {
            for set in UnitSet.places {
                let sources = AssemblyInput.divided(
                    tables.filter { $0.table.dataset == definition.id && $0.table.place == set }.map(\.sourced)
                ).inForce
                guard !sources.isEmpty else { continue }
                let dataset = NormalizedDataset(
                    definition: definition, set: set,
                    rows: sources.flatMap { source in
                        source.rows.map { NormalizedDataset.SourcedRow(row: $0.row, file: $0.file.name) }
                    })
                let csv = Data(dataset.csv.utf8)
                contents.append((try OutputPath.normalized(period, dataset.fileName), csv))
                parts.append(
                    DataPackage.Part(
                        dataset: dataset, sha256: ContentHash(of: Array(csv)).text, byteCount: csv.count,
                        sources: sources.flatMap(\.files).map { ($0.name, $0.sha256) }))
            }
        }
        let unit = composition.reportingUnit(in: period)?.name ?? ""
        contents.append(
            (
                try OutputPath.normalized(period, "datapackage.json"),
                try DataPackage(period: period, unitName: unit, parts: parts).json()
            ))
        return contents
    }
}

extension StoredTable {
    /// One file's table as the store keeps it; a form speaks for its unit alone.
    package var sourced: SourcedTable {
        let file = file.source
        let rows = table.rows.map { row in
            SourcedRow(
                row: row, file: file,
                keptFrom: Dictionary(
                    uniqueKeysWithValues: keptFrom.map { field, kept in
                        let line = row.values[field].map { $0.cell.row + 1 } ?? row.row
                        return (field, CellSource(file: kept.source, sheet: row.sheet, row: line))
                    }))
        }
        return SourcedTable(
            dataset: table.dataset, place: table.place, period: table.period, origin: table.origin, rows: rows,
            declaredTotal: table.declaredTotal.map { SourcedRow(row: $0, file: file) },
            isClosed: table.origin == .stated && rows.count > 1)
    }
}

extension ReceivedFile {
    package var source: SourceFile { SourceFile(name: name, sha256: sha256, folder: folder, receivedAt: receivedAt) }
}
