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

    /// The same office's publisher of another of its reports; nil for one that it does not make.
    public func making(_ report: ReportID) -> ReportPublisher? {
        if report == composition.kind.id { return self }
        return composition.of(report).map { ReportPublisher(composition: $0, store: store, output: output) }
    }

    /// Follows figures through packages of units below.
    package var packages: PackageLineage {
        PackageLineage(store, archive: composition.settings.archive, limits: composition.limits)
    }

    /// What commands say.
    package var texts: CommandTexts { composition.catalogue.commands }

    /// The report of a period that it publishes.
    func key(_ period: Period) -> ReportPeriod { ReportPeriod(composition.kind.id, period) }

    /// Where the report's own files are: those of the first report where those of the only one always lay.
    func path(_ period: Period, _ name: String) throws -> OutputPath {
        try composition.path(period, name, in: output)
    }

    /// The folder of a period's report.
    package func folder(of period: Period) throws -> URL {
        try composition.hasPlainFolder(in: output) ? output.report(period) : output.report(composition.kind.id, period)
    }

    /// The report of a period as assembled from the store; nil without data. An issued report has the data it was
    /// issued with.
    ///
    /// What is not stated for the period is composed of what is stated for finer ones. `through` goes back to the state
    /// after the file with that order of acceptance.
    ///
    /// `semantics` says how the data of an issue are read; nil for the one that stands. `named` is what the template of
    /// an issue asks for, `edition` how it is laid out.
    public func model(
        _ period: Period, through: Int64? = nil, semantics: Finalization.Semantics? = nil,
        named: TemplateNames? = nil, edition: ReportEdition = .current
    ) throws -> ReportModel? {
        if through == nil, named == nil, let issued = try store.finalization(of: key(period)) {
            return try model(of: issued)
        }
        let semantics = try semantics ?? (through == nil ? store.finalizedSemantics(key(period)) : nil)
        let through = try through ?? store.finalizedThrough(key(period))
        let input = try input(
            period, through: through, narrative: store.narrative(period: period, through: through),
            asWholeTables: semantics == .versions, isFollowed: named?.hasSummary ?? true)
        guard !input.tables.isEmpty || !input.narrative.isEmpty, let unit = composition.reportingUnit(in: period) else {
            return nil
        }
        return composition.assembler.assemble(input, reportingUnit: unit, named: named, edition: edition)
    }

    private func input(
        _ period: Period, through: Int64?, narrative: [StoredNarrative], asWholeTables: Bool, isFollowed: Bool
    ) throws -> AssemblyInput {
        func tables(_ period: Period?) throws -> [SourcedTable] {
            let tables = try period.map { try store.tables(within: $0, through: through) } ?? []
            return tables.filter { composition.kind.uses($0.dataset) }
        }
        let sections = Set(composition.reportRegistry.sections.map(\.id))
        let courses = composition.kind.charts.compactMap { chart in
            if case .course(let figure, let periods) = chart.subject { (figure.dataset, periods) } else { nil }
        }
        return AssemblyInput(
            period: period, tables: asWholeTables ? WholeTables.of(period, try tables(period)) : try tables(period),
            narrative: narrative.filter { sections.contains($0.text.section) }.map {
                SourcedNarrative(text: $0.text, file: $0.file.source)
            },
            former: try tables(period.former), lastYear: try tables(period.sameLastYear),
            earlier: isFollowed
                ? try store.earlierTables(
                    than: period, count: (courses.map(\.1).max() ?? 1) - 1, of: Set(courses.map(\.0)),
                    through: through)
                : [])
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
        let unit = composition.reportingUnit(in: period)
        // Data belong to no report; those of a period whose first report is issued stay as it has them.
        let (folders, reports) = (ReportPlaces(output), composition.reportIDs)
        let first = try reports.first { try folders.arePlain($0, first: reports.first) } ?? reports[0]
        let issued = try store.finalization(of: ReportPeriod(first, period))
        var tables = try store.tables(within: period, through: issued?.through)
        if let parts = issued?.parts {
            // Datasets of other reports go on.
            tables = tables.filter { parts.datasets.contains($0.dataset) }
            tables += try store.tables(within: period).filter { !parts.datasets.contains($0.dataset) }
        }
        return try Self.normalized(period, tables, unit, composition.dataAssembler).map {
            (try OutputPath.normalized(period, $0.name), $0.bytes)
        }
    }

    /// `isWithoutText` leaves out lists and columns of free text.
    static func normalized(
        _ period: Period, _ tables: [SourcedTable], _ unit: AdministrativeUnit?, _ assembler: ReportAssembler,
        isWithoutText: Bool = false
    ) throws -> [(name: String, bytes: Data)] {
        let input = AssemblyInput(period: period, tables: tables, narrative: [])
        let places = unit.map { assembler.placeRows(input, reportingUnit: $0) } ?? []
        var parts: [DataPackage.Part] = []
        var contents: [(name: String, bytes: Data)] = []
        for place in places where !isWithoutText || place.dataset.layout != .list {
            let dataset = NormalizedDataset(
                definition: place.dataset.asked(on: period.lastDay), set: place.place,
                rows: place.rows.flatMap { [$0] + $0.members }.map(NormalizedDataset.SourcedRow.init),
                isWithoutText: isWithoutText)
            let csv = Data(dataset.csv.utf8)
            contents.append((dataset.fileName, csv))
            parts.append(
                DataPackage.Part(
                    dataset: dataset, sha256: ContentHash(of: Array(csv)).text, byteCount: csv.count,
                    sources: place.files.map { ($0.name, $0.sha256) }))
        }
        contents.append(
            ("datapackage.json", try DataPackage(period: period, unitName: unit?.name ?? "", parts: parts).json()))
        return contents
    }
}

extension ReceivedFile {
    package var source: SourceFile { SourceFile(name: name, sha256: sha256, folder: folder, receivedAt: receivedAt) }
}
