import ReportingKit

/// The numbers under which the store knows fields, for one transaction: another may have been undone.
final class FieldNumbers {
    private let database: Database
    private var numbers: [FieldName: Int64]
    private var names: [Int64: FieldName]

    init(_ database: Database) throws {
        self.database = database
        numbers = [:]
        names = [:]
        for row in try Row.fetchAll(try database.cachedStatement(sql: "SELECT id, name FROM field")) {
            add(row["id"], FieldName(row["name"] as String))
        }
    }

    /// The field's number; a field that is not known yet is given one.
    func number(of field: FieldName) throws -> Int64 {
        if let known = numbers[field] { return known }
        let number = try database.cachedStatement(sql: "INSERT INTO field (name) VALUES (?)").insert(
            arguments: [field.rawValue])
        add(number, field)
        return number
    }

    /// Nil for a number that no field has.
    func name(of number: Int64) -> FieldName? { names[number] }

    private func add(_ number: Int64, _ field: FieldName) {
        numbers[field] = number
        names[number] = field
    }

    /// Fields as text: their numbers in order, "3 7 12".
    func text(of fields: Set<FieldName>) throws -> String {
        try fields.map(number(of:)).sorted().map(String.init).joined(separator: " ")
    }

    func fields(of text: String) -> Set<FieldName> {
        Set(text.split(separator: " ").compactMap { Int64($0).flatMap(name(of:)) })
    }
}
