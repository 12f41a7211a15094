import Foundation
import Logging
import Messages
import Office
import OfficeSupport
import ReportingKit
import Serving
import Settings
import Store
import Synchronization
import TestSupport
import Testing

@testable import Web

/// Pages that are kept: each is answered to whom it was made for, and as long as nothing changed.
struct KeptPagesTests {
    /// Whoever the cookie names, with the rights of that moment.
    private final class People: SignIn {
        let known: Mutex<[String: Person]>

        init(_ people: Person...) {
            known = Mutex(Dictionary(uniqueKeysWithValues: people.map { ($0.account, $0) }))
        }

        func person(of request: WebRequest) -> Person? {
            request.header("cookie").flatMap { account in known.withLock { $0[account] } }
        }

        func set(_ person: Person) { known.withLock { $0[person.account] = person } }
    }

    private static let board = "/ky/{period}"
    private let office: TestOffice
    private let people = People(
        Person(account: "lan", name: "Lan", roles: [.officer], units: ["21043"]),
        Person(account: "hoa", name: "Hoa", roles: [.officer], units: ["21028"]),
        Person(account: "sep", name: "Sếp", roles: [.leader]))

    init() throws {
        office = try TestOffice()
        try office.drop(try Self.table().csv, as: "dung.csv")
    }

    private static func table() throws -> ExportTable {
        let definition = try #require(TestOffice.composition.get().registry.dataset("digitization"))
        return try ExportTable.reference(5, definition, set: .subordinates)
    }

    /// A site that reads beside who writes, as the page does beside the daemon.
    private func site(now: @escaping @Sendable () -> Date = { Date() }) throws -> Site {
        try Site(
            composition: office.composition,
            store: ReportStore(reading: office.output.storePath, rules: office.composition.statementRules),
            output: office.output, signIn: people, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: now)
    }

    private func ask(
        _ site: Site, as account: String?, _ headers: [String: String] = [:],
        query: [(name: String, value: String)] = []
    ) async -> WebResponse {
        var headers = headers
        headers["host"] = "localhost"
        headers["cookie"] = account
        return await site.respond(
            to: WebRequest(
                method: .get, path: "/ky/2023-H1", parameters: ["period": "2023-H1"], query: QueryItems(query),
                headers: headers),
            with: Routes.all.first { $0.method == .get && $0.path == Self.board })
    }

    private static func isKept(_ response: WebResponse) -> Bool {
        if case .kept = response.body { true } else { false }
    }

    @Test func aPageIsKeptForWhomItWasMade() async throws {
        let site = try site()
        let lan = await ask(site, as: "lan")
        let hoa = await ask(site, as: "hoa")
        let again = await ask(site, as: "lan")
        #expect(Self.isKept(lan) && again.text == lan.text)
        #expect(lan.text.contains("<span>Lan</span>") && !lan.text.contains("Hoa"))
        #expect(hoa.text.contains("<span>Hoa</span>") && !hoa.text.contains("Lan"))
        #expect(lan.text.contains("Xã Bình Thuận") && !hoa.text.contains("Xã Bình Thuận"))
        #expect(await ask(site, as: nil).status == 401)
        // What one of them may keep tells nothing about the other's.
        let tag = try #require(lan.header("etag"))
        #expect(await ask(site, as: "lan", ["if-none-match": tag]).status == 304)
        #expect(await ask(site, as: "hoa", ["if-none-match": tag]).status == 200)
        #expect(await ask(site, as: nil, ["if-none-match": tag]).status == 401)
    }

    @Test func otherRightsMakeAnotherPageAtOnce() async throws {
        let site = try site()
        let before = await ask(site, as: "lan")
        let tag = try #require(before.header("etag"))
        people.set(Person(account: "lan", name: "Lan", roles: [.administrator]))
        let after = await ask(site, as: "lan", ["if-none-match": tag])
        #expect(after.status == 200 && after.text.contains("href=\"/quan-tri\""))
        people.set(Person(account: "lan", name: "Lan", roles: [.officer], units: ["21028"]))
        #expect(!(await ask(site, as: "lan").text.contains("Xã Bình Thuận")))
        people.known.withLock { $0["lan"] = nil }
        #expect(await ask(site, as: "lan", ["if-none-match": tag]).status == 401)
    }

    @Test func whatAnotherProcessCommitsIsSeenWithTheNextRequest() async throws {
        let site = try site()
        let before = await ask(site, as: "sep")
        let tag = try #require(before.header("etag"))
        #expect(await ask(site, as: "sep", ["if-none-match": tag]).status == 304)
        var table = try Self.table()
        table.rows.removeLast(2)
        table.addUp()
        try office.drop(table.csv, as: "khac.csv", day: 2)
        let after = await ask(site, as: "sep", ["if-none-match": tag])
        #expect(after.status == 200 && after.text != before.text)
    }

