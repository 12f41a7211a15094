import Foundation

/// One line of RFC 4180 CSV without line breaks in cells.
public enum CSVLine {
    public static func cells(_ line: String) -> [String] {
        // Without quotes every comma parts two cells.
        guard line.utf8.contains(UInt8(ascii: "\"")) else {
            return line.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
                trimmed(String(Substring($0)))
            }
        }
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        var characters = line.makeIterator()
        var pending = characters.next()
        while let character = pending {
            pending = characters.next()
            if character == "\"" {
                if isQuoted, pending == "\"" {
                    cell.append("\"")
                    pending = characters.next()
                } else {
                    isQuoted.toggle()
                }
            } else if character == ",", !isQuoted {
                cells.append(trimmed(cell))
                cell = ""
            } else {
                cell.append(character)
            }
        }
        cells.append(trimmed(cell))
        return cells
    }

    private static func trimmed(_ cell: String) -> String {
        func isLetter(_ byte: UInt8?) -> Bool { byte.map { (0x21..<0x80).contains($0) } ?? true }
        return isLetter(cell.utf8.first) && isLetter(cell.utf8.last)
            ? cell : cell.trimmingCharacters(in: .whitespaces)
    }

    /// A cell as it is written: in quotes where a reader would else see something other.
    public static func quoted(_ cell: String) -> String {
        needsQuotes(cell) ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }

    /// The same of UTF-8.
    public static func append(_ cell: ArraySlice<UInt8>, to line: inout [UInt8]) {
        guard needsQuotes(cell) else {
            line += cell
            return
        }
        let quote = UInt8(ascii: "\"")
        line.append(quote)
        for byte in cell { line += byte == quote ? [quote, quote] : [byte] }
        line.append(quote)
    }

    private static func needsQuotes(_ cell: String) -> Bool {
        cell.utf8.withContiguousStorageIfAvailable { needsQuotes($0) } ?? needsQuotes(Array(cell.utf8))
    }

    /// Commas, quotes, line breaks, and blanks at either end.
    private static func needsQuotes(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        let blank = UInt8(ascii: " ")
        if bytes.first == blank || bytes.last == blank { return true }
        var before: (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || (0x0A...0x0D).contains(byte) { return true }
            // Unicode's own line breaks: U+0085, U+2028, U+2029.
            if before.1 == 0xC2, byte == 0x85 { return true }
            if before == (0xE2, 0x80), byte == 0xA8 || byte == 0xA9 { return true }
            before = (before.1, byte)
        }
        return false
    }

    /// The parts of a cell that holds a list between bars.
    public static func list(_ cell: String) -> [String] {
        cell.split(separator: "|").map { VietnameseText.clean(String($0)) }.filter { !$0.isEmpty }
    }
}
