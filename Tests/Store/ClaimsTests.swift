import Foundation
import PostgresEngine
import ReportingKit
import TestSupport
import Testing

@testable import Store

/// Which host works on a file of a store that several hosts share.
@Suite(.enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct ClaimsTests {
    private let folder: TemporaryFolder
    private let address: String
    private let one: ReportStore
    private let other: ReportStore

    private static let long = Duration.seconds(3_600)
    /// Ends with the moment it begins.
    private static let none = Duration.zero

    init() throws {
        folder = try TemporaryFolder("claims")
        address = try schemas.address(folder.url.path)
        one = try ReportStore(engine: PostgresEngine(address: address), rules: .office)
        other = try ReportStore(engine: PostgresEngine(address: address), rules: .office)
    }

    private func arrival(_ item: String, mark: String? = nil, bytes: [Data] = [Data("so lieu".utf8)]) -> Arrival {
        Arrival(
            item: item,
            file: ReceivedFile(
                name: "\(item).csv", sha256: "hash of \(mark ?? item)", byteCount: bytes.reduce(0) { $0 + $1.count },
                folder: nil, receivedAt: Date(timeIntervalSince1970: 1_688_500_000)),
            mark: mark ?? item, parts: { part in for piece in bytes { try part(piece) } })
    }

    private func returned(_ item: String, in store: ReportStore) throws -> ReportStore.Delivery {
        let entry = try #require(try store.entry(item: item))
        return ReportStore.Delivery(file: entry.file, entry: entry.id, tables: [], findings: [])
    }

    private func content(_ sha256: String, in store: ReportStore) throws -> Data? {
        var content = Data()
        return try store.readContent(sha256) { content += $0 } ? content : nil
    }

    @Test func aFileThatTwoHostsFindIsEnteredOnce() throws {
        #expect(try one.enter([arrival("a", mark: "m")], owner: "one", lease: Self.long).map(\.item) == ["a"])
        #expect(try other.enter([arrival("b", mark: "m")], owner: "other", lease: Self.long).isEmpty)
        #expect(try one.entries().map(\.file.name) == ["a.csv"])
    }

    @Test func theSameMarkIsAFileThatWasDroppedAgainWhenTheFirstWasSettledLongAgo() throws {
        let claims = try one.enter([arrival("a", mark: "m")], owner: "one", lease: Self.long)
        try one.engine.write { try $0.execute(sql: "UPDATE arrival SET at = at - interval '1 hour'") }
        #expect(try other.enter([arrival("b", mark: "m")], owner: "other", lease: Self.long).isEmpty)
        try one.conclude(claims, owner: "one")
        #expect(try other.enter([arrival("b", mark: "m")], owner: "other", lease: Self.long).map(\.item) == ["b"])
        #expect(try one.entries().count == 2)
    }

    @Test func enteringAgainWhatWasEnteredWithoutAnAnswerGivesTheSameClaim() throws {
        let first = try one.enter([arrival("a")], owner: "one", lease: Self.long)
        #expect(try one.enter([arrival("a")], owner: "one", lease: Self.long) == first)
    }

    @Test func bytesAreInTheTransactionOfTheirEntry() throws {
        let parts = [Data(repeating: 1, count: ReportStore.contentPart), Data([2, 0, 255])]
        _ = try one.enter([arrival("a", bytes: parts)], owner: "one", lease: Self.long)
        #expect(try content("hash of a", in: other) == parts[0] + parts[1])
        struct Broken: Error {}
        let broken = Arrival(
            item: "b", file: arrival("b").file, mark: "b",
            parts: { part in
                try part(Data([1]))
                throw Broken()
            })
        #expect(throws: Broken.self) { try one.enter([broken], owner: "one", lease: Self.long) }
        #expect(try one.entry(item: "b") == nil)
        #expect(try content("hash of b", in: one) == nil)
    }

    @Test func anEmptyFileHasBytesToo() throws {
        _ = try one.enter([arrival("a", bytes: [])], owner: "one", lease: Self.long)
        #expect(try content("hash of a", in: other) == Data())
    }

    @Test func aHostThatLivesKeepsItsFiles() throws {
        _ = try one.enter([arrival("a")], owner: "one", lease: Self.long)
        #expect(try other.takeOverClaims(owner: "other", lease: Self.long, limit: 10).isEmpty)
    }

    @Test func filesOfADeadHostAreTakenOverByOneOther() throws {
        _ = try one.enter([arrival("a"), arrival("b")], owner: "one", lease: Self.none)
        let taken = try other.takeOverClaims(owner: "other", lease: Self.long, limit: 10)
        #expect(taken == [WorkClaim(item: "a", epoch: 2), WorkClaim(item: "b", epoch: 2)])
        #expect(try one.takeOverClaims(owner: "third", lease: Self.long, limit: 10).isEmpty)
    }

    @Test func aDecisionOfAHostThatLostTheFileIsUndone() throws {
        let claims = try one.enter([arrival("a")], owner: "one", lease: Self.none)
        let taken = try other.takeOverClaims(owner: "other", lease: Self.long, limit: 10)
        #expect(throws: ClaimsLost.self) {
            try one.accept([], returning: [returned("a", in: one)], fence: Fence(owner: "one", claims: claims))
        }
        #expect(try one.entry(item: "a")?.state == .taken)
        _ = try other.accept([], returning: [returned("a", in: other)], fence: Fence(owner: "other", claims: taken))
        #expect(try one.entry(item: "a")?.state == .returned)
    }

    @Test func anEarlierRunOfTheSameHostIsFencedToo() throws {
        let claims = try one.enter([arrival("a")], owner: "one", lease: Self.long)
        #expect(try other.reclaim(owner: "one", lease: Self.long) == [WorkClaim(item: "a", epoch: 2)])
        #expect(throws: ClaimsLost.self) {
            try one.accept([], returning: [returned("a", in: one)], fence: Fence(owner: "one", claims: claims))
        }
    }

    @Test func whatWasTakenOverIsNotRenewed() throws {
        let claims = try one.enter([arrival("a"), arrival("b")], owner: "one", lease: Self.none)
        _ = try other.takeOverClaims(owner: "other", lease: Self.long, limit: 1)
        #expect(try one.renewClaims(owner: "one", lease: Self.long) == [claims[1]])
        #expect(try one.renewClaims(items: ["a", "b"], owner: "one", lease: Self.long) == [claims[1]])
    }

    @Test func bytesOfReturnedFilesLeaveTheStoreWhenTheirAnswersAreDelivered() throws {
        let claims = try one.enter([arrival("a"), arrival("b")], owner: "one", lease: Self.long)
        _ = try one.accept([], returning: [returned("a", in: one)], fence: Fence(owner: "one", claims: claims))
        #expect(try content("hash of a", in: one) != nil)
        try one.conclude([claims[0]], owner: "one")
        #expect(try content("hash of a", in: one) == nil)
        #expect(try content("hash of b", in: one) != nil)
        #expect(try one.renewClaims(owner: "one", lease: Self.long) == [claims[1]])
    }

    @Test func aReducedCopyTakesThePlaceOfAFileThatNamesPeople() throws {
        let claims = try one.enter([arrival("a")], owner: "one", lease: Self.long)
        let reduction = ReportStore.Reduction(item: "a", reduced: "reduced", parts: { try $0(Data("rut gon".utf8)) })
        _ = try one.accept(
            [], returning: [], keeping: [], fence: Fence(owner: "one", claims: claims, reductions: [reduction]))
        try one.setState(.accepted, of: try #require(try one.entry(item: "a")).id)
        try one.conclude(claims, owner: "one")
        #expect(try content("hash of a", in: one) == nil)
        #expect(try other.reduction(of: "hash of a") == "reduced")
        #expect(try content("reduced", in: other) == Data("rut gon".utf8))
    }

    @Test func hostsHaveNumbersOfTheirOwnAndOneOffice() throws {
        #expect(try one.join(host: "one", office: "51") == 0)
        #expect(try other.join(host: "other", office: "51") == 1)
        #expect(try one.join(host: "one", office: "51") == 0)
        let error = #expect(throws: StoreError.self) { try other.join(host: "third", office: "49") }
        #expect(error == .otherOffice(path: other.path, office: "51"))
    }

    @Test func hostsThatEnterDecideAndTakeOverAtTheSameTimeDoEachFileOnce() async throws {
        let address = address
        try await withThrowingTaskGroup(of: Void.self) { group in
            for host in 0..<4 {
                group.addTask {
                    let store = try ReportStore(engine: PostgresEngine(address: address), rules: .office)
                    for number in 0..<20 {
                        let item = "\(host) \(number)"
                        _ = try store.enter(
                            [arrival(item, mark: "file \(number)")], owner: "\(host)", lease: Self.none)
                        let taken = try store.takeOverClaims(owner: "\(host)", lease: Self.none, limit: 3)
                        for claim in taken {
                            do {
                                _ = try store.accept(
                                    [], returning: [try returned(claim.item, in: store)],
                                    fence: Fence(owner: "\(host)", claims: [claim]))
                            } catch is ClaimsLost { continue }
                            try store.conclude([claim], owner: "\(host)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try one.entries().count == 20)
        let left = try one.takeOverClaims(owner: "last", lease: Self.long, limit: 100)
        #expect(try one.entries(in: [.taken]).count <= left.count)
        let events = try one.engine.read { try Int.fetchOne($0, sql: "SELECT count(DISTINCT item) FROM file") }
        #expect(events == 20)
    }
}
