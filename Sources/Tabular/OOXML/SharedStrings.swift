import Foundation

/// The shared strings of a workbook, runs joined and phonetic readings left out.
enum SharedStrings {
    static func read(_ part: Data, limits: ReadingLimits) throws(XMLTextReader.Fault) -> [String] {
        let reader = try XMLTextReader(part, maximumDepth: limits.nesting)
        var strings: [String] = []
        while try reader.next() {
            guard reader.event == .start, reader.isNamed("si") else { continue }
            strings.append(try text(reader))
        }
        return strings
    }

    /// The text of an `<si>` or `<is>`: its own `<t>` or those of its runs; `<rPh>` is how a text is read aloud.
    static func text(_ reader: XMLTextReader) throws(XMLTextReader.Fault) -> String {
        guard !reader.isEmptyElement else { return "" }
        let outer = reader.depth
        var result = ""
        while try reader.next() {
            if reader.event == .end, reader.depth == outer { break }
            guard reader.event == .start else { continue }
            if reader.isNamed("t") {
                result += try reader.innerText()
            } else if reader.isNamed("rPh") || reader.isNamed("phoneticPr") {
                try reader.skipElement()
            }
        }
        return EscapedCharacters.decode(result)
    }
}

/// `_x000D_` in texts of workbooks stands for a character that XML cannot hold.
enum EscapedCharacters {
    static func decode(_ text: String) -> String {
        guard text.utf8.count >= 7, text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let range = rest.range(of: "_x") {
            result += rest[..<range.lowerBound]
            let code = rest[range.upperBound...].prefix(4)
            let after = rest.index(range.upperBound, offsetBy: 4, limitedBy: rest.endIndex)
            if code.count == 4, let after, after < rest.endIndex, rest[after] == "_",
                let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value)
            {
                result.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: after)...]
            } else {
                result += "_x"
                rest = rest[range.upperBound...]
            }
        }
        return result + rest
    }
}
