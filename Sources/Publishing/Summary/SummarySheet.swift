import Messages
import ReportingKit

/// Lays the leader's page out as the workbook's first sheet.
struct SummarySheet {
    let page: SummaryPage

    func write(on sheet: XLSXSheet) throws {
        let last = max(1, page.columns.count - 1)
        let widths = [Self.titleWidth] + (0..<last).map { _ in (Self.pageWidth - Self.titleWidth) / Double(last) }
        for (column, width) in widths.enumerated() { try sheet.setColumns(column...column, width: width) }
        let whole = widths.reduce(0, +)
        var row = 0
        func line(_ text: String, _ style: CellStyle) throws {
            try sheet.merge(MergedCells(row: row, columns: 0...last), .text(text), style)
            try sheet.setRow(row, height: TextExtent.height(text, width: whole, style: style) + 2)
            row += 1
        }
        try line(page.issuer.uppercased(), Self.center.with { $0.isBold = true })
        if page.isDraft { try line(SummaryTexts.draft, Self.center.with { $0.isBold = true }) }
        try line(
            page.title,
            Self.center.with {
                $0.isBold = true
                $0.fontSize = 14
            })
        if !page.asOf.isEmpty { try line("(\(page.asOf))", Self.center.with { $0.isItalic = true }) }
        if !page.lines.isEmpty {
            try line(SummaryTexts.figures, Self.heading)
            try writeCells(
                page.columns, on: sheet, row: row, widths,
                Self.cell.with {
                    $0.isBold = true
                    $0.horizontal = .center
                    $0.fill = 0xF2F2F2
                })
            row += 1
            for entry in page.lines {
                try writeCells(SummaryPage.cells(entry), on: sheet, row: row, widths, Self.cell)
                row += 1
            }
        }
        for block in page.blocks {
            try line(block.title, Self.heading)
            for text in block.lines { try line("- \(text)" + (text.hasSuffix("?") ? "" : "."), Self.text) }
        }
        sheet.hideGridlines()
        try sheet.setPage(.official(isLandscape: false, repeatedRows: nil))
    }

    private func writeCells(
        _ texts: [String], on sheet: XLSXSheet, row: Int, _ widths: [Double], _ style: CellStyle
    ) throws {
        var height = 0.0
        for (column, text) in texts.enumerated() {
            let style = column == 0 ? style : style.with { $0.horizontal = .center }
            try sheet.write(.text(text), row, column, column == 1 ? style.with { $0.isBold = true } : style)
            height = max(height, TextExtent.height(text, width: widths[column], style: style))
        }
        try sheet.setRow(row, height: height + 4)
    }

    /// Digits that stand across a portrait A4 page between the margins, in programs with wider letters too.
    private static let pageWidth = 78.0
    private static let titleWidth = 28.0

    private static let text = CellStyle(fontSize: 12, horizontal: .left, wraps: true)
    private static let center = text.with { $0.horizontal = .center }
    private static let heading = text.with { $0.isBold = true }
    private static let cell = text.with { $0.border = .thin }
}
