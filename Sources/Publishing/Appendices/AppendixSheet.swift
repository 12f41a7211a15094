import Assembly
import Messages
import ReportingKit

/// Lays one appendix out on its sheet: title, headings, column numbers, units, total.
struct AppendixSheet {
    private let table: AppendixTable
    private let period: Period
    private let grid: HeadingGrid
    private let widths: [Double]

    private static let titleRows = 4
    private static let firstFieldColumn = 2

    init(_ table: AppendixTable, period: Period) {
        self.table = table
        self.period = period
        grid = HeadingGrid(leading: ["STT", table.definition.unitTitle], fields: table.fields)
        let longestLabel = table.rows.map(\.label.count).max() ?? 0
        let label = min(max(Double(longestLabel) * 0.9 + 2, 22), 40)
        let share = (Self.pageWidth - Self.numberWidth - label) / Double(max(1, table.fields.count))
        widths = [Self.numberWidth, label] + table.fields.map { Self.width($0, share: share) }
    }

    func write(on sheet: XLSXSheet) throws {
        for (column, width) in widths.enumerated() { try sheet.setColumns(column...column, width: width) }
        try writeTitle(on: sheet)
        try writeHeadings(on: sheet)
        let numbersRow = Self.titleRows + grid.rowCount
        let firstRow = numbersRow + (table.definition.columnNumbers.isEmpty ? 0 : 1)
        try writeColumnNumbers(on: sheet, row: numbersRow)
        try writeUnits(on: sheet, from: firstRow)
        try writeTotal(on: sheet, unitRows: firstRow)
        sheet.hideGridlines()
        try sheet.freeze(rows: firstRow, columns: Self.firstFieldColumn)
        try sheet.setPage(.official(isLandscape: true, repeatedRows: Self.titleRows...firstRow - 1))
    }

    private var lastColumn: Int { widths.count - 1 }

    private func writeTitle(on sheet: XLSXSheet) throws {
        let bold = CellStyle(fontSize: 14, isBold: true, horizontal: .center, wraps: true)
        let lines: [(String, CellStyle)] = [
            (table.number > 0 ? table.name : AppendixTexts.unnumbered, bold),
            (table.definition.title, bold.with { $0.fontSize = 13 }),
            ("(\(period.vietnameseRange))", CellStyle(fontSize: 13, isItalic: true, horizontal: .center)),
            (measureLine, CellStyle(fontSize: 11, isItalic: true, horizontal: .right)),
        ]
        let width = widths.reduce(0, +)
        for (row, (text, style)) in lines.enumerated() {
            try sheet.merge(MergedCells(row: row, columns: 0...lastColumn), .text(text), style)
            try sheet.setRow(row, height: TextExtent.height(text, width: width, style: style))
        }
    }

    /// One measure for the whole table is said once above it.
    private var measureLine: String {
        let measures = Set(table.fields.map(\.measure)).subtracting(["", "%"])
        guard measures.count == 1, let measure = measures.first else { return "" }
        return AppendixTexts.measure(measure)
    }

    private func writeHeadings(on sheet: XLSXSheet) throws {
        let style = Self.cell.with {
            $0.isBold = true
            $0.horizontal = .center
            $0.wraps = true
            $0.fill = 0xF2F2F2
        }
        var heights = [Double](repeating: 0, count: grid.rowCount)
        for heading in grid.headings {
            let range = MergedCells(
                rows: heading.cells.firstRow + Self.titleRows...heading.cells.lastRow + Self.titleRows,
                columns: heading.cells.firstColumn...heading.cells.lastColumn)
            try sheet.merge(range, .text(heading.text), style)
            let width = widths[heading.cells.firstColumn...heading.cells.lastColumn].reduce(0, +)
            let rows = heading.cells.firstRow...heading.cells.lastRow
            let height = (TextExtent.height(heading.text, width: width, style: style) + 4) / Double(rows.count)
            for row in rows { heights[row] = max(heights[row], height) }
        }
        for (row, height) in heights.enumerated() { try sheet.setRow(Self.titleRows + row, height: height) }
    }

    private func writeColumnNumbers(on sheet: XLSXSheet, row: Int) throws {
        let numbers = table.definition.columnNumbers
        guard !numbers.isEmpty else { return }
        let style = Self.cell.with {
            $0.fontSize = 9
            $0.isItalic = true
            $0.horizontal = .center
        }
        for column in 0...lastColumn {
            let index = column - Self.firstFieldColumn
            let text = numbers.indices.contains(index) ? numbers[index] : ""
            try sheet.write(text.isEmpty ? .blank : .text(text), row, column, style)
        }
    }

