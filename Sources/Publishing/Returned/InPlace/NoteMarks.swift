import Messages
import ReportingKit

/// Adds notes to a worksheet's part of comments, and to the drawing that shows them. Those that are there stay.
struct NoteMarks {
    /// What a cell is told.
    struct Note {
        let cell: CellAddress
        let text: String
    }

    static let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    let notes: [Note]

    // MARK: Comments

    /// A part of comments of its own.
    func newComments() -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<comments xmlns=\"\(Self.mainNamespace)\"><authors><author>\(MarkedCopyTexts.author)</author></authors><commentList>"
            + notes.map { comment($0, author: 0, prefix: "") }.joined() + "</commentList></comments>"
    }

    /// The part with the notes added; to a cell's own comment the note is added at its end.
    ///
    /// - Returns: the part, and the notes of cells that had no comment.
    func adding(to bytes: [UInt8]) throws(MarkupText.Unusual) -> (part: [UInt8], new: [Note]) {
        let markup = try MarkupText(bytes)
        let root = try markup.root()
        let children = try markup.children(of: root)
        guard let authors = children.first(where: { markup.isNamed($0, "authors") }),
            let list = children.first(where: { markup.isNamed($0, "commentList") })
        else { throw MarkupText.Unusual() }
        let prefix = markup.prefix(root)
        let authorCount = try markup.children(of: authors).count
        var edits = MarkupEdits()
        try insert(
            "<\(prefix)author>\(MarkedCopyTexts.author)</\(prefix)author>", atEndOf: authors, markup, &edits)
        var known: [CellAddress: MarkupText.Tag] = [:]
        for tag in try markup.children(of: list) {
            if let cell = markup.value("ref", of: tag).flatMap({ CellAddress($0) }) { known[cell] = tag }
        }
        var new: [Note] = []
        for note in notes {
            if let tag = known[note.cell] {
                try append(note, to: tag, prefix: prefix, markup, &edits)
            } else {
                new.append(note)
            }
        }
        try insert(
            new.map { comment($0, author: authorCount, prefix: prefix) }.joined(), atEndOf: list, markup, &edits)
        return (edits.applied(to: markup), new)
    }

    private func insert(
        _ text: String, atEndOf tag: MarkupText.Tag, _ markup: MarkupText, _ edits: inout MarkupEdits
    ) throws(MarkupText.Unusual) {
        if tag.isEmpty {
            edits.replace(
                tag.range.upperBound - 2..<tag.range.upperBound, with: ">\(text)</\(markup.text(tag.name))>")
        } else {
            edits.insert(text, at: try markup.end(of: tag).content.upperBound)
        }
    }

    private func append(
        _ note: Note, to comment: MarkupText.Tag, prefix: String, _ markup: MarkupText, _ edits: inout MarkupEdits
    ) throws(MarkupText.Unusual) {
        guard let text = try markup.children(of: comment).first(where: { markup.isNamed($0, "text") }) else {
            throw MarkupText.Unusual()
        }
        let run = run("\n\n" + note.text, prefix: prefix)
        // Phonetic hints are behind all runs.
        let behind = try markup.children(of: text).first {
            markup.isNamed($0, "rPh") || markup.isNamed($0, "phoneticPr")
        }
        if let behind {
            edits.insert(run, at: behind.range.lowerBound)
        } else {
            try insert(run, atEndOf: text, markup, &edits)
        }
    }

    private func comment(_ note: Note, author: Int, prefix: String) -> String {
        "<\(prefix)comment ref=\"\(note.cell)\" authorId=\"\(author)\"><\(prefix)text>"
            + run(note.text, prefix: prefix) + "</\(prefix)text></\(prefix)comment>"
    }

    private func run(_ text: String, prefix: String) -> String {
        "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(XMLText.escaped(text))</\(prefix)t></\(prefix)r>"
    }

    // MARK: Drawing

    /// A drawing of its own; `block` numbers the drawings of a workbook.
    func newDrawing(block: Int) -> String {
        "<xml \(Self.namespaces)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" "
            + "data=\"\(block)\"/></o:shapelayout>" + Self.shapeType(Self.usualType)
            + shapes(notes, type: Self.usualType, first: block * 1_024 + 1)
            + "</xml>"
    }

    /// The drawing with boxes for `new` notes.
    static func adding(_ new: [Note], to bytes: [UInt8]) throws(MarkupText.Unusual) -> [UInt8] {
        guard !new.isEmpty else { return bytes }
        let markup = try MarkupText(bytes)
        let root = try markup.root()
        guard markup.isNamed(root, "xml"), !root.isEmpty else { throw MarkupText.Unusual() }
        let whole = String(decoding: bytes, as: UTF8.self)
        let type = "_x0000_t202notes"
        var numbers: [Int] = []
        for part in whole.components(separatedBy: "_x0000_s").dropFirst() {
            if let number = Int(part.prefix { $0.isASCII && $0.isNumber }) { numbers.append(number) }
        }
        let marks = NoteMarks(notes: new)
        var edits = MarkupEdits()
        edits.insert(
            shapeType(type) + marks.shapes(new, type: type, first: (numbers.max() ?? 1_024) + 1),
            at: try markup.end(of: root).content.upperBound)
        return edits.applied(to: markup)
    }

    private static let usualType = "_x0000_t202"

    /// Declared on what is added, whatever names the drawing has for them.
    private static let namespaces =
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

    private static func shapeType(_ id: String) -> String {
        "<v:shapetype \(namespaces) id=\"\(id)\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    }

    private func shapes(_ notes: [Note], type: String, first: Int) -> String {
        notes.enumerated().map { index, note in
            let (row, column) = (note.cell.row, note.cell.column)
            let lines = TextExtent.lines(note.text, room: 52)
            // Beside the cell, six columns wide at most and as high as its text.
            let bottom = row + min(3 + lines, 24)
            return "<v:shape \(Self.namespaces) id=\"_x0000_s\(first + index)\" type=\"#\(type)\" "
                + "style=\"position:absolute;margin-left:80pt;margin-top:5pt;width:240pt;height:\(min(24 + lines * 15, 360))pt;z-index:\(index + 1);visibility:hidden\" "
                + "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
                + "<x:Anchor>\(column + 1), 15, \(max(0, row - 1)), 10, \(column + 5), 31, \(bottom), 9</x:Anchor><x:AutoFill>False</x:AutoFill>"
                + "<x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
        }.joined()
    }
}
