import Foundation
import ReportingKit
import Testing

/// The modules' README files name what the modules declare.
@Suite struct ReadmeTests {
    @Test(
        arguments: [
            ("documents", "Documents"), ("online-services", "OnlineServices"), ("digitization", "Digitization"),
            ("infrastructure", "Infrastructure"), ("narrative", "Narrative"),
        ] as [(ModuleID, String)])
    func readmeNamesEveryFieldAppendixAndSection(id: ModuleID, folder: String) throws {
        let module = try #require(NarrativeFiguresTests.registry.modules.first { $0.id == id })
        let file = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Plugins/\(folder)/README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let fields = module.datasets.flatMap { $0.fields.map { "| `\($0.name)` |" } }
        let appendices = module.appendices.map { "| `\($0.id)` | \($0.order) | \($0.set) |" }
        let sections = module.sections.map { "| `\($0.id)` | \($0.title) |" }
        for line in fields + appendices + sections {
            #expect(text.contains(line), "\(line)")
        }
    }
}
