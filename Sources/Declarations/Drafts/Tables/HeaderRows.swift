import Recognition
import ReportingKit

/// Finds the header of a table that nobody declared: by what its rows look like, not by their words.
enum HeaderRows {
    /// The positions of the first header's rows among the sheet's; nil where there is none.
    static func first(in sheet: CleanSheet) -> Range<Int>? {
        for position in sheet.rows.indices.prefix(searched) where begins(at: position, in: sheet) {
            var end = position + 1
            while end < sheet.rows.count, end < position + maximumHeight, goesOn(at: end, from: position, in: sheet) {
                end += 1
            }
            return position..<end
        }
        return nil
    }

    /// Three labels that differ and no figure; or two above a row of labels.
    private static func begins(at position: Int, in sheet: CleanSheet) -> Bool {
        let row = sheet.rows[position]
        guard row.cells.count <= maximumColumns, !hasFigure(row), speaksAsHeadingsDo(row) else { return false }
        let labels = Set(row.cells.filter(isLabel).map(\.text))
        if labels.count >= 3 { return true }
        guard labels.count == 2, position + 1 < sheet.rows.count else { return false }
        let next = sheet.rows[position + 1]
        return !hasFigure(next) && next.cells.count(where: isLabel) >= 2 && next.cells.count > row.cells.count
    }

    /// Whether its words are those of headings. A list without a header begins with somebody's row, which is nothing to
    /// repeat.
    private static func speaksAsHeadingsDo(_ row: CleanRow) -> Bool {
        let keys = row.cells.filter(isLabel).map { VietnameseText.comparisonKey($0.text) }
        return keys.contains(where: TableShape.serials.are) || keys.count(where: words.stand) >= 2
    }

    private static let words = Phrases(
        "số", "tổng", "tỷ lệ", "đơn vị", "tên", "nội dung", "ghi chú", "chỉ tiêu", "chỉ số", "tiêu chí", "mã", "ngày",
        "lĩnh vực",
        "họ và tên", "họ tên", "cơ quan", "kết quả", "diện tích", "kinh phí", "tiền", "trong đó", "đã", "chưa", "đang",
        "thời gian",
        "tiếp nhận", "giải quyết", "kế hoạch", "thực hiện", "tình trạng", "địa phương", "điểm", "loại", "hồ sơ", "đạt",
        "%")

    /// A row belongs to the header above it as long as the first column, which names the rows, is silent.
    private static func goesOn(at end: Int, from start: Int, in sheet: CleanSheet) -> Bool {
        let row = sheet.rows[end]
        guard let first = sheet.rows[start].cells.first(where: isLabel)?.column,
            !isNumbering(row, under: sheet.rows[start]),
            !hasFigure(row), row.cells.count >= 2, row.cells.count <= maximumColumns,
            // The first row of a list whose rows have no number.
            !row.cells.contains(where: { PersonNames.stands(in: $0.text) })
        else { return false }
        let isBound = sheet.merges.contains {
            $0.first.row < row.index && row.index <= $0.last.row && $0.first.column <= first && first <= $0.last.column
        }
        return row[first] == nil || isBound
    }

    /// The row under a header that numbers its columns.
    static func isNumbering(_ row: CleanRow, under header: CleanRow) -> Bool {
        // Two numbers alone are figures as well.
        row.cells.count >= 3 && ColumnNumberRow.isOne(row, columns: row.cells.map(\.column))
    }

    /// Words, at least two letters of them: "(1)" and "A" are none.
    static func isLabel(_ cell: CleanCell) -> Bool {
        guard cell.isWords, cell.text.utf8.count <= maximumLabelBytes, DraftNumber.read(cell) == nil else {
            return false
        }
        var letters = 0
        for character in cell.text {
            letters = character.isLetter ? letters + 1 : 0
            if letters == 2 { return true }
        }
        return false
    }

    private static func hasFigure(_ row: CleanRow) -> Bool {
        row.cells.contains { DraftNumber.read($0) != nil || $0.text.utf8.count > maximumLabelBytes || isDate($0) }
    }

    private static func isDate(_ cell: CleanCell) -> Bool {
        if case .number(_, .date) = cell.content { return true }
        return false
    }

    private static let searched = 200
    private static let maximumHeight = 5
    private static let maximumColumns = 1_000
    private static let maximumLabelBytes = 600
}
