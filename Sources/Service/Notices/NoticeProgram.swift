import Foundation
import Glibc
import Settings

/// The program that carries letters: a process for each, which gets the letter and has a minute.
struct NoticeProgram: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let way: NoticeSettings.Way
    var patience: TimeInterval = 60

    func send(_ letter: Data) throws {
        let process = Process()
        switch way {
        case .sendmail(let path):
            process.executableURL = URL(filePath: path)
            // The recipients stand in the letter; a line with a dot alone does not end it.
            process.arguments = ["-t", "-i"]
        case .program(let path): process.executableURL = URL(filePath: path)
        }
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do {
            try process.run()
        } catch {
            throw Failure(
                description: "\(process.executableURL?.path ?? ""): it cannot be started: \(error.localizedDescription)"
            )
        }
        // A program that does not read ends its side; the letter is smaller than a pipe holds or the write fails.
        DispatchQueue.global().async {
            _ = Result { try input.fileHandleForWriting.write(contentsOf: letter) }
            _ = Result { try input.fileHandleForWriting.close() }
        }
        guard ended.wait(timeout: .now() + patience) == .success else {
            process.terminate()
            if ended.wait(timeout: .now() + 5) != .success { kill(process.processIdentifier, SIGKILL) }
            throw Failure(description: "it did not end within \(Int(patience)) s")
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let said =
                String(decoding: errors.fileHandleForReading.availableData.prefix(400), as: UTF8.self)
                .split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            throw Failure(description: "exit code \(process.terminationStatus) \(said)")
        }
    }
}
