import Foundation
import Messages
import OfficeSupport
import ReportingKit
import Serving
import Testing

@testable import Web

/// The pages of every day, as they are answered.
struct PagesTests {
    private static let hostile = "<script>alert(1)</script>\"'&\u{202E}gpj.csv"

    private let office: TestOffice

    init() throws {
        office = try TestOffice()
        var table = try Self.digitized()
        try office.drop(table.csv, as: "dung.csv")
        table.rows[0].values[0] = Self.hostile
        try office.drop(table.csv, as: "sai \(Self.hostile.replacing("/", with: "∕"))", day: 1)
    }

    private static func digitized() throws -> ExportTable {
        let composition = try TestOffice.composition.get()
        let definition = try #require(composition.registry.dataset("digitization"))
        return try ExportTable.reference(5, definition, set: .subordinates)
    }

    static let pages: [(route: String, parameters: [String: String])] = [
        ("/", [:]), ("/nop", [:]), ("/tep", [:]), ("/tep/{id}", ["id": "1"]), ("/tep/{id}", ["id": "2"]), ("/ky", [:]),
        ("/ky/{period}", ["period": "2023-H1"]), ("/ky/{period}", ["period": "2019-H1"]), ("/quan-tri", [:]),
        ("/quan-tri/don-vi", [:]), ("/quan-tri/nguoi-dung", [:]),
    ]

    @Test(arguments: pages, [MessageCatalogue.Language.vi, .en])
    func everyPageIsWellFormed(
        page: (route: String, parameters: [String: String]), language: MessageCatalogue.Language
    ) async {
        let response = await AskedSite(office, name: Self.hostile).ask(
            page.route, page.parameters, headers: ["accept-language": language.rawValue])
        #expect(response.status == 200)
        #expect(PageRules(response.markup).faults == [])
        #expect(!response.markup.contains("<script>"))
        #expect(!response.markup.contains("\u{202E}"))
        #expect(response.markup.contains("<html lang=\"\(language.rawValue)\">"))
    }

    @Test(arguments: [
        ("/tep", [(name: "ten", value: hostile), (name: "truoc", value: "x"), (name: "ky", value: "0")]),
        ("/ky/{period}", [(name: "ten", value: hostile), (name: "trang", value: "-9"), (name: "loc", value: "'")]),
        ("/quan-tri/don-vi", [(name: "ten", value: hostile)]),
        ("/nop", [(name: "tra-loi", value: "9999999999999999999")]),
    ])
    func whatIsAskedBecomesNoMarkup(route: String, query: [(name: String, value: String)]) async {
        let response = await AskedSite(office).ask(route, ["period": "2023-H1"], query: query)
        #expect(response.status == 200)
        #expect(PageRules(response.markup).faults == [])
        #expect(!response.markup.contains("<script>"))
    }

    @Test func aFileThatCameBackSaysWhereItIsWrongAndHowToSendItAgain() async {
        let html = await AskedSite(office).html("/tep/{id}", ["id": "2"])
        #expect(html.contains("Trả lại – cần sửa"))
        #expect(html.contains("href=\"/nop?tra-loi=2\""))
    }

    @Test func anOfficerSeesTheOwnUnitsAlone() async throws {
        let officer = AskedSite(office, roles: [.officer], units: ["21043"])
        #expect(await officer.ask("/tep/{id}", ["id": "1"]).status == 404)
        #expect(await officer.ask("/quan-tri").status == 403)
        let board = await officer.html("/ky/{period}", ["period": "2023-H1"])
        #expect(board.contains("Xã Bình Thuận"))
        #expect(!board.contains("Xã Bình Thạnh"))
        let text = await officer.html("/ky/{period}/tinh-hinh.csv", ["period": "2023-H1"])
        #expect(text.contains("Xã Bình Thuận"))
        #expect(!text.contains("Xã Bình Thạnh"))
    }

    @Test func theWayAboutNamesWhatMayBeOpened() async {
        #expect(await AskedSite(office).html("/").contains("href=\"/quan-tri\""))
        #expect(!(await AskedSite(office, roles: [.officer]).html("/").contains("href=\"/quan-tri\"")))
        #expect(await AskedSite(office).html("/tep").contains("href=\"/tep\" aria-current=\"page\""))
    }

    @Test(arguments: ["/ky/{period}", "/tep", "/", "/ky"])
    func aPageThatABrowserHasIsNotSentAgain(route: String) async throws {
        let site = AskedSite(office, roles: [.officer])
        let first = await site.ask(route, ["period": "2023-H1"])
        let tag = try #require(first.header("etag"))
        let again = await site.ask(route, ["period": "2023-H1"], headers: ["if-none-match": "W/\(tag), \"x\""])
        #expect(again.status == 304)
        let other = AskedSite(office, roles: [.officer], units: ["21043"])
        #expect(await other.ask(route, ["period": "2023-H1"], headers: ["if-none-match": tag]).status == 200)
        var table = try Self.digitized()
        table.rows.removeLast(2)
        table.addUp()
        try office.drop(table.csv, as: "khac.csv", day: 2)
        #expect(await site.ask(route, ["period": "2023-H1"], headers: ["if-none-match": tag]).status == 200)
    }

    @Test func theBoardIsTakenAlongAsAWorkbook() async throws {
        let response = await AskedSite(office).ask("/ky/{period}/tinh-hinh.xlsx", ["period": "2023-H1"])
        #expect(response.header("content-disposition") == "attachment; filename=\"tinh-hinh-gui-2023-H1.xlsx\"")
        #expect(try #require(response.bytes).starts(with: [0x50, 0x4B]))
    }

    @Test(arguments: [("/tep/{id}", "id", "x"), ("/tep/{id}", "id", "77"), ("/ky/{period}", "period", "x")])
    func whatDoesNotExistSaysSo(route: String, name: String, value: String) async {
        let response = await AskedSite(office).ask(route, [name: value])
        #expect(response.status == 404)
        #expect(PageRules(response.markup).faults == [])
    }

    @Test func theFirstLoadIsSmall() {
        let script = Assets.script.utf8.count + DropScript.text.utf8.count
        #expect(script < 20_000)
        #expect(Assets.style.utf8.count + Assets.script.utf8.count < 40_000)
        // A rule that addresses another host has no place here.
        #expect(!Assets.style.contains("url("))
        #expect(!DropScript.text.contains("innerHTML"))
    }
}
