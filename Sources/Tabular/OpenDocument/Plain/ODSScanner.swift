import ReportingKit

/// Scans the content of an OpenDocument spreadsheet of the plain kind, as ``ODSContent`` reads it with the full parser.
struct ODSScanner<Receiver: ODSTableReceiver> {
    private let window: InflatingWindow
    private let limits: ReadingLimits
    private var cursor: PlainXMLCursor
    private var rows: ODSRowScanner
    /// With what it was given so far.
    private(set) var receiver: Receiver
    private var names: ODSNames?
    /// The open elements' names with their prefixes.
    private var open: [[UInt8]] = []
    private var hiddenStyles: Set<String> = []
    private var sheetCount = 0
    private var hiddenColumns = HiddenColumns()
    private var nextColumn = 0
    /// What is read of an element that lies so deep, and of nothing in it.
    private var context = Context.document

    private enum Context {
        case document
        case style(name: String?, depth: Int)
        case table(depth: Int)
        indirect case skipped(depth: Int, in: Context)
        /// Behind the root's end.
        case end
    }

    /// Deeper ones are for the full parser to judge.
    private static var maximumDepth: Int { 100 }

    init(_ window: InflatingWindow, limits: ReadingLimits, into receiver: Receiver) {
        self.window = window
        self.limits = limits
        self.receiver = receiver
        cursor = PlainXMLCursor(window.start, count: 0)
        rows = ODSRowScanner(limits: limits)
    }

    /// How far a scan came.
    enum Outcome { case complete, unusual }

    /// Scans to the end, or until the receiver has enough, or as far as the file is plain.
    mutating func scan() throws(ReadingError) -> Outcome {
        guard try refill(), skipDeclaration() else { return .unusual }
        while !receiver.isSatisfied {
            if window.isShort(at: cursor.position) {
                guard try refill() else { return .unusual }
            }
            let start = cursor.position
            do throws(PlainXMLStop) {
                if case .end = context, try isBehindEverything() { return .complete }
                try step()
            } catch {
                cursor.position = start
                guard error == .incomplete, !window.isAtEnd, try refill() else { return .unusual }
            }
        }
        return .complete
    }

    private mutating func refill() throws(ReadingError) -> Bool {
        guard try window.advance(to: cursor.position) else { return false }
        cursor.move(to: window.start, count: window.count)
        return true
    }

    /// Only white space, up to where the part's checksum has been compared.
    private mutating func isBehindEverything() throws(PlainXMLStop) -> Bool {
        cursor.skipSpace()
        guard cursor.position == cursor.end else { throw .unusual }
        guard window.isAtEnd else { throw .incomplete }
        return true
    }

    private mutating func skipDeclaration() -> Bool {
        guard cursor.position[1] == UInt8(ascii: "?") else { return true }
        do throws(PlainXMLStop) {
            guard try cursor.skip("<?xml version=\"1.0\" encoding=\"UTF-8\"") else { return false }
            if try cursor.skip(" standalone=\"yes\"") {}
            return try cursor.skip("?>")
        } catch { return false }
    }

    // MARK: Elements

    private mutating func step() throws(PlainXMLStop) {
        if case .table = context, let names, try cursor.skip("<table:table-row") {
            guard Self.isEndOfName(cursor.position[0]) else { throw cursor.stop(at: cursor.position) }
            return try rows.readRow(&cursor, names, into: &receiver)
        }
        guard cursor.position[0] == UInt8(ascii: "<") else { return try skipText() }
        if cursor.position[1] == UInt8(ascii: "/") {
            try endElement()
        } else {
            try startElement()
        }
    }

