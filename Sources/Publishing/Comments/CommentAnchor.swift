import Foundation

/// Marks of a comment in a paragraph: where its range begins and ends, and the reference to it.
struct CommentAnchor {
    let paragraph: XMLElement
    let id: Int

    private var attributes: [(name: String, value: String)] { [("id", "\(id)")] }

    /// Around the words where the paragraph has them once, else around all of it.
    func mark(_ words: String?) {
        if let words, let run = run(of: words) {
            run.insertBefore("commentRangeStart", attributes)
            refer(after: run.insertAfter("commentRangeEnd", attributes))
            return
        }
        if let first = paragraph.children.first(where: { $0.localName != "pPr" }) {
            first.insertBefore("commentRangeStart", attributes)
        } else {
            paragraph.append("commentRangeStart", attributes)
        }
        refer(after: paragraph.append("commentRangeEnd", attributes))
    }

    private func refer(after end: XMLElement?) {
        end?.insertAfter("r")?.append("commentReference", attributes)
    }

    /// The run that holds the words and nothing else, split off from what stands around them.
    private func run(of words: String) -> XMLElement? {
        var found: (run: XMLElement, text: XMLElement, range: Range<String.Index>)?
        for run in paragraph.children where run.localName == "r" {
            let texts = run.children.filter { $0.localName != "rPr" }
            guard texts.count == 1, let element = texts.first, element.localName == "t" else { continue }
            let text = element.text
            for range in text.ranges(of: words) where Self.isWhole(range, in: text) {
                // Of words that stand twice nobody knows which are meant.
                guard found == nil else { return nil }
                found = (run, element, range)
            }
        }
        guard let found else { return nil }
        let text = found.text.text
        func write(_ part: Substring, into run: XMLElement) {
            guard let element = run.children.first(where: { $0.localName == "t" }) else { return }
            element.setText(String(part))
            element.preserveSpace()
        }
        let before = text[..<found.range.lowerBound]
        let after = text[found.range.upperBound...]
        if !before.isEmpty, let copy = found.run.copyBefore() { write(before, into: copy) }
        guard !after.isEmpty else {
            write(text[found.range], into: found.run)
            return found.run
        }
        guard let middle = found.run.copyBefore() else { return found.run }
        write(text[found.range], into: middle)
        write(after, into: found.run)
        return middle
    }

    /// "12" is none of "128" and "1.012".
    private static func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
        func isDigit(_ index: String.Index?) -> Bool {
            index.map { text.indices.contains($0) && text[$0].isNumber } ?? false
        }
        func before(_ index: String.Index) -> String.Index? {
            index > text.startIndex ? text.index(before: index) : nil
        }
        func after(_ index: String.Index) -> String.Index? { index < text.endIndex ? text.index(after: index) : nil }
        let words = text[range]
        if words.first?.isNumber == true, let left = before(range.lowerBound) {
            if isDigit(left) || ".,".contains(text[left]) && isDigit(before(left)) { return false }
        }
        if words.last?.isNumber == true, range.upperBound < text.endIndex {
            let right = range.upperBound
            if isDigit(right) || ".,".contains(text[right]) && isDigit(after(right)) { return false }
        }
        return true
    }
}
