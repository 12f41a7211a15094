import Foundation
import ReportingKit
import Settings
import Serving
import Testing

@testable import Web

/// Who may decide what on the pages of contradictions and of the issue, and that one click is one decision.
struct DecisionPagesTests {
    private let pages: PageSite
    private let key = "0123456789abcdef"

    init() throws { pages = try PageSite() }

    private var matters: String { "/ky/\(pages.period.id)/mau-thuan" }

    private func accept(_ reason: String, as person: Person, key: String? = nil) async -> WebResponse {
        await pages.post("\(matters)/M1/chap-nhan", [("khoa", key ?? self.key), ("loi", reason)], as: person)
    }

    @Test func anEditorAcceptsWithAReasonUnderTheNameSignedInWith() async {
        let response = await accept("Lệch giờ xuất", as: PageSite.person(.editor))
        #expect(response.status == 303)
        #expect(response.header("location")?.hasPrefix(matters) == true)
        #expect(pages.decisions.kept.map(\.what) == ["accept M1 Lệch giờ xuất"])
        #expect(pages.decisions.kept.map(\.person) == ["Người Thử"])
    }

    @Test(arguments: [[OfficeRole.officer], [.leader], [.administrator], []])
    func nobodyElseAccepts(roles: [OfficeRole]) async {
        let person = Person(account: "a", name: "A", roles: Set(roles))
        for action in ["chap-nhan", "hoi-lai", "tra-loi"] {
            let response = await pages.post("\(matters)/M1/\(action)", [("khoa", key), ("loi", "x")], as: person)
            #expect(response.status == 403)
        }
        #expect(pages.decisions.kept.isEmpty)
    }

    @Test(arguments: [[OfficeRole.officer], [.editor], [.administrator]])
    func onlyALeaderIssuesAndReopens(roles: [OfficeRole]) async {
        let person = Person(account: "a", name: "A", roles: Set(roles))
        for action in ["phat-hanh", "mo-lai"] {
            let response = await pages.post(
                "/ky/\(pages.period.id)/\(action)",
                [("khoa", key), ("so", "5"), ("ngay", "2023-07-10"), ("ly-do", "x")],
                as: person)
            #expect(response.status == 403)
        }
        #expect(pages.decisions.kept.isEmpty)
    }

    @Test func theSameFormTwiceIsOneDecision() async {
        for _ in 0..<2 {
            #expect(await accept("Lệch giờ xuất", as: PageSite.person(.editor)).status == 303)
        }
        #expect(pages.decisions.kept.count == 1)
    }

    @Test(arguments: ["", "   \n\t"])
    func withoutAReasonNothingIsAccepted(reason: String) async {
        let response = await accept(reason, as: PageSite.person(.editor))
        #expect(response.status == 409 && response.text.contains("Cần ghi lý do"))
        #expect(pages.decisions.kept.isEmpty)
    }

    @Test(arguments: ["", "short", "có dấu cách và dấu", String(repeating: "a", count: 500)])
    func aFormWithoutItsKeyIsRefused(key: String) async {
        #expect(await accept("x", as: PageSite.person(.editor), key: key).status == 400)
        #expect(pages.decisions.kept.isEmpty)
    }

    @Test func anotherSiteDecidesNothing() async {
        let response = await pages.post(
            "\(matters)/M1/chap-nhan", [("khoa", key), ("loi", "x")], as: PageSite.person(.editor),
            headers: ["sec-fetch-site": "cross-site"])
        #expect(response.status == 403 && pages.decisions.kept.isEmpty)
    }

    @Test func whatIsRefusedIsSaidAndWhatWasTypedStays() async {
        let hostile = "</textarea><script>alert(1)</script>\u{202E}"
        pages.decisions.refuse(DecisionRefusal(vietnamese: hostile, english: hostile))
        let response = await accept(hostile, as: PageSite.person(.editor))
        #expect(response.status == 409)
        #expect(!response.text.contains("<script>alert") && !response.text.contains("\u{202E}"))
        #expect(response.text.contains("&lt;/textarea&gt;") && response.text.contains(key))
    }

    @Test func aTooLongReasonIsRefused() async {
        let response = await accept(String(repeating: "x", count: 2_001), as: PageSite.person(.editor))
        #expect(response.status == 413 && pages.decisions.kept.isEmpty)
    }

    @Test func aLeaderIssuesWithNumberDateAndSigner() async {
        let response = await pages.post(
            "/ky/\(pages.period.id)/phat-hanh",
            [("khoa", key), ("so", " 85 "), ("ngay", "2023-07-10"), ("nguoi-ky", "Ông A"), ("ly-do", "Đã duyệt")],
            as: PageSite.person(.leader))
        #expect(response.status == 303)
        #expect(pages.decisions.kept.map(\.what) == ["finalize 85 2023-07-10 Ông A Đã duyệt"])
    }

    @Test(arguments: [("", "2023-07-10"), ("5", "10/13/2023"), ("5", ""), ("  ", "2023-07-10")])
    func aReportWithoutNumberOrDateIsNotIssued(number: String, date: String) async {
        let response = await pages.post(
            "/ky/\(pages.period.id)/phat-hanh", [("khoa", key), ("so", number), ("ngay", date)],
            as: PageSite.person(.leader))
        #expect(response.status == 409 && pages.decisions.kept.isEmpty)
    }

    @Test func theChecklistNamesWhatIsOpen() async {
        let response = await pages.get("/ky/\(pages.period.id)/phat-hanh", as: PageSite.person(.leader))
        #expect(response.status == 200)
        #expect(response.text.contains("M1") && response.text.contains(#"name="so""#))
        let editor = await pages.get("/ky/\(pages.period.id)/phat-hanh", as: PageSite.person(.editor))
        #expect(editor.status == 200 && !editor.text.contains(#"name="so""#))
    }

    @Test func anOfficerSeesWhatIsAboutTheOwnUnitAlone() async {
        let all = await pages.get(matters, as: PageSite.person(.editor)).text
        let own = await pages.get(matters, as: PageSite.person(.officer, units: ["99999"]))
        #expect(all.contains(#"class="doi-chieu""#))
        #expect(own.status == 200 && !own.text.contains(#"class="doi-chieu""#))
    }
}
