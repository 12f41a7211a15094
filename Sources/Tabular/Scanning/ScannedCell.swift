/// A cell of a worksheet part as the scanner sees it: where its text stands in the window, and no String made of it.
struct ScannedCell {
    enum Kind: UInt8 {
        /// Digits, or nothing.
        case number
        /// An index into the shared strings.
        case shared
        /// The text itself, from a formula or an inline string without runs.
        case text
        case boolean
        case error
        /// A formula that was saved without its result; the text is the formula's.
        case formulaWithoutValue
    }

    var column: Int32
    /// Index into the workbook's cell formats.
    var style: Int32
    var kind: Kind
    /// Whether the text holds entities that have to be decoded.
    var hasEntities: Bool
    /// Offsets into the window.
    var start: Int32
    var end: Int32
}

/// A row with its attributes; its cells are valid for the call only.
struct ScannedRow {
    /// From zero.
    var index: Int
    var isHidden: Bool
}
