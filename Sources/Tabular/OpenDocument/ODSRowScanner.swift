import Files
import Markup
import ReportingKit

/// Reads rows of an OpenDocument sheet from their bytes, as nearly all programs write them: about ten times as fast as
/// a parser of XML can be. Whatever is not plainly a row of cells with text is left to that parser.
struct ODSRowScanner {
    /// What a row is besides its cells.
    struct Row {
        var repeated = 1
        var isHidden = false
        var nextColumn = 0
        var cellCount = 0
        var columnCount = 0
        var merges: [MergedRange] = []
    }

    /// What a tag says of a cell that holds its text.
    private struct CellShape {
        var isEmpty = false
        var isError = false
        var columnsRepeated = 1
        var columnsSpanned = 1
        var rowsSpanned = 1
    }

    private struct RowShape {
        var repeated = 1
        var isHidden = false
        var isEmpty = false
    }

    private var tags: ODSTagScanner
    private let hasUsualTypes: Bool
    private var knownRows = ODSKnownTags<RowShape>()
    private var known = ODSKnownTags<CellShape>()
    private var text: ODSTextScanner
    private var cells: [PassingCell] = []
    /// Cells whose texts lie in the scratch, which may move until the row is complete.
    private var moved: [(cell: Int, text: Range<Int>)] = []

    init(_ prefixes: ODSPrefixes, limits: ReadingLimits) {
        tags = ODSTagScanner(prefixes)
        hasUsualTypes = prefixes.areUsual
        text = ODSTextScanner(longest: limits.textBytes)
    }

    /// The cells of the row that was read last.
    func withCells(
        _ body: (UnsafeBufferPointer<PassingCell>) throws(ReadingError) -> Void
    ) throws(ReadingError) {
        try cells.withUnsafeBufferPointer(body)
    }

    /// From before `<table:table-row` to behind the row; nil, with the cursor anywhere, where it is unusual.
    ///
    /// - Parameter index: the row's place, from zero.
    mutating func row(
        _ cursor: inout MarkupCursor, at index: Int, _ allowance: inout RepetitionAllowance
    ) throws(ReadingError) -> Row? {
        cells.removeAll(keepingCapacity: true)
        moved.removeAll(keepingCapacity: true)
        text.removeAll()
        var row = Row()
        guard let shape = rowTag(&cursor) else { return nil }
        (row.repeated, row.isHidden) = (shape.repeated, shape.isHidden)
        if !shape.isEmpty {
            guard try readCells(&cursor, &row, at: index, &allowance) else { return nil }
        }
        return row
    }

    private mutating func rowTag(_ cursor: inout MarkupCursor) -> RowShape? {
        let start = cursor.position
        if let (shape, count) = knownRows.tag(at: start, cursor.end) {
            cursor.position += count
            return shape
        }
        guard cursor.skip("<table:table-row"), let shape = readRowTag(&cursor) else { return nil }
        knownRows.add(UnsafeBufferPointer(start: start, count: cursor.position - start), shape)
        return shape
    }

    private mutating func readRowTag(_ cursor: inout MarkupCursor) -> RowShape? {
        var (repeated, visibility): (UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?)
        tags.begin()
        while true {
            switch tags.next(&cursor) {
            case .unusual: return nil
            case .attribute(let attribute):
                let isRepetition = ODSTagScanner.isEqual(attribute.name, "number-rows-repeated")
                guard isRepetition || ODSTagScanner.isEqual(attribute.name, "visibility") else { continue }
                guard !attribute.hasReferences else { return nil }
                if isRepetition {
                    repeated = repeated ?? attribute.value
                } else {
                    visibility = visibility ?? attribute.value
                }
            case .end(let isEmpty):
                let isHidden = visibility.map {
                    ODSTagScanner.isEqual($0, "collapse") || ODSTagScanner.isEqual($0, "filter")
                }
                return RowShape(
                    repeated: repeated.map { Int(repetitions: $0) } ?? 1, isHidden: isHidden ?? false, isEmpty: isEmpty)
            }
        }
    }

    // MARK: Cells

    private mutating func readCells(
        _ cursor: inout MarkupCursor, _ row: inout Row, at index: Int, _ allowance: inout RepetitionAllowance
    ) throws(ReadingError) -> Bool {
        while true {
            if let (shape, count) = known.tag(at: cursor.position, cursor.end) {
                cursor.position += count
                guard try readCell(&cursor, shape, nil, &row, at: index, &allowance) else { return false }
            } else if hasUsualTypes, let number = plainNumber(&cursor) {
                guard try readCell(&cursor, CellShape(), number, &row, at: index, &allowance) else { return false }
            } else if cursor.skip("<table:table-cell") {
                guard try readNewCell(&cursor, &row, at: index, &allowance) else { return false }
            } else if cursor.skip("</table:table-row>") {
                return place()
            } else if cursor.skip("<table:covered-table-cell") {
                // What a merge covers is not seen.
                guard let (attributes, isEmpty) = readAttributes(&cursor)?.tag, isEmpty else { return false }
                row.nextColumn += attributes.columnsRepeated
            } else {
                guard ODSTagScanner.isSpace(cursor.byte) else { return false }
                cursor.position += 1
            }
        }
    }

