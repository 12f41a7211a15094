/// Scans the rows of a worksheet part at memory speed, without a String for any cell.
///
/// A general XML parser reads such parts at a tenth of this speed (see docs/performance.md). The scanner knows the plain form in
/// which every common program writes rows: UTF-8, no prefix, `<row>`, `<c>`, `<f>`, `<v>` and `<is><t>`. At anything else, a comment,
/// a CDATA section, a run, an element it does not know, it stops with ``Outcome/unusual`` and the full parser reads the part instead.
struct SheetScanner {
    enum Outcome: Equatable {
        /// Everything up to this offset was scanned; the rest of the window begins an unfinished row.
        case consumed(Int)
        /// `</sheetData>` was reached; the offset behind it.
        case finished(Int)
        case unusual
    }

    /// Row numbers and columns above these are no spreadsheet's.
    static let maximumRows = 1_048_576
    static let maximumColumns = 16_384

    private var nextRow = 0
    private var cells: [ScannedCell] = []

    init() {
        cells.reserveCapacity(64)
    }

    /// Scans whole rows of `window`, which begins inside `<sheetData>` between two rows, and hands each to `sink`.
    ///
    /// `isLast` says that no more bytes follow.
    mutating func scan(
        _ window: UnsafeBufferPointer<UInt8>, isLast: Bool,
        sink: (ScannedRow, UnsafeBufferPointer<ScannedCell>) throws -> Void
    ) rethrows -> Outcome {
        guard let base = window.baseAddress else { return isLast ? .unusual : .consumed(0) }
        var cursor = Cursor(base: base, position: 0, end: window.count)
        while true {
            cursor.skipSpace()
            let start = cursor.position
            if cursor.remaining < 12 {
                return isLast ? finish(&cursor) : .consumed(start)
            }
            if cursor.take("</sheetData>") { return .finished(cursor.position) }
            switch scanRow(&cursor) {
            case .row(let row):
                try cells.withUnsafeBufferPointer { try sink(row, $0) }
            case .incomplete:
                return isLast ? .unusual : .consumed(start)
            case .unusual: return .unusual
            }
        }
    }

    private func finish(_ cursor: inout Cursor) -> Outcome {
        cursor.take("</sheetData>") ? .finished(cursor.position) : .unusual
    }

    private enum RowOutcome {
        case row(ScannedRow)
        case incomplete
        case unusual
    }

    private mutating func scanRow(_ cursor: inout Cursor) -> RowOutcome {
        guard cursor.take("<row") else { return .unusual }
        var row = ScannedRow(index: nextRow, isHidden: false)
        attributes: while true {
            switch cursor.attribute() {
            case .named(let name, let nameLength, let value, let length):
                if nameLength == 1, name[0] == UInt8(ascii: "r") {
                    guard let number = Cursor.integer(value, length), number >= 1, number <= Self.maximumRows else {
                        return .unusual
                    }
                    row.index = number - 1
                } else if nameLength == 6, Cursor.equal(name, "hidden") {
                    row.isHidden = length == 1 ? value[0] == UInt8(ascii: "1") : length == 4 && Cursor.equal(value, "true")
                }
            case .endOfTag: break attributes
            case .emptyElement:
                cells.removeAll(keepingCapacity: true)
                guard row.index >= nextRow, row.index < Self.maximumRows else { return .unusual }
                nextRow = row.index + 1
                return .row(row)
            case .incomplete: return .incomplete
            case .unusual: return .unusual
            }
        }
        guard row.index >= nextRow, row.index < Self.maximumRows else { return .unusual }
        cells.removeAll(keepingCapacity: true)
        var nextColumn: Int32 = 0
        while true {
            cursor.skipSpace()
            guard cursor.remaining >= 6 else { return .incomplete }
            if cursor.take("</row>") {
                nextRow = row.index + 1
                return .row(row)
            }
            switch scanCell(&cursor, nextColumn: &nextColumn) {
            case .done: continue
            case .incomplete: return .incomplete
            case .unusual: return .unusual
            }
        }
    }

    private enum CellOutcome {
        case done, incomplete, unusual
    }

