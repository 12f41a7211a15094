import Foundation
import ReportingKit

/// A table as a page shows it and as it is taken along: one heading a column, one value a cell.
///
/// Page, workbook and text are made of the same one, so that they never differ.
public struct PlainTable: Sendable {
    public struct Column: Hashable, Sendable {
        public let title: String
        /// Digits behind the comma; nil for words.
        public let digits: Int?

        public init(_ title: String, digits: Int? = nil) {
            self.title = title
            self.digits = digits
        }
    }

    public let title: String
    /// What the table is of: the period, the body, the moment.
    public let notes: [String]
    public let columns: [Column]
    public let rows: [[FieldValue]]

    public init(title: String, notes: [String] = [], columns: [Column], rows: [[FieldValue]]) {
        self.title = title
        self.notes = notes
        self.columns = columns
        self.rows = rows
    }

    /// A cell as readers see it; empty for one without a value.
    public func text(_ value: FieldValue, column: Int) -> String {
        guard columns.indices.contains(column), let digits = columns[column].digits, case .decimal(let number) = value
        else { return value.vietnamese }
        return VietnameseNumber.decimal(number, digits: digits)
    }
}

extension PlainTable {
    /// With the mark by which spreadsheets know UTF-8; a text that looks like a formula is no formula.
    public var csv: Data {
        var text = CSVText()
        text.append(columns.map { CSVText.escaped($0.title) })
        for row in rows {
            text.append(
                row.map { value in if case .text(let words) = value { CSVText.escaped(words) } else { value.plainText }
                })
        }
        return Data([0xEF, 0xBB, 0xBF]) + Data(text.text.utf8)
    }

    /// Same table, same bytes.
    public func workbook() throws -> Data {
        try XLSXWorkbook.bytes(title: title, created: nil) { workbook in
            var names = SheetNames()
            let sheet = try workbook.addSheet(names.name(title))
            try PlainTableSheet(table: self).write(on: sheet)
        }
    }
}

/// Lays a plain table out: title and notes, headings, cells.
struct PlainTableSheet {
    let table: PlainTable

    private static let title = CellStyle(fontSize: 14, isBold: true, horizontal: .left, wraps: true)
    private static let note = CellStyle(fontSize: 11, isItalic: true, horizontal: .left, wraps: true)
    private static let heading = CellStyle(
        fontSize: 11, isBold: true, fill: 0xD9E2F0, border: .thin, horizontal: .center, wraps: true)
    private static let cell = CellStyle(fontSize: 11, border: .thin, wraps: true)

    func write(on sheet: XLSXSheet) throws {
        let widths = widths
        for (column, width) in widths.enumerated() { try sheet.setColumns(column...column, width: width) }
        let last = max(0, table.columns.count - 1)
        var row = 0
        for (text, style) in [(table.title, Self.title)] + table.notes.map({ ($0, Self.note) }) {
            try sheet.merge(MergedCells(row: row, columns: 0...last), .text(text), style)
            try sheet.setRow(
                row, height: TextExtent.height(text, width: widths.reduce(0, +), style: style) + 3)
            row += 1
        }
        for (column, heading) in table.columns.enumerated() {
            try sheet.write(.text(heading.title), row, column, Self.heading)
        }
        let headings = zip(table.columns, widths).map { TextExtent.height($0.title, width: $1, style: Self.heading) }
        try sheet.setRow(row, height: (headings.max() ?? 15) + 4)
        try sheet.freeze(rows: row + 1, columns: 0)
        for values in table.rows.prefix(XLSXSheet.rowLimit - row - 1) {
            row += 1
            for (column, value) in values.prefix(table.columns.count).enumerated() {
                try sheet.write(content(value), row, column, style(value, column))
            }
        }
        try sheet.setPage(PageSetup.official(isLandscape: table.columns.count > 5, repeatedRows: nil))
    }

    private var widths: [Double] {
        table.columns.indices.map { column in
            let longest =
                table.rows.prefix(500).map { $0.indices.contains(column) ? $0[column].vietnamese.count : 0 }
                .max() ?? 0
            return Double(min(48, max(12, longest + 2)))
        }
    }

    private func content(_ value: FieldValue) -> CellValue {
        switch value {
        case .count(let count): .number(Double(count))
        case .decimal(let decimal): .number(decimal.doubleValue)
        case .text(let text): .text(text)
        case .flag: .text(value.vietnamese)
        case .date(let date): .date(date)
        case .absent: .blank
        }
    }

    private func style(_ value: FieldValue, _ column: Int) -> CellStyle {
        Self.cell.with { style in
            switch value {
            case .count:
                style.horizontal = .right
                style.numberFormat = NumberFormat.whole
            case .decimal(let number):
                style.horizontal = .right
                style.numberFormat = NumberFormat.decimals(table.columns[column].digits ?? number.scale)
            case .date:
                style.horizontal = .center
                style.numberFormat = NumberFormat.date
            case .text, .flag, .absent: style.horizontal = .left
            }
        }
    }
}
