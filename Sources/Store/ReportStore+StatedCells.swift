import Foundation
import ReportingKit

/// What a file that was accepted earlier says of the same unit, field and period as a cell of a later one.
public struct FormerValue: Sendable {
    public let value: FieldValue
    /// As it stood in the cell.
    public let raw: String
    public let sheet: String
    public let cell: CellAddress
    public let file: NumberedEntry
}

/// What a cell of an accepted file is of, and what stood in its place before.
public struct StatedCell: Sendable {
    /// The row's unit, or what the file calls its row.
    public let row: String
    /// The latest first; empty for a cell that is the first word.
    public var former: [FormerValue]
}

extension ReportStore {
    /// What cells of a sheet of an accepted file state; those that nothing was taken of are left out.
    public func statedCells(
        ofFile row: Int64, sheet: String, cells: Set<CellAddress>, formerLimit: Int = 5
    ) throws -> [CellAddress: StatedCell] {
        guard !cells.isEmpty else { return [:] }
        return try engine.read { database in
            var found: [CellAddress: StatedCell] = [:]
            for place in try Self.places(row, sheet, cells, database) {
                let former = place.isCorrection ? try Self.former(place, formerLimit, database) : []
                found[place.cell, default: StatedCell(row: place.label, former: [])].former += former
            }
            return found
        }
    }

    /// What a cell states, as the ledger numbers it.
    private struct StatedPlace {
        let cell: CellAddress
        let label: String
        /// Whether earlier files state something in the same slot.
        let isCorrection: Bool
        let slot: Int64
        let order: Int64
        let unit: String?
        let validFrom: String?
        let member: String
        let isTotal: Int
        let field: Int64
    }

    private static func places(
        _ file: Int64, _ sheet: String, _ cells: Set<CellAddress>, _ database: Database
    ) throws -> [StatedPlace] {
        let statements = try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT s.id, s.slot_id, f.accepted_order, EXISTS (
                            SELECT 1 FROM statement o JOIN file g ON g.id = o.file_id
                            WHERE o.slot_id = s.slot_id AND g.accepted_order < f.accepted_order) AS corrects
                    FROM statement s JOIN file f ON f.id = s.file_id WHERE s.file_id = ? AND s.slot_id IS NOT NULL
                    """), arguments: [file])
        var places: [StatedPlace] = []
        for statement in statements {
            let rows = try Row.fetchCursor(
                try database.cachedStatement(
                    sql: """
                        SELECT r.unit_code, r.unit_valid_from, r.unit_name, r.unit_label, r.member, r.is_total, v.field_id, v.cell_row, v.cell_column
                        FROM unit_row r JOIN value v ON v.row_id = r.id WHERE r.statement_id = ? AND r.sheet = ?
                        """), arguments: [statement["id"] as Int64, sheet])
            while let row = try rows.next() {
                let cell = CellAddress(row: row["cell_row"], column: row["cell_column"])
                guard cells.contains(cell) else { continue }
                let name: String = row["unit_name"]
                places.append(
                    StatedPlace(
                        cell: cell, label: name.isEmpty ? row["unit_label"] : name,
                        isCorrection: statement["corrects"], slot: statement["slot_id"],
                        order: statement["accepted_order"],
                        unit: row["unit_code"], validFrom: row["unit_valid_from"], member: row["member"],
                        isTotal: row["is_total"], field: row["field_id"]))
            }
        }
        return places
    }

    private static func former(
        _ place: StatedPlace, _ limit: Int, _ database: Database
    ) throws -> [FormerValue] {
        try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT v.kind, v.number AS value_number, v.scale, v.text AS value_text, v.cell_row, v.cell_column, v.raw,
                        r.sheet, f.*
                    FROM statement s JOIN file f ON f.id = s.file_id
                    JOIN unit_row r ON r.statement_id = s.id AND r.unit_code IS NOT DISTINCT FROM ?
                    JOIN value v ON v.row_id = r.id AND v.field_id = ?
                    WHERE s.slot_id = ? AND f.accepted_order < ? AND r.unit_valid_from IS NOT DISTINCT FROM ? AND r.member = ? AND r.is_total = ?
                    ORDER BY f.accepted_order DESC LIMIT ?
                    """),
            arguments: [
                place.unit, place.field, place.slot, place.order, place.validFrom, place.member, place.isTotal, limit,
            ]
        ).map { row in
            let value = StoredValue.value(
                kind: row["kind"], number: row["value_number"], scale: row["scale"], text: { row["value_text"] })
            return FormerValue(
                value: value, raw: row["raw"] ?? value.plainText, sheet: row["sheet"],
                cell: CellAddress(row: row["cell_row"], column: row["cell_column"]), file: NumberedEntry(row))
        }
    }
}
