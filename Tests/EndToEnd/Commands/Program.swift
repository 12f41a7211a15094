import Foundation

/// The built program, run as administrators run it.
struct Program {
    struct Result {
        let output: String
        let errors: String
        let code: Int32

        var all: String { output + errors }
    }

    /// Where commands look for `config/baocaod.yaml`.
    let folder: URL

    /// It is built beside the tests.
    private static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "baocaod")

    func run(_ arguments: [String]) throws -> Result {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        // Files rather than pipes: neither can fill up while the other is read.
        let (output, errors) = (folder.appending(path: ".output"), folder.appending(path: ".errors"))
        for file in [output, errors] { try Data().write(to: file) }
        let (outputHandle, errorsHandle) = (
            try FileHandle(forWritingTo: output), try FileHandle(forWritingTo: errors)
        )
        process.standardOutput = outputHandle
        process.standardError = errorsHandle
        try process.run()
        process.waitUntilExit()
        try outputHandle.close()
        try errorsHandle.close()
        return Result(
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8), code: process.terminationStatus)
    }
}
