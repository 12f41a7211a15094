import OfficeSupport
import Foundation
import TestSupport
import Testing

@testable import Office

struct TemplateShelfTests {
    @Test func anEditedTemplateIsReadAgain() throws {
        let folder = try TemporaryFolder("templates")
        let file = folder.url.appending(path: "bao-cao.docx")
        let shipped = try Data(contentsOf: TestOffice.root.appending(path: "config/reports/chuyen-doi-so/bao-cao.docx"))
        try shipped.write(to: file)
        let composition = try TestOffice.composition { $0.templates = folder.url }
        _ = try composition.template()
        #expect(!composition.templates.patterns.isEmpty)
        try Data("no Word file".utf8).write(to: file)
        #expect(throws: (any Error).self) { try composition.template() }
        #expect(composition.templates.patterns.isEmpty)
        try shipped.write(to: file)
        _ = try composition.template()
        #expect(!composition.templates.patterns.isEmpty)
    }
}
