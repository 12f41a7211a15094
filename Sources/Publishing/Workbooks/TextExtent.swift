/// How much room a text takes in a sheet.
///
/// A spreadsheet does not fit the height of merged cells to their text, so whoever merges has to say how high the row
/// is.
enum TextExtent {
    /// How many lines the text needs in a column of that width, words kept whole.
    ///
    /// Widths are counted in digits of the standard font, 7 pixels each. Measured in Times New Roman: at 14 points a
    /// digit's width holds one letter of Vietnamese text; bold letters need a tenth more, capitals a quarter.
    static func lines(_ text: String, width: Double, style: CellStyle) -> Int {
        var letters = (width - Double(style.indent) * 1.5 - 0.5) * 14 / style.fontSize
        if style.isBold { letters *= 0.9 }
        if text == text.uppercased() { letters *= 0.78 }
        return lines(text, room: max(1, Int(letters)))
    }

    /// The height in points that a row needs for the text.
    static func height(_ text: String, width: Double, style: CellStyle) -> Double {
        height(lines: lines(text, width: width, style: style), fontSize: style.fontSize)
    }

    static func lines(_ text: String, room: Int) -> Int {
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
