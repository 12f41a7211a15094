import Foundation
import ReportingKit
import Testing

@testable import Messages

/// Officers read one word for one thing: reports are issued ("ban hành"), documents are sent out ("phát hành").
struct VocabularyTests {
    @Test(arguments: MessageCatalogueTests.codes)
    func reportsAreIssuedByOneWord(code: FindingCode) {
        let catalogue = MessageCatalogue(language: .vi)
        let finding = Finding(FindingKind(code), .error, found: "6 tháng đầu năm 2026")
        let text = catalogue.sentence(for: finding) + " " + catalogue.advice(for: finding)
        #expect(!text.lowercased().contains("phát hành"), "\(text)")
    }

    @Test(arguments: [FindingKind.periodFinalized(), .periodIssuedAround])
    func whatIsIssuedIsCalledSo(kind: FindingKind) {
        let text = MessageCatalogue(language: .vi).sentence(for: Finding(kind, .error, found: "6 tháng đầu năm 2026"))
        #expect(text.contains("6 tháng đầu năm 2026 đã ban hành"))
    }

    /// Receipts, explanations and audits too; templates and declarations speak of documents that are sent out.
    @Test func noSentenceForOfficersSaysItOtherwise() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Messages")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
        for name in names where name.hasSuffix(".swift") {
            let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
            #expect(!text.contains("phát hành"), "\(name)")
        }
    }
}
