import Files

/// How many cells a sheet may have, of which only so many as mere repetitions of others.
///
/// A hundred bytes of OpenDocument can stand for 17 billion equal cells. Two million at once, a column filled down to
/// the last row and its neighbour, is what people do; beyond it, repetitions have to be earned by cells written out.
struct RepetitionAllowance {
    private static let atOnce = 1 << 21
    private static let perWrittenCell = 16

    private let limits: ReadingLimits
    private var written = 0
    private var repeated = 0

    init(_ limits: ReadingLimits) { self.limits = limits }

    /// One written cell that stands for `cells` in its row.
    mutating func add(cells: Int) throws(ReadingError) {
        written += 1
        repeated += cells - 1
        try check()
    }

    /// A row of `cells` that stands for `times` rows.
    mutating func `repeat`(cells: Int, times: Int) throws(ReadingError) {
        let (more, overflow) = cells.multipliedReportingOverflow(by: times - 1)
        guard !overflow, more <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
        repeated += more
        try check()
    }

    private func check() throws(ReadingError) {
        guard written + repeated <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
        let allowed = Self.atOnce + written * Self.perWrittenCell
        guard repeated <= allowed else { throw .limit(.cells, allowed: allowed) }
    }
}
