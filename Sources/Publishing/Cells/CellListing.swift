import Foundation
import ReportingKit
import Tabular

/// What the reader sees of a file, for administrators and for comparison with other readers.
public enum CellListing {
    /// A sheet as CSV: a line for each row up to the last with content, cells up to the row's last.
    ///
    /// Numbers have a point and as many digits as the file gives; percentages are the number behind them; dates are
    /// ISO.
    public static func csv(_ sheet: Sheet, write: (String) -> Void) {
        var next = 0
        for row in sheet.rows {
            for _ in next..<max(next, row.index) { write("\n") }
            var fields: [String] = []
            for cell in row.cells {
                while fields.count < cell.column { fields.append("") }
                fields.append(CSVLine.quoted(text(cell.content)))
            }
            write(fields.joined(separator: ",") + "\n")
            next = row.index + 1
        }
    }

    /// Every cell of the sheets with address, type and text.
    public static func json(_ reading: Reading, sheets: [Sheet]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        return try encoder.encode(
            File(
                format: reading.format.rawValue,
                sheets: sheets.map { sheet in
                    SheetEntry(
                        name: sheet.name, hidden: sheet.isHidden,
                        merges: sheet.merges.map { "\($0.first):\($0.last)" },
                        hidden_rows: sheet.rows.filter(\.isHidden).map { $0.index + 1 },
                        hidden_columns: sheet.hiddenColumns.sorted().map { CellAddress.columnLetters($0) },
                        cells: sheet.rows.flatMap { row in
                            row.cells.map { cell in
                                CellEntry(
                                    cell: CellAddress(row: row.index, column: cell.column).description,
                                    type: type(cell.content), text: text(cell.content))
                            }
                        })
                })) + Data("\n".utf8)
    }

    private struct File: Encodable {
        let format: String
        let sheets: [SheetEntry]
    }

    private struct SheetEntry: Encodable {
        let name: String
        let hidden: Bool
        let merges: [String]
        let hidden_rows: [Int]
        let hidden_columns: [String]
        let cells: [CellEntry]
    }

    private struct CellEntry: Encodable {
        let cell: String
        let type: String
        let text: String
    }

    private static func type(_ content: CellContent) -> String {
        switch content {
        case .text: "text"
        case .number(_, .general): "number"
        case .number(_, .percent): "percent"
        case .number(_, .date): "date"
        case .boolean: "boolean"
        case .error: "error"
        case .formulaWithoutValue: "formula"
        }
    }

    static func text(_ content: CellContent) -> String {
        switch content {
        case .text(let text), .error(let text), .formulaWithoutValue(let text): text
        case .number(let value, .date):
            CalendarDate(spreadsheetSerial: value).map(\.iso).flatMap { value == value.rounded() ? $0 : nil }
                ?? digits(value)
        case .number(let value, _): digits(value)
        case .boolean(let value): value ? "TRUE" : "FALSE"
        }
    }

    private static func digits(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
    }
}
