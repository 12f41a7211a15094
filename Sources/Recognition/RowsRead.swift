import ReportingKit

/// The rows below a header that were read, from zero in their sheet.
struct RowsRead {
    var rows: [Int] = []
    /// Rows whose label may stand left of the column of names.
    var totals: [Int] = []
}

extension UnitTableReader.Collected {
    /// `resolved` tells which rows are sums.
    func rowsRead(_ resolved: UnitTableReader.Contents) -> RowsRead {
        let last = (resolved.rows.map(\.row).max() ?? 0) - 1
        let sums = [resolved.total].compactMap(\.self) + resolved.subtotals.map(\.row)
        return RowsRead(
            rows: read + readAboveUnits.filter { $0 < last }, totals: sums.map { $0.row - 1 })
    }
}

extension TableReader {
    /// The cells that were read of a table: the lines above it, its headings, and of its rows labels and figures.
    func areas(_ found: HeaderFinder.Found, title: Range<Int>, _ read: RowsRead) -> ReadAreas {
        let assignment = found.assignment
        let header = assignment.header
        let figures = RangeSet(columns: assignment.columns.values)
        let names = assignment.unitColumns + [assignment.unitColumn, assignment.memberColumn].compactMap(\.self)
        let labels = RangeSet(
            columns: names
                + header.columns.filter { ColumnAssignment.tellsTheRow.contains($0.path.leafKey) }.map(\.column))
        let cells = figures.union(labels)
        guard let first = cells.ranges.first?.lowerBound, let end = cells.ranges.last?.upperBound else {
            return ReadAreas()
        }
        var areas = ReadAreas()
        let heads = header.rows.map { sheet.rows[$0] }
        let lines = title.map { sheet.rows[$0] } + heads.prefix { $0.cells.count == 1 }
        areas.add(sheet.name, rows: TitleLines(lines[...]).rows, columns: .everyColumn)
        // A list of people may stand beside the table, with its headings or without.
        areas.add(sheet.name, rows: heads.map(\.index), columns: RangeSet(first..<end))
        areas.add(sheet.name, rows: read.rows, columns: cells)
        areas.add(sheet.name, rows: read.totals, columns: cells.union(RangeSet(0..<(names.min() ?? 0) + 1)))
        return areas
    }
}

extension FormReader {
    /// The cells that were read of a form: the lines above it, and of its own lines what tells them and the value.
    func areas(_ lines: [Line], of sheet: CleanSheet) -> ReadAreas {
        var areas = ReadAreas()
        guard let first = lines.first?.row.index, let last = lines.last?.row.index else { return areas }
        let above = sheet.rows.prefix { $0.index < first }
        areas.add(sheet.name, rows: TitleLines(above).rows, columns: .everyColumn)
        let value = valueColumn(of: lines, in: sheet)
        // Of a form that the program made all columns are its own.
        let end = markColumn(in: sheet) ?? max(value, measureColumn(of: lines, in: sheet) ?? value)
        let columns = RangeSet(0..<end + 1)
        areas.add(sheet.name, rows: above.filter(isHeading).map(\.index), columns: columns)
        areas.add(sheet.name, rows: lines.map(\.row.index), columns: columns)
        let groups = sheet.rows.filter { row in
            row.index < last && row.cells.contains { labels.meaning(of: $0.text)?.group != nil }
        }
        areas.add(sheet.name, rows: groups.map(\.index), columns: columns)
        return areas
    }
}
