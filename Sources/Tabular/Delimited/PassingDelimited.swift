import Foundation
import ReportingKit
import Synchronization

/// Reads the rows of a delimited text in passing: blocks of whole records, counted on all cores.
struct PassingDelimited {
    let limits: ReadingLimits

    /// How much of the file is looked at for its encoding, its delimiter and its beginning.
    private static let sampleLength = 1 << 20

    /// - Returns: false when the file has to be read whole, and what the receiver counted is of no use.
    func read<Receiver: SheetReceiver>(
        _ content: FileContent, into receiver: inout Receiver
    ) throws(ReadingError) -> Bool {
        let sample = try sample(of: content)
        guard let start = Self.startOfUTF8(sample, isWhole: sample.count == content.byteCount) else {
            // In another encoding the text has to be converted whole, and is read in passing then.
            let decoded: Data
            do {
                decoded = try TextDecoder(format: .delimited).decode(content.whole()).utf8
            } catch let error as ReadingError { throw error } catch {
                throw .unreadable(format: .delimited, reason: "\(error)")
            }
            guard
                Self.startOfUTF8(Array(decoded.prefix(Self.sampleLength)), isWhole: decoded.count <= Self.sampleLength)
                    == 0
            else {
                return false
            }
            return try read(FileContent(decoded), from: 0, Array(decoded.prefix(Self.sampleLength)), into: &receiver)
        }
        return try read(content, from: start, sample, into: &receiver)
    }

    private func read<Receiver: SheetReceiver>(
        _ content: FileContent, from start: Int, _ sample: [UInt8], into receiver: inout Receiver
    ) throws(ReadingError) -> Bool {
        let isWhole = sample.count == content.byteCount
        let found = sample.withUnsafeBytes { bytes in
            let text = UnsafeRawBufferPointer(rebasing: bytes[start...])
            let (delimiter, records) =
                DelimitedReader.separatorLine(text) ?? (DelimiterDetection.detect(in: text, from: 0), 0)
            return delimiter.map { ($0, start + records) }
        }
        guard let (delimiter, first) = found else { return false }
        guard let beginning = beginning(sample, from: first, delimiter: delimiter, isWhole: isWhole) else {
            return false
        }
        guard let counting = receiver.begin(beginning) else { return true }
        let counted = CountedBlocks(content, from: first, delimiter: delimiter, counting: counting)
        return try counted.count(into: &receiver)
    }

    private func sample(of content: FileContent) throws(ReadingError) -> [UInt8] {
        var sample = [UInt8](repeating: 0, count: min(Self.sampleLength, content.byteCount))
        let result = sample.withUnsafeMutableBytes { buffer in
            Result { () throws(FileContent.Fault) in try content.read(into: buffer, at: 0) }
        }
        do { sample.removeLast(sample.count - (try result.get())) } catch {
            throw .unreadable(format: .delimited, reason: error.reason)
        }
        return sample
    }

    /// Where UTF-8 text begins, behind a byte-order mark; nil for anything else, and for UTF-8 that hides another encoding.
    private static func startOfUTF8(_ sample: [UInt8], isWhole: Bool) -> Int? {
        let hasMark = sample.starts(with: [0xEF, 0xBB, 0xBF])
        var end = sample.count
        // A character may be cut at the sample's end.
        if !isWhole { while end > 0, sample[end - 1] >= 0x80 { end -= 1 } }
        let text = Data(sample[(hasMark ? 3 : 0)..<end])
        guard !sample.starts(with: [0xFF, 0xFE]), !sample.starts(with: [0xFE, 0xFF]), !text.contains(0),
            TextDecoder.isUTF8(text)
        else { return nil }
        // Mending makes the text shorter; a text that cannot be decoded is for the reader of whole files to refuse.
        let decoded = Result { () throws(ReadingError) in try TextDecoder(format: .delimited).decode(text) }
        guard case .success(let plain) = decoded, plain.utf8.count == text.count else { return nil }
        return hasMark ? 3 : 0
    }

