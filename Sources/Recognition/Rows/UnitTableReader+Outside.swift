import ReportingKit
import Tabular

/// Rows beside and below a table that are no part of it.
extension UnitTableReader {
    /// Whether the row is the sum of all rows of one level, as "Trong đó: cấp xã" below a total is, and "Cộng cấp xã".
    func isSubtotalOfLevel(_ candidate: Unresolved, rows: [DatasetRow], units: [AdministrativeUnit]) -> Bool {
        let label = candidate.row.unitLabel
        guard InWhichLabels.isOne(label) || InWhichLabels.namesCommunes(label) != nil else { return false }
        return [true, false].contains { communes in
            let level = Self.rows(rows, units, areCommunes: communes)
            return !level.isEmpty && equals(candidate.row, sums(level[...]))
        }
    }

    /// Whether the label says that the row is a part of others, a level's sum or another period's.
    func explainsItself(_ candidate: Unresolved, rows: [DatasetRow], units: [AdministrativeUnit]) -> Bool {
        let label = candidate.row.unitLabel
        if InWhichLabels.isOne(label) { return true }
        guard candidate.isLikeNoUnit, !candidate.isLabelledTotal else { return false }
        if let communes = InWhichLabels.namesCommunes(label) {
            return !Self.rows(rows, units, areCommunes: communes).isEmpty
        }
        return !PeriodMention.all(in: label).isEmpty
    }

    /// What is wrong with a row that names a level and is not its sum; a notice where it names none.
    func levelFaults(_ candidate: Unresolved, rows: [DatasetRow], units: [AdministrativeUnit]) -> [Finding] {
        guard let communes = InWhichLabels.namesCommunes(candidate.row.unitLabel) else {
            return [leftOut(candidate, label: candidate.row.unitLabel)]
        }
        let sums = sums(Self.rows(rows, units, areCommunes: communes)[...])
        return definition.fields.compactMap { field in
            guard let expected = sums[field.name], let found = candidate.row[field.name]?.count, found != expected
            else { return nil }
            return Finding(
                .totalMismatch, .error,
                at: FindingPlace(
                    file: context.fileName, sheet: candidate.row.sheet, cell: candidate.row.values[field.name]?.cell),
                dataset: definition.id, field: field.name, found: VietnameseNumber.count(found),
                expected: VietnameseNumber.count(expected),
                details: ["row": candidate.row.unitLabel, "column": field.label])
        }
    }

    private static func rows(
        _ rows: [DatasetRow], _ units: [AdministrativeUnit], areCommunes: Bool
    ) -> [DatasetRow] {
        let kinds = Dictionary(units.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        return rows.filter { row in
            guard let unit = row.unit, let kind = kinds[unit] else { return false }
            return (kind == .commune) == areCommunes
        }
    }

    /// Whether a row below the last unit is one of another table, a list of persons or the like: its label is like no unit's, and it stands
    /// below a header of its own or does not have figures where the units have theirs.
    func isOutside(_ candidate: Unresolved, of contents: Contents) -> Bool {
        guard candidate.isLikeNoUnit, !candidate.isLabelledTotal, !contents.rows.isEmpty,
            candidate.unitsBefore == contents.rows.count
        else { return false }
        let figures = definition.fields.filter { assignment.columns[$0.name] != nil && $0.type != .text }
        let given = figures.count { candidate.row[$0.name]?.number != nil }
        return candidate.standsBelowHeader || given * 2 <= figures.count && figures.count > 1
    }

    /// Says from where on rows were left out. Their labels may be names of persons and are not repeated.
    func leftOut(_ first: Unresolved, label: String = "") -> Finding {
        Finding(
            .rowLeftOut, .notice, at: place(first.row), dataset: definition.id,
            details: label.isEmpty ? [:] : ["row": label])
    }
}

/// Labels of rows that repeat a part of a total: "Trong đó: cấp xã".
enum InWhichLabels {
    static func isOne(_ label: String) -> Bool {
        let key = VietnameseText.comparisonKey(label) + " "
        return leads.contains { key.hasPrefix($0 + " ") }
    }

    /// Whether the label names communes, or the units above them; nil where it names no level.
    static func namesCommunes(_ label: String) -> Bool? {
        let key = " " + VietnameseText.comparisonKey(label) + " "
        if communes.contains(where: { key.contains(" " + $0 + " ") }) { return true }
        return districts.contains { key.contains(" " + $0 + " ") } ? false : nil
    }

    private static let leads = ["trong đó", "bao gồm", "gồm"].map(VietnameseText.comparisonKey)
    private static let communes = ["cấp xã", "các xã", "xã thị trấn", "xã phường", "khối xã"].map(
        VietnameseText.comparisonKey)
    private static let districts = ["cấp huyện", "khối huyện", "phòng ban", "các phòng", "cơ quan chuyên môn"].map(
        VietnameseText.comparisonKey)
}
