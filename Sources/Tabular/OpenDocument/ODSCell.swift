import Markup

/// One cell of an OpenDocument sheet: typed by its attributes, its text in paragraphs.
struct ODSCell {
    /// LibreOffice's own names; the standard knows no type for errors.
    private static let extensions: StaticString =
        "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    private static let office: StaticString = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

    private let stated: CellContent?
    let isError: Bool
    private let hasType: Bool
    private let formula: String?
    private let ownText: String?
    private let look: ODSTextStyles.Look

    /// The attributes of a cell's start, good until the reader moves on.
    struct Attributes {
        fileprivate var type: UnsafeBufferPointer<UInt8>?
        fileprivate var isError = false
        fileprivate var formula: UnsafeBufferPointer<UInt8>?
        fileprivate var ownText: UnsafeBufferPointer<UInt8>?
        var columnsRepeated = 1
        var columnsSpanned = 1
        var rowsSpanned = 1

        init(_ reader: XMLPullReader) {
            var (repeated, columns, rows):
                (UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?)
            var (type, ownText, formula):
                (UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?)
            var extended: UnsafeBufferPointer<UInt8>?
            reader.forEachAttribute { name, value, namespace in
                switch name {
                case "value-type":
                    guard let namespace else { return }
                    if type == nil, namespace == ODSCell.office { type = value }
                    if extended == nil, namespace == ODSCell.extensions { extended = value }
                case "number-columns-repeated": repeated = repeated ?? value
                case "number-columns-spanned": columns = columns ?? value
                case "number-rows-spanned": rows = rows ?? value
                case "formula": formula = formula ?? value
                case "string-value": ownText = ownText ?? value
                default: return
                }
            }
            (self.type, self.ownText, self.formula) = (type, ownText, formula)
            isError = extended?.elementsEqual("error".utf8) == true
            if let repeated { columnsRepeated = Int(repetitions: repeated) }
            if let columns { columnsSpanned = Int(repetitions: columns) }
            if let rows { rowsSpanned = Int(repetitions: rows) }
        }
    }

    /// With the reader at the cell's start; `look` is what the cell's style says of its text.
    init(_ reader: XMLPullReader, _ attributes: Attributes, look: ODSTextStyles.Look) {
        hasType = attributes.type?.isEmpty == false
        isError = attributes.isError
        formula = attributes.formula.map { String(decoding: $0, as: UTF8.self) }
        ownText = attributes.ownText.map { String(decoding: $0, as: UTF8.self) }
        stated = Self.statedValue(attributes.type, reader)
        self.look = look
    }

    /// What the cell holds besides its text; nil where the text is what it holds.
    func content(text: ODSParagraphs) -> CellContent? {
        // What is written in parts that are struck out or raised is not the value that the cell states.
        if isError || text.marksParts { return nil }
        if let stated { return stated.marked(look.mark) }
        if !hasType, text.bytes.isEmpty, let formula { return .formulaWithoutValue(formula) }
        return ownText.map { .text(look.mark?.mark($0) ?? $0) }
    }

    /// As what the text stands where it is what the cell holds.
    var textKind: PassingCell.Kind { isError ? .error : .text }

    /// The value in the attributes; nil for text, and where it cannot be read as its type, so that the text stands.
    private static func statedValue(_ type: UnsafeBufferPointer<UInt8>?, _ reader: XMLPullReader) -> CellContent? {
        guard let type, !type.elementsEqual("string".utf8) else { return nil }
        return switch String(decoding: type, as: UTF8.self) {
        case "float", "currency": number(reader).map { .number($0, .general) }
        case "percentage": number(reader).map { .number($0, .percent) }
        case "boolean": reader.attribute("boolean-value").map { .boolean($0 == "true") }
        case "date":
            reader.attributeBytes("date-value").flatMap { value in
                DaySerial.serial(isoDay: value) ?? DaySerial.serial(iso: String(decoding: value, as: UTF8.self))
            }.map { .number($0, .date) }
        case "time":
            reader.attribute("time-value").flatMap { DaySerial.dayFraction(duration: $0) }.map { .number($0, .date) }
        default: nil
        }
    }

    private static func number(_ reader: XMLPullReader) -> Double? {
        reader.attributeBytes("value", in: office).flatMap { Double(cellText: $0) }
    }
}

extension Int {
    /// How often something stands there, at least once; clamped where sums of it could overflow.
    init(repetitions text: UnsafeBufferPointer<UInt8>) {
        self = Swift.min(Swift.max(1, Int(digits: text) ?? 1), 1 << 32)
    }
}
