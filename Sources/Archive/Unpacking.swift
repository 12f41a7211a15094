import Foundation

/// Undoes one way of packing.
protocol Unpacking: AnyObject {
    /// Fills the buffer as far as one step does; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingFault) -> Int
}

struct UnpackingFault: Error {
    let reason: String
}

final class StoredPart: Unpacking {
    private var packed: PackedBytes

    init(_ packed: PackedBytes) { self.packed = packed }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingFault) -> Int {
        guard !packed.isAtEnd else { return 0 }
        var count = 0
        do {
            try packed.next { bytes in
                count = min(bytes.count, buffer.count)
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
                return count
            }
        } catch { throw UnpackingFault(reason: error.reason) }
        return count
    }
}

final class DeflatedPart: Unpacking {
    private var packed: PackedBytes
    private let inflater = Inflater()

    init(_ packed: PackedBytes) { self.packed = packed }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingFault) -> Int {
        var written = 0
        while written < buffer.count, !inflater.hasEnded {
            var step: Inflater.Step?
            let isLast = packed.isAtEnd
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[written...])
            if isLast {
                // What the library holds back may still be due.
                step = inflater.step(UnsafeRawBufferPointer(start: nil, count: 0), into: rest)
            } else {
                do {
                    try packed.next { bytes in
                        step = inflater.step(bytes, into: rest)
                        return step?.taken ?? 0
                    }
                } catch { throw UnpackingFault(reason: error.reason) }
            }
            guard let step else { throw UnpackingFault(reason: "its packed bytes are damaged") }
            written += step.written
            if step.written == 0, step.taken == 0 {
                guard isLast || !packed.isAtEnd else { continue }
                throw UnpackingFault(reason: "its packed bytes are cut off")
            }
        }
        return written
    }
}
