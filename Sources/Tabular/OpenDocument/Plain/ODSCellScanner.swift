import Foundation
import ReportingKit

/// Reads the cells of a row of an OpenDocument table from plain XML, as ``ODSCell`` and ``ODSParagraphs`` read them with the full parser.
struct ODSCellScanner {
    /// What a cell's tag says of it.
    struct Tag {
        var type = ValueType.none
        var isError = false
        var repeated = 1
        var columnsSpanned = 1
        var rowsSpanned = 1
        /// The value as stated for its type.
        var value: UnsafeBufferPointer<UInt8>?
        var formula: PlainXMLCursor.Attribute?
        var ownText: PlainXMLCursor.Attribute?
    }

    enum ValueType { case none, text, number, percentage, boolean, date, time }

    /// What a cell holds; `text` is where it stands or in ``copy``.
    enum Content {
        case blank
        case text(UnsafeBufferPointer<UInt8>, PassingCell.Kind)
        case copied(PassingCell.Kind)
        case number(Double, PassingCell.Kind)
    }

    /// The text of the cell read last, where it stands nowhere in one piece.
    private(set) var copy: [UInt8] = []
    private let textBytes: Int

    init(limits: ReadingLimits) { textBytes = limits.textBytes }

    // MARK: Tags

    private static let plainText: StaticString = " office:value-type=\"string\" calcext:value-type=\"string\">"

    /// From behind `<table:table-cell` to behind the tag.
    mutating func readTag(
        _ cursor: inout PlainXMLCursor, _ names: ODSNames
    ) throws(PlainXMLStop) -> (tag: Tag, end: PlainXMLCursor.TagEnd) {
        var tag = Tag()
        // Nearly every cell of an export.
        if try cursor.skip(Self.plainText) {
            guard names.declaresExtensions else { throw .unusual }
            tag.type = .text
            return (tag, .open)
        }
        let end = try cursor.readAttributes()
        for attribute in cursor.attributes {
            try names.require(attribute.prefix, attribute.name)
            try Self.read(attribute, into: &tag)
        }
        if let value = try Self.value(of: tag.type, in: cursor.attributes) {
            tag.value = value
        }
        return (tag, end)
    }

    private static func read(_ attribute: PlainXMLCursor.Attribute, into tag: inout Tag) throws(PlainXMLStop) {
        func isNamed(_ name: StaticString) -> Bool { PlainXMLCursor.isEqual(attribute.name, name) }
        switch attribute.name.count {
        case 7 where isNamed("formula"): tag.formula = tag.formula ?? attribute
        case 10 where isNamed("value-type"):
            if PlainXMLCursor.isEqual(attribute.prefix, "office") {
                tag.type = try type(attribute)
            } else if PlainXMLCursor.isEqual(attribute.prefix, "calcext") {
                tag.isError = PlainXMLCursor.isEqual(attribute.value, "error")
            }
        case 12 where isNamed("string-value"): tag.ownText = tag.ownText ?? attribute
        case 19 where isNamed("number-rows-spanned"): tag.rowsSpanned = try repetitions(attribute)
        case 22 where isNamed("number-columns-spanned"): tag.columnsSpanned = try repetitions(attribute)
        case 23 where isNamed("number-columns-repeated"): tag.repeated = try repetitions(attribute)
        default: return
        }
    }

    private static func type(_ attribute: PlainXMLCursor.Attribute) throws(PlainXMLStop) -> ValueType {
        for (name, type) in types where PlainXMLCursor.isEqual(attribute.value, name) { return type }
        throw .unusual
    }

    private static let types: [(StaticString, ValueType)] = [
        ("string", .text), ("float", .number), ("date", .date), ("percentage", .percentage), ("currency", .number),
        ("boolean", .boolean), ("time", .time),
    ]

    private static func value(
        of type: ValueType, in attributes: [PlainXMLCursor.Attribute]
    ) throws(PlainXMLStop) -> UnsafeBufferPointer<UInt8>? {
        let name: StaticString
        switch type {
        case .none, .text: return nil
        case .number, .percentage: name = "value"
        case .boolean: name = "boolean-value"
        case .date: name = "date-value"
        case .time: name = "time-value"
        }
        for attribute in attributes where PlainXMLCursor.isEqual(attribute.name, name) {
            // An attribute of another namespace may be meant or not.
            guard PlainXMLCursor.isEqual(attribute.prefix, "office"), !attribute.hasReferences else { throw .unusual }
            return attribute.value
        }
        return nil
    }