    private func writeUnits(on sheet: XLSXSheet, from firstRow: Int) throws {
        guard !table.rows.isEmpty else {
            let style = Self.cell.with {
                $0.isItalic = true
                $0.horizontal = .center
            }
            try sheet.merge(
                MergedCells(row: firstRow, columns: 0...lastColumn), .text(AppendixTexts.noRows), style)
            try sheet.setRow(firstRow, height: 24)
            return
        }
        for (index, unit) in table.rows.enumerated() {
            let row = firstRow + index
            try sheet.write(.number(Double(index + 1)), row, 0, Self.cell.with { $0.horizontal = .center })
            try sheet.write(.text(unit.label), row, 1, Self.label)
            for (column, cell) in unit.cells.enumerated() {
                let field = table.fields[column]
                let (value, style) = Self.content(cell?.value, field.isValueOfLine ? unit.line ?? field : field)
                try sheet.write(value, row, Self.firstFieldColumn + column, style)
            }
            try sheet.setRow(row, height: TextExtent.height(unit.label, width: widths[1], style: Self.label))
        }
    }

    private func writeTotal(on sheet: XLSXSheet, unitRows firstRow: Int) throws {
        guard let total = table.total, !table.rows.isEmpty else { return }
        let row = firstRow + table.rows.count
        let totals = AppendixTotals(
            table: table, unitRows: firstRow...row - 1, totalRow: row, firstFieldColumn: Self.firstFieldColumn)
        let label = Self.cell.with {
            $0.isBold = true
            $0.horizontal = .center
        }
        try sheet.merge(MergedCells(row: row, columns: 0...1), .text(total.label), label)
        for (index, cell) in total.cells.enumerated() {
            var (value, style) = Self.content(cell?.value, table.fields[index])
            style.isBold = true
            if let cell, let formula = totals.formula(index, value: cell.value), let number = cell.value.number {
                value = .formula(formula, result: number.doubleValue)
            }
            try sheet.write(value, row, Self.firstFieldColumn + index, style)
        }
        try sheet.setRow(row, height: TextExtent.height(lines: 1, fontSize: Self.cell.fontSize) + 2)
        try writeNote(on: sheet, row: row + 1)
    }

    private func writeNote(on sheet: XLSXSheet, row: Int) throws {
        let note = table.note
        guard !note.isEmpty else { return }
        let style = CellStyle(fontSize: 10, isItalic: true, horizontal: .left, wraps: true)
        try sheet.merge(MergedCells(row: row, columns: 0...lastColumn), .text(note), style)
        try sheet.setRow(row, height: TextExtent.height(note, width: widths.reduce(0, +), style: style))
    }

    private static let cell = CellStyle(border: .thin)
    private static let label = cell.with {
        $0.horizontal = .left
        $0.indent = 1
        $0.wraps = true
    }

    private static let numberWidth = 5.0
    /// Digits that stand across a landscape A4 page between the margins.
    private static let pageWidth = 138.0

    /// An equal share of the page, unless the column's content needs more.
    private static func width(_ field: FieldDefinition, share: Double) -> Double {
        switch field.type {
        case .count, .rate, .decimal, .flag: min(max(share, 9.5), 14)
        case .amount, .date: 16
        case .text, .choice: 28
        }
    }

    /// What the cell shows and how; nothing is a dash.
    private static func content(_ value: FieldValue?, _ field: FieldDefinition) -> (CellValue, CellStyle) {
        let number = cell.with { $0.horizontal = .right }
        switch value {
        case .count(let count):
            return (.number(Double(count)), number.with { $0.numberFormat = NumberFormat.whole })
        case .decimal(let decimal):
            let digits: Int
            if case .rate(let decimals) = field.type { digits = decimals } else { digits = decimal.normalized.scale }
            return (.number(decimal.doubleValue), number.with { $0.numberFormat = NumberFormat.decimals(digits) })
        case .date(let date):
            return (
                .date(date),
                cell.with {
                    $0.horizontal = .center
                    $0.numberFormat = NumberFormat.date
                }
            )
        case .flag(let flag):
            return (.text(FieldValue.flag(flag).vietnamese), cell.with { $0.horizontal = .center })
        case .text(let text):
            return (.text(text), label)
        case .absent, nil:
            return (.text("–"), cell.with { $0.horizontal = .center })
        }
    }
}
