import Foundation

/// What holds the columns of rows: an answer as a whole, or a statement at its present row. Columns that are asked for
/// are not null.
package protocol ColumnSource: AnyObject {
    func isNull(_ index: Int) -> Bool
    func integer(_ index: Int) -> Int64
    func real(_ index: Int) -> Double
    func text(_ index: Int) -> String
    func bytes(_ index: Int) -> Data
    func content(_ index: Int) -> ColumnContent
    /// A column should have a value and has none: the transaction fails when its body is done.
    func note(missing column: String)
}

/// One row of an answer. One of a cursor is that row until the cursor goes on.
package struct Row {
    /// In the order of the query. Names are few and short, so that looking through them is quicker than any index.
    package let names: [String]
    private let source: any ColumnSource
    /// Where its first column stands in the source.
    private let start: Int

    package init(names: [String], source: any ColumnSource, start: Int) {
        self.names = names
        self.source = source
        self.start = start
    }

    /// Lengths first: most names differ in it, and comparing texts takes longer.
    private func index(of name: String) -> Int? {
        let length = name.utf8.count
        for index in names.indices where names[index].utf8.count == length && names[index] == name { return index }
        return nil
    }

    subscript<Value: ColumnValue>(_ name: String) -> Value {
        guard let index = index(of: name) else {
            source.note(missing: name)
            return .blank
        }
        return self[index]
    }

    subscript<Value: ColumnValue>(_ name: String) -> Value? {
        guard let index = index(of: name) else { return nil }
        return self[index]
    }

    subscript<Value: ColumnValue>(_ index: Int) -> Value {
        guard !source.isNull(start + index) else {
            source.note(missing: names[index])
            return .blank
        }
        return .read(source, start + index)
    }

    subscript<Value: ColumnValue>(_ index: Int) -> Value? {
        source.isNull(start + index) ? nil : .read(source, start + index)
    }

    /// All columns.
    package var contents: [ColumnContent] { names.indices.map { source.content(start + $0) } }
}

/// Gives the rows of an answer one after the other.
package final class RowCursor {
    private let advance: () throws -> Row?
    private let end: () -> Void

    package init(_ advance: @escaping () throws -> Row?, end: @escaping () -> Void) {
        self.advance = advance
        self.end = end
    }

    deinit { end() }

    func next() throws -> Row? { try advance() }
}
