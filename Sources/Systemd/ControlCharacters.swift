/// Text from file names and cells ends in logs and states that are made of lines.
public enum ControlCharacters {
    /// The text with each control character, line separator and turn of the reading direction written as `\n`, `\t` or
    /// `\u{1B}`.
    public static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where isControl(scalar):
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        // They make "fdp.xlsx" out of "xslx.pdf" on a terminal.
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
