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

    /// Folders of `Plugins` with a declaration.
    private static var modules: [String] {
        Set(files("Plugins", "yaml").map { $0.deletingLastPathComponent().lastPathComponent }).sorted()
    }

    private struct Text {
        let whole: String
        /// Everything in it that can be a name: letters, digits and `_`.
        let words: Set<String>

        init(_ file: URL) throws {
            whole = try String(contentsOf: file, encoding: .utf8)
            let words = Array(whole.utf8).split { byte in
                switch byte {
                case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F: false
                default: true
                }
            }
            self.words = Set(words.map { String(decoding: $0, as: UTF8.self) })
        }

        /// In quotes, or with a set behind it: a name that is meant as one, and no word of English.
        func named(_ ids: [String]) -> [String] {
            let sets = ["own", "offices", "level", "subordinates", "lower", "whole", "committee"]
            return ids.filter(words.contains).filter { id in
                whole.contains("\"\(id)\"") || whole.contains("\"\(id).")
                    || sets.contains { whole.contains("\(id).\($0)") }
            }
        }

        func types(_ modules: [String]) -> [String] {
            let types = words.filter { $0.contains("Module") }
            return modules.filter { module in types.contains { $0.contains("\(module)Module") } }
        }
    }

    @Test func noFileOfTheEngineNamesAShippedDataset() throws {
        let ids = try Self.shipped()
        #expect(ids.count > 20)
        // The program, which lists the modules of the build and shows examples to those who type commands, is no part
        // of the engine, nor is its help in another language.
        for file in Self.files("Sources", "swift")
        where !file.path.contains("/Sources/baocaod/") && file.lastPathComponent != "HelpTexts.swift" {
            #expect(try Text(file).named(ids) == [], "\(file.lastPathComponent)")
        }
    }

    /// The one list of modules is in the package's manifest; the program's is made of it.
    @Test func noFileOfTheProgramNamesAModule() throws {
        let modules = Self.modules
        #expect(modules.count >= 8)
        for file in Self.files("Sources", "swift") {
            #expect(try Text(file).types(modules) == [], "\(file.lastPathComponent)")
        }
        let manifest = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        #expect(modules.filter { manifest.components(separatedBy: "\"\($0)\"").count != 2 } == [])
    }

    /// Tests of the whole way, of samples and of modules: these name what ships.
    private static let wholeWay: Set = [
        "EndToEnd", "Conformance", "Plugins", "Model", "Office", "OfficeSupport", "PageSupport", "Service", "Viewing",
        "Web",
    ]

    /// Every other folder of tests, those that come later too. Stores of former versions hold what was stored then.
    @Test func noTestOfTheEngineNamesAShippedDataset() throws {
        let ids = try Self.shipped()
        let modules = Self.modules
        let excepted = ["EngineNamesTests.swift", "StatementUpgradeTests.swift"]
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Tests").path)
            .filter { !Self.wholeWay.contains($0) }.sorted()
        #expect(folders.contains("Recognition") && folders.contains("Settings"))
        for file in folders.flatMap({ Self.files("Tests/\($0)", "swift") })
        where !excepted.contains(file.lastPathComponent) {
            let text = try Text(file)
            #expect(text.named(ids) == [], "\(file.lastPathComponent)")
            #expect(text.types(modules) == [], "\(file.lastPathComponent)")
        }
    }
}
