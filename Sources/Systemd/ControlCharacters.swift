/// Text from file names and cells ends in logs, states and terminals, all of which obey control characters.
public enum ControlCharacters {
    /// What stays as it is.
    public enum Kept: Sendable {
        case nothing
        /// Line breaks, for a text of several lines.
        case lines
        /// Line breaks and tabs, for output that is laid out.
        case layout
    }

    /// The text with each control character, line separator and change of the reading direction written as `\n`, `\t`
    /// or `\u{1B}`.
    public static func escaped(_ text: String, keeping kept: Kept = .nothing) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = ""
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            switch scalar {
            case "\n": result += kept == .nothing ? "\\n" : "\n"
            case "\r":
                let next = scalars.index(after: index)
                let endsLine = next < scalars.endIndex && scalars[next] == "\n"
                result += kept != .nothing && endsLine ? "\r" : "\\r"
            case "\t": result += kept == .layout ? "\t" : "\\t"
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
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
