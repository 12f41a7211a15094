/// Text of a CSV file as RFC 4180 has it, in UTF-8, lines ended by a line feed.
struct CSVText {
    private(set) var text = ""

    mutating func append(_ cells: [String]) {
        text += cells.map(Self.quoted).joined(separator: ",") + "\n"
    }

    static func quoted(_ cell: String) -> String {
        let needsQuotes =
            cell.contains { $0 == "," || $0 == "\"" || $0.isNewline } || cell.first == " " || cell.last == " "
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }

    /// A spreadsheet runs a text that begins like a formula; an apostrophe before it keeps it text.
    static func escaped(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }
}
