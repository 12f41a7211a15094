/// Text as a workbook can hold it.
enum CellText {
    /// What one cell holds at most, in UTF-16 units.
    static let limit = 32_767

    /// Without characters that XML cannot carry, every line break as a line feed, and `_x0041_` kept from being read
    /// as an escaped "A" (ECMA-376, ST_Xstring).
    static func sanitized(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D: result.append("\n")
            case 0x0A where previous == "\r": break
            case 0x09, 0x0A: result.append(scalar)
            case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: break
            default: result.append(scalar)
            }
            previous = scalar
        }
        let kept = String(result)
        // A regular expression costs more than everything else here, and hardly a text has an underscore.
        guard kept.utf8.contains(UInt8(ascii: "_")) else { return kept }
        return kept.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    }

    /// Whether a byte begins or continues nothing that ``sanitized(_:)`` looks at: controls, U+0080 to U+009F (0xC2 and
    /// a byte), U+FFFE and U+FFFF (0xEF and two).
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "_") && byte != 0xC2 && byte != 0xEF
    }

    /// The text as a cell holds it: ``sanitized(_:)``, and cut where it is longer than that.
    static func fitted(_ text: String) -> String {
        let whole = sanitized(text)
        // UTF-16 units are what Excel counts; libxlsxwriter counts code points, which are no more.
        guard whole.utf8.count > limit, whole.utf16.count > limit else { return whole }
        // Escapes make it longer again; then so much less of it is kept.
        let cut = sanitized(clipped(text))
        return cut.utf16.count > limit ? sanitized(clipped(text, to: max(1, 2 * limit - cut.utf16.count))) : cut
    }

    /// The text, cut to `limit` UTF-16 units with an ellipsis as the last.
    static func clipped(_ text: String, to limit: Int = limit) -> String {
        guard text.utf16.count > limit else { return text }
        var length = 0
        let kept = text.prefix { character in
            length += character.utf16.count
            return length < limit
        }
        return kept + "…"
    }

    /// Whether a spreadsheet would take the text for a formula if it were typed in, or read from a CSV file.
    static func looksLikeFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return "=+-@\t\r".utf8.contains(first)
    }
}
