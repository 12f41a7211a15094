import Messages
import ReportingKit

/// The first sheet of a marked copy: every fault with a link to its cell.
struct FaultListSheet {
    let fileName: String
    let faults: [MarkedFault]
    /// Of all faults, those beyond the list too.
    let total: Int
    /// The copy's names of the officer's sheets.
    let namesInCopy: [String: String]
    /// Whether the copy leaves out rows.
    let isExcerpt: Bool

    private static let widths = [6.0, 22, 9, 22, 22, 70, 12]
    private static let headingRow = 3

    func write(on sheet: XLSXSheet) throws {
        for (column, width) in Self.widths.enumerated() { try sheet.setColumns(column...column, width: width) }
        try writeHead(on: sheet)
        for (index, fault) in faults.enumerated() {
            try write(fault, number: index + 1, on: sheet, row: Self.headingRow + 1 + index)
        }
        if total > faults.count {
            let row = Self.headingRow + 1 + faults.count
            let text = MarkedCopyTexts.further(total - faults.count)
            try sheet.merge(
                MergedCells(row: row, columns: 0...Self.widths.count - 1), .text(text),
                Self.cell.with { $0.isItalic = true })
        }
        sheet.hideGridlines()
        sheet.setTab(color: 0xC00000)
        try sheet.freeze(rows: Self.headingRow + 1, columns: 0)
        try sheet.setPage(.official(isLandscape: true, repeatedRows: Self.headingRow...Self.headingRow))
    }

    private func writeHead(on sheet: XLSXSheet) throws {
        let lines: [(String, CellStyle)] = [
            (MarkedCopyTexts.title, CellStyle(fontSize: 14, isBold: true, color: 0xC00000)),
            (
                MarkedCopyTexts.faults(fileName, total),
                CellStyle(fontSize: 12, isBold: true)
            ),
            (MarkedCopyTexts.instructions(isExcerpt: isExcerpt), CellStyle(fontSize: 12, wraps: true)),
        ]
        let columns = 0...Self.widths.count - 1
        for (row, (text, style)) in lines.enumerated() {
            try sheet.merge(MergedCells(row: row, columns: columns), .text(text), style)
            try sheet.setRow(row, height: TextExtent.height(text, width: Self.widths.reduce(0, +), style: style) + 2)
        }
        let heading = Self.centered.with {
            $0.isBold = true
            $0.fill = 0xF2F2F2
        }
        for (column, text) in MarkedCopyTexts.headings.enumerated() {
            try sheet.write(.text(text), Self.headingRow, column, heading)
        }
    }

    private func write(_ fault: MarkedFault, number: Int, on sheet: XLSXSheet, row: Int) throws {
        try sheet.write(.number(Double(number)), row, 0, Self.centered)
        try sheet.write(text(fault.sheet), row, 1, Self.cell)
        try sheet.write(link(to: fault), row, 2, fault.cell == nil ? Self.centered : Self.link)
        // Of what concerns no single cell these are counts, as of units, which nobody is to write anywhere.
        let isOfCell = fault.cell != nil
        try sheet.write(text(isOfCell ? fault.found : nil), row, 3, Self.cell)
        try sheet.write(text(isOfCell ? fault.expected : nil), row, 4, Self.cell)
        try sheet.write(.text(CellText.clipped(fault.sentence)), row, 5, Self.cell)
        try sheet.write(
            .text(MarkedCopyTexts.severity(fault.severity)), row, 6,
            Self.centered.with { $0.fill = MarkedSheet.fill(fault.severity) })
        let heights = [(1, fault.sheet), (3, fault.found), (4, fault.expected), (5, fault.sentence)].map {
            column, text in
            TextExtent.height(text ?? "", width: Self.widths[column], style: Self.cell)
        }
        // A row is at most 409 points high.
        try sheet.setRow(row, height: min(409, (heights.max() ?? 0) + 2))
    }

    private func text(_ text: String?) -> CellValue {
        guard let text, !text.isEmpty else { return .blank }
        return .text(CellText.clipped(text, to: 1_000))
    }

    private func link(to fault: MarkedFault) -> CellValue {
        guard let cell = fault.cell else { return .blank }
        guard let sheet = fault.sheet.flatMap({ namesInCopy[$0] }), MarkedSheet.holds(cell) else {
            return .text(cell.description)
        }
        return .link(cell.description, sheet: sheet, cell: cell)
    }

    private static let cell = CellStyle(border: .thin, horizontal: .left, vertical: .top, wraps: true, indent: 1)
    private static let centered = cell.with {
        $0.horizontal = .center
        $0.indent = 0
    }
    private static let link = centered.with {
        $0.color = 0x0563C1
        $0.isUnderlined = true
    }
}
