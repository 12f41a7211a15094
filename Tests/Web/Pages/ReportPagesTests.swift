import Foundation
import Office
import OfficeSupport
import ReportingKit
import TestSupport
import Testing

@testable import Web

struct ReportPagesTests {
    private static func office() throws -> TestOffice {
        let office = try TestOffice()
        let table = try ExportTable.reference(
            5, try #require(office.composition.registry.dataset("digitization")), set: .subordinates)
        try office.drop(table.csv, as: "so hoa.csv")
        return office
    }

    @Test func everyLinkOfAReportLeadsToAFigure() async throws {
        let office = try Self.office()
        let probe = SiteProbe(office)
        let html = await probe.html("/ky/{period}/bao-cao", ["period": "2023-H1"])
        let tags = PageTags(html).tags
        #expect(tags.filter { $0.name == "h1" }.count == 1)
        let links = tags.filter { $0.name == "a" }.compactMap { tag in
            tag.attributes.first { $0.name == "href" }?.value
        }.filter { $0.contains("/so-lieu/") }
        #expect(links.count > 100)
        for link in links.prefix(200).enumerated().filter({ $0.offset.isMultiple(of: 20) }).map(\.element) {
            let figure = try #require(link.split(separator: "/").last.map(String.init)?.removingPercentEncoding)
            let response = await probe.response(
                "/ky/{period}/so-lieu/{figure}", ["period": "2023-H1", "figure": figure])
            #expect(response.status == 200)
        }
    }

    @Test func aReportThatDidNotChangeIsNotSentAgain() async throws {
        let office = try Self.office()
        let probe = SiteProbe(office)
        let first = await probe.response("/ky/{period}/bao-cao", ["period": "2023-H1"])
        let tag = try #require(first.header("etag"))
        let again = await probe.response(
            "/ky/{period}/bao-cao", ["period": "2023-H1"], headers: ["if-none-match": tag])
        #expect(again.status == 304)
        var table = try ExportTable.reference(
            5, try #require(office.composition.registry.dataset("digitization")), set: .subordinates)
        for (place, field) in table.definition.fields.enumerated() where field.aggregation == .sum {
            table.rows[0].values[place] = Int(table.rows[0].values[place]).map { String($0 * 2) } ?? ""
        }
        table.addUp()
        try office.drop(table.csv, as: "so hoa sua.csv", day: 1)
        let changed = await probe.response(
            "/ky/{period}/bao-cao", ["period": "2023-H1"], headers: ["if-none-match": tag])
        #expect(changed.status == 200)
        #expect(changed.header("etag") != tag)
    }

    @Test func aReportWithoutDataSaysWhatToDo() async throws {
        let probe = SiteProbe(try TestOffice())
        let response = await probe.response("/ky/{period}/bao-cao", ["period": "2024-H1"])
        #expect(response.status == 404)
        #expect(await probe.html("/ky/{period}/bao-cao", ["period": "2024-H1"]).contains("Kỳ này chưa có số liệu"))
    }

    @Test func officersDoNotReadTheReportOfAll() async throws {
        let probe = SiteProbe(try Self.office(), roles: [.officer])
        #expect(await probe.response("/ky/{period}/bao-cao", ["period": "2023-H1"]).status == 403)
    }
}
