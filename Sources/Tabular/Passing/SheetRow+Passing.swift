import ReportingKit

extension SheetRow {
    /// Gives the row as one that passes.
    func passing(_ columns: Set<Int>, _ body: (PassingRow) -> Void) {
        var texts: [UInt8] = []
        var ranges: [(cell: Cell, kind: PassingCell.Kind, start: Int, count: Int, number: Double)] = []
        func add(_ cell: Cell, _ kind: PassingCell.Kind, _ text: String) {
            ranges.append((cell, kind, texts.count, text.utf8.count, 0))
            texts.append(contentsOf: text.utf8)
        }
        for cell in cells where columns.contains(cell.column) {
            switch cell.content {
            case .text(let text): add(cell, .text, text)
            case .error(let name): add(cell, .error, name)
            case .formulaWithoutValue(let formula): add(cell, .formulaWithoutValue, formula)
            case .number(let value, .general): ranges.append((cell, .number, 0, 0, value))
            case .number(let value, .percent): ranges.append((cell, .percent, 0, 0, value))
            case .number(let value, .date): ranges.append((cell, .date, 0, 0, value))
            case .boolean(let value): ranges.append((cell, .boolean, 0, 0, value ? 1 : 0))
            }
        }
        texts.withUnsafeBufferPointer { bytes in
            let cells = ranges.map { range in
                switch range.kind {
                case .text, .error, .formulaWithoutValue:
                    PassingCell(
                        column: range.cell.column,
                        text: UnsafeBufferPointer(rebasing: bytes[range.start..<(range.start + range.count)]),
                        kind: range.kind)
                case .number, .percent, .date, .boolean:
                    PassingCell(column: range.cell.column, number: range.number, kind: range.kind)
                }
            }
            cells.withUnsafeBufferPointer { body(PassingRow(index: index, isHidden: isHidden, cells: $0)) }
        }
    }
}
