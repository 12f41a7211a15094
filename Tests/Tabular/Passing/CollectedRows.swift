import Foundation
import ReportingKit

@testable import Tabular

/// Keeps what passes, to compare it with what the readers of whole files see.
struct CollectedRows: SheetReceiver {
    struct Counter: RowCounter {
        private var rows: [SheetRow] = []

        mutating func count(_ row: PassingRow) {
            rows.append(SheetRow(index: row.index, cells: row.cells.map(\.kept), isHidden: row.isHidden))
        }

        mutating func endBlock() -> [SheetRow] {
            defer { rows = [] }
            return rows
        }
    }

    private(set) var sheets: [(name: String, rows: [SheetRow])] = []
    private(set) var beginnings: [SheetBeginning] = []
    private var rows: [SheetRow] = []

    mutating func begin(_ beginning: SheetBeginning) -> RowCounting<Counter>? {
        beginnings.append(beginning)
        rows = []
        return RowCounting(firstRow: 0, columns: Set(0..<64)) { Counter() }
    }

    mutating func collect(_ block: [SheetRow], firstRow: Int) {
        rows += block.map { SheetRow(index: $0.index + firstRow, cells: $0.cells, isHidden: $0.isHidden) }
    }

    mutating func end(_ counters: [Counter]) { sheets.append((beginnings.last?.sheet.name ?? "", rows)) }
}

extension SheetRow {
    /// The first 64 columns, where readers in passing look.
    var described: String {
        let cells = cells.filter { $0.column < 64 }.map { "\($0.column)=\($0.content)" }
        return cells.isEmpty ? "" : "\(index)\(isHidden ? " hidden" : ""): " + cells.joined(separator: " ")
    }
}