    private mutating func scanCell(_ cursor: inout Cursor, nextColumn: inout Int32) -> CellOutcome {
        guard cursor.remaining >= 3 else { return .incomplete }
        guard cursor.base[cursor.position] == UInt8(ascii: "<"), cursor.base[cursor.position + 1] == UInt8(ascii: "c"),
            Cursor.endsName(cursor.base[cursor.position + 2])
        else { return .unusual }
        cursor.position += 2
        var cell = ScannedCell(column: nextColumn, style: 0, kind: .number, hasEntities: false, start: 0, end: 0)
        var isInline = false
        attributes: while true {
            switch cursor.attribute() {
            case .named(let name, let nameLength, let value, let length):
                guard nameLength == 1 else { continue }
                switch name[0] {
                case UInt8(ascii: "r"):
                    guard let column = Cursor.column(value, length), column < Self.maximumColumns else { return .unusual }
                    cell.column = Int32(column)
                case UInt8(ascii: "s"):
                    guard let style = Cursor.integer(value, length), style <= 1_000_000 else { return .unusual }
                    cell.style = Int32(style)
                case UInt8(ascii: "t"):
                    switch Self.kind(value, length) {
                    case .plain(let kind): cell.kind = kind
                    case .inline: isInline = true
                    case .other: return .unusual
                    }
                default: continue
                }
            case .endOfTag: break attributes
            case .emptyElement:
                guard cell.column >= nextColumn else { return .unusual }
                nextColumn = cell.column + 1
                return .done
            case .incomplete: return .incomplete
            case .unusual: return .unusual
            }
        }
        guard cell.column >= nextColumn else { return .unusual }
        nextColumn = cell.column + 1
        return isInline ? scanInline(&cursor, cell: &cell) : scanValue(&cursor, cell: &cell)
    }

    private enum TypeAttribute {
        case plain(ScannedCell.Kind), inline, other
    }

    private static func kind(_ value: UnsafePointer<UInt8>, _ length: Int) -> TypeAttribute {
        switch length {
        case 1:
            switch value[0] {
            case UInt8(ascii: "s"): return .plain(.shared)
            case UInt8(ascii: "n"): return .plain(.number)
            case UInt8(ascii: "b"): return .plain(.boolean)
            case UInt8(ascii: "e"): return .plain(.error)
            default: return .other
            }
        case 3 where Cursor.equal(value, "str"): return .plain(.text)
        case 9 where Cursor.equal(value, "inlineStr"): return .inline
        default: return .other
        }
    }

    /// `<f>…</f>` perhaps, then `<v>…</v>`, then `</c>`.
    private mutating func scanValue(_ cursor: inout Cursor, cell: inout ScannedCell) -> CellOutcome {
        var formula: Range<Int>?
        if cursor.startsElement("f") {
            switch cursor.elementText(nameLength: 1, closing: "</f>") {
            case .text(let range, _): formula = range
            case .incomplete: return .incomplete
            case .unusual: return .unusual
            }
        }
        var value: Range<Int>?
        if cursor.startsElement("v") {
            switch cursor.elementText(nameLength: 1, closing: "</v>") {
            case .text(let range, let hasEntities):
                value = range
                cell.hasEntities = hasEntities
            case .incomplete: return .incomplete
            case .unusual: return .unusual
            }
        }
        guard cursor.remaining >= 4 else { return .incomplete }
        guard cursor.take("</c>") else { return .unusual }
        if let value, !value.isEmpty || cell.kind == .text {
            keep(&cell, value)
        } else if let formula {
            cell.kind = .formulaWithoutValue
            cell.hasEntities = true
            keep(&cell, formula)
        }
        return .done
    }

    /// `<is><t>…</t></is>`; runs and phonetic readings are left to the full parser.
    private mutating func scanInline(_ cursor: inout Cursor, cell: inout ScannedCell) -> CellOutcome {
        guard cursor.remaining >= 14 else { return .incomplete }
        guard cursor.take("<is>"), cursor.startsElement("t") else { return .unusual }
        switch cursor.elementText(nameLength: 1, closing: "</t>") {
        case .text(let range, let hasEntities):
            guard cursor.remaining >= 9 else { return .incomplete }
            guard cursor.take("</is>"), cursor.take("</c>") else { return .unusual }
            cell.kind = .text
            cell.hasEntities = hasEntities
            keep(&cell, range)
            return .done
        case .incomplete: return .incomplete
        case .unusual: return .unusual
        }
    }

    private mutating func keep(_ cell: inout ScannedCell, _ range: Range<Int>) {
        cell.start = Int32(truncatingIfNeeded: range.lowerBound)
        cell.end = Int32(truncatingIfNeeded: range.upperBound)
        cells.append(cell)
    }
}
