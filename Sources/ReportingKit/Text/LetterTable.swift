import Foundation

/// The letters of Vietnamese taken apart into base and tone, by scalar value: every cell of every file passes through
/// here.
enum LetterTable {
    enum Kind {
        /// A lower-case letter without its tone, a digit or `%`; tones are 0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5
        /// nặng.
        case letter(Unicode.Scalar, tone: UInt8)
        /// A tone typed as a combining mark.
        case tone(UInt8)
        /// `&`, which is read "và".
        case and
        case separator
        /// A letter or digit of another script.
        case other
    }

    static func kind(of scalar: Unicode.Scalar) -> Kind {
        let value = Int(scalar.value)
        if value < entries.count, entries[value].base != 0, let base = Unicode.Scalar(entries[value].base) {
            return .letter(base, tone: entries[value].tone)
        }
        if scalar == "&" { return .and }
        if let tone = VietnameseText.toneOfCombiningMark(scalar) { return .tone(tone) }
        if value < 0x80 { return .separator }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .other : .separator
    }

    /// The letter in lower case and without its tone; scalars that are no letter of Vietnamese stay as they are.
    static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = Int(scalar.value)
        guard value < entries.count, entries[value].base != 0 else { return scalar }
        return Unicode.Scalar(entries[value].base) ?? scalar
    }

    /// No base: no letter of Vietnamese.
    private struct Entry {
        var base: UInt16 = 0
        var tone: UInt8 = 0
    }

    private static let entries: [Entry] = {
        var entries = Array(repeating: Entry(), count: 0x1F00)
        for scalar in "0123456789%bcdfghjklmnpqrstvwxzđ".unicodeScalars {
            enter(scalar, base: scalar, tone: 0, &entries)
        }
        let vowels = [
            "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
            "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
        ]
        for row in vowels {
            let letters = Array(row.precomposedStringWithCanonicalMapping.unicodeScalars)
            for (tone, letter) in letters.enumerated() { enter(letter, base: letters[0], tone: UInt8(tone), &entries) }
        }
        return entries
    }()

    private static func enter(
        _ scalar: Unicode.Scalar, base: Unicode.Scalar, tone: UInt8, _ entries: inout [Entry]
    ) {
        let entry = Entry(base: UInt16(truncatingIfNeeded: base.value), tone: tone)
        entries[Int(scalar.value)] = entry
        for upper in scalar.properties.uppercaseMapping.unicodeScalars where Int(upper.value) < entries.count {
            entries[Int(upper.value)] = entry
        }
    }
}
