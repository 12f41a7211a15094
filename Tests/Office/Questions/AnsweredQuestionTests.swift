import Assembly
import DigitizationModule
import Foundation
import Messages
import OfficeSupport
import ReportingKit
import Store
import TestSupport
import Testing

@testable import Office

/// A question that a unit was asked comes back with the answer written into it.
struct AnsweredQuestionTests {
    private let office: TestOffice
    private let table: ExportTable

    init() throws {
        office = try TestOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        table = try ExportTable.reference(5, definition, set: .subordinates)
        try office.drop(table.csv, as: "so hoa.csv")
    }

    private var model: ReportModel { get throws { try #require(try office.publisher.model(table.period)) } }

    /// Nobody sent the forms of infrastructure: one matter, with a letter to each unit.
    private func matter() throws -> Matter {
        try #require(
            try office.publisher.matters(try model).first { matter in
                matter.findings.contains {
                    $0.code == .unitUnsent && $0.dataset == "infrastructure" && $0.set == .subordinates
                }
            })
    }

    /// Asks, and gives the letter to one unit as it lies in its folder.
    private func letter(to unit: String = "Xã Bình An", text: String = "Vì sao chưa gửi?") throws -> (
        name: String, text: String
    ) {
        let files = try AskAboutMatter(office.publisher, archive: nil)(
            try matter(), try model, text: text, name: "Lê An", now: Date(timeIntervalSince1970: 1_688_500_000))
        let file = try #require(files.first { $0.deletingLastPathComponent().lastPathComponent == unit })
        return (file.lastPathComponent, try String(contentsOf: file, encoding: .utf8))
    }

    private func written(_ answer: String, into letter: String) -> String {
        letter.replacing("dưới dòng này -----\r\n", with: "dưới dòng này -----\r\n\(answer)\r\n")
    }

    private func receipt(_ name: String, in folder: String) throws -> String {
        try String(
            contentsOf: office.output.root.appending(path: "receipts/\(folder)/\(name).nhan.txt"), encoding: .utf8)
    }

    @Test func theQuestionSaysWhereTheAnswerIsWrittenAndSent() throws {
        let (name, text) = try letter()
        let matter = try matter().name
        #expect(name == "\(matter) - Xa Binh An - 6 thang dau nam 2023 - hoi lai.txt")
        #expect(text.contains("Vì sao chưa gửi?") && text.contains("ghi lý do vào giữa hai dòng dưới đây"))
        #expect(text.contains("/Xã Bình An”"))
    }

    @Test func anAnswerIsKeptWithItsUnitAndClosesWhatItWasAskedAbout() throws {
        let (name, text) = try letter()
        let before = try matter()
        let outcome = try office.drop(
            written("Xã chưa có hệ thống,\r\nsẽ gửi quý sau.", into: text), as: name, in: "Xã Bình An", day: 2)
        guard case .answer = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let after = try matter()
        #expect(after.open.count == before.open.count - 1)
        #expect(after.isAsked, "the other units have not answered")
        let kept = try #require(after.questions.compactMap(\.answer).first)
        #expect(kept.text == "Xã chưa có hệ thống,\nsẽ gửi quý sau." && kept.name == "Xã Bình An")
        #expect(kept.at == Date(timeIntervalSince1970: 1_688_500_000 + 2 * 86_400))
        #expect(
            try receipt(name, in: "Xã Bình An").contains("Đã ghi câu trả lời của Xã Bình An cho câu hỏi \(after.name)"))
        let annex = try TestOffice.texts(
            of: office.output.report(table.period).appending(path: "chat-luong-so-lieu.xlsx"))
        #expect(annex.contains { $0.contains("Đơn vị trả lời: Xã chưa có hệ thống") })
        #expect(try office.faults() == [])
    }

    @Test(arguments: [String.Encoding.utf16, .utf8])
    func theAnswerIsReadAsNotepadSavesIt(encoding: String.Encoding) throws {
        let (_, text) = try letter()
        let bytes = try #require(written("Đúng như đã gửi", into: text).data(using: encoding))
        guard case .answer = try office.drop(bytes, as: "tra loi cua xa.txt") else {
            Issue.record("\(try office.errorsOfLastReturn())")
            return
        }
        #expect(try matter().questions.compactMap(\.answer?.text) == ["Đúng như đã gửi"])
    }

