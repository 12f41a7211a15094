import Foundation
import Glibc

/// A file that is read in windows or whole.
package final class FileContent: Sendable {
    /// What the system said when the file could not be read.
    package struct Fault: Error, Hashable, Sendable {
        package let reason: String
    }

    private enum Source: Sendable {
        case bytes(Data)
        case file(URL, descriptor: Int32)
    }

    private let source: Source
    package let byteCount: Int

    package init(_ bytes: Data) {
        source = .bytes(bytes)
        byteCount = bytes.count
    }

    /// Opens the file; nobody may cut it while it is read.
    package init(contentsOf file: URL) throws(Fault) {
        let descriptor = open(file.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(reason: String(cString: strerror(errno))) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let fault = Fault(reason: String(cString: strerror(errno)))
            close(descriptor)
            throw fault
        }
        source = .file(file, descriptor: descriptor)
        byteCount = Int(status.st_size)
    }

    deinit { if case .file(_, let descriptor) = source { close(descriptor) } }

    /// All bytes; those of a file are mapped.
    package func whole() throws(Fault) -> Data {
        switch source {
        case .bytes(let data): return data
        case .file(let file, _):
            do { return try Data(contentsOf: file, options: .alwaysMapped) } catch {
                throw Fault(reason: error.localizedDescription)
            }
        }
    }

    /// Gives a range of bytes that are in memory anyway; nil for a file on disk.
    package func inMemory<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
        guard case .bytes(let data) = source else { return nil }
        return data.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Fills the buffer from `offset` on as far as the file reaches; the number of bytes.
    package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Fault) -> Int {
        switch source {
        case .bytes(let data):
            let count = max(0, min(buffer.count, data.count - offset))
            data.withUnsafeBytes {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<(offset + count)]))
            }
            return count
        case .file(_, let descriptor):
            var filled = 0
            while filled < buffer.count {
                let count = pread(
                    descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(offset + filled))
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw Fault(reason: String(cString: strerror(errno))) }
                if count == 0 { break }
                filled += count
            }
            return filled
        }
    }
}
