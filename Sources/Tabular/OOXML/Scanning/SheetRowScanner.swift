import Files

/// Takes rows of cells from the bytes of a sheet part, as nearly all programs write them: about ten times as fast as a
/// parser of XML can be. Whatever is not plainly a row of cells is left to that parser.
struct SheetRowScanner {
    /// The column after the last that any cell stood in.
    private(set) var columnCount = 0
    /// Whether no more rows are wanted.
    private(set) var isStopped = false
    private var nextRow = 0
    private var cells: [ScannedCell] = []
    private var scratch = TextScratch()
    private var columns = ColumnSelection.all

    /// Takes one row from behind its `<row`; false, with the cursor anywhere, when it is unusual.
    ///
    /// - Parameter take: gets the row, whose texts are gone afterwards; says which columns it wants of the rows to come, or nil for no more.
    @inline(__always)
    mutating func row(
        _ cursor: inout MarkupCursor, _ take: (ScannedRow) throws(ReadingError) -> ColumnSelection?
    ) throws(ReadingError) -> Bool {
        guard let start = rowStart(&cursor) else { return false }
        cells.removeAll(keepingCapacity: true)
        scratch.removeAll()
        if !start.isEmpty {
            guard readCells(&cursor, row: start.number) else { return false }
        }
        nextRow = start.index + 1
        guard !cells.isEmpty else { return true }
        if !scratch.bytes.isEmpty {
            let texts = scratch.bytes
            try texts.withUnsafeBufferPointer { (bytes) throws(ReadingError) in
                for index in cells.indices where cells[index].isInScratch {
                    let offset = Int(bitPattern: cells[index].start)
                    cells[index].start = bytes.baseAddress.map { $0 + (offset - 1) }
                }
                try give(start, take)
            }
        } else {
            try give(start, take)
        }
        return true
    }

    @inline(__always)
    private mutating func give(
        _ start: RowStart, _ take: (ScannedRow) throws(ReadingError) -> ColumnSelection?
    ) throws(ReadingError) {
        let wanted = try cells.withUnsafeBufferPointer { (cells) throws(ReadingError) in
            try take(ScannedRow(index: start.index, isHidden: start.isHidden, cells: cells))
        }
        if let wanted { columns = wanted } else { isStopped = true }
    }

    private struct RowStart {
        var index: Int
        /// The row's number as its tag and its cells' addresses print it; empty where the tag does not.
        var number: UnsafeBufferPointer<UInt8>
        var isHidden = false
        var isEmpty = false
    }

    private func rowStart(_ cursor: inout MarkupCursor) -> RowStart? {
        var start = RowStart(index: nextRow, number: UnsafeBufferPointer(start: nil, count: 0))
        while true {
            switch cursor.tagPart() {
            case .unusual: return nil
            case .end(let isEmpty):
                start.isEmpty = isEmpty
                return start
            case .attribute(let attribute):
                if attribute.isNamed("r") {
                    guard let number = Int(digits: attribute.value), (1...SheetBounds.rows).contains(number) else {
                        return nil
                    }
                    start.index = number - 1
                    start.number = attribute.value
                } else if attribute.name.elementsEqual("hidden".utf8) {
                    start.isHidden = ["1", "true", "on"].contains { attribute.value.elementsEqual($0.utf8) }
                }
            }
        }
    }

    // MARK: Cells

    private mutating func readCells(_ cursor: inout MarkupCursor, row number: UnsafeBufferPointer<UInt8>) -> Bool {
        var nextColumn = 0
        while true {
            if cursor.skip("<c") {
                guard let tag = cellTag(&cursor, row: number, expected: nextColumn) else { return false }
                nextColumn = tag.column + 1
                if tag.isEmpty { continue }
                if columns.contains(tag.column) {
                    guard readValue(&cursor, tag) else { return false }
                } else {
                    guard Self.skipValue(&cursor) else { return false }
                }
            } else if cursor.skip("</row>") {
                return true
            } else {
                let former = cursor.position
                cursor.skipSpace()
                guard cursor.position > former else { return false }
            }
        }
    }

    private struct CellTag {
        var column: Int
        var style: Int32 = -1
        var type = CellType.number
        var isEmpty = false
    }

    private func cellTag(
        _ cursor: inout MarkupCursor, row number: UnsafeBufferPointer<UInt8>, expected: Int
    ) -> CellTag? {
        var tag = CellTag(column: expected)
        while true {
            var value = cursor.position
            // `<c r="B7" s="3" t="s">`: attributes of one letter; a row's bytes end with `</row>`, so four can be looked at.
            guard cursor.end - value >= 6 else { return nil }
            if value[0] == UInt8(ascii: ">") {
                cursor.position += 1
                return tag
            }
            guard value[0] == UInt8(ascii: " "), value[2] == UInt8(ascii: "="), value[3] == UInt8(ascii: "\"") else {
                return uncommonTag(&cursor, tag, row: number)
            }
            let name = value[1]
            value += 4
            switch name {
            case UInt8(ascii: "r"):
                guard let column = Self.column(&value, row: number) else { return nil }
                tag.column = column
            case UInt8(ascii: "s"):
                var style = 0
                while case let digit = value.pointee &- 48, digit < 10, style < 1 << 24 {
                    style = style * 10 + Int(digit)
                    value += 1
                }
                tag.style = Int32(style)
            case UInt8(ascii: "t"):
                let start = value
                while value.pointee != UInt8(ascii: "\"") {
                    guard value < cursor.end, value.pointee != UInt8(ascii: "<"), value.pointee != UInt8(ascii: "&")
                    else { return nil }
                    value += 1
                }
                tag.type = CellType(UnsafeBufferPointer(start: start, count: value - start))
            default: return uncommonTag(&cursor, tag, row: number)
            }
            guard value.pointee == UInt8(ascii: "\"") else { return nil }
            cursor.position = value + 1
        }
    }

