import Messages

/// Puts every tag of a paragraph into a run of its own.
///
/// Word splits text into runs wherever it likes: at spelling marks, at edits, at changes of language. A tag may be in
/// pieces over several runs; the run in which it begins gives its formatting. Braces and percent signs are one byte
/// each in UTF-8 and part of no other character, so all of this works on bytes.
enum TagRuns {
    struct Fault: Error {
        let message: String
    }

    private struct Piece {
        let run: XMLElement
        let text: XMLElement
        var content: [UInt8]
    }

    static func isolate(_ paragraph: XMLElement) throws(Fault) {
        guard paragraph.mayHoldTags else { return }
        var pieces = textPieces(of: paragraph)
        guard pieces.contains(where: { $0.content.contains(brace) }) else { return }
        try gatherTags(&pieces)
        for piece in pieces {
            let parts = split(piece.content)
            if parts.count <= 1 {
                piece.text.setText(String(decoding: piece.content, as: UTF8.self))
                piece.text.preserveSpace()
            } else {
                splitRun(piece, into: parts)
            }
        }
    }

    /// The texts of the paragraph's own runs in reading order, those of text boxes aside: these are paragraphs of their
    /// own.
    private static func textPieces(of element: XMLElement) -> [Piece] {
        element.children.flatMap { child -> [Piece] in
            switch child.name {
            case "w:r":
                child.children.filter { $0.name == "w:t" }.map {
                    Piece(run: child, text: $0, content: Array($0.text.utf8))
                }
            case "w:pPr", "w:txbxContent", "w:del": []
            default: textPieces(of: child)
            }
        }
    }

    /// Moves each tag as a whole into the piece in which it begins.
    private static func gatherTags(_ pieces: inout [Piece]) throws(Fault) {
        var index = 0
        while index < pieces.count {
            guard let opening = unclosedOpening(in: pieces[index].content) else {
                index += 1
                continue
            }
            guard index + 1 < pieces.count else {
                // A lone brace at the end is text; an opened tag is a fault.
                if opening == 1 { return }
                throw Fault(message: TemplateTexts.openTag)
            }
            // The next piece joins this one, until the tag closes.
            if let next = pieces.indices.dropFirst(index + 1).first(where: { !pieces[$0].content.isEmpty }) {
                if let end = closing(pieces[index].content + pieces[next].content), end > pieces[index].content.count {
                    let taken = end - pieces[index].content.count
                    pieces[index].content += pieces[next].content.prefix(taken)
                    pieces[next].content.removeFirst(taken)
                } else {
                    let isBrace = opening == 1 && pieces[next].content.first.map(isTagMark) != true
                    if isBrace {
                        index += 1
                        continue
                    }
                    pieces[index].content += pieces[next].content
                    pieces[next].content = []
                }
            } else if opening == 1 {
                index += 1
            } else {
                throw Fault(message: TemplateTexts.openTag)
            }
        }
    }

    /// 2 when a tag is open at the end of the text, 1 when the text ends in a brace that may open one; nil otherwise.
    private static func unclosedOpening(in text: [UInt8]) -> Int? {
        var index = 0
        while index + 1 < text.count {
            if text[index] == brace, isTagMark(text[index + 1]) {
                guard let end = end(ofTagAt: index, in: text) else { return 2 }
                index = end
            } else {
                index += 1
            }
        }
        return index < text.count && text[index] == brace ? 1 : nil
    }

    /// Where the first tag that does not fit into its own piece ends: the end of the last tag that is open.
    private static func closing(_ text: [UInt8]) -> Int? {
        var index = 0
        var last: Int?
        while index + 1 < text.count {
            if text[index] == brace, isTagMark(text[index + 1]) {
                guard let end = end(ofTagAt: index, in: text) else { return nil }
                last = end
                index = end
            } else {
                index += 1
            }
        }
        return last
    }

    private static func end(ofTagAt start: Int, in text: [UInt8]) -> Int? {
        let end = UInt8(ascii: "}")
        let close = text[start + 1] == brace ? end : UInt8(ascii: "%")
        var index = start + 2
        while index + 1 < text.count {
            if text[index] == close, text[index + 1] == end { return index + 2 }
            index += 1
        }
        return nil
    }

    /// "Số {{ a }} và {{ b }}" in its literal parts and tags.
    static func split(_ text: String) -> [String] { split(Array(text.utf8)) }

    private static func split(_ text: [UInt8]) -> [String] {
        var parts: [String] = []
        var literal = 0
        var index = 0
        func add(upTo end: Int) {
            if literal < end { parts.append(String(decoding: text[literal..<end], as: UTF8.self)) }
        }
        while index + 1 < text.count {
            if text[index] == brace, isTagMark(text[index + 1]), let end = end(ofTagAt: index, in: text) {
                add(upTo: index)
                literal = index
                add(upTo: end)
                literal = end
                index = end
            } else {
                index += 1
            }
        }
        add(upTo: text.count)
        return parts
    }

    private static let brace = UInt8(ascii: "{")

    private static func isTagMark(_ byte: UInt8) -> Bool { byte == brace || byte == UInt8(ascii: "%") }

    /// A run for each part. What else the run holds, breaks and tabs, stays with the parts it stood beside.
    private static func splitRun(_ piece: Piece, into parts: [String]) {
        let children = piece.run.children
        guard let position = children.firstIndex(of: piece.text) else { return }
        for (index, part) in parts.enumerated() {
            let isFirst = index == 0
            let isLast = index == parts.count - 1
            if isLast {
                for (offset, child) in children.enumerated()
                where child.name != "w:rPr" && offset < position && parts.count > 1 { child.remove() }
                piece.text.setText(part)
                piece.text.preserveSpace()
                return
            }
            guard let copy = piece.run.copyBefore() else { return }
            let copied = copy.children
            for (offset, child) in copied.enumerated() where child.name != "w:rPr" {
                if offset == position {
                    child.setText(part)
                    child.preserveSpace()
                } else if !(isFirst && offset < position) {
                    child.remove()
                }
            }
        }
    }
}
