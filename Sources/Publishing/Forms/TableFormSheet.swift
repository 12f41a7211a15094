import Messages
import ReportingKit

/// Lays a form of rows out: title, period, unit, how to fill in; two rows of headings, then cells to type in.
struct TableFormSheet {
    let form: TableForm
    let lists: FormLists

    /// So many rows can be typed in; more are sent as a table of one's own.
    private static let rowCount = 100
    private static let groupRow = 5
    private static let headingRow = 6

    private var dataset: DatasetDefinition { form.dataset }
    private var dimension: Dimension? { dataset.layout == .list ? nil : dataset.dimension }
    private var fields: [FieldDefinition] { dataset.typedColumns }
    private var firstField: Int { dimension == nil ? 0 : 1 }
    private var lastColumn: Int { firstField + fields.count - 1 }

    func write(on sheet: XLSXSheet) throws {
        if dimension != nil { try sheet.setColumns(0...0, width: 34) }
        for (index, field) in fields.enumerated() {
            try sheet.setColumns(firstField + index...firstField + index, width: width(of: field))
        }
        try writeHead(on: sheet)
        try writeHeadings(on: sheet)
        try writeRows(on: sheet)
        sheet.hideGridlines()
        sheet.protect()
        try sheet.freeze(rows: Self.headingRow + 1, columns: firstField)
        try sheet.select(Self.headingRow + 1, 0)
        try sheet.setPage(PageSetup.official(isLandscape: true, repeatedRows: Self.groupRow...Self.headingRow))
    }

    private func width(of field: FieldDefinition) -> Double {
        switch field.type {
        case .text: 28
        case .date, .choice, .flag: 16
        case .count, .amount, .rate, .decimal: 14
        }
    }

    // MARK: Head

    private func writeHead(on sheet: XLSXSheet) throws {
        let center = CellStyle(fontSize: 13, horizontal: .center, wraps: true)
        let lines: [(String, CellStyle)] = [
            (
                dataset.title.uppercased(),
                center.with {
                    $0.isBold = true
                    $0.fontSize = 14
                }
            ),
            (WorkbookFormTexts.period(form.period), center.with { $0.isItalic = true }),
            (WorkbookFormTexts.unit(form.unit.name), center.with { $0.isBold = true }),
            (instructions, CellStyle(fontSize: 11, horizontal: .left, wraps: true)),
        ]
        let width = (dimension == nil ? 0 : 34) + fields.map { self.width(of: $0) }.reduce(0, +)
        for (row, (text, style)) in lines.enumerated() {
            try sheet.merge(MergedCells(row: row, columns: 0...lastColumn), .text(text), style)
            try sheet.setRow(row, height: TextExtent.height(text, width: width, style: style) + 3)
        }
        try sheet.setRow(4, height: 6)
    }

    private var instructions: String {
        WorkbookFormTexts.howToFillRows(
            dimension.map { WorkbookFormTexts.rowsOf($0.title) } ?? WorkbookFormTexts.rowsOfList,
            form.sending.sentence)
    }

    // MARK: Headings

    private static let heading = CellStyle(
        fontSize: 12, isBold: true, fill: 0xD9E2F0, border: .thin, horizontal: .center, wraps: true)

    private func writeHeadings(on sheet: XLSXSheet) throws {
        let rows = Self.groupRow...Self.headingRow
        if let dimension {
            try sheet.merge(MergedCells(rows: rows, columns: 0...0), .text(dimension.title), Self.heading)
        }
        var index = 0
        while index < fields.count {
            let group = fields[index].group
            let count = group == nil ? 1 : fields[index...].prefix { $0.group == group }.count
            if let group {
                let columns = firstField + index...firstField + index + count - 1
                try sheet.merge(MergedCells(row: Self.groupRow, columns: columns), .text(group), Self.heading)
                for column in columns {
                    let title = fields[column - firstField].title
                    try sheet.write(.text(title), Self.headingRow, column, Self.heading)
                }
            } else {
                let column = firstField + index
                try sheet.merge(
                    MergedCells(rows: rows, columns: column...column), .text(fields[index].title), Self.heading)
            }
            index += count
        }
        let heights = fields.map { TextExtent.height($0.title, width: width(of: $0), style: Self.heading) }
        try sheet.setRow(Self.groupRow, height: 36)
        try sheet.setRow(Self.headingRow, height: max(20, heights.max() ?? 0) + 4)
    }

    // MARK: Rows

    private func writeRows(on sheet: XLSXSheet) throws {
        let first = Self.headingRow + 1
        let rows = first...first + max(Self.rowCount, form.members.count) - 1
        let name = CellStyle(
            fontSize: 12, fill: 0xFFF9E5, border: .thin, horizontal: .left, wraps: true, isLocked: false)
        for row in rows {
            let index = row - first
            let member = index < form.members.count ? form.members[index] : nil
            if dimension != nil { try sheet.write(member.map { .text($0.title) } ?? .blank, row, 0, name) }
            for (offset, field) in fields.enumerated() {
                let entry = FormEntry(field: field, lists: lists)
                try sheet.write(entry.content(member?.values[field.name]), row, firstField + offset, entry.style)
                if let value = member?.former[field.name], value != .absent {
                    try sheet.comment(WorkbookFormTexts.former(value), row, firstField + offset, width: 160, height: 40)
                }
            }
        }
        for (offset, field) in fields.enumerated() {
            try sheet.validate(rows, firstField + offset, FormEntry(field: field, lists: lists).validation)
        }
    }
}
