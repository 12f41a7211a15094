import Foundation
import Glibc
import Systemd

/// Where commands write, all of them through here: what a terminal would obey is spelt out there, see
/// ``ControlCharacters``. A pipe or a file gets the bytes as they are.
struct CommandOutput: Sendable {
    static let standard = CommandOutput(descriptor: STDOUT_FILENO)
    static let error = CommandOutput(descriptor: STDERR_FILENO)

    private let descriptor: Int32
    private let isTerminal: Bool

    private init(descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
    }

    /// What is written for a text on a terminal or elsewhere.
    static func shown(_ text: String, onTerminal isTerminal: Bool) -> String {
        isTerminal ? ControlCharacters.escaped(text, keeping: .layout) : text
    }

    func write(_ text: String) {
        let text = Self.shown(text, onTerminal: isTerminal)
        if descriptor == STDOUT_FILENO {
            Swift.print(text, terminator: "")
        } else {
            FileHandle.standardError.write(Data(text.utf8))
        }
    }

    /// Bytes of a file that is written to standard output whole.
    func write(_ bytes: Data) {
        if isTerminal { return write(String(decoding: bytes, as: UTF8.self)) }
        // What was printed before is still in the buffer of the C library.
        fflush(nil)
        FileHandle(fileDescriptor: descriptor).write(bytes)
    }

    func line(_ text: String) { write(text + "\n") }
}

/// In the place of Swift's own in all commands, so that none of them passes ``CommandOutput`` by.
func print(_ item: some CustomStringConvertible, terminator: String = "\n") {
    CommandOutput.standard.write("\(item)\(terminator)")
}
