import Foundation

/// One line of RFC 4180 CSV without line breaks in cells.
public enum CSVLine {
    public static func cells(_ line: String) -> [String] {
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
                cells.append(cell.trimmingCharacters(in: .whitespaces))
                cell = ""
            } else {
                cell.append(character)
            }
        }
        cells.append(cell.trimmingCharacters(in: .whitespaces))
        return cells
    }

    /// The parts of a cell that holds a list between bars.
    public static func list(_ cell: String) -> [String] {
        cell.split(separator: "|").map { VietnameseText.clean(String($0)) }.filter { !$0.isEmpty }
    }
}
