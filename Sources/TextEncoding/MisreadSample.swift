/// Texts from the beginning of a workbook, to tell whether it holds any that were misread; see
/// ``Reading/mendingMisreadText()``.
package struct MisreadSample {
    /// How many texts beyond ASCII are looked at, and how many rows; a file of millions of cells is judged by its
    /// beginning.
    private static let sampleTexts = 20_000
    private static let sampleRows = 20_000

    /// Texts that a code page has all characters of, each once.
    package private(set) var suspects: [String] = []
    /// Whether enough was looked at; what comes now is left out.
    package private(set) var isComplete = false
    private var known: Set<String> = []
    private var seen = 0
    private var rows = 0

    package init() {}

    package mutating func consider(_ text: UnsafeBufferPointer<UInt8>) {
        guard !isComplete, let kind = Self.firstLook(text) else { return }
        seen += 1
        if kind == .perhaps { examine(String(decoding: text, as: UTF8.self)) }
    }

    package mutating func consider(_ text: String) {
        guard !isComplete else { return }
        let kind = text.utf8.withContiguousStorageIfAvailable(Self.firstLook) ?? Self.firstLook(text.utf8)
        guard let kind else { return }
        seen += 1
        if kind == .perhaps { examine(text) }
    }

    /// After each row with content.
    package mutating func endRow() {
        rows += 1
        if seen >= Self.sampleTexts || rows >= Self.sampleRows { isComplete = true }
    }

    /// What mends the workbook's texts; nil where there is nothing to mend.
    package var mender: MisreadTextMender? {
        guard !suspects.isEmpty else { return nil }
        let mender = MisreadTextMender(suspects)
        return mender.mends(suspects) ? mender : nil
    }

    package var isMended: Bool { mender != nil }

    private mutating func examine(_ text: String) {
        guard known.insert(text).inserted, MisreadTextMender.isMisreadable(text) else { return }
        suspects.append(text)
    }

    private enum Look { case never, perhaps }

    /// Nil for ASCII. Most texts have a letter that no code page has, and those are found by their bytes: the letters
    /// with two marks (U+1E00…, first byte E1), ă, đ and ĩ (C4), ơ and ư (C6; Windows-1252 has ƒ there, C6 92).
    private static func firstLook(_ text: some Sequence<UInt8>) -> Look? {
        var look: Look?
        var isAfterC6 = false
        for byte in text where byte >= 0x80 {
            if byte == 0xE1 || byte == 0xC4 || isAfterC6 && byte != 0x92 { return .never }
            isAfterC6 = byte == 0xC6
            look = .perhaps
        }
        return look
    }
}
