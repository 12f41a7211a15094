import Files
import Foundation
import Synchronization

/// A part that inflates on a thread of its own, some blocks ahead of whoever scans it.
///
/// A class because two threads share it: what they share is in `ring`, and `part` is used by the inflating one alone.
final class PrefetchedPart: PartBytes {
    let declaredSize: Int
    private let ring = BlockRing()
    private var current: BlockRing.Block?
    private var position = 0

    /// A part is worth a thread from this size on.
    static let worthwhileLength = 4 << 20

    /// The part, or one that inflates ahead where it is large.
    static func ofLarge(_ part: any PartBytes) -> any PartBytes {
        part.declaredSize >= worthwhileLength ? PrefetchedPart(part) : part
    }

    init(_ part: any PartBytes) {
        declaredSize = part.declaredSize
        let ring = ring
        let source = UncheckedPart(part: part)
        let thread = Thread { ring.fill(from: source) }
        thread.name = "inflate"
        thread.start()
    }

    deinit { ring.abandon() }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        if current.map({ position == $0.count }) ?? true {
            if let current { ring.giveBack(current) }
            current = try ring.next()
            position = 0
        }
        guard let current else { return 0 }
        let count = min(buffer.count, current.count - position)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: current.bytes[position..<(position + count)]))
        position += count
        return count
    }

    /// What has inflated meanwhile goes on counting: the other thread is not waited for.
    func withdraw() { ring.abandon() }
}

/// Handed to the inflating thread, and used by nobody else from then on.
private struct UncheckedPart: @unchecked Sendable {
    let part: any PartBytes
}

/// Blocks on their way from one thread to another, in order.
private final class BlockRing: Sendable {
    struct Block: @unchecked Sendable {
        let bytes: UnsafeMutableRawBufferPointer
        var count = 0
    }

    private struct State {
        var free: [Block]
        var filled: [Block] = []
        var end: Result<Void, ReadingError>?
        var isAbandoned = false
    }

    private static let blockCount = 6
    private static let blockLength = 256 << 10

    private let state: Mutex<State>
    /// Begins at zero: a semaphore that is lower at its end than at its beginning stops the program.
    private let hasFree = DispatchSemaphore(value: 0)
    private let hasFilled = DispatchSemaphore(value: 0)

    init() {
        state = Mutex(
            State(
                free: (0..<Self.blockCount).map { _ in
                    Block(bytes: .allocate(byteCount: Self.blockLength, alignment: 64))
                }))
        for _ in 0..<Self.blockCount { hasFree.signal() }
    }

    deinit {
        state.withLock { state in
            for block in state.free + state.filled { block.bytes.deallocate() }
        }
    }

    // MARK: The inflating thread

    func fill(from source: UncheckedPart) {
        while true {
            hasFree.wait()
            let taken = state.withLock { state in state.isAbandoned ? nil : state.free.popLast() }
            guard var block = taken else { return }
            do {
                while block.count < block.bytes.count {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: block.bytes[block.count...])
                    let count = try source.part.read(into: rest)
                    if count == 0 { break }
                    block.count += count
                }
            } catch {
                end(with: .failure(error), last: block)
                return
            }
            if block.count == 0 {
                end(with: .success(()), last: block)
                return
            }
            let full = block
            state.withLock { $0.filled.append(full) }
            hasFilled.signal()
        }
    }

    private func end(with result: Result<Void, ReadingError>, last block: Block) {
        state.withLock { state in
            state.end = result
            state.free.append(block)
        }
        hasFilled.signal()
    }

    // MARK: The scanning thread

    /// The next block; nil at the end.
    func next() throws(ReadingError) -> Block? {
        hasFilled.wait()
        let (block, end) = state.withLock { state -> (Block?, Result<Void, ReadingError>?) in
            state.filled.isEmpty ? (nil, state.end) : (state.filled.removeFirst(), nil)
        }
        if let block { return block }
        // Whoever asks again gets the same answer.
        hasFilled.signal()
        try end?.get()
        return nil
    }

    func giveBack(_ block: Block) {
        state.withLock { state in
            state.free.append(Block(bytes: block.bytes))
        }
        hasFree.signal()
    }

    /// Ends the inflating thread.
    func abandon() {
        state.withLock { $0.isAbandoned = true }
        hasFree.signal()
    }
}
