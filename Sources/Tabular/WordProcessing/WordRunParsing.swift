import Markup
import Files
import ReportingKit

/// Runs: pieces of text of one look, with the fields, breaks and drawings between them.
extension WordDocumentParser {
    func parseRun(_ content: inout ParagraphContent) throws(ReadingError) {
        var run = WordParagraph.Run(text: "", isEmphasized: styles.isEmphasized(content.styleID))
        var look = styles.look(paragraph: content.styleID, run: nil, table: tableStyles.last ?? nil)
        // Behind a reference stands its mark, where the writer chose one: the number of a note.
        var noteMarkStart: String.Index?
        try reader.forEachChild { (element) throws(ReadingError) in
            switch element {
            case "rPr":
                let own = try parseLook(paragraph: content.styleID)
                look = own.look
                run = WordParagraph.Run(text: run.text, isEmphasized: own.isEmphasized ?? run.isEmphasized)
            case "t" where !content.openFields.contains(true): run.text += try reader.elementText()
            case "tab": run.text += "\t"
            case "br", "cr": run.text += "\n"
            case "noBreakHyphen": run.text += "-"
            case "sym": run.text += symbol
            case "fldChar": content.moveField(reader.attribute("fldCharType"))
            case "footnoteReference", "endnoteReference":
                if reader.flag("customMarkFollows") == true { noteMarkStart = noteMarkStart ?? run.text.endIndex }
            case "ruby": run.text += try parseRubyBase(content.styleID)
            case "drawing", "pict", "object", "AlternateContent": content.boxes += try parseBoxes()
            default: return
            }
        }
        if let start = noteMarkStart {
            // The mark may stand in a run of its own.
            guard start < run.text.endIndex else {
                content.awaitsNoteMark = true
                return try append(run, look, to: &content)
            }
            run.text = String(run.text[..<start]) + DigitMark.raised.mark(String(run.text[start...]))
        } else if content.awaitsNoteMark, !run.text.isEmpty {
            content.awaitsNoteMark = false
            run.text = DigitMark.raised.mark(run.text)
        }
        try append(run, look, to: &content)
    }

    private func append(
        _ run: WordParagraph.Run, _ look: WordLook, to content: inout ParagraphContent
    ) throws(ReadingError) {
        guard look.isHidden != true, !run.text.isEmpty else { return }
        var run = run
        if let mark = look.mark { run.text = mark.mark(run.text) }
        content.bytes += run.text.utf8.count
        guard content.bytes <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
        content.runs.append(run)
    }

    private func parseLook(paragraph: String?) throws(ReadingError) -> (isEmphasized: Bool?, look: WordLook) {
        var emphasis: Bool?
        var style: String?
        var direct = WordLook()
        try reader.forEachChild { (property) throws(ReadingError) in
            switch property {
            case "b", "i", "u": emphasis = reader.isOn || emphasis == true
            case "rStyle":
                style = reader.attribute("val")
                if let style, styles.isEmphasized(style) { emphasis = true }
            default: direct.read(property, reader)
            }
        }
        let inherited = styles.look(paragraph: paragraph, run: style, table: tableStyles.last ?? nil)
        return (emphasis, direct.over(inherited))
    }

    /// What stands below the phonetic guide of a `ruby`.
    private func parseRubyBase(_ styleID: String?) throws(ReadingError) -> String {
        var base = ParagraphContent()
        base.styleID = styleID
        try reader.forEachChild { (element) throws(ReadingError) in
            if element == "rubyBase" { try parseInline(&base) }
        }
        return base.runs.map(\.text).joined()
    }

    /// The text of an equation (ECMA-376 part 1, 22.1), into a run of its own: a figure that is typed in one is one.
    func parseEquation(_ content: inout ParagraphContent) throws(ReadingError) {
        let text = try equationText()
        try append(WordParagraph.Run(text: text, isEmphasized: false), WordLook(), to: &content)
    }

    private func equationText() throws(ReadingError) -> String {
        var text = ""
        var isStruck = false
        var look = WordLook()
        try reader.forEachChild { (element) throws(ReadingError) in
            switch element {
            case "t": text += try reader.elementText()
            case "sup", "sub", "lim": text += DigitMark.raised.mark(try equationText())
            case "den": text += "/" + (try equationText())
            case "rPr": look = try parseLook(paragraph: nil).look.over(look)
            case "borderBoxPr":
                try reader.forEachChild { (property) throws(ReadingError) in
                    switch property {
                    case "strikeH", "strikeV", "strikeBLTR", "strikeTLBR": isStruck = isStruck || reader.isOn
                    default: return
                    }
                }
            case "del", "moveFrom": return
            default: text += try equationText()
            }
        }
        if look.isHidden == true { return "" }
        if isStruck { return DigitMark.struck.mark(text) }
        return look.mark.map { $0.mark(text) } ?? text
    }

    /// A character of a symbol font. Word puts the font's bytes into the private range at F000, where they mean what the
    /// font draws; the ticks and crosses of forms are the ones that matter.
    private var symbol: String {
        guard let code = reader.attribute("char").flatMap({ UInt32($0, radix: 16) }) else { return "" }
        switch (reader.attribute("font"), code & 0xFF) {
        case ("Wingdings", 0xFC), ("Wingdings", 0xFE), ("Wingdings 2", 0x50), ("Wingdings 2", 0x52): return "✓"
        case ("Wingdings", 0xFB), ("Wingdings", 0xFD), ("Wingdings 2", 0x4F), ("Wingdings 2", 0x51): return "x"
        default: return Unicode.Scalar(code).map { String(Character($0)) } ?? ""
        }
    }

    /// What the text boxes of a drawing hold.
    private func parseBoxes() throws(ReadingError) -> [WordBlock] {
        var blocks: [WordBlock] = []
        try reader.forEachChild { (element) throws(ReadingError) in
            blocks += element == "txbxContent" ? try parseBlocks() : try parseBoxes()
        }
        return blocks
    }
}

extension WordDocumentParser.ParagraphContent {
    /// Between "begin" and "separate" stands the field's instruction, between "separate" and "end" its result.
    mutating func moveField(_ step: String?) {
        switch step {
        case "begin": openFields.append(true)
        case "separate": if !openFields.isEmpty { openFields[openFields.count - 1] = false }
        case "end": _ = openFields.popLast()
        default: return
        }
    }
}
