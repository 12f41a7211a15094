import ReportingKit

/// Text of a CSV file as RFC 4180 has it, in UTF-8, lines ended by a line feed.
struct CSVText {
    private(set) var text = ""

    mutating func append(_ cells: [String]) {
        text += cells.map(CSVLine.quoted).joined(separator: ",") + "\n"
    }

    /// A spreadsheet runs a text that begins like a formula; an apostrophe before it keeps it text.
    static func escaped(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }
}