    /// A number that stands alone, as nearly all do; nil, and nothing read, for other tags.
    private func plainNumber(_ cursor: inout MarkupCursor) -> CellContent? {
        let start = cursor.position
        guard cursor.skip("<table:table-cell office:value-type=\"float\" office:value=\"") else { return nil }
        let value = cursor.position
        while case let byte = cursor.byte, byte >= UInt8(ascii: "-"), byte <= UInt8(ascii: "9") { cursor.position += 1 }
        let bytes = UnsafeBufferPointer(start: value, count: cursor.position - value)
        guard cursor.skip("\" calcext:value-type=\"float\">"), let number = Double(cellText: bytes) else {
            cursor.position = start
            return nil
        }
        return .number(number, .general)
    }

    /// From behind `<table:table-cell` of a tag that is not known.
    private mutating func readNewCell(
        _ cursor: inout MarkupCursor, _ row: inout Row, at index: Int, _ allowance: inout RepetitionAllowance
    ) throws(ReadingError) -> Bool {
        let start = cursor.position - "<table:table-cell".utf8.count
        guard let (tag, formulaHasReferences) = readAttributes(&cursor) else { return false }
        let shape = CellShape(
            isEmpty: tag.isEmpty, isError: tag.attributes.isError, columnsRepeated: tag.attributes.columnsRepeated,
            columnsSpanned: tag.attributes.columnsSpanned, rowsSpanned: tag.attributes.rowsSpanned)
        if tag.attributes.statesNothing {
            known.add(UnsafeBufferPointer(start: start, count: cursor.position - start), shape)
            return try readCell(&cursor, shape, nil, &row, at: index, &allowance)
        }
        let cell = ODSCell(tag.attributes, look: ODSTextStyles.Look())
        let content = cell.content(textIsEmpty: true, marksParts: false)
        // A formula stands for a value only where there is no text either.
        if case .formulaWithoutValue? = content, !tag.isEmpty || formulaHasReferences { return false }
        return try readCell(&cursor, shape, content, &row, at: index, &allowance)
    }

    private mutating func readAttributes(
        _ cursor: inout MarkupCursor
    ) -> (tag: (attributes: ODSCell.Attributes, isEmpty: Bool), formulaHasReferences: Bool)? {
        var attributes = ODSCell.Attributes()
        var formulaHasReferences = false
        tags.begin()
        while true {
            switch tags.next(&cursor) {
            case .unusual: return nil
            case .end(let isEmpty): return ((attributes, isEmpty), formulaHasReferences)
            case .attribute(let attribute):
                guard attributes.add(attribute.name, attribute.value, kind: attribute.kind), attribute.hasReferences
                else { continue }
                guard ODSTagScanner.isEqual(attribute.name, "formula") else { return nil }
                formulaHasReferences = true
            }
        }
    }

    /// From behind a cell's tag to behind the cell.
    ///
    /// - Parameter content: nil where the text is what it holds.
    @inline(__always)
    private mutating func readCell(
        _ cursor: inout MarkupCursor, _ shape: CellShape, _ content: CellContent?, _ row: inout Row, at index: Int,
        _ allowance: inout RepetitionAllowance
    ) throws(ReadingError) -> Bool {
        var read = ODSTextScanner.Text.none
        if !shape.isEmpty {
            guard let found = text.read(&cursor, &tags) else { return false }
            read = found
        }
        let columns = row.nextColumn..<(row.nextColumn + shape.columnsRepeated)
        row.nextColumn = columns.upperBound
        if shape.columnsSpanned > 1 || shape.rowsSpanned > 1 {
            row.merges += ODSContent.spannedRange(
                at: CellAddress(row: index, column: columns.lowerBound), columns: shape.columnsSpanned,
                rows: shape.rowsSpanned)
        }
        if case .text("")? = content { return true }
        guard content != nil || !read.isEmpty || shape.isError else { return true }
        // The parser's way says what is wrong.
        guard columns.upperBound <= SheetBounds.columns else { return false }
        try allowance.add(cells: columns.count)
        row.cellCount += columns.count
        row.columnCount = columns.upperBound
        for column in columns { add(content, read, shape.isError ? .error : .text, column) }
        return true
    }

    private mutating func add(
        _ content: CellContent?, _ read: ODSTextScanner.Text, _ kind: PassingCell.Kind, _ column: Int
    ) {
        switch content {
        case nil:
            switch read {
            case .none:
                cells.append(PassingCell(column: column, text: UnsafeBufferPointer(start: nil, count: 0), kind: kind))
            case .inPlace(let bytes): cells.append(PassingCell(column: column, text: bytes, kind: kind))
            case .inScratch(let range): addMoved(range, column, kind)
            }
        case .number(let value, let style)?: cells.append(PassingCell(column: column, number: value, style: style))
        case .boolean(let value)?: cells.append(PassingCell(column: column, number: value ? 1 : 0, kind: .boolean))
        case .text(let own)?: addMoved(text.keep(own), column, .text)
        case .error(let name)?: addMoved(text.keep(name), column, .error)
        case .formulaWithoutValue(let formula)?: addMoved(text.keep(formula), column, .formulaWithoutValue)
        }
    }

    private mutating func addMoved(_ range: Range<Int>, _ column: Int, _ kind: PassingCell.Kind) {
        moved.append((cells.count, range))
        cells.append(PassingCell(column: column, text: UnsafeBufferPointer(start: nil, count: 0), kind: kind))
    }

    /// The texts in the scratch stay where they are from now on.
    private mutating func place() -> Bool {
        guard !moved.isEmpty else { return true }
        text.withScratch { scratch in
            for (cell, range) in moved {
                cells[cell] = PassingCell(
                    column: Int(cells[cell].column), text: UnsafeBufferPointer(rebasing: scratch[range]),
                    kind: cells[cell].kind)
            }
        }
        return true
    }
}
