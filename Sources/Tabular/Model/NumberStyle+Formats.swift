import ReportingKit

extension NumberStyle {
    /// The formats that Excel knows by number alone (ECMA-376 part 1, 18.8.30); nil for the numbers a workbook defines
    /// itself.
    init?(builtInFormat number: Int) {
        switch number {
        case 9, 10: self = .percent
        case 14...22, 27...36, 45...47, 50...58: self = .date
        case 0...49: self = .general
        default: return nil
        }
    }

    /// What a format code such as `0.00%`, `dd/mm/yyyy` or `#,##0 "đ"` makes of a number.
    init(formatCode code: String) {
        let letters = Self.placeholders(of: code)
        if letters.contains("%") {
            self = .percent
        } else if letters.contains(where: { "ymdhs".contains($0) }) {
            self = .date
        } else {
            self = .general
        }
    }

    /// The code in small letters, without what it prints literally, colours, conditions and padding.
    private static func placeholders(of code: String) -> String {
        let code = code.lowercased()
        // LibreOffice writes the localised word in some exports.
        if code.hasPrefix("general") || code.hasPrefix("standard") { return "" }
        var result = ""
        var characters = code.makeIterator()
        while let character = characters.next() {
            switch character {
            case "\"": while let next = characters.next(), next != "\"" {}
            case "\\", "_", "*": _ = characters.next()
            case "[":
                var content = ""
                while let next = characters.next(), next != "]" { content.append(next) }
                // [h], [mm] and [ss] count hours, minutes and seconds on; other brackets are colours, conditions,
                // locales.
                if let first = content.first, "hms".contains(first), content.allSatisfy({ $0 == first }) {
                    result += content
                }
            default: result.append(character)
            }
        }
        return result
    }
}
