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

    /// With the reader at the cell's start; `look` is what the cell's style says of its text.
    init(_ reader: XMLPullReader, look: ODSTextStyles.Look) {
        let type = reader.attributeBytes("value-type", in: Self.office)
        hasType = type?.isEmpty == false
        isError = reader.attributeBytes("value-type", in: Self.extensions)?.elementsEqual("error".utf8) == true
        formula = reader.attribute("formula")
        ownText = reader.attribute("string-value")
        stated = Self.statedValue(type, reader)
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
