/// What sets digits apart from those beside them: a footnote's number, a figure that was struck out.
///
/// A reader sees 21¹ or the new figure beside the old one; without the mark it would be 211. Marked digits stay in the
/// text as characters that are no digits of a number, so that the cell comes back and shows what is meant.
enum DigitMark {
    /// Raised or lowered.
    case raised
    case struck

    func mark(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var marked: [UInt8] = []
        marked.reserveCapacity(text.count * 3)
        for byte in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
                marked.append(byte)
                continue
            }
            switch self {
            case .raised: marked.append(contentsOf: Self.raisedDigits[Int(byte - UInt8(ascii: "0"))])
            case .struck: marked.append(contentsOf: [byte] + Self.stroke)
            }
        }
        return marked
    }

    func mark(_ text: String) -> String {
        var text = text
        return text.withUTF8 { String(decoding: mark($0), as: UTF8.self) }
    }

    private static let raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹".map { Array(String($0).utf8) }
    /// A line through the character before it.
    private static let stroke = Array("\u{0336}".utf8)
}
