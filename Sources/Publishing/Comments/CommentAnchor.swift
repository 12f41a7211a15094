import Foundation

/// Marks of a comment in a paragraph: where its range begins and ends, and the reference to it.
struct CommentAnchor {
    let paragraph: XMLElement
    let id: Int

    private var attributes: [(name: String, value: String)] { [("id", "\(id)")] }

    /// Around the words where it is known which are meant, else around all of the paragraph. `fromEnd` says how many
    /// equal words stand behind them; nil for words that are there once.
    func mark(_ words: String?, fromEnd: Int?) {
        if let words, let (first, last) = runs(of: words, fromEnd: fromEnd) {
            first.insertBefore("commentRangeStart", attributes)
            refer(after: last.insertAfter("commentRangeEnd", attributes))
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

    /// A run of text and where its text is in that of the paragraph. Word cuts words into runs where they were edited.
    private struct Piece {
        let run: XMLElement
        let text: XMLElement
        let start: Int
        let characters: [Character]
    }

    /// The first and the last run that hold the words and nothing else, split off from what stands around them.
    private func runs(of words: String, fromEnd: Int?) -> (XMLElement, XMLElement)? {
        var pieces: [Piece] = []
        var text: [Character] = []
        collect(paragraph, &pieces, &text)
        let places = Self.places(of: Array(words), in: text)
        // Of words that stand twice nobody knows which are meant.
        guard let place = fromEnd.map({ index in places.dropLast(index).last }) ?? (places.count == 1 ? places[0] : nil)
        else { return nil }
        let touched = pieces.filter { $0.start < place.upperBound && place.lowerBound < $0.start + $0.characters.count }
        // A tab or a picture amid the words has no text of its own.
        guard let first = touched.first, let last = touched.last,
            touched.reduce(0, { $0 + $1.characters.count }) == last.start + last.characters.count - first.start
        else { return nil }
        let end = split(last, at: place.upperBound - last.start, keepingEnd: false)
        guard first.start != last.start else {
            let cut = place.lowerBound - first.start
            guard cut > 0 else { return (end, end) }
            let (before, middle) = (first.characters[..<cut], first.characters[cut..<(place.upperBound - first.start)])
            if let copy = end.copyBefore() { write(before, into: copy) }
            write(middle, into: end)
            return (end, end)
        }
        return (split(first, at: place.lowerBound - first.start, keepingEnd: true), end)
    }

    /// Runs of one text each, also in links and in what was inserted while changes were tracked; what was deleted then
    /// is no text.
    private func collect(_ parent: XMLElement, _ pieces: inout [Piece], _ text: inout [Character]) {
        for child in parent.children {
            switch child.localName {
            case "r":
                let inside = child.children.filter { $0.localName != "rPr" }
                if inside.count == 1, let element = inside.first, element.localName == "t" {
                    let characters = Array(element.text)
                    pieces.append(Piece(run: child, text: element, start: text.count, characters: characters))
                    text += characters
                } else if !inside.isEmpty {
                    text.append("\u{FFFC}")
                }
            case "ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml":
                collect(child, &pieces, &text)
            default: continue
            }
        }
    }

    /// Splits a run's text in two. Returns the run that holds the wanted part.
    private func split(_ piece: Piece, at cut: Int, keepingEnd: Bool) -> XMLElement {
        guard cut > 0, cut < piece.characters.count, let copy = piece.run.copyBefore() else { return piece.run }
        write(piece.characters[..<cut], into: copy)
        write(piece.characters[cut...], into: piece.run)
        return keepingEnd ? piece.run : copy
    }

    private func write(_ part: ArraySlice<Character>, into run: XMLElement) {
        guard let element = run.children.first(where: { $0.localName == "t" }) else { return }
        element.setText(String(part))
        element.preserveSpace()
    }

    private static func places(of words: [Character], in text: [Character]) -> [Range<Int>] {
        guard !words.isEmpty, words.count <= text.count else { return [] }
        return (0...(text.count - words.count)).map { $0..<($0 + words.count) }.filter { range in
            text[range].elementsEqual(words) && isWhole(range, in: text)
        }
    }

    /// "12" is none of "128" and "1.012".
    private static func isWhole(_ range: Range<Int>, in text: [Character]) -> Bool {
        func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && text[index].isNumber }
        func isMark(_ index: Int) -> Bool { text.indices.contains(index) && ".,".contains(text[index]) }
        if text[range.lowerBound].isNumber {
            let left = range.lowerBound - 1
            if isDigit(left) || isMark(left) && isDigit(left - 1) { return false }
        }
        if text[range.upperBound - 1].isNumber {
            let right = range.upperBound
            if isDigit(right) || isMark(right) && isDigit(right + 1) { return false }
        }
        return true
    }
}
