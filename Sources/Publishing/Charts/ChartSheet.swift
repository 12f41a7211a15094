import Messages
import ReportingKit

/// The report's charts on one sheet, each below the figures that it is drawn from.
struct ChartSheet {
    let charts: [ChartLook]
    let period: Period

    /// Pixels of a row of the standard height.
    private static let rowPixels = 20

    func write(on sheet: XLSXSheet) throws {
        try sheet.setColumns(0...0, width: 34)
        try sheet.setColumns(1...1, width: 16)
        try sheet.setColumns(2...2, width: 3)
        var row = 0
        for look in charts {
            let heading = Self.cell.with { $0.isBold = true }
            try sheet.merge(
                MergedCells(row: row, columns: 0...1), .text(look.title),
                heading.with {
                    $0.wraps = true
                    $0.horizontal = .center
                })
            try sheet.setRow(row, height: TextExtent.height(look.title, width: 50, style: heading) + 4)
            for (offset, point) in look.values.enumerated() {
                try sheet.write(.text(point.label), row + 1 + offset, 0, Self.cell)
                try sheet.write(
                    .number(point.value), row + 1 + offset, 1,
                    Self.cell.with {
                        $0.numberFormat = look.numberFormat
                        $0.horizontal = .right
                    })
            }
            let rows = row + 1...row + look.values.count
            let height = max(12, look.values.count + 4)
            try sheet.insert(
                XLSXChart(
                    kind: look.isRanking ? .bars : .line, title: look.title, numberFormat: look.numberFormat,
                    maximum: look.isRanking && look.isPercent ? 115 : nil, rows: rows, nameColumn: 0,
                    color: ChartLook.color, description: look.description), row, 3, width: 640,
                height: height * Self.rowPixels)
            row += height + 2
        }
        sheet.hideGridlines()
        try sheet.setPage(.official(isLandscape: true, repeatedRows: nil))
    }

    private static let cell = CellStyle(border: .thin)
}
