import GRDB
import ReportingKit

/// The numbers under which the store knows fields, for one transaction: another may have been undone.
final class FieldNumbers {
    private let database: Database
    private var numbers: [FieldName: Int64]

    init(_ database: Database) throws {
        self.database = database
        numbers = [:]
        for row in try Row.fetchAll(try database.cachedStatement(sql: "SELECT id, name FROM field")) {
            numbers[FieldName(row["name"] as String)] = row["id"]
        }
    }

    /// The field's number; a field that is not known yet is given one.
    func number(of field: FieldName) throws -> Int64 {
        if let known = numbers[field] { return known }
        try database.cachedStatement(sql: "INSERT INTO field (name) VALUES (?)").execute(arguments: [field.rawValue])
        numbers[field] = database.lastInsertedRowID
        return database.lastInsertedRowID
    }
}
