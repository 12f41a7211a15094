import Foundation

/// How text from files is made comparable, without losing what tells two names apart.
public enum VietnameseText {
    /// The text as it should be kept and printed: NFC, ordinary spaces, no invisible characters.
    ///
    /// No-break and other wide spaces become a space, zero-width characters and soft hyphens go, runs of
    /// white space become one space, and Ð (Eth, what Windows-1252 shows for the byte of Đ) becomes Đ.
    /// Line breaks count as spaces.
    public static func clean(_ text: String) -> String {
        switch Cleanliness(text) {
        case .clean: return text
        case .spaced: return collapsingSpaces(text)
        case .unknown: return cleanThoroughly(text)
        }
    }

    private static func cleanThoroughly(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in composed(text).unicodeScalars {
            if isInvisible(scalar) { continue }
            if isSpace(scalar) {
                pendingSpace = !result.isEmpty
                continue
            }
            if pendingSpace {
                result.append(" ")
                pendingSpace = false
            }
            switch scalar {
            case "\u{00D0}": result.append("Đ")
            case "\u{00F0}": result.append("đ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The text in NFC, in time that grows with its length: Foundation moves the rest of the text for each letter that
    /// becomes shorter.
    public static func composed(_ text: String) -> String {
        guard text.utf8.count > pieceLength else { return text.precomposedStringWithCanonicalMapping }
        var text = text
        return text.withUTF8 { bytes in
            var result = ""
            result.reserveCapacity(bytes.count)
            var start = 0
            while start < bytes.count {
                var end = min(start + pieceLength, bytes.count)
                // No plain letter ever joins what is before it.
                while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
                result += String(decoding: bytes[start..<end], as: UTF8.self).precomposedStringWithCanonicalMapping
                start = end
            }
            return result
        }
    }

    private static let pieceLength = 1_024

    /// For texts in which nothing but ordinary white space is amiss.
    private static func collapsingSpaces(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { result in
                var count = 0
                var pendingSpace = false
                for byte in bytes {
                    guard byte > 0x20 else {
                        pendingSpace = count > 0
                        continue
                    }
                    if pendingSpace {
                        result[count] = 0x20
                        count += 1
                        pendingSpace = false
                    }
                    result[count] = byte
                    count += 1
                }
                return count
            }
        }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }

    /// A key under which spellings of one text are equal: capitals, tone placement (hòa/hoà), y for i
    /// (Mỹ/Mĩ), spacing and punctuation do not matter. Tones and letters do: Bình Thanh ≠ Bình Thạnh.
    ///
    /// Syllables are separated by one space. The tone of a syllable is at its end as a digit from
    /// 1 (huyền) to 5 (nặng), so where it was typed does not matter. Unit names and header labels are compared by it.
    public static func comparisonKey(_ text: String) -> String {
        ComparisonKey.of(clean(text))
    }

    static func toneOfCombiningMark(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x0300: 1
        case 0x0309: 2
        case 0x0303: 3
        case 0x0301: 4
        case 0x0323: 5
        default: nil
        }
    }
}

extension VietnameseText {
    /// Like ``comparisonKey(_:)``, but blind to where words end: for labels with missing spaces, "UBNDxã BìnhAn".
    ///
    /// The letters without tones, then the tones in their order.
    static func compactKey(_ text: String) -> String {
        var key = comparisonKey(text)
        return key.withUTF8 { key in
            String(unsafeUninitializedCapacity: key.count + 1) { result in
                // The tones come behind the letters: they are collected from the end of the memory.
                var (letters, tones) = (0, 0)
                var start = 0
                while start < key.count {
                    var end = start
                    while end < key.count, key[end] != UInt8(ascii: " ") { end += 1 }
                    let base = start + lettersOfSyllable(key[start..<end])
                    for byte in key[start..<base] {
                        result[letters] = byte == UInt8(ascii: "y") ? UInt8(ascii: "i") : byte
                        letters += 1
                    }
                    for byte in key[base..<end] {
                        tones += 1
                        result[key.count + 1 - tones] = byte
                    }
                    start = end + 1
                }
                result[letters] = UInt8(ascii: "|")
                var (left, right) = (key.count + 1 - tones, key.count)
                while left < right {
                    result.swapAt(left, right)
                    (left, right) = (left + 1, right - 1)
                }
                for index in 0..<tones { result[letters + 1 + index] = result[key.count + 1 - tones + index] }
                return letters + 1 + tones
            }
        }
    }

    /// How many bytes of a syllable are before its tones. One without letters is a number and has none.
    private static func lettersOfSyllable(_ syllable: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        guard syllable.contains(where: { $0 >= UInt8(ascii: "a") }) else { return syllable.count }
        let tones = syllable.reversed().prefix { (UInt8(ascii: "1")...UInt8(ascii: "5")).contains($0) }
        return syllable.count - tones.count
    }

    /// A comparison key without its tones, to rank proposals and never to decide.
    static func withoutTones(_ key: String) -> String {
        key.split(separator: " ").map { foldingVowels(separatingTones(String($0)).base) }.joined(separator: " ")
    }

    /// A word with letters ends in its tone digits; one without letters is a number and has none.
    private static func separatingTones(_ word: String) -> (base: String, tones: String) {
        guard word.contains(where: \.isLetter) else { return (word, "") }
        let tones = word.reversed().prefix { ("1"..."5").contains($0) }.reversed()
        return (String(word.dropLast(tones.count)), String(tones))
    }

    private static func foldingVowels(_ text: String) -> String {
        String(text.map { plainVowels[$0] ?? $0 })
    }

    private static let plainVowels: [Character: Character] = [
        "ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d",
    ]
}

extension VietnameseText {
    /// Lower case and without any accents, for finding words such as "tháng" in titles and file names. Never for names
    /// of units.
    public static func accentless(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in clean(text).lowercased().unicodeScalars {
            if toneOfCombiningMark(scalar) != nil { continue }
            let base = LetterTable.base(of: scalar)
            switch base {
            case "ă", "â": result.append("a")
            case "ê": result.append("e")
            case "ô", "ơ": result.append("o")
            case "ư": result.append("u")
            case "đ": result.append("d")
            default: result.append(base)
            }
        }
        return String(result)
    }
}
