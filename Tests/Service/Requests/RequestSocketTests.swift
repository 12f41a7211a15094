import Foundation
import Glibc
import Logging
import OfficeSupport
import Store
import Synchronization
import TestSupport
import Testing
import Threading

@testable import Intake
@testable import Office
@testable import ReportingKit
@testable import Service

/// The daemon's socket under clients that know it and clients that do not.
struct RequestSocketTests {
    private final class Counter: Sendable {
        private let value = Mutex(0)

        var count: Int { value.withLock { $0 } }

        func add() { value.withLock { $0 += 1 } }
    }

    private let folder: TemporaryFolder
    private let office: TestOffice
    private let socket: StatusSocket
    private let path: String
    private let changes = LedgerChanges()
    private let asked = Counter()
    private let desk: RequestDesk

    init() throws {
        folder = try TemporaryFolder("talk")
        office = try TestOffice()
        path = folder.url.appending(path: "s").path(percentEncoded: false)
        socket = try StatusSocket(path: path)
        let desk = RequestDesk(patience: .seconds(3_600)) { .running }
        self.desk = desk
        let lane = Lane("test")
        let configuration = ConfigurationInForce(office.composition) { throw CocoaError(.fileNoSuchFile) }
        let work = RequestWork(configuration: configuration, store: office.store, refresh: { _ in }, changes: changes)
        desk.opens(
            RequestDesk.Opened(
                store: office.store, work: { try work.perform($0, by: $1, now: $2) },
                memory: RequestMemory(folder: nil), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
                perform: { lane.perform($0) }))
        let status = ServiceStatus(
            phase: .running, process: 1, stateFolder: "/x", line: "Waiting", troubles: [],
            progress: PipelineProgress(now: { .now }) { _ in }.current, folders: [], foldersAsOf: nil, parked: [])
        let conversation = RequestConversation(desk: desk, changes: changes)
        let asked = asked
        socket.serve(
            { _ in
                asked.add()
                return status
            }, { conversation($0, $1, $2) })
    }

    private var client: DaemonClient { DaemonClient(candidates: [path], statusPatience: .seconds(600)) }