    @Test func theDayOfVietnamMakesAnotherPage() async throws {
        // 23:59:50 there, while it is late afternoon in Greenwich.
        let time = TestClock(Date(timeIntervalSince1970: 1_688_749_190))
        let site = try site(now: { time.now })
        let before = await ask(site, as: "sep")
        time.add(5)
        #expect(await ask(site, as: "sep", ["if-none-match": before.header("etag") ?? ""]).status == 304)
        time.add(10)
        let after = await ask(site, as: "sep", ["if-none-match": before.header("etag") ?? ""])
        #expect(after.status == 200 && after.text != before.text)
    }

    @Test func languageAndFilterMakePagesOfTheirOwn() async throws {
        let site = try site()
        let vietnamese = await ask(site, as: "sep")
        let english = await ask(site, as: "sep", ["accept-language": "en"])
        #expect(english.text.contains("<html lang=\"en\">") && vietnamese.text.contains("<html lang=\"vi\">"))
        let filtered = await ask(site, as: "sep", query: [("ten", "Bình Thuận")])
        #expect(filtered.text.contains("Xã Bình Thuận") && !filtered.text.contains("Xã Bình Thạnh"))
        #expect(await ask(site, as: "sep").text == vietnamese.text)
    }

    @Test func anotherConfigurationMakesPagesOfItsOwn() async throws {
        let tag = try #require(await ask(try site(), as: "sep").header("etag"))
        #expect(await ask(try site(), as: "sep", ["if-none-match": tag]).status == 200)
    }

    @Test func aPackedPageHoldsTheSameBytes() async throws {
        let site = try site()
        let plain = await ask(site, as: "sep")
        let packed = await ask(site, as: "sep", ["accept-encoding": "br, gzip;q=0.8"])
        #expect(packed.header("content-encoding") == "gzip" && packed.header("vary") == "accept-encoding")
        let bytes = try #require(packed.bytes)
        #expect(bytes.count < plain.text.utf8.count / 3)
        let folder = try TemporaryFolder("packed")
        let file = folder.url.appending(path: "trang.html.gz")
        try Data(bytes).write(to: file)
        let gzip = Process()
        gzip.executableURL = URL(filePath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-dc", file.path(percentEncoded: false)]
        let output = Pipe()
        gzip.standardOutput = output
        try gzip.run()
        let unpacked = output.fileHandleForReading.readDataToEndOfFile()
        gzip.waitUntilExit()
        #expect(String(decoding: unpacked, as: UTF8.self) == plain.text)
        let tag = try #require(packed.header("etag"))
        #expect(await ask(site, as: "sep", ["if-none-match": tag, "accept-encoding": "gzip"]).status == 304)
        #expect(await ask(site, as: "sep", ["accept-encoding": "gzip;q=0, br"]).header("content-encoding") == nil)
    }

    @Test func whatIsAtHandIsToldByTheSameRules() async throws {
        let site = try site()
        let route = try #require(Routes.all.first { $0.method == .get && $0.path == Self.board })
        func atHand(_ account: String?, host: String = "localhost", method: WebRequest.Method = .get) -> WebResponse? {
            var headers = ["host": host]
            headers["cookie"] = account
            return site.keptAnswer(
                to: WebRequest(
                    method: method, path: "/ky/2023-H1", parameters: ["period": "2023-H1"], headers: headers),
                with: route)?.response
        }
        #expect(atHand("lan") == nil)
        let made = await ask(site, as: "lan")
        let kept = try #require(atHand("lan"))
        #expect(kept.text == made.text)
        #expect(kept.headers.map(\.name).sorted() == made.headers.map(\.name).sorted())
        #expect(kept.header("content-security-policy") == made.header("content-security-policy"))
        #expect(atHand("hoa") == nil && atHand(nil) == nil)
        #expect(atHand("lan", host: "evil.example") == nil && atHand("lan", method: .post) == nil)
        people.known.withLock { $0["lan"] = nil }
        #expect(atHand("lan") == nil)
    }

    @Test func whatIsKeptStaysWithinBounds() throws {
        let pages = KeptPages()
        let body = PackedBody([UInt8](repeating: 1, count: 1 << 20))
        func key(_ version: Int64, _ path: Int) -> KeptPages.Key {
            KeptPages.Key(
                version: version, day: CalendarDate.inVietnam(Date(timeIntervalSince1970: 0)), person: nil,
                language: .vi,
                path: "/\(path)", query: QueryItems())
        }
        for path in 0..<40 { pages.keep(KeptPages.Page(tag: "t", type: "text/html", body: body), for: key(1, path)) }
        #expect(pages.bytes <= KeptPages.byteLimit && pages[key(1, 39)] != nil)
        // One that was being made while something was committed.
        pages.keep(KeptPages.Page(tag: "t", type: "text/html", body: body), for: key(2, 0))
        pages.keep(KeptPages.Page(tag: "t", type: "text/html", body: body), for: key(1, 39))
        #expect(pages[key(1, 39)] == nil && pages[key(2, 0)] != nil)
    }
}

/// A clock that is set by hand.
final class TestClock: Sendable {
    private let time: Mutex<Date>

    init(_ start: Date) { time = Mutex(start) }

    var now: Date { time.withLock(\.self) }

    func add(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }
}
