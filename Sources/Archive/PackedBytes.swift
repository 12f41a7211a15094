import Files
import Foundation

/// The packed bytes of one part, given out in windows: those of a file in memory as they lie there, those of a file on
/// disk through a buffer, so that a large file's pages do not add up in the process's memory.
struct PackedBytes {
    private static let windowLength = 128 << 10

    private let content: FileContent
    private var position: Int
    private let end: Int
    private var window: [UInt8] = []
    private var windowStart = 0

    init(_ content: FileContent, range: Range<Int>) {
        self.content = content
        position = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { position == end }

    /// Gives the next bytes, as many as there are at once; `body` says how many of them it took.
    mutating func next(_ body: (UnsafeRawBufferPointer) -> Int) throws(FileContent.Fault) {
        if let taken = content.inMemory(position..<end, body) {
            position += taken
            return
        }
        if position < windowStart || position >= windowStart + window.count { try fill() }
        let offset = position - windowStart
        position += window.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[offset...])) }
    }

    private mutating func fill() throws(FileContent.Fault) {
        let length = min(Self.windowLength, end - position)
        if window.count != length { window = [UInt8](repeating: 0, count: length) }
        windowStart = position
        let (content, position) = (content, position)
        let result = window.withUnsafeMutableBytes { buffer in
            Result { () throws(FileContent.Fault) in try content.read(into: buffer, at: position) }
        }
        let count = try result.get()
        if count < length { window.removeLast(length - count) }
    }
}