    private static func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: work()) }.start()
        }
    }

    /// Sends bytes as they are, and gives what comes back until the end.
    private func raw(_ bytes: [UInt8]) async throws -> String {
        let path = path
        return await Self.onThread {
            let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            guard
                case .success(0) = Result(catching: { try UnixSocketAddress.with(path) { connect(descriptor, $0, $1) } }
                )
            else { return "no connection" }
            bytes.withUnsafeBytes { _ = UnixSocketAddress.send($0, to: descriptor) }
            var (answer, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 4_096))
            while true {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
                answer += buffer[0..<count]
            }
        }
    }

    @Test(arguments: [
        "{}", "{", "{\"v\":1}", "{\"v\":1,\"do\":{\"explode\":{}}}",
        "{\"v\":2,\"key\":\"k-000001\",\"person\":\"An\",\"do\":{\"follow\":{\"after\":0}}}",
        "{\"v\":1,\"key\":\"k-000001\",\"person\":\"An\",\"do\":{\"finalize\":{\"period\":\"2023-H1\",\"number\":\"1\",\"date\":\"hôm nay\"}}}",
        "{\"v\":\"\u{FF}\"}", "{\"v\":1,\"do\":" + String(repeating: "[", count: 20_000),
    ])
    func whatIsNoRequestIsSaidToBeNone(line: String) async throws {
        #expect(try await raw(Array("\(line)\n".utf8)).contains("\"code\":\"malformed\""))
    }

    @Test func aLineThatIsTooLongIsSaidToBe() async throws {
        let answer = try await raw(Array("{".utf8) + [UInt8](repeating: 0x20, count: 300 << 10))
        // The rest of what was sent may close the connection before the answer is read.
        #expect(answer.isEmpty || answer.contains("\"code\":\"too_large\""))
    }

    @Test func halfALineAndSilenceKeepNobodyFromBeingAnswered() async throws {
        let slow = (0..<10).map { _ in Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) }
        defer { slow.forEach { close($0) } }
        for descriptor in slow {
            #expect(try UnixSocketAddress.with(path) { connect(descriptor, $0, $1) } == 0)
            Array("{\"v\":1".utf8).withUnsafeBytes { _ = UnixSocketAddress.send($0, to: descriptor) }
        }
        #expect(await client.status().status?.process == 1)
    }

    @Test func onlyTheServicesUserAndRootMayChange() {
        #expect(SocketPeer(user: 1_234, process: 1).mayChange(serviceUser: 1_234))
        #expect(SocketPeer(user: 0, process: 1).mayChange(serviceUser: 1_234))
        #expect(!SocketPeer(user: 1_235, process: 1).mayChange(serviceUser: 1_234))
        // As a user namespace shows all who are not in it.
        #expect(!SocketPeer(user: 65_534, process: 1).mayChange(serviceUser: 1_234))
    }

    @Test func aChangeThatSomebodyElseAsksForIsNotMade() async throws {
        var pair: [Int32] = [0, 0]
        #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
        defer { close(pair[1]) }
        let request = DaemonRequest(
            key: "key-00001", person: "An", .reopen(period: "2023-H1", report: nil, reason: "x"))
        RequestConversation(desk: desk, changes: changes)(
            .line(Array(try JSONEncoder().encode(request))), pair[0], SocketPeer(user: 1_235, process: 1))
        close(pair[0])
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = recv(pair[1], &buffer, buffer.count, 0)
        #expect(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).contains("not_allowed"))
    }

    @Test func thoseWhoAskHowItStandsAtOnceShareAnAnswer() async {
        let client = client
        let answers = await withTaskGroup(of: DaemonAnswer.self) { group in
            for _ in 0..<200 { group.addTask { await client.status() } }
            var answers: [DaemonAnswer] = []
            for await answer in group { answers.append(answer) }
            return answers
        }
        #expect(answers.count { $0.status != nil } == 200)
        #expect(asked.count < 100)
    }

    @Test func withoutADaemonThePersonIsToldSo() async throws {
        let nobody = DaemonClient(candidates: [path + ".none"])
        let refusal = await #expect(throws: DaemonRefusal.self) {
            try await nobody.reopen(
                try #require(Period(id: "2023-H1")), report: nil, reason: "x", person: "An", key: "key-00001")
        }
        #expect(refusal?.code == .absent && refusal?.mayBeRepeated == true)
    }

    @Test func aRefusalComesWithItsWords() async throws {
        let period = try #require(Period(id: "2023-H1"))
        let refusal = await #expect(throws: DaemonRefusal.self) {
            try await client.accept(["M1"], of: period, report: nil, reason: "x", person: "An", key: "key-00001")
        }
        #expect(refusal?.code == .refused && refusal?.vietnamese == "chưa có số liệu kỳ 6 tháng đầu năm 2023")
        let reopen = await #expect(throws: DaemonRefusal.self) {
            try await client.reopen(period, report: nil, reason: "x", person: "An", key: "key-00002")
        }
        #expect(reopen?.code == .notIssued)
    }

    // MARK: Following

    private func entry(_ name: String, _ state: FileState) throws -> LedgerEntry {
        try office.store.enter(
            ReceivedFile(name: name, sha256: name, byteCount: 1, folder: nil, receivedAt: Date()), state: state)
    }

    @Test func whoFollowsHearsThePastThenWhatHappens() async throws {
        _ = try entry("a.csv", .accepted)
        let second = try entry("b.csv", .processing)
        var stream = client.changes(after: 0).makeAsyncIterator()
        #expect(try await stream.next()?.kind == .begun)
        let first = try #require(try await stream.next())
        #expect(first.file?.name == "a.csv" && first.through == 1)
        let waiting = try #require(try await stream.next())
        // It is not decided on: who follows again after this line hears of it again.
        #expect(waiting.file?.state == "processing" && waiting.through == 1)
        try office.store.setState(.returned, of: second.id, reason: "sheet.empty")
        changes.file(number: second.id)
        let decided = try #require(try await stream.next())
        #expect(decided.file?.state == "returned" && decided.through == 2)
        let period = try #require(Period(id: "2023-H1"))
        changes.made(ReportPeriod("chuyen-doi-so", period))
        #expect(try await stream.next()?.period == "2023-H1")
        changes.stop()
        #expect(try await stream.next()?.kind == .stopping)
        #expect(try await stream.next() == nil)
    }

    @Test func whoWasAwayHearsWhatWasMissed() async throws {
        for name in ["a.csv", "b.csv", "c.csv"] { _ = try entry(name, .accepted) }
        var stream = client.changes(after: 2).makeAsyncIterator()
        #expect(try await stream.next()?.through == 3)
        #expect(try await stream.next()?.file?.name == "c.csv")
        changes.stop()
    }

    @Test func nobodyFollowsAndNothingIsKept() async throws {
        for _ in 0..<10_000 { changes.items(["x"]) }
        #expect(changes.followerCount == 0)
        var stream: AsyncThrowingStream<LedgerChange, any Error>? = client.changes(after: -1)
        var iterator = stream?.makeAsyncIterator()
        #expect(try await iterator?.next()?.kind == .begun)
        #expect(changes.followerCount == 1)
        (iterator, stream) = (nil, nil)
    }

    @Test func oneWhoDoesNotReadIsToldToLookAnew() throws {
        let follower = try LedgerChanges.Follower()
        for number in 0..<5_000 { follower.add([.number(Int64(number))]) }
        let news = follower.news()
        #expect(news.isLagging && news.changes.isEmpty)
    }

    @Test func onlySoManyFollow() throws {
        let followers = try (0..<8).map { _ in try #require(try changes.follow()) }
        #expect(try changes.follow() == nil)
        changes.leave(followers[0])
        #expect(try changes.follow() != nil)
    }
}
