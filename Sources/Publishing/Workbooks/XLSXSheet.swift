import CXLSXWriter
import ReportingKit

/// What is written into a cell.
enum CellValue: Hashable, Sendable {
    case blank
    /// Never a formula, whatever it begins with. What a cell cannot hold is cut off, with an ellipsis.
    case text(String)
    case number(Double)
    case boolean(Bool)
    case date(CalendarDate)
    /// A formula of our own making, with the result that readers see who do not compute.
    case formula(String, result: Double)
    /// A link to a cell of the same workbook.
    case link(String, sheet: String, cell: CellAddress)
}

/// A sheet of an ``XLSXWorkbook``. Rows and columns count from zero.
struct XLSXSheet {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let name: String
    let workbook: XLSXWorkbook

    /// What a worksheet can hold.
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384

    func write(_ value: CellValue, _ row: Int, _ column: Int, _ style: CellStyle) throws {
        let (r, c) = try position(row, column)
        let result: lxw_error
        switch value {
        case .blank:
            result = worksheet_write_blank(sheet, r, c, try workbook.format(style))
        case .text(let text):
            // The library cannot mark a text as quoted; a text format keeps "=" from becoming a formula when the cell
            // is edited.
            let format = try workbook.format(
                CellText.looksLikeFormula(text) ? style.with { $0.numberFormat = NumberFormat.text } : style)
            result = worksheet_write_string(sheet, r, c, CellText.fitted(text), format)
        case .number(let number):
            guard number.isFinite else { throw WorkbookError.notFinite(CellAddress(row: row, column: column)) }
            result = worksheet_write_number(sheet, r, c, number, try workbook.format(style))
        case .boolean(let value):
            result = worksheet_write_boolean(sheet, r, c, value ? 1 : 0, try workbook.format(style))
        case .date(let date):
            var day = lxw_datetime(date)
            result = worksheet_write_datetime(sheet, r, c, &day, try workbook.format(style))
        case .formula(let formula, let number):
            guard number.isFinite else { throw WorkbookError.notFinite(CellAddress(row: row, column: column)) }
            result = worksheet_write_formula_num(sheet, r, c, formula, try workbook.format(style), number)
        case .link(let text, let target, let cell):
            let place = "internal:'\(target.replacing("'", with: "''"))'!\(cell)"
            result = worksheet_write_url_opt(
                sheet, r, c, place, try workbook.format(style), CellText.fitted(text), nil)
        }
        try check(result, "write", row, column)
    }

    /// Joins a rectangle of cells, all drawn in `style`; a single cell is written as it is.
    func merge(_ range: MergedCells, _ value: CellValue, _ style: CellStyle) throws {
        if range.cellCount > 1 {
            let (firstRow, firstColumn) = try position(range.firstRow, range.firstColumn)
            let (lastRow, lastColumn) = try position(range.lastRow, range.lastColumn)
            let result = worksheet_merge_range(
                sheet, firstRow, firstColumn, lastRow, lastColumn, "", try workbook.format(style))
            try check(result, "merge", range.firstRow, range.firstColumn)
        }
        try write(value, range.firstRow, range.firstColumn, style)
    }

    /// `width` in characters of the standard font.
    func setColumns(_ columns: ClosedRange<Int>, width: Double, isHidden: Bool = false) throws {
        let (_, first) = try position(0, columns.lowerBound)
        let (_, last) = try position(0, columns.upperBound)
        var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
        try check(
            worksheet_set_column_opt(sheet, first, last, width, nil, &options), "set the column", 0, columns.lowerBound)
    }

    /// `height` in points; nil leaves it to the spreadsheet.
    func setRow(_ row: Int, height: Double?, isHidden: Bool = false) throws {
        let (r, _) = try position(row, 0)
        var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
        try check(worksheet_set_row_opt(sheet, r, height ?? 15, nil, &options), "set the row", row, 0)
    }

    func freeze(rows: Int, columns: Int) throws {
        let (r, c) = try position(rows, columns)
        worksheet_freeze_panes(sheet, r, c)
    }

    func setPage(_ page: PageSetup) throws {
        if page.isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
        // 9 is A4 (ECMA-376, ST_PaperSize).
        worksheet_set_paper(sheet, 9)
        let inch = 25.4
        worksheet_set_margins(sheet, page.left / inch, page.right / inch, page.top / inch, page.bottom / inch)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_center_horizontally(sheet)
        worksheet_set_start_page(sheet, 1)
        if let header = page.header { try check(worksheet_set_header(sheet, header), "set the header", 0, 0) }
        if let footer = page.footer { try check(worksheet_set_footer(sheet, footer), "set the footer", 0, 0) }
        if let rows = page.repeatedRows {
            let (first, _) = try position(rows.lowerBound, 0)
            let (last, _) = try position(rows.upperBound, 0)
            try check(worksheet_repeat_rows(sheet, first, last), "repeat the rows", rows.lowerBound, 0)
        }
    }

    func hideGridlines() { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }

    func hide() { worksheet_hide(sheet) }

    func setTab(color: UInt32) { worksheet_set_tab_color(sheet, color) }

    /// The cell that is selected when the sheet is opened.
    func select(_ row: Int, _ column: Int) throws {
        let (r, c) = try position(row, column)
        worksheet_set_selection(sheet, r, c, r, c)
    }

    /// Locks all cells whose style is locked, without a password; widths and heights may still be changed.
    func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        worksheet_protect(sheet, nil, &options)
    }

    /// A note at a cell, in a box of that size in pixels.
    func comment(_ text: String, _ row: Int, _ column: Int, width: Int, height: Int) throws {
        let (r, c) = try position(row, column)
        let result = withCStrings(["baocaod", CellStyle.fontName]) { strings in
            var options = lxw_comment_options()
            options.author = strings[0]
            options.font_name = strings[1]
            options.font_size = 11
            options.width = UInt16(clamping: width)
            options.height = UInt16(clamping: height)
            return worksheet_write_comment_opt(sheet, r, c, CellText.fitted(text), &options)
        }
        try check(result, "comment", row, column)
    }

    func check(_ result: lxw_error, _ operation: String, _ row: Int, _ column: Int) throws {
        try XLSXWorkbook.check(result, "\(operation) \(CellAddress(row: row, column: column)) of “\(name)”")
    }

    func position(_ row: Int, _ column: Int) throws -> (lxw_row_t, lxw_col_t) {
        guard (0..<Self.rowLimit).contains(row), (0..<Self.columnLimit).contains(column) else {
            throw WorkbookError.outsideSheet(row: row, column: column)
        }
        return (lxw_row_t(row), lxw_col_t(column))
    }
}

/// A rectangle of cells, its corners included.
struct MergedCells: Hashable, Sendable {
    let firstRow: Int
    let firstColumn: Int
    let lastRow: Int
    let lastColumn: Int

    init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        firstRow = rows.lowerBound
        lastRow = rows.upperBound
        firstColumn = columns.lowerBound
        lastColumn = columns.upperBound
    }

    init(row: Int, columns: ClosedRange<Int>) { self.init(rows: row...row, columns: columns) }

    var cellCount: Int { (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) }

    func contains(_ cell: CellAddress) -> Bool {
        (firstRow...lastRow).contains(cell.row) && (firstColumn...lastColumn).contains(cell.column)
    }
}

extension lxw_datetime {
    init(_ date: CalendarDate) {
        self.init(
            year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: 0, min: 0, sec: 0)
    }
}