    /// As the full reader counts them.
    static func repetitions(_ attribute: PlainXMLCursor.Attribute) throws(PlainXMLStop) -> Int {
        guard !attribute.hasReferences else { throw .unusual }
        return min(max(1, Int(digits: attribute.value) ?? 1), 1 << 32)
    }

    // MARK: Content

    /// From behind an open tag to behind `</table:table-cell>`.
    mutating func readContent(_ tag: Tag, _ cursor: inout PlainXMLCursor, _ names: ODSNames) throws(PlainXMLStop)
        -> Content
    {
        copy.removeAll(keepingCapacity: true)
        var direct = UnsafeBufferPointer<UInt8>(start: cursor.position, count: 0)
        var paragraphs = 0
        while true {
            if let end = try readParagraphTag(&cursor, names) {
                if paragraphs == 0, end == .open, let text = try readPlainParagraph(&cursor) {
                    direct = text
                } else {
                    if paragraphs == 1 { copy.append(contentsOf: direct) }
                    if paragraphs > 0 { copy.append(UInt8(ascii: "\n")) }
                    direct = UnsafeBufferPointer(start: direct.baseAddress, count: 0)
                    if end == .open { try readParagraph(&cursor, names) }
                }
                paragraphs += 1
            } else if try cursor.skip("</table:table-cell>") {
                break
            } else if PlainXMLCursor.isSpace(cursor.position[0]) {
                cursor.skipSpace()
            } else {
                throw cursor.stop(at: cursor.position)
            }
        }
        guard max(direct.count, copy.count) <= textBytes else { throw .unusual }
        return try content(tag, direct)
    }

    /// A cell without anything in it.
    mutating func emptyContent(_ tag: Tag) throws(PlainXMLStop) -> Content {
        copy.removeAll(keepingCapacity: true)
        return try content(tag, UnsafeBufferPointer(start: nil, count: 0))
    }

    private mutating func content(_ tag: Tag, _ direct: UnsafeBufferPointer<UInt8>) throws(PlainXMLStop) -> Content {
        let isCopied = !copy.isEmpty
        func shown(_ kind: PassingCell.Kind) -> Content { isCopied ? .copied(kind) : .text(direct, kind) }
        if tag.isError { return shown(.error) }
        if let number = Self.number(tag) { return number }
        if tag.type == .none, direct.isEmpty, !isCopied, let formula = tag.formula {
            copy = Array(try PlainXMLText.decoded(formula).utf8)
            return .copied(.formulaWithoutValue)
        }
        if let own = tag.ownText {
            copy = Array(try PlainXMLText.decoded(own).utf8)
            return copy.isEmpty ? .blank : .copied(.text)
        }
        return isCopied || !direct.isEmpty ? shown(.text) : .blank
    }

    /// The value that the tag states; nil for text, and where it cannot be read as its type.
    private static func number(_ tag: Tag) -> Content? {
        guard let value = tag.value else { return nil }
        switch tag.type {
        case .none, .text: return nil
        case .number: return Double(cellText: value).map { .number($0, .number) }
        case .percentage: return Double(cellText: value).map { .number($0, .percent) }
        case .boolean: return .number(PlainXMLCursor.isEqual(value, "true") ? 1 : 0, .boolean)
        case .date:
            let serial =
                DaySerial.serial(isoDay: value) ?? DaySerial.serial(iso: String(decoding: value, as: UTF8.self))
            return serial.map { .number($0, .date) }
        case .time:
            return DaySerial.dayFraction(duration: String(decoding: value, as: UTF8.self)).map { .number($0, .date) }
        }
    }

    // MARK: Paragraphs

    /// Nil, and nothing read, where no paragraph begins.
    private func readParagraphTag(
        _ cursor: inout PlainXMLCursor, _ names: ODSNames
    ) throws(PlainXMLStop) -> PlainXMLCursor.TagEnd? {
        if try cursor.skip("<text:p>") { return .open }
        let start = cursor.position
        guard try cursor.skip("<text:p") else { return nil }
        guard PlainXMLCursor.isSpace(cursor.position[0]) || cursor.position[0] == UInt8(ascii: "/") else {
            // Another element, whose name begins so.
            cursor.position = start
            return nil
        }
        return try readMarkTag(&cursor, names)
    }

