import Foundation
import Glibc

/// The text of a file that an administrator writes, read without trust in what is under its name.
package enum FileText {
    /// A file of more bytes is no declaration.
    package static let largest = 1 << 20

    /// Links are followed; what is no file is not waited for, and no more is read than a declaration can hold.
    package static func of(_ file: URL, largest: Int = largest) throws(FileFaults) -> String {
        let path = file.path(percentEncoded: false)
        func fault(_ message: String) -> FileFaults { FileFaults([FileFault(file: path, message: message)]) }
        // A pipe that nobody writes to would keep the reader for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault("cannot be read: \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw fault("cannot be read: \(String(cString: strerror(errno)))")
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw fault("is no file: a folder, a pipe or a device") }
        guard status.st_size <= largest else { throw fault("is larger than a declaration can be (1 MiB)") }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw fault("cannot be read: \(String(cString: strerror(errno)))") }
            if count == 0 { break }
            bytes += buffer[..<count]
            guard bytes.count <= largest else { throw fault("is larger than a declaration can be (1 MiB)") }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw fault("is not encoded in UTF-8") }
        return text
    }
}
