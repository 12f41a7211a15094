/// A cell as the scanner finds it in a sheet part: what its attributes say, and its value's bytes.
struct ScannedCell {
    enum Kind: UInt8 {
        /// `number` is the text's position among the shared ones.
        case sharedText
        /// Of the cell itself; entities and escapes resolved.
        case text
        case number
        case boolean
        case error
        case isoDate
        case formulaWithoutValue
    }

    var kind: Kind
    /// Whether the text lies in the scanner's scratch, where `start` is an offset until the row is complete.
    var isInScratch = false
    /// From zero.
    var column: Int32
    /// The number of its format; -1 when it has none.
    var style: Int32
    var length: Int32
    var start: UnsafePointer<UInt8>?
    var number: Double

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: Int(length)) }
}

/// A row as the scanner finds it.
struct ScannedRow {
    /// From zero.
    let index: Int
    let isHidden: Bool
    /// In the order in which they stand in the part, which need not be that of their columns.
    let cells: UnsafeBufferPointer<ScannedCell>
}
