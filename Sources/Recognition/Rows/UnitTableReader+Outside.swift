import ReportingKit
import Tabular

/// Rows beside and below a table that are no part of it.
extension UnitTableReader {
    /// Whether the row is the sum of all rows of one level, as "Trong đó: cấp xã" below a total is, and "Cộng cấp xã".
    func isSubtotalOfLevel(_ candidate: Unresolved, rows: [DatasetRow], units: [AdministrativeUnit]) -> Bool {
        let label = candidate.row.unitLabel
        let levels = self.units.levels(of: units)
        guard LevelLabels.repeatsPart(label) || LevelLabels.set(namedBy: label, levels) != nil else { return false }
        return [UnitSet.level, .subordinates, .lower].contains { set in
            let level = Self.rows(rows, units, of: set, levels)
            return !level.isEmpty && equals(candidate.row, sums(level[...]))
        }
    }

    /// Whether the label says that the row is a part of others, a level's sum or another period's.
    func explainsItself(_ candidate: Unresolved, rows: [DatasetRow], units: [AdministrativeUnit]) -> Bool {
        let label = candidate.row.unitLabel
        if LevelLabels.repeatsPart(label) { return true }
        guard candidate.isLikeNoUnit, !candidate.isLabelledTotal else { return false }
        let levels = self.units.levels(of: units)
        if let set = LevelLabels.set(namedBy: label, levels) {
            return !Self.rows(rows, units, of: set, levels).isEmpty
        }
        return !PeriodMention.all(in: label).isEmpty
    }

    /// What is wrong with a row that names a level and is not its sum; a notice where it names none.
    func levelFaults(_ candidate: Unresolved, rows: [DatasetRow], units: [AdministrativeUnit]) -> [Finding] {
        let levels = self.units.levels(of: units)
        guard let set = LevelLabels.set(namedBy: candidate.row.unitLabel, levels) else {
            return [leftOut(candidate, label: candidate.row.unitLabel)]
        }
        let sums = sums(Self.rows(rows, units, of: set, levels)[...])
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
        _ rows: [DatasetRow], _ units: [AdministrativeUnit], of set: UnitSet, _ levels: TerritoryLevels?
    ) -> [DatasetRow] {
        let relations = Dictionary(
            units.map { ($0.id, levels?.relation(of: $0)) }, uniquingKeysWith: { first, _ in first })
        return rows.filter { row in
            guard let unit = row.unit, let relation = relations[unit] ?? nil else { return false }
            return set.relations.contains(relation)
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
