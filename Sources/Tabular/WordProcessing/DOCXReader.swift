import Files
import Foundation
import ReportingKit

/// Reads .docx, .docm and .dotx: the running text, and each table as a sheet.
struct DOCXReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        let blocks = try blocks(of: bytes)
        var sheets = WordSheets(limits: limits)
        let text = try Self.text(of: blocks, sheets: &sheets)
        return Reading(format: .docx, sheets: sheets.sheets, text: text)
    }

    func blocks(of bytes: Data) throws(ReadingError) -> [WordBlock] {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        let package = try DocumentPackage(bytes, limits: limits)
        let styles = try package.openPart("styles").map { (part) throws(ReadingError) in try WordStyles(part) }
        let numbering = try package.openPart("numbering").map { (part) throws(ReadingError) in try WordNumbering(part) }
        let parser = WordDocumentParser(
            try package.openMainPart(), styles: styles ?? WordStyles(), numbering: numbering ?? WordNumbering(),
            limits: limits)
        return try parser.parse()
    }

    private static func text(of blocks: [WordBlock], sheets: inout WordSheets) throws(ReadingError) -> TextDocument {
        let levels = OutlineLevels(
            blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } })
        var places: [TextDocument.Place] = []
        var above: [String] = []
        var number = 0
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                guard !paragraph.text.isEmpty else { continue }
                number += 1
                above.append(paragraph.shownText)
                places += Self.blocks(of: paragraph, levels: levels).map {
                    TextDocument.Place(paragraph: number, block: $0)
                }
            case .table(let table):
                places.append(TextDocument.Place(paragraph: number, block: .table(sheets.sheets.count)))
                try sheets.add(table, above: above)
                above = []
            }
        }
        return TextDocument(blocks: places)
    }

    private static func blocks(of paragraph: WordParagraph, levels: OutlineLevels) -> [TextDocument.Block] {
        if let level = paragraph.headingLevel { return [.heading(level: level, paragraph.shownText)] }
        if let heading = TypedHeading(paragraph) {
            let title = TextDocument.Block.heading(level: levels.level(of: heading), heading.text)
            return [title] + (heading.rest.map { [.paragraph($0)] } ?? [])
        }
        if let label = paragraph.label { return [.listItem(level: label.level + 1, paragraph.text)] }
        if let item = ListMark.item(paragraph.text) { return [.listItem(level: item.level, item.text)] }
        return [.paragraph(paragraph.text)]
    }
}
