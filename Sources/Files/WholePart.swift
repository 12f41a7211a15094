import Foundation

/// Bytes that are there already, given as a part.
package final class WholePart: PartBytes {
    private var rest: Data
    package let declaredSize: Int

    package init(_ bytes: Data) {
        rest = bytes
        declaredSize = bytes.count
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        let count = rest.copyBytes(to: buffer)
        rest = rest.dropFirst(count)
        return count
    }

    package func withdraw() {}
}
