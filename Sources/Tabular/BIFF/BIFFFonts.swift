import Files

/// The fonts of a .xls, as far as they raise or strike what is written in them (MS-XLS 2.4.122).
struct BIFFFonts {
    private var marks: [DigitMark?] = []

    mutating func add(_ record: BIFFRecord) throws(ReadingError) {
        let isStruck = try record.u16(2) & 0x08 != 0
        let isRaised = record.body.count >= 10 ? try record.u16(8) != 0 : false
        marks.append(isStruck ? .struck : isRaised ? .raised : nil)
    }

    var hasMarks: Bool { marks.contains { $0 != nil } }

    /// By the number that formats and runs give: there is no fourth font (MS-XLS 2.5.129).
    subscript(index: Int) -> DigitMark? {
        let position = index < 4 ? index : index - 1
        return marks.indices.contains(position) ? marks[position] : nil
    }

    /// Where a text's font changes: from which of its UTF-16 units on, and to which font.
    struct Run {
        let start: Int
        let font: Int
    }

    /// The text with the digits marked that its runs raise or strike.
    func marked(_ text: String, _ runs: [Run]) -> String {
        guard hasMarks, runs.contains(where: { self[$0.font] != nil }) else { return text }
        let units = Array(text.utf16)
        var result = ""
        var start = 0
        var mark: DigitMark?
        func piece(to end: Int) -> String {
            let piece = String(
                decoding: units[min(start, units.count)..<min(max(start, end), units.count)], as: UTF16.self)
            return mark.map { $0.mark(piece) } ?? piece
        }
        for run in runs.sorted(by: { $0.start < $1.start }) {
            result += piece(to: run.start)
            start = max(start, run.start)
            mark = self[run.font]
        }
        return result + piece(to: units.count)
    }
}
