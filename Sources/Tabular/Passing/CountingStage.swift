import Foundation
import Synchronization

/// Counts rows on a thread of its own while the next ones are scanned. The rows come in batches, and in their order.
///
/// The thread has the receiver and its counter to itself from the first batch that is handed over until ``finish()``;
/// before and after, whoever made the stage has them. A class because the two share it.
final class CountingStage<Receiver: SheetReceiver>: @unchecked Sendable {
    private enum Hand {
        case batch(RowBatch)
        case end
    }

    // Accessed for each row and cell, by one thread at a time: checking that at run time took a tenth of the scanning.
    @exclusivity(unchecked) private(set) var receiver: Receiver
    @exclusivity(unchecked) private var counter: Receiver.Counter
    @exclusivity(unchecked) private var rowsInBlock = 0
    private let filled = Mutex<[Hand]>([])
    private let free = Mutex<[RowBatch]>([])
    /// Begin at zero: a semaphore that is lower at its end than at its beginning stops the program.
    private let hasFilled = DispatchSemaphore(value: 0)
    private let hasFree = DispatchSemaphore(value: 0)
    private let isDone = DispatchSemaphore(value: 0)
    private var isRunning = false

    private static var batchCount: Int { 4 }
    private static var blockLength: Int { 4_096 }

    init(_ counting: RowCounting<Receiver.Counter>, receiver: Receiver) {
        self.receiver = receiver
        counter = counting.makeCounter()
    }

    /// Hands over a full batch for an empty one.
    func exchange(_ batch: RowBatch) -> RowBatch {
        if !isRunning { start() }
        give(.batch(batch))
        hasFree.wait()
        return free.withLock { $0.removeLast() }
    }

    /// Counts what is left and ends the thread.
    func finish(_ last: RowBatch) {
        guard isRunning else { return count(last) }
        give(.batch(last))
        give(.end)
        isDone.wait()
        isRunning = false
    }

    /// Ends the sheet.
    func endSheet() {
        endBlock()
        receiver.end([counter])
    }

    private func start() {
        isRunning = true
        for _ in 1..<Self.batchCount {
            free.withLock { $0.append(RowBatch()) }
            hasFree.signal()
        }
        let thread = Thread { [self] in
            run()
            isDone.signal()
        }
        thread.name = "count"
        thread.start()
    }

    private func give(_ hand: Hand) {
        filled.withLock { $0.append(hand) }
        hasFilled.signal()
    }

    private func run() {
        while true {
            hasFilled.wait()
            guard case .batch(let batch) = filled.withLock({ $0.removeFirst() }) else { return }
            count(batch)
            free.withLock { $0.append(batch) }
            hasFree.signal()
        }
    }

    private func count(_ batch: RowBatch) {
        batch.forEachRow { row in
            counter.count(row)
            endRow()
        }
        batch.removeAll()
    }

    private func endRow() {
        rowsInBlock += 1
        if rowsInBlock == Self.blockLength { endBlock() }
    }

    private func endBlock() {
        receiver.collect(counter.endBlock(), firstRow: 0)
        rowsInBlock = 0
    }
}

/// Rows on their way from the thread that scans them to the one that counts them, with the texts that are the scanner's
/// own.
///
/// A class because it owns its memory, which is used again and again; one thread has it at a time.
final class RowBatch: @unchecked Sendable {
    private struct Row {
        let index: Int
        let isHidden: Bool
        let firstCell: Int
    }

    private static let rowLimit = 512
    private static let firstCellLimit = 512 * 16
    private static let firstTextLimit = 64 << 10

    @exclusivity(unchecked) private var rows: [Row] = []
    @exclusivity(unchecked) private var cells: UnsafeMutablePointer<PassingCell>
    @exclusivity(unchecked) private var cellLimit = firstCellLimit
    @exclusivity(unchecked) private var cellCount = 0
    @exclusivity(unchecked) private var texts: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var textLimit = firstTextLimit
    @exclusivity(unchecked) private var textCount = 0

    init() {
        cells = .allocate(capacity: cellLimit)
        texts = .allocate(capacity: textLimit)
        rows.reserveCapacity(Self.rowLimit)
    }

    deinit {
        cells.deallocate()
        texts.deallocate()
    }

    /// Whether there is room for another row of so many cells and bytes of text; an empty batch makes it.
    func hasRoom(cells count: Int, textBytes: Int) -> Bool {
        if rows.count < Self.rowLimit, cellCount + count <= cellLimit, textCount + textBytes <= textLimit {
            return true
        }
        guard rows.isEmpty else { return false }
        if count > cellLimit {
            cells.deallocate()
            cellLimit = count
            cells = .allocate(capacity: cellLimit)
        }
        if textBytes > textLimit {
            texts.deallocate()
            textLimit = textBytes
            texts = .allocate(capacity: textLimit)
        }
        return true
    }

    func begin(row index: Int, isHidden: Bool) {
        rows.append(Row(index: index, isHidden: isHidden, firstCell: cellCount))
    }

    /// A row without cells is none.
    func endRow() {
        if rows.last?.firstCell == cellCount { rows.removeLast() }
    }

    /// Takes back the row at hand.
    func dropRow() {
        guard let row = rows.popLast() else { return }
        cellCount = row.firstCell
    }

    func append(_ cell: PassingCell) {
        (cells + cellCount).initialize(to: cell)
        cellCount &+= 1
    }

    /// A cell whose text stays where it is no longer than the row.
    func append(copying text: UnsafeBufferPointer<UInt8>, column: Int, kind: PassingCell.Kind = .text) {
        let start = texts + textCount
        if let base = text.baseAddress { start.update(from: base, count: text.count) }
        textCount &+= text.count
        append(PassingCell(column: column, text: UnsafeBufferPointer(start: start, count: text.count), kind: kind))
    }

    func forEachRow(_ body: (PassingRow) -> Void) {
        for (position, row) in rows.enumerated() {
            let end = position + 1 < rows.count ? rows[position + 1].firstCell : cellCount
            body(
                PassingRow(
                    index: row.index, isHidden: row.isHidden,
                    cells: UnsafeBufferPointer(start: cells + row.firstCell, count: end - row.firstCell)))
        }
    }

    func removeAll() {
        rows.removeAll(keepingCapacity: true)
        (cellCount, textCount) = (0, 0)
    }
}
