import Declarations
import Foundation
import ReportingKit
import Testing

/// The tables of the modules' README files are made of the declarations, and current.
@Suite struct ReadmeTests {
    @Test func readmesHaveTheTablesOfTheDeclarations() throws {
        let plugins = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Plugins")
        let folders = try FileManager.default.contentsOfDirectory(at: plugins, includingPropertiesForKeys: nil)
            .filter {
                FileManager.default.fileExists(atPath: $0.appending(path: "module.yaml").path(percentEncoded: false))
            }
        #expect(folders.count == NarrativeFiguresTests.registry.modules.count)
        for folder in folders {
            let name = folder.lastPathComponent
            let module = try #require(
                NarrativeFiguresTests.registry.modules.first {
                    "\(type(of: $0))" == "\(name)Module"
                }, "\(name)")
            let file = folder.appending(path: "README.md")
            let text = try String(contentsOf: file, encoding: .utf8)
            let current = try #require(ModuleMarkdown(module).update(text), "\(name) has no place for its tables")
            #expect(text == current, "make readmes writes \(name)/README.md anew")
        }
    }
}
