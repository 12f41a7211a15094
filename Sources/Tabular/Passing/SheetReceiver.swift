import Files
import ReportingKit

/// Takes the rows of a file as they are read, and keeps nothing of them but what it counts.
package protocol SheetReceiver: SendableMetatype {
    /// What several readers of one file bring together; see ``RowCounter``.
    associatedtype Counter: RowCounter

    /// A sheet begins with these rows: all of a short sheet, the first ``SheetBeginning/maximumRows`` with content of a long one.
    ///
    /// - Returns: what counts the sheet's rows, the beginning's among them; nil when its rows are of no use in passing.
    mutating func begin(_ beginning: SheetBeginning) -> RowCounting<Counter>?

    /// What a counter kept of a block of rows, block by block in the order of the rows.
    ///
    /// - Parameter firstRow: the index of the block's first row where the rows were counted from zero in each block.
    mutating func collect(_ block: Counter.Block, firstRow: Int)

    /// A sheet has ended; `counters` are those that counted its rows, each a part of them.
    mutating func end(_ counters: [Counter])
}

/// How a sheet begins: enough to tell what it is.
package struct SheetBeginning {
    package static let maximumRows = 64

    /// The file's format, the sheet's name, whether it is hidden, and its first rows.
    package let format: FileFormat
    package let sheet: Sheet
    /// Whether these are all of its rows.
    package let isWhole: Bool
    /// About how many rows the sheet has, worked out from what its bytes hold, not from what the file claims; zero when unknown.
    package let rowEstimate: Int

    package init(format: FileFormat, sheet: Sheet, isWhole: Bool, rowEstimate: Int = 0) {
        self.format = format
        self.sheet = sheet
        self.isWhole = isWhole
        self.rowEstimate = rowEstimate
    }
}

/// What to do with the rows of a sheet.
package struct RowCounting<Counter: RowCounter> {
    /// The index of the first row to count, from zero.
    package let firstRow: Int
    /// The columns whose cells are looked at; others may be left out of the rows.
    package let columns: Set<Int>
    /// Makes a counter: one for each reader that works on the sheet.
    package let makeCounter: @Sendable () -> Counter

    package init(firstRow: Int, columns: Set<Int>, makeCounter: @escaping @Sendable () -> Counter) {
        self.firstRow = firstRow
        self.columns = columns
        self.makeCounter = makeCounter
    }
}

/// Counts rows. Several may work on one sheet at the same time, each on blocks of its own.
package protocol RowCounter: Sendable {
    /// What can only be understood in the order of the rows, such as repetitions and places of faults.
    associatedtype Block: Sendable

    mutating func count(_ row: PassingRow)

    /// What was kept of the rows since the last call; called at the end of each block, every few thousand rows.
    mutating func endBlock() -> Block
}