    /// Nil when the beginning is not plain.
    private func beginning(_ sample: [UInt8], from start: Int, delimiter: UInt8, isWhole: Bool) -> SheetBeginning? {
        sample.withUnsafeBytes { bytes in
            var scanner = RecordScanner(bytes, delimiter: delimiter, from: start)
            var rows: [SheetRow] = []
            var index = 0
            while rows.count < SheetBeginning.maximumRows {
                var cells: [Cell] = []
                do throws(RecordScanner.Fault) {
                    let fields = try scanner.nextRecord(
                        { (field) throws(RecordScanner.Fault) in
                            let slice = UnsafeRawBufferPointer(rebasing: bytes[field.range])
                            guard !BlankText.isBlank(slice) else { return }
                            cells.append(
                                Cell(
                                    column: field.column,
                                    content: .text(DelimitedReader.text(slice, isQuoted: field.isQuoted))))
                        }, fault: { $0 })
                    guard fields != nil, isWhole || scanner.position < bytes.count else { break }
                } catch {
                    return nil
                }
                if !cells.isEmpty { rows.append(SheetRow(index: index, cells: cells)) }
                index += 1
            }
            return SheetBeginning(
                format: .delimited, sheet: Sheet(name: DelimitedReader.sheetName, rows: rows),
                isWhole: isWhole && scanner.position == bytes.count)
        }
    }
}

/// Counts the records of a file block by block. Blocks are read and indexed one after another, and counted side by side.
private final class CountedBlocks<Counter: RowCounter>: Sendable {
    private struct State {
        /// Where the next bytes are read.
        var offset: Int
        /// What the former block left over.
        var rest: [UInt8] = []
        var nextBlock = 0
        var nextRow = 0
        var isOver = false
        /// Why the file has to be read whole, or not at all.
        var isUnusual = false
        var fault: FileContent.Fault?
        /// Blocks that were counted before their predecessors were.
        var finished: [Int: (block: Counter.Block, firstRow: Int)] = [:]
        var nextToCollect = 0
    }

    private let content: FileContent
    private let delimiter: UInt8
    private let counting: RowCounting<Counter>
    private let state: Mutex<State>

    init(_ content: FileContent, from start: Int, delimiter: UInt8, counting: RowCounting<Counter>) {
        self.content = content
        self.delimiter = delimiter
        self.counting = counting
        state = Mutex(State(offset: start))
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
        while let (number, firstRow) = next(block) {
            rows.give(block, skipping: max(0, counting.firstRow - firstRow)) { counter.count($0) }
            let kept = counter.endBlock()
            state.withLock { $0.finished[number] = (kept, firstRow) }
            afterEach()
        }
        return counter
    }

    /// Reads and indexes the next block.
    private func next(_ block: DelimitedBlock) -> (number: Int, firstRow: Int)? {
        state.withLock { state in
            guard !state.isOver else { return nil }
            do throws(FileContent.Fault) {
                try state.rest.withUnsafeBufferPointer { (rest) throws(FileContent.Fault) in
                    try block.fill(after: rest, from: content, at: &state.offset)
                }
                let isLast = state.offset >= content.byteCount
                try index(block, isLast: isLast, &state)
                while block.recordCount == 0, !isLast, !state.isOver {
                    let rest = Array(block.rest)
                    try rest.withUnsafeBufferPointer { (rest) throws(FileContent.Fault) in
                        try block.fill(after: rest, from: content, at: &state.offset)
                    }
                    try index(block, isLast: state.offset >= content.byteCount, &state)
                }
            } catch {
                state.fault = error
                state.isOver = true
            }
            guard !state.isUnusual, state.fault == nil else { return nil }
            state.rest.removeAll(keepingCapacity: true)
            state.rest.append(contentsOf: block.rest)
            if state.offset >= content.byteCount { state.isOver = true }
            defer {
                state.nextBlock += 1
                state.nextRow += block.recordCount
            }
            return (state.nextBlock, state.nextRow)
        }
    }

