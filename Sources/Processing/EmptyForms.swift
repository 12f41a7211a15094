import Recognition
import ReportingKit

/// Names filled forms without one answer: they say nothing, and take the place of nothing.
struct EmptyForms {
    private let registry: ModuleRegistry

    init(_ registry: ModuleRegistry) { self.registry = registry }

    /// Of a table of units, one of a single row without a figure says as little.
    private func isForm(_ table: DatasetTable) -> Bool {
        guard let definition = registry.dataset(table.dataset) else { return false }
        return definition.layout == .form
            || definition.canBeTyped && table.rows.count == 1 && table.declaredTotal == nil
    }

    /// The findings of recognition; of a form without an answer the one that says so, in the place of one for each
    /// blank cell.
    func named(in recognition: Recognition) -> [Finding] {
        var findings = recognition.findings
        for table in recognition.tables.map(\.table) where isForm(table) {
            for row in table.rows where row.values.values.allSatisfy({ $0.value == .absent }) {
                let isSpoilt = findings.contains {
                    $0.severity == .error && $0.dataset == table.dataset && $0.place.sheet == row.sheet
                }
                // A cell that cannot be read is an answer that has to be mended first.
                guard !isSpoilt else { continue }
                findings.removeAll {
                    $0.code == .cellMissing && $0.dataset == table.dataset && $0.place.sheet == row.sheet
                }
                findings.append(
                    Finding(
                        .formEmpty, .error, at: FindingPlace(sheet: row.sheet), dataset: table.dataset,
                        set: table.place, period: table.period, unit: row.unit?.code, row: row.unitName))
            }
        }
        return findings
    }
}
