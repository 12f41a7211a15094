/// One cell of an OpenDocument sheet: typed by its attributes, its text in paragraphs.
struct ODSCell {
    /// LibreOffice's own names; the standard knows no type for errors.
    private static let extensions: StaticString =
        "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    private static let office: StaticString = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

    private let reader: XMLPullReader

    /// With the reader at the cell's start.
    init(_ reader: XMLPullReader) { self.reader = reader }

    /// From the cell's start to its end.
    func read() throws(ReadingError) -> CellContent? {
        let type = reader.attribute("value-type", in: Self.office) ?? ""
        let isError = reader.attribute("value-type", in: Self.extensions) == "error"
        let formula = reader.attribute("formula")
        let stated = statedValue(type)
        let ownText = reader.attribute("string-value")
        let text = try ODSParagraphs(reader).read()
        if isError { return .error(text) }
        if let stated { return stated }
        if type.isEmpty, text.isEmpty, let formula { return .formulaWithoutValue(formula) }
        let shown = ownText ?? text
        return shown.isEmpty ? nil : .text(shown)
    }

    /// The value in the attributes; nil for text, and where it cannot be read as its type, so that the text stands.
    private func statedValue(_ type: String) -> CellContent? {
        switch type {
        case "float", "currency": number.map { .number($0, .general) }
        case "percentage": number.map { .number($0, .percent) }
        case "boolean": reader.attribute("boolean-value").map { .boolean($0 == "true") }
        case "date":
            reader.attribute("date-value").flatMap { DaySerial.serial(iso: $0) }.map { .number($0, .date) }
        case "time":
            reader.attribute("time-value").flatMap { DaySerial.dayFraction(duration: $0) }.map { .number($0, .date) }
        default: nil
        }
    }

    private var number: Double? {
        reader.attributeBytes("value", in: Self.office).flatMap { Double(decimalText: $0) }
    }
}