    private func index(_ block: DelimitedBlock, isLast: Bool, _ state: inout State) throws(FileContent.Fault) {
        do throws(DelimitedBlock.Fault) {
            try block.index(delimiter: delimiter, isLast: isLast)
            guard !block.isTooLong || block.recordCount > 0 else { throw .misplacedQuote }
            guard block.beginsWithUTF8 else { throw .otherEncoding }
        } catch {
            state.isUnusual = true
            state.isOver = true
        }
    }

    /// Gives finished blocks in their order.
    private func collect(_ body: (Counter.Block, Int) -> Void) {
        while true {
            let ready = state.withLock { state in
                state.finished.removeValue(forKey: state.nextToCollect).map { entry in
                    state.nextToCollect += 1
                    return entry
                }
            }
            guard let ready else { return }
            body(ready.block, ready.firstRow)
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

/// Makes rows of the fields of a block.
private struct DelimitedRows {
    private let columns: ColumnSelection
    private var cells: [PassingCell] = []
    private var scratch: [UInt8] = []

    init(columns: Set<Int>) {
        self.columns = ColumnSelection(columns) ?? .all
    }

    /// Rows are numbered from zero in each block.
    mutating func give(_ block: DelimitedBlock, skipping: Int, _ body: (PassingRow) -> Void) {
        let bytes = UnsafePointer(block.buffer)
        var start = 0
        var column = 0
        var row = 0
        scratch.removeAll(keepingCapacity: true)
        // Unescaped texts are kept until the row is given; the memory must not move meanwhile.
        scratch.reserveCapacity(block.filled)
        cells.removeAll(keepingCapacity: true)
        block.ends.withUnsafeBufferPointer { ends in
            for end in ends {
                let place = Int(end & DelimitedBlock.offset)
                if place > start, row >= skipping, columns.contains(column) {
                    add(bytes + start, place - start, end, column)
                }
                start = place + 1
                guard end & DelimitedBlock.recordEnd != 0 else {
                    column += 1
                    continue
                }
                if !cells.isEmpty {
                    cells.withUnsafeBufferPointer { body(PassingRow(index: row, cells: $0)) }
                    cells.removeAll(keepingCapacity: true)
                    scratch.removeAll(keepingCapacity: true)
                }
                if bytes[place] == 0x0D, bytes[place + 1] == 0x0A { start += 1 }
                row += 1
                column = 0
            }
        }
    }

    @inline(__always)
    private mutating func add(_ start: UnsafePointer<UInt8>, _ length: Int, _ mark: UInt32, _ column: Int) {
        var text = UnsafeBufferPointer(start: start, count: length)
        if mark & DelimitedBlock.quoted != 0 {
            text = UnsafeBufferPointer(start: start + 1, count: length - 2)
            if text.contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0x0D }) { text = unescaped(text) }
        }
        if let first = text.first, first > 0x20, first < 0x80 {
            cells.append(PassingCell(column: column, text: text))
        } else if !BlankText.isBlank(UnsafeRawBufferPointer(text)) {
            cells.append(PassingCell(column: column, text: text))
        }
    }

    /// Without doubled quotes, and with line feeds for all line breaks.
    private mutating func unescaped(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let start = scratch.count
        var position = 0
        while position < text.count {
            let byte = text[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                position += 1
            } else if byte == 0x0D {
                if position < text.count, text[position] == 0x0A { position += 1 }
                scratch.append(0x0A)
                continue
            }
            scratch.append(byte)
        }
        let count = scratch.count - start
        return scratch.withUnsafeBufferPointer {
            UnsafeBufferPointer(start: $0.baseAddress.map { $0 + start }, count: count)
        }
    }
}
