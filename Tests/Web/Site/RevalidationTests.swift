import Foundation
import OfficeSupport
import Store
import Testing

@testable import Web

/// Pages that take long to make are not made again for a browser that has them.
struct RevalidationTests {
    private let pages: PageSite

    init() throws { pages = try PageSite() }

    private var report: URL {
        pages.office.output.root.appending(path: "report/\(pages.period.id)", directoryHint: .isDirectory)
    }

    @Test(arguments: ["/ky/{period}/mau-thuan", "/ky/{period}/phat-hanh"])
    func mattersAndIssueAreSentAgainWhenSomethingChanged(route: String) async throws {
        let parameters = ["period": pages.period.id]
        let site = AskedSite(pages.office, roles: [.editor, .leader])
        let first = await site.ask(route, parameters)
        let tag = try #require(first.header("etag"))
        #expect(first.status == 200)
        #expect(await site.ask(route, parameters, headers: ["if-none-match": tag]).status == 304)
        let other = AskedSite(pages.office, roles: [.editor])
        #expect(await other.ask(route, parameters, headers: ["if-none-match": tag]).status == 200)
        try pages.office.store.keep(
            FindingQuestion(period: pages.period, number: 1, at: Date(), name: "Lan", text: "Số nào đúng?"))
        #expect(await site.ask(route, parameters, headers: ["if-none-match": tag]).status == 200)
    }

    @Test func aDocumentThatIsThereByNowIsOnThePageOfTheIssue() async throws {
        let parameters = ["period": pages.period.id]
        let site = AskedSite(pages.office, roles: [.leader])
        let tag = try #require(await site.ask("/ky/{period}/phat-hanh", parameters).header("etag"))
        try FileManager.default.createDirectory(at: report, withIntermediateDirectories: true)
        let file = report.appending(path: "lineage.json")
        let isThere = FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
        if isThere { try FileManager.default.removeItem(at: file) } else { try Data("{}".utf8).write(to: file) }
        #expect(await site.ask("/ky/{period}/phat-hanh", parameters, headers: ["if-none-match": tag]).status == 200)
    }
}
