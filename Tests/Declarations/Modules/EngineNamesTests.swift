import Foundation
import Testing

/// The engine and its tests know no dataset that ships: these are data.
struct EngineNamesTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardized

    private static func files(_ folder: String, _ ending: String) -> [URL] {
        guard
            let all = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        else { return [] }
        return all.compactMap { $0 as? URL }.filter { $0.pathExtension == ending }.sorted { $0.path < $1.path }
    }

    /// The ids that declarations of `Plugins` give.
    private static func shipped() throws -> [String] {
        let ids = try files("Plugins", "yaml").flatMap { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line -> String? in
                for key in ["dataset: ", "records: "] where line.hasPrefix(key) {
                    return String(line.dropFirst(key.count))
                }
                return nil
            }
        }
        return Set(ids).sorted()
    }

    /// In quotes, or with a set behind it: a name that is meant as one, and no word of English.
    private static func named(_ ids: [String], in text: String) -> [String] {
        let sets = ["own", "offices", "level", "subordinates", "lower", "whole", "committee"]
        return ids.filter { id in
            text.contains("\"\(id)\"") || text.contains("\"\(id).") || sets.contains { text.contains("\(id).\($0)") }
        }
    }

    @Test func noFileOfTheEngineNamesAShippedDataset() throws {
        let ids = try Self.shipped()
        #expect(ids.count > 20)
        // The program, which lists the modules of the build and shows examples to those who type commands, is no part of the engine.
        for file in Self.files("Sources", "swift") where !file.path.contains("/Sources/baocaod/") {
            let found = Self.named(ids, in: try String(contentsOf: file, encoding: .utf8))
            #expect(found == [], "\(file.lastPathComponent)")
        }
    }

    /// Tests of the engine that need no declaration that ships. Those of stores of former versions hold what was stored then.
    @Test(arguments: ["ReportingKit", "Declarations", "Store", "Intake", "Systemd", "Tabular", "Messages", "Threading"])
    func noTestOfTheEngineNamesAShippedDataset(target: String) throws {
        let ids = try Self.shipped()
        let excepted = ["EngineNamesTests.swift", "EmbeddedModulesTests.swift", "StatementUpgradeTests.swift"]
        for file in Self.files("Tests/\(target)", "swift") where !excepted.contains(file.lastPathComponent) {
            let found = Self.named(ids, in: try String(contentsOf: file, encoding: .utf8))
            #expect(found == [], "\(file.lastPathComponent)")
        }
    }
}
