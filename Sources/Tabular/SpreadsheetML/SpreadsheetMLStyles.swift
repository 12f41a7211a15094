import Files
import Markup

/// The styles of an XML Spreadsheet 2003 workbook by their ids, as far as they change what a cell means.
struct SpreadsheetMLStyles {
    /// Nil where a style leaves something to what is around.
    struct Style {
        var number: NumberStyle?
        var isStruck: Bool?
        var isRaised: Bool?

        var mark: DigitMark? { isStruck == true ? .struck : isRaised == true ? .raised : nil }
    }

    private var styles: [String: Style] = [:]

    init() {}

    /// From the start of `Styles` to its end.
    init(_ reader: XMLPullReader) throws(ReadingError) {
        let level = reader.depth
        var id = ""
        while true {
            switch try reader.next() {
            case .start where reader.name == "Style":
                id = reader.attribute("ID") ?? ""
                // Parents are written before the styles that build on them.
                styles[id] = styles[reader.attribute("Parent") ?? "Default"] ?? Style()
            case .start where reader.name == "NumberFormat":
                styles[id, default: Style()].number = reader.attribute("Format").map { Self.style(format: $0) }
            case .start where reader.name == "Font":
                // A font is stated whole.
                styles[id, default: Style()].isStruck = reader.flag("StrikeThrough") ?? false
                styles[id, default: Style()].isRaised =
                    reader.attribute("VerticalAlign").map { $0 == "Superscript" || $0 == "Subscript" } ?? false
            case .end where reader.depth == level: return
            case .endOfDocument: return
            default: continue
            }
        }
    }

    /// Nil for an id that there is not.
    subscript(id: String?) -> Style? { id.flatMap { styles[$0] } }

    /// A format code, or one of the names that Excel gives to built-in formats here.
    private static func style(format: String) -> NumberStyle {
        switch format {
        case "Percent": .percent
        case "General Date", "Long Date", "Medium Date", "Short Date", "Long Time", "Medium Time", "Short Time": .date
        case "General", "General Number", "Currency", "Euro Currency", "Fixed", "Standard", "Scientific", "Yes/No",
            "True/False", "On/Off":
            .general
        default: NumberStyle(formatCode: format)
        }
    }
}
