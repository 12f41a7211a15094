/// Text of a CSV file as RFC 4180 has it, in UTF-8, lines ended by a line feed.
struct CSVText {
    private(set) var text = ""

    mutating func append(_ cells: [String]) {
        text += cells.map(Self.quoted).joined(separator: ",") + "\n"
    }

    static func quoted(_ cell: String) -> String {
        // Bytes: every line break begins with one of these.
        let needsQuotes =
            cell.utf8.contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || (0x0A...0x0D).contains($0) || $0 == 0xC2
                    || $0 == 0xE2
            }
            && cell.contains { $0 == "," || $0 == "\"" || $0.isNewline } || cell.utf8.first == 0x20
            || cell.utf8.last == 0x20
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }

    /// A spreadsheet runs a text that begins like a formula; an apostrophe before it keeps it text.
    static func escaped(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }
}
