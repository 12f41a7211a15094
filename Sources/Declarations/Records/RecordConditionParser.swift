import Messages
import ReportingKit

/// Reads what a record must be to count: `received in period and channel is online, postal`.
///
/// `received in period`, `received before period`, `and`, `or`, `not`, `else` (where the file lacks the columns of what
/// stands before it), parentheses; `settled`, `pending`; a flag by its name; `column is value, value`; `column is
/// other`, none of its values; `column is dated`; `a not after b`, `a after b` of dates.
struct RecordConditionParser {
    struct Fault: Error {
        let text: FaultText
        let offset: Int
    }

    private let columns: [RecordColumn]
    private var cursor: TokenCursor
    private var depth = 0

    static func condition(_ text: String, columns: [RecordColumn]) throws(Fault) -> RecordCondition {
        var parser = RecordConditionParser(text, columns)
        let condition = try parser.either()
        if let token = parser.cursor.current {
            throw Fault(text: .unexpected(token), offset: parser.cursor.offset)
        }
        return condition
    }

    private init(_ text: String, _ columns: [RecordColumn]) {
        cursor = TokenCursor(text) { !"(),".contains($0) }
        self.columns = columns
    }

    private mutating func either() throws(Fault) -> RecordCondition {
        var parts = [try both()]
        while cursor.take("or") { parts.append(try both()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func both() throws(Fault) -> RecordCondition {
        var parts = [try alternatives()]
        while cursor.take("and") { parts.append(try alternatives()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func alternatives() throws(Fault) -> RecordCondition {
        var parts = [try single()]
        while cursor.take("else") { parts.append(try single()) }
        return parts.count == 1 ? parts[0] : .firstKnown(parts)
    }

    private mutating func single() throws(Fault) -> RecordCondition {
        depth += 1
        defer { depth -= 1 }
        guard depth < 32 else { throw Fault(text: .nestedTooDeeply, offset: cursor.offset) }
        if cursor.take("(") {
            let inner = try either()
            guard cursor.take(")") else { throw Fault(text: .expected(")"), offset: cursor.offset) }
            return inner
        }
        if cursor.take("not") { return .not(try single()) }
        if cursor.take("received", "in", "period") { return .receivedInPeriod }
        if cursor.take("received", "before", "period") { return .receivedBefore }
        if cursor.current == "settled", column("settled") == nil {
            cursor.advance()
            return .isSettled
        }
        if cursor.current == "pending", column("pending") == nil {
            cursor.advance()
            return .isPending
        }
        let column = try named()
        if cursor.take("is", "dated") { return .isDated(column.name) }
        if !column.categories.isEmpty, !column.categories.contains(where: { $0.name.rawValue == "other" }),
            cursor.take("is", "other")
        {
            return .isOther(column.name)
        }
        if cursor.take("is") { return .isOneOf(column.name, try values(of: column)) }
        if cursor.take("not", "after") { return .isNotAfter(column.name, try named().name) }
        if cursor.take("after") {
            let second = try named()
            return .all([
                .isDated(column.name), .isDated(second.name), .not(.isNotAfter(column.name, second.name)),
            ])
        }
        guard case .flag = column.kind else {
            throw Fault(text: .whatOf(column.name), offset: cursor.offset)
        }
        return .isYes(column.name)
    }

    private func column(_ name: String) -> RecordColumn? { columns.first { $0.name.rawValue == name } }

    private mutating func named() throws(Fault) -> RecordColumn {
        guard let name = cursor.current else {
            throw Fault(text: .expectedColumn, offset: cursor.offset)
        }
        guard let column = column(name) else {
            throw Fault(
                text: .no("column", name, among: columns.map(\.name.rawValue)), offset: cursor.offset)
        }
        cursor.advance()
        return column
    }

    private mutating func values(of column: RecordColumn) throws(Fault) -> [CategoryName] {
        var values: [CategoryName] = []
        repeat {
            let known = column.categories.map(\.name.rawValue)
            guard let name = cursor.current, known.contains(name) else {
                throw Fault(text: .noValue(cursor.current, of: column.name, among: known), offset: cursor.offset)
            }
            cursor.advance()
            values.append(CategoryName(name))
        } while cursor.take(",")
        return values
    }
}
