import Foundation
import ReportingKit
import Testing

@testable import Messages

struct MessageCatalogueTests {
    /// Every code of `FindingCode.swift`, read from its source so that none can be forgotten.
    static let codes: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let source = root.appending(path: "Sources/ReportingKit/Findings/FindingCode.swift")
        let text = (try? String(contentsOf: source, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { $0.contains(": FindingCode = \"") }.compactMap { line in
            line.split(separator: "\"").dropFirst().first.map(String.init)
        }
    }()

    @Test(arguments: codes, MessageCatalogue.Language.allCases)
    func everyCodeHasASentenceAndAnAdvice(code: String, language: MessageCatalogue.Language) {
        let catalogue = MessageCatalogue(language: language)
        let finding = Finding(FindingCode(code), .error)
        #expect(catalogue.sentence(for: finding) != code)
        #expect(!catalogue.advice(for: finding).isEmpty)
        #expect(!catalogue.sentence(for: finding).contains { "{}[]".contains($0) })
    }

    @Test func thereAreCodes() { #expect(Self.codes.count > 40) }

    /// Whoever confirmed it is not told to confirm it.
    @Test(
        arguments: [
            FindingCode.setForeign, .setConflict, .periodUnfinished, .fileFormerPeriod, .fileCumulative,
            .fileOlderExport,
            .fileOtherUnit,
        ], MessageCatalogue.Language.allCases)
    func whatIsConfirmedAsksNothing(code: FindingCode, language: MessageCatalogue.Language) {
        let catalogue = MessageCatalogue(language: language)
        var finding = Finding(
            code, .error, found: "Huyện Sơn Tịnh", details: ["title": "các xã", "row": "Huyện Bình Sơn"])
        #expect(catalogue.advice(for: finding).contains("xac nhan"))
        let question = catalogue.sentence(for: finding)
        finding.severity = .notice
        #expect(!catalogue.advice(for: finding).contains("xac nhan"))
        if [.setForeign, .setConflict].contains(code) {
            #expect(catalogue.sentence(for: finding) != question)
            #expect(question.hasSuffix(".") && catalogue.sentence(for: finding).hasSuffix("."))
        }
    }

    @Test func sentenceNamesThePlaceAsTheOfficerSeesIt() {
        let finding = Finding(
            .cellNotANumber, .error,
            at: FindingPlace(file: "a.xlsx", sheet: "Sheet1", cell: CellAddress(row: 6, column: 3)),
            found: "abc", details: ["row": "Xã Bình An", "column": "Số hồ sơ tiếp nhận"])
        #expect(
            MessageCatalogue(language: .vi).sentence(for: finding)
                == "Ô D7 (dòng “Xã Bình An”, cột “Số hồ sơ tiếp nhận”) ghi “abc”, không phải là một con số.")
    }

    @Test(arguments: MessageCatalogue.Language.allCases)
    func aTableOfNoUnitIsToldOtherwiseThanOneOfAnUnknownUnit(language: MessageCatalogue.Language) {
        let catalogue = MessageCatalogue(language: language)
        let none = catalogue.sentence(for: Finding(.unitUnknown, .error))
        let unknown = catalogue.sentence(for: Finding(.unitUnknown, .error, found: "Xã Lạ"))
        #expect(unknown.contains("Xã Lạ"))
        #expect(none.first?.isUppercase == true && !none.contains("“”"))
        #expect(catalogue.advice(for: Finding(.unitUnknown, .error)).contains("Đơn vị: …"))
    }

    @Test func limitsAreNamedInMegabytes() {
        let finding = Finding(.fileLimit, .error, details: ["kind": "fileBytes", "limit": "\(512 << 20)"])
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
