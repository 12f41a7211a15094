import Foundation
import Glibc
import Messages

/// The text of a file that an administrator writes, read without trust in what is under its name.
package enum FileText {
    /// A file of more bytes is no declaration.
    package static let largest = 1 << 20

    /// Links are followed; what is no file is not waited for, and no more is read than a declaration can hold.
    package static func of(_ file: URL, largest: Int = largest) throws(FileFaults) -> String {
        let path = file.path(percentEncoded: false)
        func fault(_ text: FaultText) -> FileFaults { FileFaults([FileFault(file: path, text)]) }
        // A pipe that nobody writes to would keep the reader for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(.unreadable(String(cString: strerror(errno)))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw fault(.unreadable(String(cString: strerror(errno))))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw fault(.noFile) }
        guard status.st_size <= largest else { throw fault(.tooLarge) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw fault(.unreadable(String(cString: strerror(errno)))) }
            if count == 0 { break }
            bytes += buffer[..<count]
            guard bytes.count <= largest else { throw fault(.tooLarge) }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw fault(.notUTF8) }
        return text
    }
}
