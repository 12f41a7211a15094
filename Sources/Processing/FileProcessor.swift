import Foundation
import Recognition
import ReportingKit
import Tabular

/// The way of a file from bytes to checked datasets: a pure function of bytes, configuration and register.
///
/// The daemon, `batch`, `check` and the tests all call it, so that a file is judged the same everywhere.
public struct FileProcessor: Sendable {
    private let reader: FileReader
    private let recognizer: Recognizer
    private let registry: ModuleRegistry
    private let register: UnitRegister
    private let rules: [(dataset: DatasetID, rule: Rule)]

    /// `variants` are an administrator's further column labels, `rules` further relations to check.
    public init(
        registry: ModuleRegistry, register: UnitRegister, limits: ReadingLimits,
        variants: [DatasetID: [FieldName: [String]]] = [:], rules: [(dataset: DatasetID, rule: Rule)] = []
    ) {
        self.rules = rules
        recognizer = Recognizer(registry: registry, register: register, variants: variants)
        var limits = limits
        limits.probe = recognizer.probe
        reader = FileReader(limits: limits)
        self.registry = registry
        self.register = register
    }

    public func process(_ bytes: Data, context: RecognitionContext) -> ProcessedFile {
        let reading: Reading
        do {
            reading = try reader.read(bytes, name: context.fileName)
        } catch {
            return ProcessedFile(
                format: nil, sheets: [], tables: [], narrative: [], narrativePeriod: nil,
                findings: [error.finding(file: context.fileName)])
        }
        let recognition = recognizer.recognize(reading, context: context)
        var findings = recognition.findings
        for recognized in recognition.tables {
            let hasOpenRows = recognition.findings.contains {
                $0.dataset == recognized.table.dataset && Self.openRows.contains($0.code)
            }
            findings += check(recognized, hasOpenRows: hasOpenRows, context: context)
        }
        return ProcessedFile(
            format: reading.format, sheets: reading.sheets, tables: recognition.tables,
            narrative: recognition.narrative, narrativePeriod: recognition.narrativePeriod,
            findings: FindingFolder.fold(findings.map { $0.inFile(context.fileName) }))
    }

    /// Rows with figures that belong to no unit: without them the sum of the units is not known.
    private static let openRows: Set<FindingCode> = [
        .unitUnknown, .unitNearMiss, .unitAmbiguous, .unitOutOfTime, .unitOutside, .unitDuplicate, .rowUnrecognized,
    ]

    private func check(_ recognized: RecognizedTable, hasOpenRows: Bool, context: RecognitionContext) -> [Finding] {
        let table = recognized.table
        guard let definition = registry.dataset(table.dataset), let module = registry.module(owning: table.dataset)
        else {
            return []
        }
        let totals = hasOpenRows ? [] : TotalChecker(definition: definition).check(table)
        let found =
            RuleChecker(
                definition: definition, further: rules.filter { $0.dataset == table.dataset }.map(\.rule),
                printed: recognized.formulas, sums: table.sums(of: totals.compactMap(\.field))
            ).check(table) + totals
            + MissingUnitChecker(register: register, territory: context.territory).check(
                table, layout: definition.layout)
            + module.check(table)
        return found.map { finding in
            var finding = finding
            finding.dataset = table.dataset
            finding.scope = table.scope
            finding.period = table.period
            return finding
        }
    }
}

extension Finding {
    fileprivate func inFile(_ name: String) -> Finding {
        var finding = self
        finding.place.file = finding.place.file ?? name
        return finding
    }
}

extension DatasetTable {
    /// The rows' sums of some counts.
    fileprivate func sums(of fields: [FieldName]) -> [FieldName: FieldValue] {
        Dictionary(
            fields.map { field in (field, .count(rows.reduce(0) { $0 + ($1[field]?.count ?? 0) })) },
            uniquingKeysWith: { first, _ in first })
    }
}
