import Foundation
import Logging
import OfficeSupport
import Store
import Synchronization
import TestSupport
import Testing
import Threading

@testable import Office
@testable import Service

/// A request is carried out once, whatever the browser, the network or the daemon does meanwhile.
struct RequestDeskTests {
    private let office: TestOffice
    private let folder: TemporaryFolder
    private let done = Done()

    private final class Done: Sendable {
        let actions = Mutex<[DaemonRequest.Action]>([])
        let gate = DispatchSemaphore(value: 0)
        let begun = DispatchSemaphore(value: 0)
        var count: Int { actions.withLock(\.count) }
    }

    init() throws {
        office = try TestOffice()
        folder = try TemporaryFolder("desk")
    }

    private static let reopen = DaemonRequest.Action.reopen(period: "2023-H1", report: nil, reason: "sai số")

    /// `waits` keeps each work until the gate is opened.
    private func desk(
        phase: ServicePhase = .running, patience: Duration = .seconds(3_600), waits: Bool = false,
        failing fault: (any Error & Sendable)? = nil, folder: TemporaryFolder? = nil
    ) -> RequestDesk {
        let desk = RequestDesk(patience: patience) { phase }
        let (done, lane) = (done, Lane("test"))
        desk.opens(
            RequestDesk.Opened(
                store: office.store,
                work: { action, _, _ in
                    done.begun.signal()
                    if waits { done.gate.wait() }
                    if let fault { throw fault }
                    done.actions.withLock { $0.append(action) }
                    return DaemonResult(accepted: done.count)
                },
                memory: RequestMemory(folder: folder.map { String($0.url.path(percentEncoded: false).dropLast()) }),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, perform: { lane.perform($0) }))
        return desk
    }

    private func request(
        _ action: DaemonRequest.Action = reopen, key: String? = "key-00001", person: String? = "An"
    ) -> DaemonRequest { DaemonRequest(key: key, person: person, action) }

    @Test func theSameKeyDoesItOnceAndGetsTheSameAnswer() throws {
        let desk = desk()
        let first = desk.answer(request())
        #expect(first.result?.accepted == 1)
        #expect(desk.answer(request()) == first && done.count == 1)
        #expect(desk.answer(request(key: "key-00002")).result?.accepted == 2)
    }

    @Test func theSameKeyForSomethingElseIsRefused() {
        let desk = desk()
        _ = desk.answer(request())
        let other = DaemonRequest.Action.reopen(period: "2023-H1", report: nil, reason: "khác")
        #expect(desk.answer(request(other)).refusal?.code == .keyReused)
        #expect(desk.answer(request(person: "Binh")).refusal?.code == .keyReused)
        #expect(done.count == 1)
    }

    @Test func whatWasBegunIsDoneAgainAsOfTheSameMomentAfterAKill() throws {
        let path = String(folder.url.path(percentEncoded: false).dropLast())
        let (first, later) = (Date(timeIntervalSince1970: 1_800_000_000), Date(timeIntervalSince1970: 1_800_000_600))
        #expect(try RequestMemory(folder: path).begin("key-00001", "a", now: first) == first)
        let restarted = RequestMemory(folder: path)
        guard case .nothing = restarted.known("key-00001", "a") else {
            Issue.record("what was only begun is not done")
            return
        }
        guard case .another = restarted.known("key-00001", "b") else {
            Issue.record("the key stands for another request")
            return
        }
        #expect(try restarted.begin("key-00001", "a", now: later) == first)
        restarted.forget("key-00001")
        #expect(try restarted.begin("key-00001", "a", now: later) == later)
    }

    @Test func anAnswerIsRememberedAcrossARestart() throws {
        let first = desk(folder: folder).answer(request())
        #expect(desk(folder: folder).answer(request()) == first && done.count == 1)
    }

