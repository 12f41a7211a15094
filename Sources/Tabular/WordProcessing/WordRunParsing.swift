import ReportingKit

/// Runs: pieces of text of one look, with the fields, breaks and drawings between them.
extension WordDocumentParser {
    func parseRun(_ content: inout ParagraphContent) throws(ReadingError) {
        var run = WordParagraph.Run(text: "", isEmphasized: styles.isEmphasized(content.styleID))
        var isHidden = false
        var mark: DigitMark?
        try reader.forEachChild { (element) throws(ReadingError) in
            switch element {
            case "rPr":
                let look = try parseLook()
                isHidden = look.isHidden
                mark = look.mark
                run = WordParagraph.Run(text: run.text, isEmphasized: look.isEmphasized ?? run.isEmphasized)
            case "t" where !content.openFields.contains(true): run.text += try reader.elementText()
            case "tab": run.text += "\t"
            case "br", "cr": run.text += "\n"
            case "noBreakHyphen": run.text += "-"
            case "sym": run.text += symbol
            case "fldChar": content.moveField(reader.attribute("fldCharType"))
            case "drawing", "pict", "object", "AlternateContent": content.boxes += try parseBoxes()
            default: return
            }
        }
        guard !isHidden, !run.text.isEmpty else { return }
        if let mark { run.text = mark.mark(run.text) }
        content.bytes += run.text.utf8.count
        guard content.bytes <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
        content.runs.append(run)
    }

    private func parseLook() throws(ReadingError) -> (isEmphasized: Bool?, isHidden: Bool, mark: DigitMark?) {
        var emphasis: Bool?
        var isHidden = false
        var mark: DigitMark?
        try reader.forEachChild { (property) throws(ReadingError) in
            switch property {
            case "b", "i", "u": emphasis = reader.isOn || emphasis == true
            case "rStyle": if let style = reader.attribute("val"), styles.isEmphasized(style) { emphasis = true }
            case "vanish": isHidden = reader.isOn
            case "vertAlign": if let place = reader.attribute("val"), place != "baseline" { mark = mark ?? .raised }
            case "strike", "dstrike": if reader.isOn { mark = .struck }
            default: return
            }
        }
        return (emphasis, isHidden, mark)
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
