import ReportingKit
import Tabular

/// Rows beside and below a table that are no part of it.
extension UnitTableReader {
    /// The rows of one level, where the row is their sum, as "Trong đó: cấp xã" below a total is, and "Cộng cấp xã".
    func partsOfLevel(_ candidate: Unresolved, rows: [DatasetRow], units: [AdministrativeUnit]) -> [Int]? {
        let label = candidate.row.unitLabel
        let levels = self.units.levels(of: units)
        guard LevelLabels.repeatsPart(label) || LevelLabels.set(namedBy: label, levels) != nil else { return nil }
        return [UnitSet.level, .subordinates, .lower].lazy.map { Self.positions(rows, units, of: $0, levels) }.first {
            level in !level.isEmpty && equals(candidate.row, sums(level.map { rows[$0] }[...]))
        }
    }

    /// Whether the label says that the row is a part of others, a level's sum or another period's.
    func explainsItself(_ candidate: Unresolved, rows: [DatasetRow], units: [AdministrativeUnit]) -> Bool {
        let label = candidate.row.unitLabel
        if LevelLabels.repeatsPart(label) { return true }
        guard candidate.isLikeNoUnit, !candidate.isLabelledTotal else { return false }
        let levels = self.units.levels(of: units)
        if let set = LevelLabels.set(namedBy: label, levels) {
            return !Self.positions(rows, units, of: set, levels).isEmpty
        }
        return !PeriodMention.all(in: label).isEmpty
    }

    /// What is wrong with a row that names a level and is not its sum, and the level's rows; a notice where it names
    /// none.
    func levelFaults(
        _ candidate: Unresolved, rows: [DatasetRow], units: [AdministrativeUnit]
    ) -> (parts: [Int], [Finding]) {
        let levels = self.units.levels(of: units)
        guard let set = LevelLabels.set(namedBy: candidate.row.unitLabel, levels) else {
            return ([], [leftOut(candidate, label: candidate.row.unitLabel)])
        }
        let positions = Self.positions(rows, units, of: set, levels)
        let parts = positions.map { rows[$0] }
        return (positions, mismatches(candidate.row, with: sums(parts[...]), of: parts))
    }

    private static func positions(
        _ rows: [DatasetRow], _ units: [AdministrativeUnit], of set: UnitSet, _ levels: TerritoryLevels?
    ) -> [Int] {
        let relations = Dictionary(
            units.map { ($0.id, levels?.relation(of: $0)) }, uniquingKeysWith: { first, _ in first })
        return rows.indices.filter { index in
            guard let unit = rows[index].unit, let relation = relations[unit] ?? nil else { return false }
            return set.relations.contains(relation)
        }
    }

    /// Whether a row below the last unit is one of another table, a list of persons or the like: its label is like no
    /// unit's, and it stands below a header of its own or does not have figures where the units have theirs.
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
            row: label.isEmpty ? nil : label)
    }
}
