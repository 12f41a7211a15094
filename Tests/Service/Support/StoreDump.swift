import Foundation
import Store

/// Everything a store holds, table by table, for comparison; numbers that nobody sees are left out.
enum StoreDump {
    static func of(_ path: String) throws -> [String: [String]] {
        var dump: [String: [String]] = [:]
        let engine = try SQLiteEngine(path: path, durability: .everyCommit, damaged: { _ in })
        try engine.read { database in
            for (name, sql) in queries {
                dump[name] = try Row.fetchAll(database, sql: sql).map { row in
                    zip(row.names, row.contents).map { "\($0)=\($1)" }.joined(separator: " ")
                }
            }
        }
        return dump
    }

    private static let queries = [
        "file": "SELECT * FROM file ORDER BY id",
        "slot": "SELECT * FROM slot ORDER BY id",
        "statement":
            "SELECT id, file_id, slot_id, sender, list, is_full, is_complete, is_correction FROM statement ORDER BY id",
        "in_force": "SELECT * FROM in_force ORDER BY slot_id, unit_code, unit_valid_from, member, row_id",
        "question": "SELECT * FROM question ORDER BY slot_id, unit_code, unit_valid_from, sender",
        "identifier_sample": "SELECT * FROM identifier_sample ORDER BY file_id, unit_code",
        "event": "SELECT * FROM event ORDER BY id",
        "event_unit": "SELECT * FROM event_unit ORDER BY event_id, statement_id, unit_code",
        "row":
            "SELECT statement_id, unit_code, unit_valid_from, unit_label, unit_name, sheet, row, is_total FROM unit_row ORDER BY id",
        "value": """
        SELECT r.statement_id, r.sheet, r.row, f.name, v.kind, v.number, v.scale, v.text, v.cell_row, v.cell_column, v.raw
        FROM value v JOIN unit_row r ON r.id = v.row_id JOIN field f ON f.id = v.field_id ORDER BY 1, 2, 3, 4
        """,
        "narrative": "SELECT file_id, period, section, style, text, paragraph, is_current FROM narrative ORDER BY id",
        "finding": "SELECT file_id, content FROM finding ORDER BY file_id, content",
        "finalization": "SELECT * FROM finalization ORDER BY id",
        "finalization_open": "SELECT * FROM finalization_open ORDER BY finalization",
        "finding_number": "SELECT * FROM finding_number ORDER BY period, number",
        "finding_question": "SELECT * FROM finding_question ORDER BY period, number, asked_at",
        "acceptance": "SELECT * FROM acceptance ORDER BY finding",
    ]
}
