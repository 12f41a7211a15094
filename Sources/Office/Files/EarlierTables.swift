import Assembly
import ReportingKit
import Store

/// The tables of files that were judged and are stored together with the next ones: what is in force once they are.
package struct EarlierTables: Sendable {
    /// What tables are compared within.
    struct Place: Hashable {
        let dataset: DatasetID
        let set: UnitSet
        let period: Period
        let origin: DatasetTable.Origin

        init(_ table: DatasetTable, period: Period) {
            dataset = table.dataset
            set = table.place
            self.period = period
            origin = table.origin
        }
    }

    private var tables: [Place: SourcedTable] = [:]

    package init() {}

    /// Adds a file's tables if they will be stored; a later one's rows take the place of an earlier one's.
    package mutating func add(_ judgement: FileJudgement) {
        guard judgement.isAcceptable else { return }
        let source = judgement.file.source
        for table in judgement.processed.tables.map(\.table) {
            let newer = SourcedTable(table: table, file: source)
            tables[Place(table, period: table.period), default: newer].put(newer)
        }
    }

    /// Whether the file is compared with any of these tables.
    package func concern(_ judgement: FileJudgement) -> Bool {
        judgement.processed.tables.contains { recognized in
            let period = recognized.table.period
            return [period, period.former, period.sameLastYear].compactMap(\.self).contains {
                tables[Place(recognized.table, period: $0)] != nil
            }
        }
    }

    /// The stored table of a place with the rows of these files in the place of those of their units.
    func inForce(after stored: SourcedTable?, _ place: Place) -> SourcedTable? {
        guard let newer = tables[place] else { return stored }
        guard var table = stored else { return newer }
        table.put(newer)
        return table
    }
}

extension SourcedTable {
    /// Puts the rows of a newer table in the place of those of their units.
    fileprivate mutating func put(_ newer: SourcedTable) {
        let units = Set(newer.rows.compactMap(\.row.unit))
        let kept = rows.filter { row in row.row.unit.map { !units.contains($0) } ?? true }
        self = with(rows: kept + newer.rows)
    }

    /// The rows that do not come from a file with these bytes.
    func without(fileOf sha256: String) -> SourcedTable { with(rows: rows.filter { $0.file.sha256 != sha256 }) }

    private func with(rows: [SourcedRow]) -> SourcedTable {
        SourcedTable(
            dataset: dataset, place: place, period: period, origin: origin, rows: rows, declaredTotal: nil,
            isClosed: isClosed)
    }
}
