/// Whole contents, made of the single calls.
extension Disk {
    package func writeAll(_ bytes: [UInt8], to open: borrowing Descriptor) throws(IntakeError) {
        let descriptor = open.raw
        // withUnsafeBytes would widen the error's type.
        let result = bytes.withUnsafeBytes { bytes in
            Result { () throws(IntakeError) in try write(bytes, toRaw: descriptor) }
        }
        try result.get()
    }

    /// The next bytes, as many as asked for; fewer at the end.
    package func read(_ count: Int, fromRaw descriptor: Int32) throws(IntakeError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let start = filled
            let result = bytes.withUnsafeMutableBytes { buffer in
                Result { () throws(IntakeError) in
                    try read(fromRaw: descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
                }
            }
            let got = try result.get()
            if got == 0 { break }
            filled += got
        }
        return Array(bytes.prefix(filled))
    }

    package func readAll(_ open: borrowing Descriptor) throws(IntakeError) -> [UInt8] {
        var bytes: [UInt8] = []
        try forEachPart(of: open) { part throws(IntakeError) in
            bytes += part
            return true
        }
        return bytes
    }

    /// Reads a file through one buffer, so that memory does not grow with the file: to its end, or until `body` answers
    /// that it wants no more.
    package func forEachPart(
        of open: borrowing Descriptor, _ body: (UnsafeRawBufferPointer) throws(IntakeError) -> Bool
    ) throws(IntakeError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 262_144, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let count = try read(open, into: buffer)
            if count == 0 { return }
            guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
        }
    }
}
