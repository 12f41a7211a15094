import Foundation
import Tabular
import Testing

/// Inputs that once made a reader crash or hang: each is read or refused.
struct FuzzRegressionTests {
    @Test func whatTheFuzzerFoundIsReadOrRefused() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "Corpus/fuzz")
        var judged = 0
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let bytes = try Data(contentsOf: file)
            do throws(ReadingError) {
                _ = try FileReader(limits: ReadingLimits()).read(bytes, name: file.lastPathComponent)
            } catch {
                // Refusing it is right; a crash or a hang would end the run.
            }
            judged += 1
        }
        #expect(judged > 0)
    }
}
