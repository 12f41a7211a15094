/// A cell of a row that is read in passing, for counting: nothing of it is kept.
///
/// Its text lies in the reader's window and is gone with the next row. 32 bytes, so that a row of cells stays in the
/// processor's nearest cache.
package struct PassingCell {
    package enum Kind: UInt8 {
        /// UTF-8 as it stands in the file, entities and doubled quotes resolved; not cleaned.
        case text
        case number, percent
        /// Days of the 1900 system.
        case date
        case boolean
        /// The text is the error's name.
        case error
        /// The text is the formula's.
        case formulaWithoutValue
    }

    package let kind: Kind
    /// From zero.
    package let column: Int32
    package let textLength: Int32
    package let text: UnsafePointer<UInt8>?
    package let number: Double

    package init(column: Int, text: UnsafeBufferPointer<UInt8>, kind: Kind = .text) {
        self.kind = kind
        self.column = Int32(truncatingIfNeeded: column)
        self.text = text.baseAddress
        textLength = Int32(truncatingIfNeeded: text.count)
        number = 0
    }

    package init(column: Int, number: Double, kind: Kind = .number) {
        self.kind = kind
        self.column = Int32(truncatingIfNeeded: column)
        text = nil
        textLength = 0
        self.number = number
    }

    package init(column: Int, number: Double, style: NumberStyle) {
        let kind: Kind =
            switch style {
            case .general: .number
            case .percent: .percent
            case .date: .date
            }
        self.init(column: column, number: number, kind: kind)
    }

    /// The text's bytes; none for numbers.
    package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: text, count: Int(textLength)) }
}

/// A row that is read in passing: its cells in ascending order of column, blank ones left out.
package struct PassingRow {
    /// From zero.
    package let index: Int
    package let isHidden: Bool
    package let cells: UnsafeBufferPointer<PassingCell>

    package init(index: Int, isHidden: Bool = false, cells: UnsafeBufferPointer<PassingCell>) {
        self.index = index
        self.isHidden = isHidden
        self.cells = cells
    }
}

extension PassingCell {
    /// The cell as one that is kept.
    package var kept: Cell {
        let content: CellContent =
            switch kind {
            case .text: .text(String(decoding: bytes, as: UTF8.self))
            case .number: .number(number, .general)
            case .percent: .number(number, .percent)
            case .date: .number(number, .date)
            case .boolean: .boolean(number != 0)
            case .error: .error(String(decoding: bytes, as: UTF8.self))
            case .formulaWithoutValue: .formulaWithoutValue(String(decoding: bytes, as: UTF8.self))
            }
        return Cell(column: Int(column), content: content)
    }
}
