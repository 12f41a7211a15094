/// The texts of a workbook that cells refer to by number.
struct SharedStrings {
    private(set) var texts: [String] = []

    /// For a workbook that keeps its texts in the cells.
    init() {}

    /// The counts that the part declares are never used: they are wrong in some files and absurd in others.
    init(_ part: String, in archive: Archive) throws(ReadingError) {
        let reader = XMLPullReader(try archive.open(part), format: archive.format, limits: archive.limits)
        var buffer: [UInt8] = []
        while true {
            let event = try reader.next()
            if event == .endOfDocument { return }
            guard event == .start, !reader.isForeign, reader.name == "si" else { continue }
            guard texts.count < archive.limits.sharedTexts else {
                throw .limit(.sharedTexts, allowed: archive.limits.sharedTexts)
            }
            buffer.removeAll(keepingCapacity: true)
            try reader.readRichText(into: &buffer)
            texts.append(EscapedText.decode(buffer))
        }
    }

    subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }
}

extension XMLPullReader {
    /// From the start of an `si` or `is` to its end: its runs joined, without the phonetic guides to them.
    func readRichText(into bytes: inout [UInt8]) throws(ReadingError) {
        let level = depth
        var isInText = false
        while true {
            switch try next() {
            case .start:
                if name == "rPh" || name == "phoneticPr" || name == "extLst" {
                    try skipElement()
                } else if name == "t" {
                    isInText = true
                }
            case .text where isInText: try appendText(to: &bytes)
            case .end:
                if depth == level { return }
                isInText = false
            case .endOfDocument: return
            case .text: continue
            }
        }
    }
}