    /// A paragraph that stands as it is to be shown, from behind `<text:p>` to behind `</text:p>`; nil, and nothing read, for others.
    private func readPlainParagraph(_ cursor: inout PlainXMLCursor) throws(PlainXMLStop) -> UnsafeBufferPointer<UInt8>?
    {
        let start = cursor.position
        var next = start
        var previous = UInt8(ascii: " ")
        var upper: UInt8 = 0
        while next[0] != UInt8(ascii: "<") {
            let byte = next[0]
            if byte <= 0x20 {
                if byte == 0 { throw cursor.stop(at: next) }
                if byte != 0x20 || previous == 0x20 { return nil }
            } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: ">") {
                return nil
            }
            upper |= byte
            previous = byte
            next += 1
        }
        cursor.position = next
        guard try cursor.skip("</text:p>") else {
            cursor.position = start
            return nil
        }
        let text = UnsafeBufferPointer(start: start, count: next - start)
        guard upper < 0x80 || PlainXMLText.isValid(text) else { throw .unusual }
        return text
    }

    /// Any other paragraph, into ``copy``.
    private mutating func readParagraph(_ cursor: inout PlainXMLCursor, _ names: ODSNames) throws(PlainXMLStop) {
        let start = copy.count
        var spans = 0
        while true {
            let byte = cursor.position[0]
            switch byte {
            case UInt8(ascii: "<"):
                if try cursor.skip("</text:p>") {
                    guard spans == 0 else { throw .unusual }
                    return try requireValid(from: start)
                } else if try cursor.skip("</text:span>") {
                    spans -= 1
                    guard spans >= 0 else { throw .unusual }
                } else if try cursor.skip("<text:span") {
                    if try readMarkTag(&cursor, names) == .open { spans += 1 }
                } else {
                    try readMark(&cursor, names)
                }
            case UInt8(ascii: "&"):
                for byte in String(try cursor.readReference()).utf8 { append(byte, from: start) }
            case 0x01..<0x20 where !PlainXMLCursor.isSpace(byte): throw .unusual
            case 0: throw cursor.stop(at: cursor.position)
            // "]]>" is not well-formed.
            case UInt8(ascii: ">") where cursor.position[-1] == UInt8(ascii: "]"): throw .unusual
            default:
                append(byte, from: start)
                cursor.position += 1
            }
            guard copy.count <= textBytes else { throw .unusual }
        }
    }

    /// White space in the XML is one space, and none at the start of a paragraph (ODF 1.2, 6.1.2).
    private mutating func append(_ byte: UInt8, from start: Int) {
        guard PlainXMLCursor.isSpace(byte) else { return copy.append(byte) }
        let last = copy.count > start ? copy[copy.count - 1] : UInt8(ascii: " ")
        if last != UInt8(ascii: " ") { copy.append(UInt8(ascii: " ")) }
    }

    private mutating func readMark(_ cursor: inout PlainXMLCursor, _ names: ODSNames) throws(PlainXMLStop) {
        if try cursor.skip("<text:line-break") {
            copy.append(UInt8(ascii: "\n"))
        } else if try cursor.skip("<text:tab") {
            copy.append(UInt8(ascii: "\t"))
        } else if try cursor.skip("<text:s") {
            let end = try readMarkTag(&cursor, names)
            guard end == .empty else { throw .unusual }
            var count = 1
            for attribute in cursor.attributes where PlainXMLCursor.isEqual(attribute.name, "c") {
                guard let spaces = Int(digits: attribute.value), spaces <= textBytes else { throw .unusual }
                count = spaces
                break
            }
            return copy.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
        } else {
            throw cursor.stop(at: cursor.position + 1)
        }
        guard try readMarkTag(&cursor, names) == .empty else { throw .unusual }
    }

    private func readMarkTag(_ cursor: inout PlainXMLCursor, _ names: ODSNames) throws(PlainXMLStop)
        -> PlainXMLCursor.TagEnd
    {
        let end = try cursor.readAttributes()
        for attribute in cursor.attributes { try names.require(attribute.prefix, attribute.name) }
        return end
    }

    private func requireValid(from start: Int) throws(PlainXMLStop) {
        let isValid = copy.withUnsafeBufferPointer { PlainXMLText.isValid(UnsafeBufferPointer(rebasing: $0[start...])) }
        guard isValid else { throw .unusual }
    }
}
