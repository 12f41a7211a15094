import ReportingKit
import Tabular

/// Writes what may be kept of a file of records: CSV of the columns that are looked at, dossiers alone.
///
/// Every line begins with the row's number in its sheet; a sheet begins with a line of its name and its columns'
/// letters. Sheets of tables in the same file are written whole.
package struct ReducedCopy: SheetReceiver {
    package typealias Counter = ReducedRows

    private var recognizing: RecordReceiver
    private let tables: Set<String>
    private let write: ([UInt8]) -> Void

    /// `tables` are the names of sheets that hold tables; `write` takes the text part by part.
    init(recognizing: RecordReceiver, tables: Set<String>, write: @escaping ([UInt8]) -> Void) {
        self.recognizing = recognizing
        self.tables = tables
        self.write = write
    }

    package mutating func begin(_ beginning: SheetBeginning) -> RowCounting<ReducedRows>? {
        let name = beginning.sheet.name
        if let counting = recognizing.begin(beginning), let plan = recognizing.currentPlan {
            let columns = counting.columns.sorted()
            write(Self.heading(name, columns))
            return RowCounting(firstRow: counting.firstRow, columns: counting.columns) {
                ReducedRows(columns: columns, received: plan.columns[plan.received].physical)
            }
        }
        guard tables.contains(name), !beginning.sheet.isHidden else { return nil }
        let columns = Array(0..<Self.widestTable)
        write(Self.heading(name, []))
        return RowCounting(firstRow: 0, columns: Set(columns)) { ReducedRows(columns: columns, received: nil) }
    }

    private static let widestTable = 256

    private static func heading(_ sheet: String, _ columns: [Int]) -> [UInt8] {
        var line: [UInt8] = []
        CSVLine.append(Array(sheet.utf8)[...], to: &line)
        for column in columns { line += [UInt8(ascii: ",")] + Array(CellAddress.columnLetters(column).utf8) }
        return line + [13, 10]
    }

    package mutating func collect(_ block: ReducedRows.Block, firstRow: Int) {
        var text: [UInt8] = []
        text.reserveCapacity(block.text.count + block.rows.count * 8)
        var start = 0
        for (row, end) in block.rows {
            text += Array("\(row + firstRow + 1)".utf8)
            text += block.text[start..<end]
            start = end
        }
        write(text)
    }

    package mutating func end(_ counters: [ReducedRows]) { recognizing.end([]) }
}

/// Takes rows down to the columns that may be kept.
package struct ReducedRows: RowCounter {
    package struct Block: Sendable {
        var text: [UInt8] = []
        /// Rows with the ends of their lines in the text.
        var rows: [(row: Int, end: Int)] = []
    }

    private let columns: [Int]
    /// The column without whose day a row is no dossier; nil where all rows are kept.
    private let received: Int?
    private var block = Block()

    init(columns: [Int], received: Int?) {
        self.columns = columns
        self.received = received
    }

    package mutating func count(_ row: PassingRow) {
        if let received, !Self.hasDay(row, received) { return }
        var next = 0
        var line: [UInt8] = []
        for column in columns {
            while next < row.cells.count, Int(row.cells[next].column) < column { next += 1 }
            line.append(UInt8(ascii: ","))
            if next < row.cells.count, Int(row.cells[next].column) == column { Self.append(row.cells[next], to: &line) }
        }
        while received == nil, line.last == UInt8(ascii: ",") { line.removeLast() }
        block.text += line + [13, 10]
        block.rows.append((row.index, block.text.count))
    }

    package mutating func endBlock() -> Block {
        let ended = block
        block = Block()
        return ended
    }

    /// Signatures and titles stand where dossiers have no day.
    private static func hasDay(_ row: PassingRow, _ column: Int) -> Bool {
        guard let cell = row.cells.first(where: { Int($0.column) == column }) else { return false }
        return switch cell.kind {
        case .date, .number: true
        case .text: DayShape.isOne(cell.bytes)
        case .percent, .boolean, .error, .formulaWithoutValue: false
        }
    }

    private static func append(_ cell: PassingCell, to line: inout [UInt8]) {
        switch cell.kind {
        case .text, .error, .formulaWithoutValue: CSVLine.append(Array(cell.bytes)[...], to: &line)
        case .date: line += Array((CalendarDate(spreadsheetSerial: cell.number)?.slashed ?? "\(cell.number)").utf8)
        case .number, .percent:
            line += Array(
                (cell.number == cell.number.rounded() && abs(cell.number) < 1e15
                    ? "\(Int(cell.number))" : "\(cell.number)").utf8)
        case .boolean: line += Array((cell.number != 0 ? "TRUE" : "FALSE").utf8)
        }
    }
}

/// Whether a text begins like a day, for telling dossiers from other rows.
private enum DayShape {
    static func isOne(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let reader = reader.reader
        return DayReader.isDay(reader.day(UnsafeBufferPointer(rebasing: text.drop { $0 <= 32 })))
    }

    /// Never freed: one for the life of the program.
    private static let reader = Shared()

    private struct Shared: @unchecked Sendable { let reader = DayReader() }
}

extension Recognizer {
    /// Writes what may be kept of a file of records, as it is read; see ``ReducedCopy``.
    package func reducedCopy(
        context: RecognitionContext, tables: Set<String>, write: @escaping ([UInt8]) -> Void
    ) -> ReducedCopy {
        ReducedCopy(recognizing: recordReceiver(context: context), tables: tables, write: write)
    }
}
