import Messages
import ReportingKit

/// Lays a form out: who reports and for when, how to fill in, then a line for each field under its group.
///
/// Recognition reads it by its words: the unit behind "Đơn vị báo cáo:", values under "Số liệu", lines by their labels.
struct FormSheet {
    let dataset: DatasetDefinition
    let fields: [FieldDefinition]
    let unit: AdministrativeUnit
    let period: Period
    let values: [FieldName: FieldValue]
    /// What the unit said in the period before; figures and choices alone, as texts may be long.
    let former: [FieldName: FieldValue]
    let sending: FormSending
    let lists: FormLists

    private enum Column {
        static let number = 0
        static let label = 1
        static let value = 2
        static let measure = 3
        static let former = 4
        static let hint = 5
        static let mark = 6
    }

    private static let widths = [6.0, 48, 20, 12, 15, 36]
    private static let headingRow = 5

    func write(on sheet: XLSXSheet) throws {
        for (column, width) in Self.widths.enumerated() { try sheet.setColumns(column...column, width: width) }
        try sheet.setColumns(Column.mark...Column.mark, width: 24, isHidden: true)
        try writeHead(on: sheet)
        try writeHeadings(on: sheet)
        let lastRow = try writeLines(on: sheet)
        try writeSignatures(on: sheet, row: lastRow + 2)
        sheet.hideGridlines()
        sheet.protect()
        try sheet.freeze(rows: Self.headingRow + 1, columns: 0)
        var page = PageSetup.official(isLandscape: false, repeatedRows: Self.headingRow...Self.headingRow)
        page.left = 20
        try sheet.setPage(page)
    }

    private func writeHead(on sheet: XLSXSheet) throws {
        let center = CellStyle(fontSize: 13, horizontal: .center, wraps: true)
        let left = CellStyle(fontSize: 12, horizontal: .left, wraps: true)
        let lines: [(String, CellStyle)] = [
            (
                dataset.title.uppercased(),
                center.with {
                    $0.isBold = true
                    $0.fontSize = 14
                }
            ),
            (WorkbookFormTexts.period(period), center.with { $0.isItalic = true }),
            (WorkbookFormTexts.unit(WorkbookFormTexts.reportingName(unit)), center.with { $0.isBold = true }),
            (WorkbookFormTexts.howToFillLines(sending.sentence), left.with { $0.fontSize = 11 }),
        ]
        let width = Self.widths.reduce(0, +)
        for (row, (text, style)) in lines.enumerated() {
            try sheet.merge(MergedCells(row: row, columns: Column.number...Column.hint), .text(text), style)
            try sheet.setRow(row, height: TextExtent.height(text, width: width, style: style) + 3)
        }
        try sheet.setRow(4, height: 6)
        let mark = CellStyle(fontSize: 8)
        for (row, text) in [FormMark.text(dataset.id), unit.code.rawValue, period.id].enumerated() {
            try sheet.write(.text(text), row, Column.mark, mark)
        }
    }

    private func writeHeadings(on sheet: XLSXSheet) throws {
        let style = Self.cell.with {
            $0.isBold = true
            $0.horizontal = .center
            $0.fill = 0xD9E2F0
        }
        for (column, text) in WorkbookFormTexts.headings.enumerated() {
            try sheet.write(.text(text), Self.headingRow, column, style)
        }
        try sheet.setRow(Self.headingRow, height: 22)
    }

    /// Returns the last row written.
    private func writeLines(on sheet: XLSXSheet) throws -> Int {
        var row = Self.headingRow
        var group: String?
        var groupNumber = 0
        var firstValueRow: Int?
        for (index, field) in fields.enumerated() {
            row += 1
            if let title = field.group, title != group {
                groupNumber += 1
                try writeGroup(title, number: groupNumber, on: sheet, row: row)
                row += 1
            }
            group = field.group
            try write(field, number: index + 1, on: sheet, row: row)
            firstValueRow = firstValueRow ?? row
        }
        if let firstValueRow { try sheet.select(firstValueRow, Column.value) }
        return row
    }

    private func writeGroup(_ title: String, number: Int, on sheet: XLSXSheet, row: Int) throws {
        let style = Self.label.with {
            $0.isBold = true
            $0.fill = 0xF2F2F2
        }
        let centered = style.with {
            $0.horizontal = .center
            $0.indent = 0
        }
        try sheet.write(.text(RomanNumeral.text(number)), row, Column.number, centered)
        try sheet.merge(MergedCells(row: row, columns: Column.label...Column.hint), .text(title), style)
        try sheet.setRow(row, height: 20)
    }

    private func write(_ field: FieldDefinition, number: Int, on sheet: XLSXSheet, row: Int) throws {
        let centered = Self.cell.with { $0.horizontal = .center }
        let isPart = VietnameseText.comparisonKey(field.title).hasPrefix(Self.partKey)
        let label = Self.label.with { $0.indent = isPart ? 3 : 1 }
        let entry = FormEntry(field: field, lists: lists)
        try sheet.write(.number(Double(number)), row, Column.number, centered)
        try sheet.write(.text(field.title), row, Column.label, label)
        try sheet.write(entry.content(values[field.name]), row, Column.value, entry.style)
        try sheet.validate(row, Column.value, entry.validation)
        try sheet.write(field.measure.isEmpty ? .blank : .text(field.measure), row, Column.measure, centered)
        try sheet.write(
            field.type == .text ? .blank : entry.content(former[field.name]), row, Column.former,
            Self.former(entry.style))
        try sheet.write(field.hint.map(CellValue.text) ?? .blank, row, Column.hint, Self.hint)
        try sheet.write(.text(field.name.rawValue), row, Column.mark, CellStyle(fontSize: 8))
        try sheet.setRow(row, height: height(of: field, label: label, entry: entry))
    }

    private func height(of field: FieldDefinition, label: CellStyle, entry: FormEntry) -> Double {
        var heights = [
            TextExtent.height(field.title, width: Self.widths[Column.label], style: label),
            TextExtent.height(field.hint ?? "", width: Self.widths[Column.hint], style: Self.hint),
        ]
        if field.type == .text { heights.append(TextExtent.height(lines: 2, fontSize: entry.style.fontSize)) }
        if case .text(let text) = values[field.name] {
            heights.append(TextExtent.height(text, width: Self.widths[Column.value], style: entry.style))
        }
        // A row is at most 409 points high.
        return min(409, (heights.max() ?? 0) + 3)
    }

    private func writeSignatures(on sheet: XLSXSheet, row: Int) throws {
        let style = CellStyle(fontSize: 12, isBold: true, horizontal: .center)
        try sheet.merge(
            MergedCells(row: row, columns: Column.number...Column.label), .text(WorkbookFormTexts.author), style)
        try sheet.merge(
            MergedCells(row: row, columns: Column.measure...Column.hint), .text(WorkbookFormTexts.head), style)
    }

    private static func former(_ style: CellStyle) -> CellStyle {
        style.with {
            $0.fill = nil
            $0.isLocked = true
            $0.isItalic = true
            $0.color = 0x555555
        }
    }

    private static let cell = CellStyle(fontSize: 12, border: .thin)
    private static let label = cell.with {
        $0.horizontal = .left
        $0.indent = 1
        $0.wraps = true
    }
    private static let hint = label.with {
        $0.fontSize = 10
        $0.isItalic = true
        $0.color = 0x555555
    }
    private static let partKey = VietnameseText.comparisonKey(WorkbookFormTexts.part)
}
