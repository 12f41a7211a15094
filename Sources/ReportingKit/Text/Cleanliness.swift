/// What a look at a text's bytes tells about how much cleaning it needs.
///
/// Normalising takes a microsecond a text, and of the texts of a workbook one in a thousand changes by it.
enum Cleanliness {
    /// Nothing would change.
    case clean
    /// Only spaces, tabs and line breaks, doubled or at the ends.
    case spaced
    /// To be looked at character by character.
    case unknown

    init(_ text: String) {
        self = text.utf8.withContiguousStorageIfAvailable(Self.look) ?? .unknown
    }

    private static func look(_ bytes: UnsafeBufferPointer<UInt8>) -> Cleanliness {
        var previous: UInt8 = 0x20
        var isSpaced = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                switch byte {
                case 0x21..<0x7F: break
                case 0x20: if previous == 0x20 { isSpaced = true }
                case 0x09...0x0D: isSpaced = true
                default: return .unknown
                }
                index += 1
            } else {
                guard let length = lengthOfComposedLetter(bytes, at: index) else { return .unknown }
                index += length
            }
            previous = byte
        }
        return isSpaced || previous == 0x20 && !bytes.isEmpty ? .spaced : .clean
    }

    /// How long a character is that is its own composed form, shows itself and stands for no other; nil for any that
    /// may not.
    ///
    /// All of U+00C0 to U+01BF but Ð and ð, all of U+1E00 to U+1EFF, and the dashes, quotation marks and dots of U+2010
    /// to U+2027 (Unicode's NFC_Quick_Check is Yes for them).
    private static func lengthOfComposedLetter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        switch bytes[index] {
        case 0xC3: index + 1 < bytes.count && bytes[index + 1] != 0x90 && bytes[index + 1] != 0xB0 ? 2 : nil
        case 0xC4...0xC6: index + 1 < bytes.count ? 2 : nil
        case 0xE1: index + 2 < bytes.count && (0xB8...0xBB).contains(bytes[index + 1]) ? 3 : nil
        case 0xE2:
            index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]) ? 3 : nil
        default: nil
        }
    }
}
