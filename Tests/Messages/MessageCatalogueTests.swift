import Foundation
import ReportingKit
import Testing

@testable import Messages

struct MessageCatalogueTests {
    static let codes = FindingCode.allCases.filter { $0 != .unnamed }

    @Test(arguments: codes, MessageCatalogue.Language.allCases)
    func everyCodeHasASentenceAndAnAdvice(code: FindingCode, language: MessageCatalogue.Language) {
        let catalogue = MessageCatalogue(language: language)
        let finding = Finding(FindingKind(code), .error)
        #expect(catalogue.sentence(for: finding) != code.rawValue)
        #expect(!catalogue.advice(for: finding).isEmpty)
        #expect(!catalogue.sentence(for: finding).contains { "{}[]".contains($0) })
    }

    /// Whoever confirmed it is not told to confirm it.
    @Test(
        arguments: [
            FindingKind.setForeign, .setConflict(title: "các xã"), .periodUnfinished, .fileFormerPeriod,
            .fileCumulative,
            .fileOlderExport,
            .fileOtherUnit,
        ], MessageCatalogue.Language.allCases)
    func whatIsConfirmedAsksNothing(kind: FindingKind, language: MessageCatalogue.Language) {
        let catalogue = MessageCatalogue(language: language)
        var finding = Finding(
            kind, .error, found: "Huyện Sơn Tịnh", row: "Huyện Bình Sơn")
        #expect(catalogue.advice(for: finding).contains("xac nhan"))
        let question = catalogue.sentence(for: finding)
        finding.severity = .notice
        #expect(!catalogue.advice(for: finding).contains("xac nhan"))
        if [.setForeign, .setConflict].contains(kind.code) {
            #expect(catalogue.sentence(for: finding) != question)
            #expect(question.hasSuffix(".") && catalogue.sentence(for: finding).hasSuffix("."))
        }
    }

    @Test func sentenceNamesThePlaceAsTheOfficerSeesIt() {
        let finding = Finding(
            .cellNotANumber, .error,
            at: FindingPlace(file: "a.xlsx", sheet: "Sheet1", cell: CellAddress(row: 6, column: 3)),
            found: "abc", row: "Xã Bình An", column: "Số hồ sơ tiếp nhận")
        #expect(
            MessageCatalogue(language: .vi).sentence(for: finding)
                == "Ô D7 (dòng “Xã Bình An”, cột “Số hồ sơ tiếp nhận”) ghi “abc”, không phải là một con số.")
    }

    @Test(arguments: MessageCatalogue.Language.allCases)
    func aTableOfNoUnitIsToldOtherwiseThanOneOfAnUnknownUnit(language: MessageCatalogue.Language) {
        let catalogue = MessageCatalogue(language: language)
        let none = catalogue.sentence(for: Finding(.unitUnknown(), .error))
        let unknown = catalogue.sentence(for: Finding(.unitUnknown(), .error, found: "Xã Lạ"))
        #expect(unknown.contains("Xã Lạ"))
        #expect(none.first?.isUppercase == true && !none.contains("“”"))
        #expect(catalogue.advice(for: Finding(.unitUnknown(), .error)).contains("Đơn vị: …"))
    }

    @Test func limitsAreNamedInMegabytes() {
        let finding = Finding(.fileLimit(kind: .fileBytes, limit: 512 << 20), .error)
        #expect(
            MessageCatalogue(language: .vi).sentence(for: finding)
                == "Tệp vượt giới hạn về dung lượng tệp: tối đa 512 MB.")
    }

    @Test func repeatsAreFoldedInTheExplanation() {
        let findings = (0..<25).map { row in
            Finding(.cellNegative, .error, at: FindingPlace(cell: CellAddress(row: row, column: 2)), found: "-1")
        }
        let text = ExplanationText(catalogue: MessageCatalogue(language: .vi)).text(file: "a.xlsx", findings: findings)
        #expect(text.contains("10. Ô C10 ghi số âm: -1."))
        #expect(!text.contains("11. "))
        #expect(text.contains("… và 15 ô khác cùng loại."))
    }
}
