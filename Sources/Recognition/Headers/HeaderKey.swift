import Tabular

/// Everything a header is told from: the rows in which it may stand, with their places, and the merges that touch them.
struct HeaderKey: Hashable, Sendable {
    private let bytes: [UInt8]

    /// - Parameter rows: positions in the sheet's non-blank rows.
    init(_ sheet: CleanSheet, rows: Range<Int>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1_024)
        func add(_ number: Int) {
            withUnsafeBytes(of: Int32(truncatingIfNeeded: number)) { bytes.append(contentsOf: $0) }
        }
        add(rows.lowerBound)
        for position in rows {
            let row = sheet.rows[position]
            add(row.index)
            add(row.cells.count)
            for cell in row.cells {
                add(cell.column)
                add(cell.text.utf8.count)
                bytes.append(contentsOf: cell.text.utf8)
            }
        }
        if let first = rows.first.map({ sheet.rows[$0].index }), let last = rows.last.map({ sheet.rows[$0].index }) {
            for merge in sheet.merges where merge.first.row <= last && merge.last.row >= first {
                for number in [merge.first.row, merge.first.column, merge.last.row, merge.last.column] { add(number) }
            }
        }
        self.bytes = bytes
    }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
