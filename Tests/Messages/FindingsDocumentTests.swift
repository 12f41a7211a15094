import Foundation
import Testing

struct FindingsDocumentTests {
    @Test(arguments: MessageCatalogueTests.codes)
    func everyCodeHasItsSection(code: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let document = try String(contentsOf: root.appending(path: "docs/findings.md"), encoding: .utf8)
        #expect(document.contains("## `\(code)`\n"))
    }
}
