import ReportingKit
import Tabular

/// Counts the rows of one sheet, or the part of them that one reader sees.
package struct RecordCounter: RowCounter {
    private let owner: Owner

    /// With a key also samples of the identifiers are made.
    init(_ plan: RecordPlan, _ key: IdentifierKey?) { owner = Owner(plan, key) }

    package mutating func count(_ row: PassingRow) { owner.state.pointee.count(row) }

    package mutating func endBlock() -> RecordBlock { owner.state.pointee.endBlock() }

    /// What came together over all blocks.
    var result: CountedRows { owner.state.pointee.result }

    /// Frees the raw memory. A class for its deinit alone; its counter is used by one reader at a time.
    private final class Owner: @unchecked Sendable {
        let state: UnsafeMutablePointer<CountingState>

        init(_ plan: RecordPlan, _ key: IdentifierKey?) {
            state = .allocate(capacity: 1)
            state.initialize(to: CountingState(plan, key))
        }

        deinit {
            state.pointee.deallocate()
            state.deinitialize(count: 1)
            state.deallocate()
        }
    }
}

/// What a counter knows at the end of a sheet.
struct CountedRows {
    /// Rows with a cell in one of the columns that are looked at.
    var seen = 0
    var headers = 0
    var others = 0
    /// Rows that could not be counted; those with unknown words are among the combinations.
    var faulty = 0
    var days: ClosedRange<DayReader.Day>?
    /// How many dossiers were received on each of these days, of those on which any was.
    var received: [(day: DayReader.Day, count: Int)] = []
    /// By the unit's text.
    var combinations: [(unit: String, combination: UInt64, count: Int)] = []
    /// By the unit's text: the smallest keyed hashes of identifiers.
    var samples: [(unit: String, hashes: [UInt64])] = []
    /// Unknown words with the number of rows they stand in.
    var unknownWords: [(column: Int, text: String, count: Int)] = []
    /// Columns with more different texts than are told apart.
    var crowded: [Int] = []
}
