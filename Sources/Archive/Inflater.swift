import CInflate

/// Inflates one deflate stream step by step, through ISA-L: about twice as fast as zlib, in windows of any size.
///
/// A class because it owns the library's state.
final class Inflater {
    private let state: UnsafeMutableRawPointer
    private(set) var hasEnded = false

    init() {
        guard let state = inflate_new() else { preconditionFailure("out of memory") }
        self.state = state
    }

    deinit { inflate_free(state) }

    /// What one step did; nil where the stream is damaged.
    struct Step {
        let taken: Int
        let written: Int
    }

    /// Takes from `input` and writes to `output` as far as one of them reaches.
    func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step? {
        let inputBytes = min(input.count, Int(UInt32.max))
        let outputBytes = min(output.count, Int(UInt32.max))
        var inputLeft = inputBytes
        var outputLeft = outputBytes
        var ended: Int32 = 0
        let result = inflate_step(
            state, input.bindMemory(to: UInt8.self).baseAddress, &inputLeft,
            output.bindMemory(to: UInt8.self).baseAddress, &outputLeft, &ended)
        guard result == 0 else { return nil }
        hasEnded = ended != 0
        return Step(taken: inputBytes - inputLeft, written: outputBytes - outputLeft)
    }
}

/// The checksum that zip archives keep of each part (CRC-32 as in ISO 3309).
struct Checksum {
    private(set) var value: UInt32 = 0

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        value = crc32_of(value, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
    }
}
