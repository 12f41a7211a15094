import Foundation
import Testing

/// Refusing a hostile file takes little memory. How long it takes is measured by `make measure-refusals`.
struct RefusalMemoryTests {
    @Test func hostileFilesAreRefusedWithinAHundredMebibytes() throws {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        // The program is built beside the tests.
        let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "baocaod")
        try #require(FileManager.default.isExecutableFile(atPath: program.path), "\(program.path) is not built")
        let measurement = Process()
        measurement.executableURL = here.appending(path: "measure-refusals")
        measurement.arguments = [program.path, "--memory", "100"]
        let output = Pipe()
        measurement.standardOutput = output
        try measurement.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        measurement.waitUntilExit()
        #expect(measurement.terminationStatus == 0, "\(text)")
    }
}
