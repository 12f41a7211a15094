import Foundation
import GRDB
import ReportingKit

/// The versions of one unit's form. A blank answer replaces nothing: of each field the newest answer is in force.
struct FormVersions {
    /// Values that an older form answered, with its file.
    struct Kept {
        let value: SourcedValue
        let file: ReceivedFile
    }

    /// Fields without an answer yet.
    private(set) var open: Set<FieldName>
    private(set) var kept: [FieldName: Kept] = [:]

    /// Nil for a table that is no form of the unit whose slot it is in.
    init?(_ newest: DatasetTable, slot: String) {
        guard newest.rows.count == 1, let row = newest.rows.first, row.unit?.code.rawValue == slot else { return nil }
        open = Set(row.values.filter { $0.value.value == .absent }.keys)
    }

    /// Looks for what is open in the next older version.
    mutating func fill(from older: DatasetTable, of file: ReceivedFile) {
        guard let row = older.rows.first else { return }
        for field in open {
            guard let value = row.values[field], value.value != .absent else { continue }
            kept[field] = Kept(value: value, file: file)
            open.remove(field)
        }
    }

    /// The newest form with what older ones answered.
    func completed(_ newest: DatasetTable) -> DatasetTable {
        guard let row = newest.rows.first, !kept.isEmpty else { return newest }
        let values = row.values.merging(kept.mapValues(\.value)) { $1 }
        return DatasetTable(
            dataset: newest.dataset, place: newest.place, period: newest.period,
            rows: [
                DatasetRow(
                    unit: row.unit, unitLabel: row.unitLabel, unitName: row.unitName, sheet: row.sheet, row: row.row,
                    values: values)
            ], declaredTotal: newest.declaredTotal, origin: newest.origin)
    }
}

extension ReportStore {
    /// The form of one unit in force, with what older ones answered where it is blank.
    public func form(of unit: UnitCode, dataset: DatasetID, place: UnitSet, period: Period) throws -> StoredTable? {
        try currentTables(period: period, dataset: dataset, place: place, slot: unit.rawValue).first
    }

    /// The older versions of a slot from the newest on, each with its file.
    static func olderVersions(
        _ dataset: DatasetID, _ place: UnitSet, _ period: Period, slot: String, before version: Int, limit: Int = .max,
        _ database: Database
    ) throws -> [(id: Int64, version: Int, file: ReceivedFile)] {
        try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT v.id AS version_id, v.version, f.* FROM dataset_version v JOIN file f ON f.id = v.file_id
                    WHERE v.dataset = ? AND v.scope = ? AND v.period = ? AND v.slot = ? AND v.version < ?
                    ORDER BY v.version DESC LIMIT ?
                    """),
            arguments: [dataset.rawValue, place.rawValue, period.id, slot, version, limit]
        ).map { (id: $0["version_id"], version: $0["version"], file: ReceivedFile($0)) }
    }
}
