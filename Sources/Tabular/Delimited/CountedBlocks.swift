import Files
import Foundation
import Synchronization

/// Counts the records of a file block by block. Blocks are read one after another, and indexed and counted side by side; the first one, and
/// one whose last record's end is not found easily, is indexed before the next one is read.
final class CountedBlocks<Counter: RowCounter>: Sendable {
    private struct State {
        /// Where the next bytes are read.
        var offset: Int
        /// What the former block left over.
        var rest: [UInt8] = []
        var nextBlock = 0
        /// How many rows there were in blocks that were indexed in their order; only asked for while the rows to skip are not over.
        var indexedRows = 0
        var isOver = false
        /// Why the file has to be read whole, or not at all.
        var isUnusual = false
        var fault: FileContent.Fault?
        /// Blocks that were counted before their predecessors were.
        var finished: [Int: (block: Counter.Block, rows: Int)] = [:]
        var nextToCollect = 0
        var collectedRows = 0

        mutating func giveUp() {
            isUnusual = true
            isOver = true
        }
    }

    /// What to do with a block that was read.
    private struct Task {
        let number: Int
        /// Rows at its beginning that are not counted.
        let skipping: Int
        /// How much of the block is still to be indexed, and whether the file ends there; nil when that is done.
        let unindexed: (length: Int, isLast: Bool)?
    }

    private let content: FileContent
    private let delimiter: UInt8
    private let counting: RowCounting<Counter>
    private let state: Mutex<State>

    init(_ text: DelimitedOpening, counting: RowCounting<Counter>) {
        content = text.content
        delimiter = text.delimiter
        self.counting = counting
        state = Mutex(State(offset: text.start))
    }

    /// False when the file has to be read whole.
    func count<Receiver: SheetReceiver>(
        into receiver: inout Receiver
    ) throws(ReadingError) -> Bool where Receiver.Counter == Counter {
        let helpers = min(ProcessInfo.processInfo.activeProcessorCount, 4) - 1
        let isSmall = content.byteCount < 4 * DelimitedBlock.length
        let others = (0..<(isSmall ? 0 : helpers)).map { _ in CountingThread(self) }
        var counters = [work { collect { receiver.collect($0, firstRow: $1) } }]
        counters += others.map { $0.join() }
        // What the others finished last.
        collect { receiver.collect($0, firstRow: $1) }
        let (isUnusual, fault) = state.withLock { ($0.isUnusual, $0.fault) }
        if let fault { throw .unreadable(format: .delimited, reason: fault.reason) }
        guard !isUnusual else { return false }
        receiver.end(counters)
        return true
    }

    /// Counts blocks until there are no more.
    fileprivate func work(afterEach: () -> Void) -> Counter {
        var counter = counting.makeCounter()
        var rows = DelimitedRows(columns: counting.columns)
        let block = DelimitedBlock()
        while let task = next(block) {
            if let (length, isLast) = task.unindexed, !index(block, length, isLast: isLast) {
                state.withLock { $0.giveUp() }
                break
            }
            rows.give(block, skipping: task.skipping) { counter.count($0) }
            let kept = counter.endBlock()
            state.withLock { $0.finished[task.number] = (kept, block.recordCount) }
            afterEach()
        }
        return counter
    }

    /// Reads the next block.
    private func next(_ block: DelimitedBlock) -> Task? {
        state.withLock { state in
            guard !state.isOver else { return nil }
            var task: Task?
            do throws(FileContent.Fault) {
                task = try read(block, &state)
            } catch {
                state.fault = error
                state.isOver = true
            }
            guard let task, !state.isUnusual else { return nil }
            state.rest.removeAll(keepingCapacity: true)
            state.rest.append(contentsOf: block.rest)
            if state.offset >= content.byteCount { state.isOver = true }
            state.nextBlock += 1
            return task
        }
    }

    private func read(_ block: DelimitedBlock, _ state: inout State) throws(FileContent.Fault) -> Task {
        try state.rest.withUnsafeBufferPointer { (rest) throws(FileContent.Fault) in
            try block.fill(after: rest, from: content, at: &state.offset)
        }
        let skipping = max(0, counting.firstRow - state.indexedRows)
        // The first block shows whether the text is what it seems to be, and has most likely all the rows to skip.
        let isLast = state.offset >= content.byteCount
        if state.nextBlock > 0, skipping == 0, block.endAtLineFeed(delimiter: delimiter, isLast: isLast) {
            return Task(number: state.nextBlock, skipping: 0, unindexed: (block.complete, isLast))
        }
        indexHere(block, isLast: isLast, &state)
        while block.recordCount == 0, state.offset < content.byteCount, !state.isOver {
            let rest = Array(block.rest)
            try rest.withUnsafeBufferPointer { (rest) throws(FileContent.Fault) in
                try block.fill(after: rest, from: content, at: &state.offset)
            }
            indexHere(block, isLast: state.offset >= content.byteCount, &state)
        }
        defer { state.indexedRows += block.recordCount }
        return Task(number: state.nextBlock, skipping: skipping, unindexed: nil)
    }

    private func indexHere(_ block: DelimitedBlock, isLast: Bool, _ state: inout State) {
        if !index(block, block.filled, isLast: isLast) || block.isTooLong && block.recordCount == 0 { state.giveUp() }
    }

    /// False when the block is not plain.
    private func index(_ block: DelimitedBlock, _ length: Int, isLast: Bool) -> Bool {
        do throws(DelimitedBlock.Fault) {
            try block.index(length, delimiter: delimiter, isLast: isLast)
            return block.beginsWithUTF8
        } catch {
            return false
        }
    }

    /// Gives finished blocks in their order.
    private func collect(_ body: (Counter.Block, Int) -> Void) {
        while true {
            let ready = state.withLock { state in
                state.finished.removeValue(forKey: state.nextToCollect).map { entry in
                    defer { state.collectedRows += entry.rows }
                    state.nextToCollect += 1
                    return (entry.block, state.collectedRows)
                }
            }
            guard let ready else { return }
            body(ready.0, ready.1)
        }
    }
}

/// A thread that counts blocks.
private final class CountingThread<Counter: RowCounter>: Sendable {
    private let result = Mutex<Counter?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ blocks: CountedBlocks<Counter>) {
        let thread = Thread { [self] in
            let counter = blocks.work {}
            result.withLock { $0 = counter }
            isDone.signal()
        }
        thread.name = "count"
        thread.start()
    }

    func join() -> Counter {
        isDone.wait()
        return result.withLock { counter in
            guard let counter else { preconditionFailure("a counting thread ended without its counter") }
            return counter
        }
    }
}
