import Foundation
import Messages
import Office
import OfficeSupport
import ReportingKit
import Serving
import Service
import Store
import Testing

@testable import Service
@testable import Web

/// Events tell each person of what he or she may see, and of nothing else.
struct EventRoutesTests {
    private let page: ChangingSite

    init() throws { page = try ChangingSite() }

    private func seen(_ change: LedgerChange, by person: Person) throws -> String? {
        let visit = Visit(
            request: WebRequest(method: .get, path: "/su-kien"), site: try page.site(person), visitor: person,
            language: .vi)
        return EventRoutes.seen(change, visit).map { String(decoding: $0, as: UTF8.self) }
    }

    private func file(_ folder: String?, _ name: String = "a.csv") throws -> LedgerChange {
        let entry = try page.office.store.enter(
            ReceivedFile(name: name, sha256: name, byteCount: 1, folder: folder, receivedAt: Date()),
            state: .accepted)
        return LedgerChange(entry, through: entry.id)
    }

    @Test func anOfficerHearsOfTheFilesOfTheOwnUnitsOnly() throws {
        let own = try file("Xã Bình An")
        let (other, office) = (try file("Xã Bình Minh"), try file(nil))
        #expect(try seen(own, by: ChangingSite.officer) != nil)
        #expect(try seen(other, by: ChangingSite.officer) == nil)
        #expect(try seen(office, by: ChangingSite.officer) == nil)
        for change in [own, other, office] { #expect(try seen(change, by: ChangingSite.editor) != nil) }
    }

    @Test func aHostileNameStaysInItsLine() throws {
        let text = try #require(
            try seen(try file(nil, "a\nevent: x\ndata: \"</script>\u{2028}.csv"), by: ChangingSite.editor))
        #expect(text.hasPrefix("id: 1\nevent: file\ndata: {") && text.hasSuffix("}\n\n"))
        #expect(text.split(separator: "\n").count == 3)
    }

    /// One person cannot take the places of all.
    @Test func theOldestPageOfAPersonMakesRoomForTheSeventh() async throws {
        let hub = EventHub(DaemonClient(candidates: []))
        var pages: [AsyncStream<LedgerChange>] = []
        for _ in 0..<7 { pages.append(try #require(hub.listen("lan"))) }
        let other = try #require(hub.listen("hoa"))
        // The first is over, the others go on: only it ends by itself.
        var first = pages[0].makeAsyncIterator()
        #expect(await first.next() == nil)
        #expect(hub.listening == ["hoa": 1, "lan": 6])
        withExtendedLifetime((pages, other)) {}
    }

    @Test func soManyPagesListenAndNoMore() throws {
        let hub = EventHub(DaemonClient(candidates: []))
        let pages = (0..<400).map { hub.listen("person \($0)") }
        #expect(pages.compactMap(\.self).count == 300)
    }

    @Test func whatIsBetweenPageAndDaemonIsNotTold() throws {
        #expect(try seen(LedgerChange(.begun, through: 3), by: ChangingSite.editor) == nil)
        #expect(
            try seen(LedgerChange(.lagged, through: 3), by: ChangingSite.officer)?.hasPrefix("id: 3\nevent: lagged")
                == true)
    }
}
