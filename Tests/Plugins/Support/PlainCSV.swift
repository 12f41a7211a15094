import Foundation

/// Reads the test data's CSV files: commas, double quotes doubled inside quotes, no line breaks in cells.
enum PlainCSV {
    /// The rows after the header.
    static func rows(of path: String) throws -> [[String]] {
        let text = try String(contentsOf: Corpus.folder.appending(path: path), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map(cells)
    }

    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        var previousClosed = false
        for character in line {
            switch character {
            case "\"":
                // A quote right after a closing one stands for itself.
                if previousClosed { cells[cells.count - 1].append("\"") }
                isQuoted.toggle()
                previousClosed = !isQuoted
                continue
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
            previousClosed = false
        }
        return cells
    }
}