    @Test func theSameAnswerOnceMoreChangesNothing() throws {
        let (name, text) = try letter()
        let answered = written("Đã rõ", into: text)
        try office.drop(answered, as: name, in: "Xã Bình An")
        let kept = try matter().questions
        #expect(try !office.drop(answered, as: name, in: "Xã Bình An", day: 1).isReturned)
        #expect(try matter().questions == kept)
    }

    /// What is wrong with an answer, and what its officer is told.
    private func expectReturned(_ text: String, _ code: FindingCode, _ told: String, in folder: String = "Xã Bình An")
        throws
    {
        let outcome = try office.drop(text, as: "tra loi.txt", in: folder, day: 3)
        guard case .returned(let explanation, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(try office.errorsOfLastReturn() == [code.rawValue])
        let said = try String(contentsOf: explanation, encoding: .utf8)
        #expect(said.contains(told), "\(said)")
    }

    @Test func aQuestionWithoutAnAnswerGoesBack() throws {
        let (_, text) = try letter()
        try expectReturned(text, .questionBlank, "chưa có câu trả lời ở giữa hai dòng")
        // Neither does whoever removed the place find a way to answer in it.
        let marked = text.components(separatedBy: "-----").first ?? ""
        let line = try #require(text.split(separator: "\r\n").last { $0.contains("[M") })
        try expectReturned(marked + "Đã rõ\r\n" + line, .questionBlank, "chưa có câu trả lời ở giữa hai dòng")
        #expect(try matter().questions.allSatisfy { $0.answer == nil })
    }

    @Test func anAnswerFromTheFolderOfAnotherUnitGoesBack() throws {
        let (_, text) = try letter()
        try expectReturned(
            written("Đã rõ", into: text), .questionForeign,
            "gửi Xã Bình An, nhưng tệp trả lời nằm trong thư mục của Xã Bình Chánh",
            in: "Xã Bình Chánh")
    }

    @Test func aQuestionThatIsAnsweredKeepsItsAnswer() throws {
        let (name, text) = try letter()
        try office.drop(written("Đã rõ", into: text), as: name, in: "Xã Bình An")
        try expectReturned(
            written("Khác hẳn", into: text), .questionAnswered, "đã được trả lời ngày 05/07/2023: “Đã rõ”")
        #expect(try matter().questions.compactMap(\.answer?.text) == ["Đã rõ"])
    }

    @Test func aQuestionThatNobodyAskedIsToldToBeClosed() throws {
        let (_, text) = try letter()
        let other = text.replacing(/\| [0-9]+\]/, with: "| 12]")
        try expectReturned(written("Đã rõ", into: other), .questionClosed, "Không còn câu hỏi")
    }

    @Test func anAnswerOfManyPagesGoesBack() throws {
        let (_, text) = try letter()
        try expectReturned(
            written(String(repeating: "rất dài ", count: 400), into: text), .questionTooLong, "nhiều nhất 2.000 ký tự")
    }

    @Test(arguments: [[UInt8]([1, 2, 3, 0, 0, 200]), Array("không còn gì".utf8)])
    func whatIsCalledLikeAQuestionAndHoldsNoneGoesBack(bytes: [UInt8]) throws {
        #expect(try office.drop(Data(bytes), as: "M3 - Xa Binh An - 6 thang dau nam 2023 - hoi lai.txt").isReturned)
        #expect(try office.errorsOfLastReturn() == ["question.unreadable"])
    }

    @Test func whatFollowsTheAnswerIsNoPartOfItAndALostEndMarkIsForgiven() throws {
        let (_, text) = try letter()
        let lines = written("Đã rõ", into: text).components(separatedBy: "\r\n").filter { !$0.contains("Hết phần") }
        let letter = try #require(QuestionLetter(lines.joined(separator: "\n")))
        #expect(letter.answer.hasPrefix("Đã rõ"))
        let whole = try #require(QuestionLetter(written("  Đã rõ  \r\n\r\n", into: text)))
        #expect(whole.answer == "Đã rõ")
    }
}
