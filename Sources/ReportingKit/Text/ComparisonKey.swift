/// Writes a comparison key byte by byte: every label of every file is compared by one.
///
/// Appending to a `String` letter by letter took ten times as long.
struct ComparisonKey {
    private var key: UnsafeMutablePointer<UInt8>
    private var length = 0
    /// The syllable's tones, which are at its end.
    private var tones: UnsafeMutablePointer<UInt8>
    private var toneCount = 0
    /// The syllable's letters: how many, and the last three.
    private var letterCount = 0
    private var last: Unicode.Scalar = " "
    private var secondLast: Unicode.Scalar = " "
    private var thirdLast: Unicode.Scalar = " "

    /// - Parameter text: as ``VietnameseText/clean(_:)`` leaves it.
    static func of(_ text: String) -> String {
        // "&" becomes " va1 "; some capitals of other scripts are two letters in lower case.
        let capacity = text.utf8.count * 6 + 8
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity * 2) { memory in
            guard let start = memory.baseAddress else { return "" }
            var key = ComparisonKey(key: start, tones: start + capacity)
            for scalar in text.unicodeScalars { key.add(scalar) }
            key.endSyllable()
            return String(decoding: UnsafeBufferPointer(start: start, count: key.length), as: UTF8.self)
        }
    }

    private init(key: UnsafeMutablePointer<UInt8>, tones: UnsafeMutablePointer<UInt8>) {
        self.key = key
        self.tones = tones
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch LetterTable.kind(of: scalar) {
        case .letter(let letter, let tone): add(letter, tone: tone)
        case .tone(let tone): add(tone: tone)
        case .and:
            endSyllable()
            add("v", tone: 0)
            add("a", tone: 1)
            endSyllable()
        case .separator: endSyllable()
        case .other: for lower in scalar.properties.lowercaseMapping.unicodeScalars { add(lower, tone: 0) }
        }
    }

    private mutating func add(_ letter: Unicode.Scalar, tone: UInt8) {
        beginSyllable()
        if letter.isASCII {
            append(UInt8(truncatingIfNeeded: letter.value))
        } else {
            for byte in String(letter).utf8 { append(byte) }
        }
        letterCount += 1
        (thirdLast, secondLast, last) = (secondLast, last, letter)
        if tone > 0 { add(tone: tone) }
    }

    private mutating func add(tone: UInt8) {
        beginSyllable()
        tones[toneCount] = UInt8(ascii: "0") + tone
        toneCount += 1
    }

    private mutating func beginSyllable() {
        if letterCount == 0, toneCount == 0, length > 0 { append(UInt8(ascii: " ")) }
    }

    private mutating func endSyllable() {
        guard letterCount > 0 || toneCount > 0 else { return }
        // "mỹ", "kỹ", "lý", "tỷ", "quý": y alone after a consonant is another spelling of i.
        if last == "y", letterCount > 1, isQuy || !Self.isVowel(secondLast) { key[length - 1] = UInt8(ascii: "i") }
        for index in 0..<toneCount { append(tones[index]) }
        letterCount = 0
        toneCount = 0
        last = " "
    }

    private var isQuy: Bool { letterCount == 3 && secondLast == "u" && thirdLast == "q" }

    private mutating func append(_ byte: UInt8) {
        key[length] = byte
        length += 1
    }

    private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y": true
        default: false
        }
    }
}
