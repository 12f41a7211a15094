import Assembly
import Claims
import Foundation
import Processing
import Recognition
import ReportingKit
import Tabular

/// Reads a finished report as a stranger would, and names everything in it that contradicts something else.
///
/// Nothing is known of how the report was made: its tables are recognised by their headings and checked by the rules of
/// files; figures are computed again from them, and the sentences are compared with those.
public struct ReportAudit: Sendable {
    /// The data that a draft was made from.
    public struct Stored: Sendable {
        public let model: ReportModel
        public let input: AssemblyInput

        public init(model: ReportModel, input: AssemblyInput) {
            self.model = model
            self.input = input
        }
    }

    private let reader: FileReader
    private let processor: FileProcessor
    private let assembler: ReportAssembler
    private let registry: ModuleRegistry

    /// `assembler` must not derive one table from another: what the report prints is compared, each table as it stands.
    public init(limits: ReadingLimits, processor: FileProcessor, assembler: ReportAssembler, registry: ModuleRegistry) {
        reader = FileReader(limits: limits)
        self.processor = processor
        self.assembler = assembler
        self.registry = registry
    }

    /// Throws ``ReadingError`` when the bytes are no document that can be read.
    public func audit(
        _ bytes: Data, context: RecognitionContext, reportingUnit: (Period) -> AdministrativeUnit?,
        stored: (Period) throws -> Stored?
    ) throws -> AuditedReport {
        let reading = try reader.read(bytes, name: context.fileName)
        let (processed, period) = process(bytes, context)
        let tables = processed.tables.map(\.table).filter { $0.period == period }
        let names = TableNames(processed.sheets)
        let summary = tables.compactMap { table -> AuditedReport.Table? in
            guard let definition = registry.dataset(table.dataset) else { return nil }
            let sheet = table.rows.first?.sheet ?? table.declaredTotal?.sheet
            return AuditedReport.Table(
                name: names[sheet] ?? definition.title, dataset: definition, set: table.place, rows: table.rows.count)
        }
        var faults = processed.findings.filter { Self.isFault($0, period) }.map {
            AuditedReport.Fault(finding: $0, isStored: false)
        }
        guard let period, let unit = reportingUnit(period) else {
            return AuditedReport(
                period: period, tables: summary, claims: 0, comparedClaims: 0, uncompared: [],
                faults: Self.ordered(faults, names))
        }
        let file = SourceFile(name: context.fileName, sha256: "")
        let input = AssemblyInput(
            period: period, tables: tables.map { SourcedTable(table: $0, file: file) }, narrative: [])
        let model = assembler.assemble(input, reportingUnit: unit)
        faults += model.findings.filter { Self.crossChecks.contains($0.code) }.map {
            .init(finding: $0, isStored: false)
        }

        let references = AppendixReferences.all(tables, names: names, reportingUnit: unit)
        let read =
            reading.text.map { text in
                assembler.claimReader(period, reportingUnit: unit, appendices: references)
                    .read(Passage.all(of: text))
            } ?? ReadFigures(claims: [], uncompared: [])
        let claims = read.claims
        let totals = AssemblyInput(
            period: period, tables: Self.declaredTotals(tables).map { SourcedTable(table: $0, file: file) },
            narrative: [])
        let own = assembler.contradictions(model.figures, input, declaredTotals: totals, reportingUnit: unit)
        var open = claims
        if let stored = try stored(period) {
            faults += StoredComparison(tables: tables, model: stored.model, file: context.fileName).findings()
                .map { .init(finding: $0, isStored: true) }
            let data = assembler.contradictions(
                stored.model.figures, stored.input, declaredTotals: nil, reportingUnit: unit)
            faults += data.findings(claims, file: context.fileName).map { .init(finding: $0, isStored: true) }
            open = claims.filter { !data.knows($0) }
        }
        faults += own.findings(open, file: context.fileName).map { .init(finding: $0, isStored: false) }
        let unknown = open.filter { !own.knows($0) }
        faults += RepeatedClaims.findings(unknown, file: context.fileName, period: period, title: own.title)
            .map { .init(finding: $0, isStored: false) }
        let single = Dictionary(grouping: unknown, by: \.subject).values.filter { $0.count == 1 }.flatMap(\.self)
        let uncompared = read.uncompared + single.map { UncomparedFigure($0, .noTable) }
        return AuditedReport(
            period: period, tables: summary, claims: claims.count, comparedClaims: claims.count - single.count,
            uncompared: uncompared.sorted {
                ($0.passage.paragraph, $0.offset) < ($1.passage.paragraph, $1.offset)
            }, faults: Self.ordered(faults, names))
    }

    /// Reads the tables; where one does not name its period, the period of the others or of the text is meant.
    private func process(_ bytes: Data, _ context: RecognitionContext) -> (ProcessedFile, Period?) {
        let first = processor.read(FileContent(bytes), context: context)
        let known = context.period ?? first.narrativePeriod ?? Self.commonest(first.tables.map(\.table.period))
        guard let known, context.period == nil,
            first.findings.contains(where: { [.periodMissing, .periodYearMissing].contains($0.code) })
        else {
            return (first, known)
        }
        var context = context
        context.period = known
        return (processor.read(FileContent(bytes), context: context), known)
    }

    private static func commonest(_ periods: [Period]) -> Period? {
        Dictionary(grouping: periods, by: \.self).max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    }

    private static let crossChecks: Set<FindingCode> = [.contradictionCell, .contradictionTotal, .contradictionBound]

    /// Contradictions, and what keeps a figure from being read. A text for no section, a column for no dataset, is
    /// none; nor is a title that names the next period besides the report's own.
    private static func isFault(_ finding: Finding, _ period: Period?) -> Bool {
        if period != nil, finding.place.sheet == nil, finding.code.isOfPeriod { return false }
        return finding.severity != .notice && finding.code != .fileNothingRecognized
    }

    /// Each table's declared total alone: figures over all units as its author added them up.
    private static func declaredTotals(_ tables: [DatasetTable]) -> [DatasetTable] {
        tables.compactMap { table in
            table.declaredTotal.map { total in
                DatasetTable(dataset: table.dataset, place: table.place, period: table.period, rows: [total])
            }
        }
    }

    /// Text by paragraph, then tables by their place; table names among the details.
    private static func ordered(_ faults: [AuditedReport.Fault], _ names: TableNames) -> [AuditedReport.Fault] {
        func key(_ fault: AuditedReport.Fault) -> (Int, Int, CellAddress) {
            let place = fault.finding.place
            let sheet = place.sheet.flatMap { Int($0.filter(\.isNumber)) } ?? 0
            return (place.paragraph ?? .max, sheet, place.cell ?? CellAddress(row: 0, column: 0))
        }
        return faults.map { fault in
            var finding = fault.finding
            finding.table = names[finding.place.sheet]
            if !fault.isStored { finding.otherTable = names[finding.otherPlace?.sheet] }
            return AuditedReport.Fault(finding: finding, isStored: fault.isStored)
        }.sorted { key($0) < key($1) }
    }
}
