/// How much room a text takes in a sheet.
///
/// A spreadsheet does not fit the height of merged cells to their text, so whoever merges has to say how high the row is.
enum TextExtent {
    /// How many lines the text needs in a column `width` characters wide, words kept whole.
    static func lines(_ text: String, width: Double) -> Int {
        let room = max(1, Int(width))
        let paragraphs = text.split(separator: "\n" as Character, omittingEmptySubsequences: false)
        return paragraphs.reduce(0) { $0 + lines(ofParagraph: $1, room: room) }
    }

    private static func lines(ofParagraph paragraph: Substring, room: Int) -> Int {
        var lines = 1
        var used = 0
        for word in paragraph.split(separator: " " as Character) {
            let length = word.count
            if used > 0, used + 1 + length > room {
                lines += 1
                used = length
            } else {
                used += (used > 0 ? 1 : 0) + length
            }
            if used > room {
                lines += (used - 1) / room
                used = (used - 1) % room + 1
            }
        }
        return lines
    }

    /// The height in points of that many lines.
    static func height(lines: Int, fontSize: Double) -> Double {
        Double(max(1, lines)) * (fontSize * 1.27) + 3
    }
}
