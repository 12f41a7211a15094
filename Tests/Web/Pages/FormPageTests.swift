import Foundation
import Office
import OfficeSupport
import ReportingKit
import Settings
import Serving
import Store
import Testing
import Viewing

@testable import Web

/// A questionnaire on the page: what is typed, checked, kept as a draft and sent, without any script.
struct FormPageTests {
    private let pages: PageSite
    private let key = "0123456789abcdef"
    private let officer = PageSite.person(.officer, units: ["21064"])

    init() throws { pages = try PageSite() }

    private var path: String { "/bieu-mau/\(pages.period.id)/21064/infrastructure" }

    private func counts() throws -> [String] {
        let office = pages.office.composition
        let unit = try #require(office.register.unit("21064", on: pages.period.lastDay))
        return try #require(office.registry(in: pages.period).dataset("infrastructure")).asked(
            on: pages.period.lastDay
        ).typedFields(askedOf: unit, as: .subordinate).filter { $0.type == .count }.map(\.name.rawValue)
    }

    private func post(
        _ task: String, _ values: [String: String], as person: Person? = nil, key: String? = nil
    ) async -> WebResponse {
        await pages.post(
            path, [("khoa", key ?? self.key), ("viec", task)] + values.map { ("s.\($0.key)", $0.value) },
            as: person ?? officer)
    }

    @Test func theFormIsFilledInWithoutScript() async {
        let page = await pages.get(path, as: officer)
        #expect(page.status == 200)
        #expect(page.text.contains(#"method="post""#) && page.text.contains("data-quy-tac="))
        #expect(page.text.contains(#"value="gui""#) && page.text.contains(#"value="kiem-tra""#))
    }

    @Test func anOfficerFillsInForTheOwnUnitsAlone() async {
        let other = PageSite.person(.officer, units: ["21043"])
        #expect(await pages.get(path, as: other).status == 403)
        #expect(await post("gui", [:], as: other).status == 403)
        #expect(await pages.get(path, as: PageSite.person(.leader)).status == 403)
        let list = await pages.get("/bieu-mau?ky=\(pages.period.id)", as: officer).text
        #expect(list.contains("21064/infrastructure") && !list.contains("21043/infrastructure"))
    }

    @Test func aDraftIsKeptAndShownAgain() async throws {
        let name = try #require(try counts().first)
        let saved = await post("nhap", [name: "<b>12"])
        #expect(saved.status == 303)
        let page = await pages.get(path, as: officer).text
        #expect(page.contains("&lt;b&gt;12") && !page.contains("<b>12") && page.contains("Người Thử"))
        // It is this person's alone.
        #expect(await !pages.get(path, as: PageSite.person(.editor)).text.contains("99<b>"))
        #expect(pages.decisions.kept.isEmpty)
    }

    @Test func whatIsNoValueIsNotSent() async throws {
        let name = try #require(try counts().first)
        let response = await post("gui", [name: "rất nhiều"])
        #expect(response.status == 422 && response.text.contains("rất nhiều"))
        #expect(response.text.contains(#"aria-invalid="true""#))
        #expect(pages.decisions.kept.isEmpty)
    }

    @Test func anEmptyFormIsNotSent() async {
        #expect(await post("gui", [:]).status == 422)
        #expect(pages.decisions.kept.isEmpty)
    }

    @Test func checkingSendsNothing() async throws {
        let name = try #require(try counts().first)
        let response = await post("kiem-tra", [name: "5"])
        #expect([200, 422].contains(response.status))
        #expect(pages.decisions.kept.isEmpty)
    }

    @Test func whatIsSentTwiceIsSentOnceAndTheDraftIsGone() async throws {
        let values = Dictionary(uniqueKeysWithValues: try counts().map { ($0, "0") })
        _ = await post("nhap", values)
        for _ in 0..<2 { #expect(await post("gui", values).status == 303) }
        #expect(pages.decisions.kept.count == 1)
        #expect(await !pages.get(path, as: officer).text.contains("Bản nháp"))
    }

    @Test func whatWasTypedIsNotLostWhenItCannotBeSent() async throws {
        let values = Dictionary(uniqueKeysWithValues: try counts().map { ($0, "0") })
        pages.decisions.refuse(DecisionRefusal(vietnamese: "bận", english: "busy", mayBeRepeated: true))
        let response = await post("gui", values)
        #expect(response.status == 409 && response.text.contains("bận"))
        #expect(await pages.get(path, as: officer).text.contains("Bản nháp"))
    }

    @Test func thePageAndTheWorkbookGiveTheSameRows() async throws {
        let office = pages.office.composition
        let unit = try #require(office.register.unit("21064", on: pages.period.lastDay))
        let dataset = try #require(office.registry(in: pages.period).dataset("infrastructure")).asked(
            on: pages.period.lastDay)
        let names = try counts()
        let form = FilledForm(
            dataset: "infrastructure", period: pages.period.id, unit: "21064",
            values: Dictionary(uniqueKeysWithValues: names.map { ($0, "0") }))
        let direct = DirectDecisions(office, store: pages.office.store, output: pages.office.output)
        _ = try await direct.send(form, by: officer, key: "0123456789")
        let typed = try TestOffice()
        let workbook = try Forms(typed.composition, store: nil, period: pages.period).workbook(
            dataset, unit, .subordinate,
            values: Dictionary(uniqueKeysWithValues: names.map { (FieldName($0), .count(0)) }))
        try typed.drop(workbook.bytes, as: workbook.name)
        func rows(_ store: ReportStore) throws -> [[FieldName: FieldValue]] {
            try store.tablesInForce(period: pages.period, dataset: "infrastructure").flatMap(\.rows).map {
                $0.row.values.mapValues(\.value)
            }
        }
        let sent = try rows(pages.office.store)
        let asTyped = try rows(typed.store)
        #expect(!sent.isEmpty && sent == asTyped)
        // Who sent it and when is in the file's name, which the ledger keeps.
        let entry = try #require(
            try pages.office.store.entries(in: [.accepted]).first { $0.file.name.contains("Nguoi Thu") })
        #expect(entry.file.name.hasSuffix(".xlsx"))
    }

    @Test(arguments: ["khong-co", "", "gui "])
    func anUnknownTaskIsRefused(task: String) async {
        #expect(await post(task, [:]).status == 400)
    }

    @Test(arguments: [
        "/bieu-mau/2023-H1/21064/khong-co", "/bieu-mau/2023-H1/99999/infrastructure",
        "/bieu-mau/x/21064/infrastructure",
    ])
    func whatIsNoFormIsNotFound(path: String) async {
        #expect(await pages.get(path, as: PageSite.person(.editor)).status == 404)
    }
}