    @Test func aMemoryThatCannotBeReadIsBegunAnew() throws {
        try Data("[{".utf8).write(to: folder.url.appending(path: "requests.json"))
        #expect(desk(folder: folder).answer(request()).result != nil)
        #expect(desk(folder: folder).answer(request()).result?.accepted == 1)
    }

    @Test func twoClicksAtOnceAreOne() async {
        let desk = desk(waits: true)
        let answers = await withTaskGroup(of: DaemonReply.self) { group in
            for _ in 0..<4 {
                group.addTask { [self] in
                    await withCheckedContinuation { continuation in
                        Thread { continuation.resume(returning: desk.answer(request())) }.start()
                    }
                }
            }
            done.gate.signal()
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 4 && Set(answers).count == 1 && done.count == 1)
    }

    @Test func whoWaitsTooLongIsToldAndFindsTheAnswerLater() {
        let desk = desk(patience: .zero, waits: true)
        let refusal = desk.answer(request()).refusal
        #expect(refusal?.code == .inHand && refusal?.mayBeRepeated == true)
        done.gate.signal()
        desk.finish()
        #expect(done.count == 1)
        // What was done is known; nothing new is begun any more.
        #expect(desk.answer(request(key: "key-00002")).refusal?.code == .stopping)
    }

    @Test func whatWasRefusedMayBeTriedAgain() {
        let desk = desk(failing: DecisionFault.reasonNeeded)
        #expect(desk.answer(request()).refusal?.code == .refused)
        #expect(desk.answer(request()).refusal?.vietnamese.isEmpty == false)
        let full = self.desk(failing: StoreError.unusable(path: "/x", reason: "full"))
        let refusal = full.answer(request()).refusal
        #expect(refusal?.code == .storage && refusal?.mayBeRepeated == true)
    }

    @Test func beforeTheStoreIsOpenAndWhileItStopsTheAnswerIsClear() {
        #expect(RequestDesk { .starting }.answer(request()).refusal?.code == .starting)
        #expect(desk(phase: .waitingForStorage).answer(request()).refusal?.code == .starting)
        #expect(desk(phase: .recovering).answer(request()).refusal?.code == .starting)
        #expect(desk(phase: .stopping).answer(request()).refusal?.code == .stopping)
        #expect(done.count == 0)
    }

    @Test func whatIsAskedInALoopIsRefusedBeforeItFillsTheMemory() {
        let desk = desk(patience: .zero, waits: true)
        let codes = (0..<40).map { desk.answer(request(key: "key-\(10_000 + $0)")).refusal?.code }
        #expect(codes.filter { $0 == .inHand }.count == 32 && codes.filter { $0 == .busy }.count == 8)
        for _ in 0..<32 { done.gate.signal() }
        desk.finish()
    }

    @Test(arguments: [nil, "", "short", "with space", "đấu-thanh", String(repeating: "k", count: 129), "line\nbreak"])
    func aKeyIsOneShortWord(key: String?) {
        #expect(desk().answer(request(key: key)).refusal?.code == .malformed)
    }

    @Test(arguments: [
        nil, "", "  ", "An\nBình", "An\u{0}", "An\u{2028}", "\u{202E}nA", String(repeating: "a", count: 201),
    ])
    func aNameIsOneLineOfText(person: String?) {
        #expect(desk().answer(request(person: person)).refusal?.code == .refused)
        #expect(done.count == 0)
    }

    @Test func textsAreBoundedAndHaveNoControlCharacters() {
        for reason in ["a\u{1}b", String(repeating: "a", count: 9_000), "a\u{202E}b"] {
            let action = DaemonRequest.Action.reopen(period: "2023-H1", report: nil, reason: reason)
            #expect(desk().answer(request(action)).refusal?.code == .malformed)
        }
        let lines = DaemonRequest.Action.reopen(period: "2023-H1", report: nil, reason: "dòng một\r\ndòng hai\t!")
        #expect(desk().answer(request(lines)).result != nil)
    }
}
