import ReportingKit

@testable import Tabular

/// Keeps all that passes, for comparison with a reading of the whole file.
struct KeepingReceiver: SheetReceiver {
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

    private(set) var beginnings: [SheetBeginning] = []
    private(set) var rows: [[SheetRow]] = []
    private(set) var ended = 0

    mutating func begin(_ beginning: SheetBeginning) -> RowCounting<Counter>? {
        beginnings.append(beginning)
        rows.append([])
        return RowCounting(firstRow: 0, columns: Set(0..<SheetBounds.columns)) { Counter() }
    }

    mutating func collect(_ block: [SheetRow], firstRow: Int) {
        rows[rows.count - 1] += block.map {
            SheetRow(index: $0.index + firstRow, cells: $0.cells, isHidden: $0.isHidden)
        }
    }

    mutating func end(_ counters: [Counter]) { ended += counters.count }
}

/// A sheet in a form that can be compared; numbers bit by bit.
func lines(_ name: String, _ isHidden: Bool, _ rows: [SheetRow]) -> [String] {
    ["\(name) \(isHidden)"]
        + rows.flatMap { row in row.cells.map { "\(row.index) \($0.column) \(row.isHidden) \($0.content)" } }
}

/// What passed of a file, or the error that ended it.
func passing(_ read: (inout KeepingReceiver) throws -> Void) -> Result<[[String]], ReadingError> {
    var receiver = KeepingReceiver()
    do {
        try read(&receiver)
    } catch let error as ReadingError {
        return .failure(error)
    } catch {
        return .failure(.unreadable(format: .delimited, reason: "\(error)"))
    }
    return .success(
        zip(receiver.beginnings, receiver.rows).map { beginning, rows in
            lines(beginning.sheet.name, beginning.sheet.isHidden, rows)
        })
}

/// The same of the whole file.
func whole(_ read: () throws -> [Sheet]) -> Result<[[String]], ReadingError> {
    do {
        return .success(try read().map { lines($0.name, $0.isHidden, $0.rows) })
    } catch let error as ReadingError {
        return .failure(error)
    } catch {
        return .failure(.unreadable(format: .delimited, reason: "\(error)"))
    }
}
