import Foundation
import ReportingKit
import TextEncoding

extension Reading {
    /// The reading with texts mended that were typed in a Vietnamese font of the time before Unicode, or whose UTF-8
    /// was once read as a code page.
    ///
    /// Workbooks keep the bytes of such fonts as if they were Windows-1252 and leave the rest to the font; mixed with
    /// Unicode in one workbook, too. So the encoding is found over all texts that could be of that kind together, and a
    /// text is changed only where that makes it better Vietnamese.
    func mendingMisreadText(_ menders: MisreadTextMenders = MisreadTextMenders()) -> Reading {
        guard let mender = menders.mender(of: misreadSample()) else { return self }
        let sheets = sheets.map { sheet in
            Sheet(
                name: mender.mended(sheet.name), isHidden: sheet.isHidden,
                rows: sheet.rows.map { row in
                    SheetRow(
                        index: row.index,
                        cells: row.cells.map { cell in
                            guard case .text(let text) = cell.content else { return cell }
                            return Cell(column: cell.column, content: .text(mender.mended(text)))
                        }, isHidden: row.isHidden)
                },
                merges: sheet.merges, hiddenColumns: sheet.hiddenColumns)
        }
        let blocks = text?.blocks.map { place in
            TextDocument.Place(paragraph: place.paragraph, block: place.block.mapText(mender.mended))
        }
        return Reading(format: format, sheets: sheets, text: blocks.map { TextDocument(blocks: $0) })
    }

    private func misreadSample() -> MisreadSample {
        var sample = MisreadSample()
        for sheet in sheets {
            for row in sheet.rows {
                for cell in row.cells {
                    if case .text(let text) = cell.content { sample.consider(text) }
                }
                sample.endRow()
                if sample.isComplete { return sample }
            }
        }
        for place in text?.blocks ?? [] { place.block.text.map { sample.consider($0) } }
        return sample
    }
}

extension TextDocument.Block {
    fileprivate var text: String? {
        switch self {
        case .heading(_, let text), .paragraph(let text), .listItem(_, let text): text
        case .table: nil
        }
    }

    fileprivate func mapText(_ transform: (String) -> String) -> Self {
        switch self {
        case .heading(let level, let text): .heading(level: level, transform(text))
        case .paragraph(let text): .paragraph(transform(text))
        case .listItem(let level, let text): .listItem(level: level, transform(text))
        case .table: self
        }
    }
}
