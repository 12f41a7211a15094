import Archive
import Files
import Markup

/// The texts of a workbook that cells refer to by number.
struct SharedStrings {
    private(set) var texts: [String] = []
    /// Stands in for ``texts`` where the workbook is read in passing.
    let table: SharedTextTable?

    /// For a workbook that keeps its texts in the cells.
    init() { table = nil }

    init(_ table: SharedTextTable) { self.table = table }

    /// The counts that the part declares are never used: they are wrong in some files and absurd in others.
    init(_ part: String, in archive: Archive) throws(ReadingError) {
        table = nil
        let opened = try archive.open(part)
        var scanner = SharedTextScanner(opened)
        var isReadable = true
        let limits = archive.limits
        let isComplete = try scanner.scan { (bytes) throws(ReadingError) in
            guard isReadable, let text = String(validating: bytes, as: UTF8.self) else {
                isReadable = false
                return
            }
            try append(text, limits)
        }
        if isComplete, isReadable { return }
        opened.withdraw()
        texts = []
        let reader = XMLPullReader(try archive.open(part), format: archive.format, limits: limits)
        try reader.forEachSharedText { (text) throws(ReadingError) in try append(text, limits) }
    }

    private mutating func append(_ text: String, _ limits: ReadingLimits) throws(ReadingError) {
        guard texts.count < limits.sharedTexts else { throw .limit(.sharedTexts, allowed: limits.sharedTexts) }
        texts.append(text)
    }

    subscript(index: Int) -> String? {
        if let table { return table.text(index).map { String(decoding: $0, as: UTF8.self) } }
        return texts.indices.contains(index) ? texts[index] : nil
    }
}

extension XMLPullReader {
    /// The texts of the part of shared ones, in order.
    func forEachSharedText(_ body: (String) throws(ReadingError) -> Void) throws(ReadingError) {
        var buffer: [UInt8] = []
        while true {
            let event = try next()
            if event == .endOfDocument { return }
            guard event == .start, !isForeign, name == "si" else { continue }
            buffer.removeAll(keepingCapacity: true)
            try readRichText(into: &buffer)
            try body(EscapedText.decode(buffer))
        }
    }

    /// From the start of an `si` or `is` to its end: its runs joined, without the phonetic guides to them and what their formats hold.
    func readRichText(into bytes: inout [UInt8]) throws(ReadingError) {
        let level = depth
        var isInText = false
        var mark: DigitMark?
        var textStart = 0
        while true {
            switch try next() {
            case .start:
                if name == "rPr" {
                    mark = try readDigitMark()
                } else if name == "rPh" || name == "phoneticPr" || name == "extLst" {
                    try skipElement()
                } else if name == "r" {
                    mark = nil
                } else if name == "t" {
                    isInText = true
                    textStart = bytes.count
                }
            case .text where isInText: try appendText(to: &bytes)
            case .end:
                if isInText, let mark {
                    let marked = bytes[textStart...].withUnsafeBufferPointer(mark.mark)
                    bytes.replaceSubrange(textStart..., with: marked)
                }
                isInText = false
                if depth == level { return }
            case .endOfDocument: return
            case .text: continue
            }
        }
    }

    /// From the start of a font, or of a run's format, to its end.
    func readDigitMark() throws(ReadingError) -> DigitMark? {
        let level = depth
        var mark: DigitMark?
        while true {
            switch try next() {
            case .start:
                if name == "vertAlign", let place = attribute("val"), place != "baseline" { mark = mark ?? .raised }
                if name == "strike", attribute("val") == nil || flag("val") == true { mark = .struck }
            case .end where depth == level: return mark
            case .endOfDocument: return mark
            case .end, .text: continue
            }
        }
    }
}
