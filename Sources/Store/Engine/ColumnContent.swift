import Foundation

/// What a column can hold.
package enum ColumnContent: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes(Data)
}

extension ColumnContent: CustomStringConvertible {
    package var description: String {
        switch self {
        case .null: "NULL"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): "\"\(text)\""
        case .bytes(let data): "\(data)"
        }
    }
}

/// A type that columns are read as and parameters are given as.
package protocol ColumnValue {
    var content: ColumnContent { get }
    /// Of a column that is not null.
    static func read(_ source: any ColumnSource, _ index: Int) -> Self
    /// In the place of a null where there should be none, until the transaction fails because of it.
    static var blank: Self { get }
}

extension Int64: ColumnValue {
    package var content: ColumnContent { .integer(self) }
    package static func read(_ source: any ColumnSource, _ index: Int) -> Int64 { source.integer(index) }
    package static var blank: Int64 { 0 }
}

extension Int: ColumnValue {
    package var content: ColumnContent { .integer(Int64(self)) }
    package static func read(_ source: any ColumnSource, _ index: Int) -> Int { Int(source.integer(index)) }
    package static var blank: Int { 0 }
}

extension Bool: ColumnValue {
    package var content: ColumnContent { .integer(self ? 1 : 0) }
    package static func read(_ source: any ColumnSource, _ index: Int) -> Bool { source.integer(index) != 0 }
    package static var blank: Bool { false }
}

extension Double: ColumnValue {
    package var content: ColumnContent { .real(self) }
    package static func read(_ source: any ColumnSource, _ index: Int) -> Double { source.real(index) }
    package static var blank: Double { 0 }
}

extension String: ColumnValue {
    package var content: ColumnContent { .text(self) }
    package static func read(_ source: any ColumnSource, _ index: Int) -> String { source.text(index) }
    package static var blank: String { "" }
}

extension Data: ColumnValue {
    package var content: ColumnContent { .bytes(self) }
    package static func read(_ source: any ColumnSource, _ index: Int) -> Data { source.bytes(index) }
    package static var blank: Data { Data() }
}

/// The values of a statement's parameters, in their order.
package struct StatementArguments: ExpressibleByArrayLiteral {
    package private(set) var values: [ColumnContent]

    package init(arrayLiteral elements: (any ColumnValue)?...) { values = elements.map { $0?.content ?? .null } }

    init() { values = [] }

    init(_ elements: some Sequence<any ColumnValue>) { values = elements.map(\.content) }

    init(_ elements: some Sequence<String>) { values = elements.map { .text($0) } }

    static func + (first: StatementArguments, second: StatementArguments) -> StatementArguments {
        var sum = first
        sum += second
        return sum
    }

    static func += (first: inout StatementArguments, second: StatementArguments) { first.values += second.values }
}

/// "?, ?, ?" for `IN (…)`; of nothing, what no column is equal to.
func questionMarks(count: Int) -> String {
    count == 0 ? "NULL" : repeatElement("?", count: count).joined(separator: ", ")
}
