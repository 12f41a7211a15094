import Foundation

/// The letters of Vietnamese taken apart into base and tone, by scalar value: every cell of every file passes through here.
enum LetterTable {
    enum Kind {
        /// A lower-case letter without its tone, a digit or `%`; tones are 0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
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
        if value < entries.count, let entry = entries[value] { return .letter(entry.base, tone: entry.tone) }
        if scalar == "&" { return .and }
        if let tone = VietnameseText.toneOfCombiningMark(scalar) { return .tone(tone) }
        if value < 0x80 { return .separator }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .other : .separator
    }

    /// The letter in lower case and without its tone; scalars that are no letter of Vietnamese stay as they are.
    static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = Int(scalar.value)
        return value < entries.count ? entries[value]?.base ?? scalar : scalar
    }

    private static let entries: [(base: Unicode.Scalar, tone: UInt8)?] = {
        var entries: [(base: Unicode.Scalar, tone: UInt8)?] = Array(repeating: nil, count: 0x1F00)
        for scalar in "0123456789%bcdfghjklmnpqrstvwxzđ".unicodeScalars { enter(scalar, base: scalar, tone: 0, &entries) }
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
        _ scalar: Unicode.Scalar, base: Unicode.Scalar, tone: UInt8, _ entries: inout [(base: Unicode.Scalar, tone: UInt8)?]
    ) {
        entries[Int(scalar.value)] = (base, tone)
        for upper in scalar.properties.uppercaseMapping.unicodeScalars where Int(upper.value) < entries.count {
            entries[Int(upper.value)] = (base, tone)
        }
    }
}

/// A syllable on its way into a comparison key: letters, then tones.
struct SyllableKey {
    private var letters: [Unicode.Scalar] = []
    private var tones: [UInt8] = []

    mutating func add(_ letter: Unicode.Scalar, tone: UInt8 = 0) {
        letters.append(letter)
        if tone > 0 { tones.append(tone) }
    }

    mutating func add(tone: UInt8) { tones.append(tone) }

    /// Appends the syllable, if there is one, with a space before all but the first; then begins the next.
    mutating func append(to key: inout String.UnicodeScalarView) {
        guard !letters.isEmpty || !tones.isEmpty else { return }
        if !key.isEmpty { key.append(" ") }
        // "mỹ", "kỹ", "lý", "tỷ", "quý": y alone after a consonant is another spelling of i.
        if letters.last == "y", letters.count > 1, letters == ["q", "u", "y"] || !Self.isVowel(letters[letters.count - 2]) {
            letters[letters.count - 1] = "i"
        }
        for letter in letters { key.append(letter) }
        for tone in tones { key.append(Unicode.Scalar(UInt8(ascii: "0") + tone)) }
        letters.removeAll(keepingCapacity: true)
        tones.removeAll(keepingCapacity: true)
    }

    private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y": true
        default: false
        }
    }
}
