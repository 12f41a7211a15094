import Foundation
import ReportingKit
import Store
import Testing

@testable import Web

/// Questions about matters on the landing page of the unit that is asked.
struct LettersTests {
    private let site: PageSite
    private let unit: UnitCode = "21043"
    private let officer: Person

    init() throws {
        site = try PageSite()
        officer = PageSite.person(.officer, units: [unit])
    }

    private func ask(_ unit: UnitCode?, number: Int = 1, text: String = "xem <b>lại</b>") throws {
        try site.office.store.keep(
            FindingQuestion(
                period: site.period, number: number, unit: unit, report: "chuyen-doi-so",
                at: Date(timeIntervalSince1970: 1_689_000_000 + Double(number)), name: "Người Hỏi", text: text))
    }

    @Test func theUnitThatIsAskedSeesWhoAsksWhatAndHowToAnswer() async throws {
        try ask(unit)
        let page = await site.get("/", as: officer)
        #expect(page.status == 200)
        for words in ["Đơn vị được hỏi lại", "M1 – Xã Bình Thuận", "Người Hỏi hỏi lại", "xem &lt;b&gt;lại&lt;/b&gt;"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(page.text.contains("action=\"/hoi-lai/2023-H1/M1/21043?bao-cao=chuyen-doi-so\""))
    }

    @Test func anotherUnitSeesNothingOfIt() async throws {
        try ask(unit)
        try ask(nil, number: 2)
        let page = await site.get("/", as: PageSite.person(.officer, units: ["21064"]))
        #expect(!page.text.contains("Người Hỏi"))
    }

    @Test func anAnswerIsKeptForTheUnitByWhoSignedIn() async throws {
        try ask(unit)
        let path = "/hoi-lai/2023-H1/M1/21043?bao-cao=chuyen-doi-so"
        let sent = await site.post(path, [("khoa", "0123456789"), ("loi", "Số liệu đúng")], as: officer)
        #expect(sent.status == 303)
        #expect(sent.header("location") == "/?da=tra-loi")
        #expect(site.decisions.kept.map(\.what) == ["reply M1 21043 Số liệu đúng"])
        #expect(site.decisions.kept.first?.person == "Người Thử")
    }

    @Test func nobodyAnswersForAnotherUnit() async throws {
        try ask(unit)
        let other = PageSite.person(.officer, units: ["21064"])
        let path = "/hoi-lai/2023-H1/M1/21043"
        #expect(await site.post(path, [("khoa", "0123456789"), ("loi", "x")], as: other).status == 403)
        #expect(
            await site.post(path, [("khoa", "0123456789"), ("loi", "x")], as: PageSite.person(.editor)).status == 403)
        #expect(site.decisions.kept.isEmpty)
    }

    @Test func anAnswerThatIsNotTakenStaysInItsForm() async throws {
        try ask(unit)
        let path = "/hoi-lai/2023-H1/M1/21043?bao-cao=chuyen-doi-so"
        #expect(await site.post(path, [("khoa", "0123456789"), ("loi", " ")], as: officer).status == 409)
        site.decisions.refuse(DecisionRefusal(vietnamese: "Kỳ đã khóa.", english: "It is issued."))
        let refused = await site.post(path, [("khoa", "0123456789"), ("loi", "Số <i>đúng</i>")], as: officer)
        #expect(refused.status == 409)
        #expect(refused.text.contains("Kỳ đã khóa."))
        #expect(refused.text.contains("Số &lt;i&gt;đúng&lt;/i&gt;</textarea>"))
        #expect(refused.text.contains("value=\"0123456789\""))
    }

    @Test func anAnsweredQuestionStandsWithItsAnswer() async throws {
        try ask(unit)
        var question = try #require(try site.office.store.questions().first)
        question.answer = FindingQuestion.Answer(
            text: "đã đối chiếu", name: "Cán bộ", at: question.at.addingTimeInterval(60))
        try site.office.store.keep(question)
        let page = await site.get("/", as: officer)
        #expect(page.text.contains("Cán bộ trả lời"))
        #expect(page.text.contains("đã đối chiếu"))
        #expect(!page.text.contains("/hoi-lai/"))
    }
}
