import ReportingKit

/// Reads what a record must be to count: `received in period and channel is online, postal`.
///
/// `received in period`, `received before period`, `and`, `or`, `not`, `else` (where the file lacks the columns of what stands before it), parentheses; `settled`, `pending`; a flag by its
/// name; `column is value, value`; `column is other`, none of its values; `column is dated`; `a not after b`, `a after b` of dates.
struct RecordConditionParser {
    struct Fault: Error {
        let message: String
        let offset: Int
        let hint: String?
    }

    private let tokens: [(text: String, offset: Int)]
    private let columns: [RecordColumn]
    private let length: Int
    private var position = 0
    private var depth = 0

    static func condition(_ text: String, columns: [RecordColumn]) throws(Fault) -> RecordCondition {
        var parser = RecordConditionParser(text, columns)
        let condition = try parser.either()
        if let token = parser.current {
            throw Fault(message: "unexpected \"\(token)\"", offset: parser.offset, hint: nil)
        }
        return condition
    }

    private init(_ text: String, _ columns: [RecordColumn]) {
        var tokens: [(text: String, offset: Int)] = []
        var word = ""
        var start = 0
        for (index, character) in text.enumerated() {
            if character.isWhitespace || "(),".contains(character) {
                if !word.isEmpty { tokens.append((word, start)) }
                word = ""
                if !character.isWhitespace { tokens.append((String(character), index)) }
            } else {
                if word.isEmpty { start = index }
                word.append(character)
            }
        }
        if !word.isEmpty { tokens.append((word, start)) }
        self.tokens = tokens
        self.columns = columns
        length = text.count
    }

    private var current: String? { position < tokens.count ? tokens[position].text : nil }
    private var offset: Int { position < tokens.count ? tokens[position].offset : length }

    private mutating func take(_ words: String...) -> Bool {
        guard position + words.count <= tokens.count,
            tokens[position..<(position + words.count)].map(\.text).elementsEqual(words)
        else { return false }
        position += words.count
        return true
    }

    private mutating func either() throws(Fault) -> RecordCondition {
        var parts = [try both()]
        while take("or") { parts.append(try both()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func both() throws(Fault) -> RecordCondition {
        var parts = [try alternatives()]
        while take("and") { parts.append(try alternatives()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func alternatives() throws(Fault) -> RecordCondition {
        var parts = [try single()]
        while take("else") { parts.append(try single()) }
        return parts.count == 1 ? parts[0] : .firstKnown(parts)
    }

    private mutating func single() throws(Fault) -> RecordCondition {
        depth += 1
        defer { depth -= 1 }
        guard depth < 32 else { throw Fault(message: "nested too deeply", offset: offset, hint: nil) }
        if take("(") {
            let inner = try either()
            guard take(")") else { throw Fault(message: "expected )", offset: offset, hint: nil) }
            return inner
        }
        if take("not") { return .not(try single()) }
        if take("received", "in", "period") { return .receivedInPeriod }
        if take("received", "before", "period") { return .receivedBefore }
        if current == "settled", column("settled") == nil {
            position += 1
            return .isSettled
        }
        if current == "pending", column("pending") == nil {
            position += 1
            return .isPending
        }
        let column = try named()
        if take("is", "dated") { return .isDated(column.name) }
        if !column.categories.isEmpty, !column.categories.contains(where: { $0.name.rawValue == "other" }),
            take("is", "other")
        {
            return .isOther(column.name)
        }
        if take("is") { return .isOneOf(column.name, try values(of: column)) }
        if take("not", "after") { return .isNotAfter(column.name, try named().name) }
        if take("after") {
            let second = try named()
            return .all([
                .isDated(column.name), .isDated(second.name), .not(.isNotAfter(column.name, second.name)),
            ])
        }
        guard case .flag = column.kind else {
            throw Fault(
                message: "what of \"\(column.name)\"?", offset: offset,
                hint: "is VALUE, is other, is dated, after COLUMN, not after COLUMN")
        }
        return .isYes(column.name)
    }

    private func column(_ name: String) -> RecordColumn? { columns.first { $0.name.rawValue == name } }

    private mutating func named() throws(Fault) -> RecordColumn {
        guard let name = current else { throw Fault(message: "expected a column", offset: offset, hint: nil) }
        guard let column = column(name) else {
            throw Fault(
                message: "no column \"\(name)\"", offset: offset,
                hint: NearestName.question(for: name, among: columns.map(\.name.rawValue)))
        }
        position += 1
        return column
    }

    private mutating func values(of column: RecordColumn) throws(Fault) -> [CategoryName] {
        var values: [CategoryName] = []
        repeat {
            let known = column.categories.map(\.name.rawValue)
            guard let name = current, known.contains(name) else {
                throw Fault(
                    message: current.map { "\"\($0)\" is no value of \(column.name)" } ?? "expected a value",
                    offset: offset,
                    hint: current.flatMap { NearestName.question(for: $0, among: known) } ?? "allowed: "
                        + known.joined(separator: ", "))
            }
            position += 1
            values.append(CategoryName(name))
        } while take(",")
        return values
    }
}