    private static func isEndOfName(_ byte: UInt8) -> Bool {
        PlainXMLCursor.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    /// Text that is in no cell is of no use, and has to be well-formed.
    private mutating func skipText() throws(PlainXMLStop) {
        let start = cursor.position
        var upper: UInt8 = 0
        while cursor.position[0] != UInt8(ascii: "<") {
            let byte = cursor.position[0]
            guard byte >= 0x20 || PlainXMLCursor.isSpace(byte), byte != UInt8(ascii: "&"), byte != UInt8(ascii: ">")
            else {
                throw cursor.stop(at: cursor.position)
            }
            guard !open.isEmpty || PlainXMLCursor.isSpace(byte) else { throw .unusual }
            upper |= byte
            cursor.position += 1
        }
        let text = UnsafeBufferPointer(start: start, count: cursor.position - start)
        guard upper < 0x80 || PlainXMLText.isValid(text) else { throw .unusual }
    }

    private mutating func startElement() throws(PlainXMLStop) {
        cursor.position += 1
        let start = cursor.position
        let (prefix, name) = try cursor.readName()
        let qualified = UnsafeBufferPointer(start: start, count: cursor.position - start)
        let end = try cursor.readAttributes()
        if names == nil { names = try ODSNames(cursor.attributes) } else { try checkPrefixes() }
        if let names { if prefix.isEmpty { try names.require(prefix, name) } else { try names.require(prefix) } }
        guard open.count < Self.maximumDepth else { throw .unusual }
        try begin(name, isOpen: end == .open)
        if end == .open { open.append(Array(qualified)) }
        if open.isEmpty { context = .end }
    }

    private func checkPrefixes() throws(PlainXMLStop) {
        guard let names else { return }
        for attribute in cursor.attributes { try names.require(attribute.prefix, attribute.name) }
    }

    private mutating func endElement() throws(PlainXMLStop) {
        cursor.position += 2
        let start = cursor.position
        _ = try cursor.readName()
        let name = UnsafeBufferPointer(start: start, count: cursor.position - start)
        cursor.skipSpace()
        guard cursor.position[0] == UInt8(ascii: ">") else { throw cursor.stop(at: cursor.position) }
        guard let last = open.last, last.elementsEqual(name) else { throw .unusual }
        cursor.position += 1
        open.removeLast()
        switch context {
        case .table(open.count):
            endTable()
            context = .document
        case .style(_, open.count): context = .document
        case .skipped(open.count, let outer): context = outer
        default: break
        }
        if open.isEmpty { context = .end }
    }

    /// What an element means where it stands; `open` does not hold it yet.
    private mutating func begin(_ name: UnsafeBufferPointer<UInt8>, isOpen: Bool) throws(PlainXMLStop) {
        func isNamed(_ literal: StaticString) -> Bool { PlainXMLCursor.isEqual(name, literal) }
        switch context {
        case .document:
            if isNamed("style") {
                if isOpen { context = .style(name: try text(of: "name"), depth: open.count) }
            } else if isNamed("table") {
                try beginTable()
                if isOpen { context = .table(depth: open.count) } else { endTable() }
            } else if isNamed("tracked-changes") || isNamed("dde-links") || isNamed("forms")
                || isNamed("master-styles"), isOpen
            {
                context = .skipped(depth: open.count, in: .document)
            }
        case .style(let style, _):
            if isNamed("text-properties") { try requirePlainText() }
            guard isNamed("table-properties"), let style, try text(of: "display") == "false" else { return }
            hiddenStyles.insert(style)
        case .table:
            if isNamed("table-column") { return try readColumn() }
            // Of another prefix.
            if isNamed("table-row") { throw .unusual }
            let isFrame =
                isNamed("table-header-rows") || isNamed("table-row-group") || isNamed("table-rows")
                || isNamed("table-header-columns") || isNamed("table-column-group") || isNamed("table-columns")
            if !isFrame, isOpen { context = .skipped(depth: open.count, in: context) }
        case .skipped, .end: return
        }
    }

    /// Text that a style raises, strikes or hides is for the full parser to tell apart.
    private func requirePlainText() throws(PlainXMLStop) {
        for name in ["text-line-through-style", "text-line-through-type"] as [StaticString] {
            if let line = try text(of: name), line != "none" { throw .unusual }
        }
        if let position = try text(of: "text-position"), ODSTextStyles.isRaised(position) { throw .unusual }
        if try text(of: "display") == "none" { throw .unusual }
    }

    /// The value of the first attribute of that name.
    private func text(of name: StaticString) throws(PlainXMLStop) -> String? {
        for attribute in cursor.attributes where PlainXMLCursor.isEqual(attribute.name, name) {
            return try PlainXMLText.decoded(attribute)
        }
        return nil
    }

    // MARK: Tables

    private mutating func beginTable() throws(PlainXMLStop) {
        sheetCount += 1
        guard sheetCount <= limits.sheets else { throw .unusual }
        let name = try text(of: "name") ?? ""
        let isHidden = try text(of: "style-name").map { hiddenStyles.contains($0) } ?? false
        rows.beginTable()
        hiddenColumns = HiddenColumns()
        nextColumn = 0
        receiver.beginTable(name: name, isHidden: isHidden)
    }

    private mutating func readColumn() throws(PlainXMLStop) {
        var repeated = 1
        var isHidden = false
        for attribute in cursor.attributes {
            if PlainXMLCursor.isEqual(attribute.name, "number-columns-repeated") {
                repeated = try ODSCellScanner.repetitions(attribute)
            } else if PlainXMLCursor.isEqual(attribute.name, "visibility") {
                isHidden = ODSRowScanner.isHidden(attribute)
            }
        }
        if isHidden { hiddenColumns.hide(nextColumn..<(nextColumn + repeated)) }
        nextColumn += repeated
    }

    private mutating func endTable() {
        receiver.endTable(hiddenColumns: hiddenColumns, columnCount: rows.columnCount)
    }
}
