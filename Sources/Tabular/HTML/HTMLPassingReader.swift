import Foundation

/// Gives the rows of an HTML file in passing. What a table is shows only at its end, so the rows wait for it, packed.
struct HTMLPassingReader {
    let limits: ReadingLimits

    func read<Receiver: SheetReceiver>(_ bytes: Data, into receiver: inout Receiver) throws(ReadingError) {
        for (name, rows) in try HTMLReader(limits: limits).rows(of: bytes) { give(rows, name: name, to: &receiver) }
    }

    private func give<Receiver: SheetReceiver>(_ rows: SheetRows, name: String, to receiver: inout Receiver) {
        guard let counting = receiver.begin(beginning(of: rows, name: name)) else { return }
        var buffer = PassingRowBuffer<Receiver.Counter>(counting)
        func endRow(_ index: Int, isHidden: Bool) {
            buffer.endRow(index, isHidden: isHidden)
            if buffer.hasFullBlock { receiver.collect(buffer.endBlock(), firstRow: 0) }
        }
        rows.forEachRow { index, isHidden, cells in
            for cell in cells { buffer.add(cell) }
            endRow(index, isHidden: isHidden)
        } kept: { row in
            for cell in row.cells { buffer.add(cell.content, column: cell.column) }
            endRow(row.index, isHidden: row.isHidden)
        }
        receiver.collect(buffer.endBlock(), firstRow: 0)
        receiver.end([buffer.counter])
    }

    private func beginning(of rows: SheetRows, name: String) -> SheetBeginning {
        var first: [SheetRow] = []
        var count = 0
        rows.forEachRow { index, isHidden, cells in
            count += 1
            if count <= SheetBeginning.maximumRows {
                first.append(SheetRow(index: index, cells: cells.map(\.kept), isHidden: isHidden))
            }
        } kept: { row in
            count += 1
            if count <= SheetBeginning.maximumRows { first.append(row) }
        }
        return SheetBeginning(
            format: .html,
            sheet: Sheet(
                name: name, isHidden: rows.isHidden, rows: first, merges: rows.merges, hiddenColumns: rows.hiddenColumns
            ),
            isWhole: count == first.count)
    }
}