    /// The rest of a tag that is not written in the common way.
    private func uncommonTag(
        _ cursor: inout MarkupCursor, _ known: CellTag, row number: UnsafeBufferPointer<UInt8>
    ) -> CellTag? {
        // `<cols>` begins with the same letters.
        guard [0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ">"), UInt8(ascii: "/")].contains(cursor.byte) else { return nil }
        var tag = known
        while true {
            switch cursor.tagPart() {
            case .unusual: return nil
            case .end(let isEmpty):
                tag.isEmpty = isEmpty
                return tag
            case .attribute(let attribute):
                guard attribute.name.count == 1 else { continue }
                switch attribute.name[0] {
                case UInt8(ascii: "r"):
                    guard var value = attribute.value.baseAddress, let column = Self.column(&value, row: number),
                        value == attribute.value.baseAddress.map({ $0 + attribute.value.count })
                    else { return nil }
                    tag.column = column
                case UInt8(ascii: "s"): tag.style = Int(digits: attribute.value).flatMap { Int32(exactly: $0) } ?? -1
                case UInt8(ascii: "t"): tag.type = CellType(attribute.value)
                default: continue
                }
            }
        }
    }

    /// The column of an address that names its own row; moves behind it.
    @inline(__always)
    private static func column(
        _ value: inout UnsafePointer<UInt8>, row number: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var column = 0
        while case let letter = value.pointee &- UInt8(ascii: "A"), letter < 26 {
            column = column * 26 + Int(letter) + 1
            guard column <= SheetBounds.columns else { return nil }
            value += 1
        }
        // Without the row's number its cells tell where it stands, which is the full parser's to see.
        guard column > 0, !number.isEmpty else { return nil }
        for digit in number {
            guard value.pointee == digit else { return nil }
            value += 1
        }
        return column - 1
    }

    // MARK: Values

    /// From behind a cell's tag to behind its end, without looking at its value.
    @inline(__always)
    private static func skipValue(_ cursor: inout MarkupCursor) -> Bool {
        while cursor.find(UInt8(ascii: "<")) {
            if cursor.skip("</c>") { return true }
            // What a parser would have to understand to know where the cell ends.
            if cursor.skip("<!") || cursor.skip("<?") || cursor.skip("</row") { return false }
            cursor.position += 1
        }
        return false
    }

    private mutating func readValue(_ cursor: inout MarkupCursor, _ tag: CellTag) -> Bool {
        columnCount = max(columnCount, tag.column + 1)
        var formula: UnsafeBufferPointer<UInt8>?
        if cursor.skip("<v>") { return plainValue(&cursor, tag, formula: nil) && Self.endOfCell(&cursor) }
        cursor.skipSpace()
        if cursor.skip("</c>") { return true }
        if cursor.skip("<is>") { return inlineText(&cursor, tag) && Self.endOfCell(&cursor) }
        if cursor.skip("<f") {
            guard let text = Self.formula(&cursor) else { return false }
            formula = text
            cursor.skipSpace()
            if cursor.skip("</c>") { return add(formulaWithoutValue: text, tag) }
        }
        guard cursor.skip("<v") else { return false }
        if cursor.skip("/>") {
            return (formula.map { add(formulaOfNothing: $0, tag) } ?? true) && Self.endOfCell(&cursor)
        }
        while true {
            switch cursor.tagPart() {
            case .unusual: return false
            case .attribute: continue
            case .end(isEmpty: true):
                return (formula.map { add(formulaOfNothing: $0, tag) } ?? true) && Self.endOfCell(&cursor)
            case .end(isEmpty: false): return plainValue(&cursor, tag, formula: formula) && Self.endOfCell(&cursor)
            }
        }
    }

    @inline(__always)
    private static func endOfCell(_ cursor: inout MarkupCursor) -> Bool {
        if cursor.skip("</c>") { return true }
        cursor.skipSpace()
        return cursor.skip("</c>")
    }

    /// The text of a formula, from behind `<f`.
    private static func formula(_ cursor: inout MarkupCursor) -> UnsafeBufferPointer<UInt8>? {
        while true {
            switch cursor.tagPart() {
            case .unusual: return nil
            case .attribute: continue
            case .end(isEmpty: true): return UnsafeBufferPointer(start: cursor.position, count: 0)
            case .end(isEmpty: false):
                let text = cursor.text().bytes
                return cursor.skip("</f>") ? text : nil
            }
        }
    }

    /// From behind `<v>` to behind `</v>`.
    @inline(__always)
    private mutating func plainValue(
        _ cursor: inout MarkupCursor, _ tag: CellTag, formula: UnsafeBufferPointer<UInt8>?
    ) -> Bool {
        let start = cursor.position
        switch tag.type {
        case .sharedText:
            var index = 0
            while case let digit = cursor.position.pointee &- 48, digit < 10, index < 1 << 32 {
                index = index * 10 + Int(digit)
                cursor.position += 1
            }
            guard cursor.position > start, cursor.skip("</v>") else { return false }
            append(tag, .sharedText, number: Double(index))
            return true
        case .number:
            var number = 0
            while case let digit = cursor.position.pointee &- 48, digit < 10 {
                number = number &* 10 &+ Int(digit)
                cursor.position += 1
            }
            let count = cursor.position - start
            if count > 0, count <= 15, cursor.skip("</v>") {
                append(tag, .number, number: Double(number))
                return true
            }
            cursor.position = start
        case .inlineText, .formulaText, .boolean, .error, .isoDate: break
        }
        return uncommonValue(&cursor, tag, formula: formula)
    }

    private mutating func uncommonValue(
        _ cursor: inout MarkupCursor, _ tag: CellTag, formula: UnsafeBufferPointer<UInt8>?
    ) -> Bool {
        let (bytes, isPlain) = cursor.text()
        guard cursor.skip("</v>") else { return false }
        if bytes.isEmpty { return formula.map { add(formulaOfNothing: $0, tag) } ?? true }
        switch tag.type {
        case .sharedText: return false
        case .number:
            guard let number = Double(cellText: bytes) else { return append(text: bytes, isPlain: isPlain, tag) }
            append(tag, .number, number: number)
        case .inlineText, .formulaText: return append(text: bytes, isPlain: isPlain, tag)
        case .boolean:
            guard isPlain else { return false }
            append(tag, .boolean, number: bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8) ? 1 : 0)
        case .error, .isoDate:
            guard isPlain else { return false }
            append(tag, tag.type == .error ? .error : .isoDate, bytes)
        }
        return true
    }

    private mutating func inlineText(_ cursor: inout MarkupCursor, _ tag: CellTag) -> Bool {
        let start = cursor.position
        if cursor.skip("<t>") || cursor.skip("<t xml:space=\"preserve\">") {
            let (bytes, isPlain) = cursor.text()
            if cursor.skip("</t></is>") { return bytes.isEmpty || append(text: bytes, isPlain: isPlain, tag) }
        }
        cursor.position = start
        let offset = scratch.bytes.count
        guard RichTextScanner.read(&cursor, end: "</is>", into: &scratch) else { return false }
        scratch.resolveEscapes(from: offset)
        if scratch.bytes.count > offset { appendScratch(tag, .text, from: offset) }
        return true
    }

    // MARK: Results

    private mutating func add(formulaWithoutValue text: UnsafeBufferPointer<UInt8>, _ tag: CellTag) -> Bool {
        let offset = scratch.bytes.count
        guard scratch.append(entitiesIn: text) else { return false }
        appendScratch(tag, .formulaWithoutValue, from: offset)
        return true
    }

    /// An empty result is a result only where the formula's result is text.
    private mutating func add(formulaOfNothing text: UnsafeBufferPointer<UInt8>, _ tag: CellTag) -> Bool {
        tag.type == .formulaText || add(formulaWithoutValue: text, tag)
    }

    private mutating func append(text bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, _ tag: CellTag) -> Bool {
        if isPlain {
            append(tag, .text, bytes)
            return true
        }
        let offset = scratch.bytes.count
        guard scratch.append(entitiesIn: bytes) else { return false }
        scratch.resolveEscapes(from: offset)
        if scratch.bytes.count > offset { appendScratch(tag, .text, from: offset) }
        return true
    }

    private mutating func append(_ tag: CellTag, _ kind: ScannedCell.Kind, _ bytes: UnsafeBufferPointer<UInt8>) {
        cells.append(
            ScannedCell(
                kind: kind, column: Int32(tag.column), style: tag.style, length: Int32(truncatingIfNeeded: bytes.count),
                start: bytes.baseAddress, number: 0))
    }

    @inline(__always)
    private mutating func append(_ tag: CellTag, _ kind: ScannedCell.Kind, number: Double) {
        cells.append(
            ScannedCell(kind: kind, column: Int32(tag.column), style: tag.style, length: 0, start: nil, number: number))
    }

    /// The scratch may move until the row is complete: its offset, from one because zero is no address, stands in until then.
    private mutating func appendScratch(_ tag: CellTag, _ kind: ScannedCell.Kind, from offset: Int) {
        cells.append(
            ScannedCell(
                kind: kind, isInScratch: true, column: Int32(tag.column), style: tag.style,
                length: Int32(truncatingIfNeeded: scratch.bytes.count - offset),
                start: UnsafePointer(bitPattern: offset + 1), number: 0))
    }
}
