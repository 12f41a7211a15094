import Foundation
import Testing

@testable import Messages

struct FindingsDocumentTests {
    @Test func theReferenceIsMadeOfTheCatalogue() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let document = try String(contentsOf: root.appending(path: "docs/reference/findings.md"), encoding: .utf8)
        #expect(document == FindingsDocument.text, "make reference writes docs/reference/findings.md anew")
    }

    @Test(arguments: MessageCatalogueTests.codes.map(\.rawValue))
    func everyCodeHasItsSection(code: String) {
        #expect(FindingsDocument.text.contains("\n## `\(code)`\n\n*"))
    }
}
