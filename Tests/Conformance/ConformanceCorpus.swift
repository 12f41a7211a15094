import Foundation
import ReportingKit
import Settings

/// The files of `Tests/Corpus/files`, their manifest and the register that ships with the program.
enum ConformanceCorpus {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let folder = repository.appending(path: "Tests/Corpus")

    static func entries() throws -> [CorpusEntry] {
        // One in each folder.
        let files = folder.appending(path: "files")
        let folders = try FileManager.default.contentsOfDirectory(atPath: files.path(percentEncoded: false)).sorted()
        return try folders.flatMap { name in
            let manifest = try Data(contentsOf: files.appending(path: "\(name)/manifest.json"))
            return try JSONDecoder().decode([CorpusEntry].self, from: manifest)
        }
    }

    /// The file's bytes; a file that is not kept is made in a temporary folder first.
    static func bytes(of entry: CorpusEntry) throws -> Data {
        guard let recipe = entry.generate else {
            return try Data(contentsOf: folder.appending(path: "files/\(entry.file)"))
        }
        let temporary = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
        let made = temporary.appending(path: "made")
        let words = recipe.split(separator: " ").map(String.init)
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments =
            ["python3", "-B", folder.appending(path: "make/\(words[0])").path] + words.dropFirst() + [made.path]
        try python.run()
        python.waitUntilExit()
        let bytes = try Data(contentsOf: made)
        try FileManager.default.removeItem(at: temporary)
        return bytes
    }

    static func register(of territory: UnitCode) throws -> UnitRegister {
        UnitRegister.around(
            territory,
            adding: try UnitRegisterReader.read([repository.appending(path: "config/samples/2023-H1/units.csv")]))
    }
}
