/// One cell of an OpenDocument sheet: typed by its attributes, its text in paragraphs.
struct ODSCell {
    /// LibreOffice's own names; the standard knows no type for errors.
    private static let extensions: StaticString =
        "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    private static let office: StaticString = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

    private let reader: XMLPullReader
    private let styles: ODSTextStyles
    private let look: ODSTextStyles.Look

    /// With the reader at the cell's start; `look` is what the cell's style says of its text.
    init(_ reader: XMLPullReader, styles: ODSTextStyles = ODSTextStyles(), look: ODSTextStyles.Look = .init()) {
        self.reader = reader
        self.styles = styles
        self.look = look
    }

    /// From the cell's start to its end.
    func read() throws(ReadingError) -> CellContent? {
        let type = reader.attribute("value-type", in: Self.office) ?? ""
        let isError = reader.attribute("value-type", in: Self.extensions) == "error"
        let formula = reader.attribute("formula")
        let stated = statedValue(type)
        let ownText = reader.attribute("string-value")
        let (text, marksParts) = try ODSParagraphs(reader, styles: styles, look: look).read()
        if isError { return .error(text) }
        // What is written in parts that are struck out or raised is not the value that the cell states.
        if marksParts { return text.isEmpty ? nil : .text(text) }
        if let stated { return stated.marked(look.mark) }
        if type.isEmpty, text.isEmpty, let formula { return .formulaWithoutValue(formula) }
        let shown = ownText.map { look.mark?.mark($0) ?? $0 } ?? text
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
        reader.attributeBytes("value", in: Self.office).flatMap { Double(cellText: $0) }
    }
}
