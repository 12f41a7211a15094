import Foundation
import Glibc
import Logging
import Office
import ReportingKit
import Store
import Synchronization

/// Takes requests from the socket's threads and sees to it that each is carried out once, one after the other, with an
/// answer in bounded time whatever the daemon does.
final class RequestDesk: Sendable {
    /// What is there once the store is open.
    struct Opened: Sendable {
        let store: ReportStore
        /// Carries an action out for a person.
        let work: @Sendable (DaemonRequest.Action, String, Date) throws -> DaemonResult
        let memory: RequestMemory
        let logger: Logger
        /// Runs work after what waits already, in turn with the reports: two that write the same files would mix them.
        let perform: @Sendable (@escaping @Sendable () -> Void) -> Void
    }

    private struct State {
        var opened: Opened?
        var inHand: [String: RequestInHand] = [:]
        var isStopping = false
    }

    private enum Way {
        case refused(DaemonRefusal)
        case known(DaemonResult)
        case wait(RequestInHand)
        case begin(RequestInHand, Opened)
    }

    private let state = Mutex(State())
    private let phase: @Sendable () -> ServicePhase
    private let patience: Duration

    /// More wait only where something hangs.
    private static let most = 32

    /// `patience` is how long a client is kept waiting; the work goes on after that.
    init(patience: Duration = .seconds(30), phase: @escaping @Sendable () -> ServicePhase) {
        self.patience = patience
        self.phase = phase
    }

    func opens(_ opened: Opened) { state.withLock { $0.opened = opened } }

    /// The store, for those who follow; nil before it is open.
    var store: (store: ReportStore, isStopping: Bool)? {
        state.withLock { state in state.opened.map { ($0.store, state.isStopping) } }
    }

    /// Nothing is begun from now on; returns when what is in hand is done.
    func finish() {
        let waiting = state.withLock { state in
            state.isStopping = true
            return Array(state.inHand.values)
        }
        for request in waiting { _ = request.outcome(within: nil) }
    }

    /// Called on a thread that may wait.
    func answer(_ request: DaemonRequest) -> DaemonReply {
        if let fault = RequestLimits.fault(of: request) { return DaemonReply(fault) }
        guard let key = request.key, let person = request.person,
            case .success(let digest) = Result(catching: { try RequestMemory.digest(of: request) })
        else { return DaemonReply(DaemonRefusal(.malformed) { $0.requestUnreadable }) }
        switch way(of: key, digest) {
        case .refused(let refusal): return DaemonReply(refusal)
        case .known(let result): return DaemonReply(result)
        case .wait(let hand): return outcome(of: hand)
        case .begin(let hand, let opened):
            opened.perform { [self] in
                carryOut(request.action, key, digest, by: person, hand, opened)
            }
            return outcome(of: hand)
        }
    }

    private func way(of key: String, _ digest: String) -> Way {
        let phase = phase()
        return state.withLock { state in
            if let hand = state.inHand[key] {
                return hand.digest == digest
                    ? .wait(hand) : .refused(DaemonRefusal(.keyReused) { $0.requestRepeatedOtherwise })
            }
            if state.isStopping || phase == .stopping {
                return .refused(DaemonRefusal(.stopping) { $0.serviceStopping })
            }
            guard let opened = state.opened, phase == .running else {
                return .refused(DaemonRefusal(.starting) { $0.serviceStarting })
            }
            switch opened.memory.known(key, digest) {
            case .done(let result): return .known(result)
            case .another: return .refused(DaemonRefusal(.keyReused) { $0.requestRepeatedOtherwise })
            case .nothing: break
            }
            guard state.inHand.count < Self.most else { return .refused(DaemonRefusal(.busy) { $0.serviceBusy }) }
            let hand = RequestInHand(digest)
            state.inHand[key] = hand
            return .begin(hand, opened)
        }
    }

    private func outcome(of hand: RequestInHand) -> DaemonReply {
        hand.outcome(within: patience) ?? DaemonReply(DaemonRefusal(.inHand) { $0.requestInHand })
    }

    private func carryOut(
        _ action: DaemonRequest.Action, _ key: String, _ digest: String, by person: String, _ hand: RequestInHand,
        _ opened: Opened
    ) {
        let reply: DaemonReply
        do {
            let now = try opened.memory.begin(key, digest, now: Date())
            let result = try opened.work(action, person, now)
            do { try opened.memory.keep(result, key, digest, now: now) } catch {
                opened.logger.warning("an answer is remembered until the service ends only: \(error)")
            }
            opened.logger.info("\(action.name) was carried out for \(person)")
            reply = DaemonReply(result)
        } catch {
            opened.memory.forget(key)
            let refusal = DaemonRefusal(error)
            if refusal.code == .storage { opened.logger.warning("\(action.name) was not carried out: \(error)") }
            reply = DaemonReply(refusal)
        }
        hand.end(reply)
        state.withLock { $0.inHand[key] = nil }
        // The report of a country was looked at for it.
        HeapTrim.afterWork()
    }
}

/// A request that is being carried out, for all that ask for it meanwhile.
final class RequestInHand: Sendable {
    let digest: String
    private let reply = Mutex<DaemonReply?>(nil)
    private let ended = DispatchSemaphore(value: 0)

    init(_ digest: String) { self.digest = digest }

    func end(_ reply: DaemonReply) {
        self.reply.withLock { $0 = reply }
        ended.signal()
    }

    /// Nil when it is not done in time; without end where no time is given.
    func outcome(within patience: Duration?) -> DaemonReply? {
        let limit = patience.map { DispatchTime.now() + .milliseconds(Int($0 / .milliseconds(1))) }
        guard ended.wait(timeout: limit ?? .distantFuture) == .success else { return nil }
        // The next one who waits is let go, too.
        ended.signal()
        return reply.withLock { $0 }
    }
}
