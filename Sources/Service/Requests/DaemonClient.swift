import Foundation
import Glibc
import Office
import ReportingKit
import Settings
import Synchronization
import Threading

/// Asks the daemon to do something, for the page: one function a request.
///
/// Each waits on a thread of its own, never on one that tasks share, and ends within ``patience``. What is not done is
/// thrown as ``DaemonRefusal``, with a text in both languages; where that `mayBeRepeated`, the same call with the same
/// `key` is safe. A `key` is made once for what a person does once (8 to 128 characters of ASCII; a page puts it into
/// its form when it writes it), `person` is the name under which the decision is kept.
///
///     let daemon = DaemonClient(settings)
///     try await daemon.accept(["M3"], of: period, report: nil, reason: "…", person: "Nguyễn Văn A", key: key)
package struct DaemonClient: Sendable {
    private let candidates: [String]
    private let shared: SharedStatus

    /// Fewer than the daemon keeps connections for one user.
    private static let threads = BoundedThreads("baocaod.ask", most: 8, waiting: 64)

    /// The whole conversation: a bit longer than the daemon keeps anybody waiting.
    static let patience = Duration.seconds(35)

    package init(_ settings: Settings) { self.init(candidates: StatusSocketPlace(settings).candidates) }

    /// `statusPatience`: how long the question how the daemon stands may take.
    init(candidates: [String], statusPatience: Duration = StatusQuestion.patience) {
        self.candidates = candidates
        shared = SharedStatus(candidates, patience: statusPatience)
    }

    // MARK: Requests

    /// Lets matters ("M3") or findings by their id stand. Returns how many findings that were.
    @discardableResult
    package func accept(
        _ matters: [String], of period: Period, report: ReportID?, reason: String, person: String, key: String
    ) async throws(DaemonRefusal) -> Int {
        try await send(
            .accept(period: period.id, report: report?.rawValue, matters: matters, reason: reason), person, key
        ).accepted ?? 0
    }

    /// Puts a question about matters into the folders of the units. Returns the files written.
    @discardableResult
    package func ask(
        _ matters: [String], of period: Period, report: ReportID?, text: String, person: String, key: String
    ) async throws(DaemonRefusal) -> [String] {
        try await send(
            .ask(period: period.id, report: report?.rawValue, matters: matters, text: text), person, key
        ).files ?? []
    }

    /// Keeps what was said about a matter: by a unit, or by all that were asked where none is named.
    package func reply(
        to matter: String, of period: Period, report: ReportID?, unit: UnitCode?, text: String, person: String,
        key: String
    ) async throws(DaemonRefusal) {
        _ = try await send(
            .reply(
                period: period.id, report: report?.rawValue, matter: matter, unit: unit?.rawValue, text: text), person,
            key)
    }

    /// Answers what a file asks, by the number on its receipt: its figures come into force, or what is in force stays.
    /// `units` are codes; nil for all that it asks about. Returns the periods whose reports are written anew.
    @discardableResult
    package func answer(
        file: Int64, takes: Bool, units: [String]?, reason: String, person: String, key: String
    ) async throws(DaemonRefusal) -> [String] {
        try await send(.answer(file: file, takes: takes, units: units, reason: reason), person, key).periods ?? []
    }

    /// Withdraws what a file states.
    @discardableResult
    package func withdraw(
        file: Int64, units: [String]?, reason: String, person: String, key: String
    ) async throws(DaemonRefusal) -> [String] {
        try await send(.withdraw(file: file, units: units, reason: reason), person, key).periods ?? []
    }

    /// Issues a report. Where something is open and `withOpen` gives no reason it is refused with
    /// ``DaemonRefusal/Code/open`` and the names of the matters. Returns the files written.
    @discardableResult
    package func finalize(
        _ period: Period, report: ReportID?, number: String, date: CalendarDate, signer: String?, withOpen: String?,
        person: String, key: String
    ) async throws(DaemonRefusal) -> [String] {
        try await send(
            .finalize(
                period: period.id, report: report?.rawValue, number: number, date: date.iso, signer: signer,
                withOpen: withOpen), person, key
        ).files ?? []
    }

    /// Opens an issued report again.
    package func reopen(
        _ period: Period, report: ReportID?, reason: String, person: String, key: String
    ) async throws(DaemonRefusal) {
        _ = try await send(.reopen(period: period.id, report: report?.rawValue, reason: reason), person, key)
    }

    /// Sends a filled questionnaire: it lies in the drop folder as a workbook afterwards, and its verdict is found in
    /// the ledger by name, folder and hash like that of any file.
    package func statement(
        _ form: FilledForm, person: String, key: String
    ) async throws(DaemonRefusal) -> DaemonResult.Sent {
        guard let sent = try await send(.statement(form: form), person, key).sent else {
            throw DaemonRefusal(.silent) { $0.serviceSilent }
        }
        return sent
    }

    /// How the daemon stands; those who ask within one second share an answer.
    package func status() async -> DaemonAnswer {
        await shared.answer
    }

    /// What happens in the ledger after a number, as it happens; -1 begins now. The stream ends when the daemon ends or
    /// tells ``LedgerChange/Kind/lagged``: follow again then, after the last ``LedgerChange/through``. It throws where
    /// nobody can be followed. Dropping it ends the connection.
    package func changes(after: Int64) -> AsyncThrowingStream<LedgerChange, any Error> {
        let candidates = candidates
        return AsyncThrowingStream { stream in
            let ending = FollowedConnection()
            stream.onTermination = { _ in ending.end() }
            do {
                try OwnThread.begin("baocaod.follow") {
                    do {
                        try ending.follow(candidates, after: after) { change in
                            if case .terminated = stream.yield(change) { return false }
                            return true
                        }
                        stream.finish()
                    } catch {
                        stream.finish(throwing: error)
                    }
                }
            } catch {
                stream.finish(throwing: error)
            }
        }
    }

    // MARK: Sending

    private func send(
        _ action: DaemonRequest.Action, _ person: String, _ key: String
    ) async throws(DaemonRefusal) -> DaemonResult {
        let request = DaemonRequest(key: key, person: person, action)
        let candidates = candidates
        let reply: DaemonReply
        do {
            reply = try await Self.threads.run { Self.ask(request, candidates, until: .now + Self.patience) }
        } catch {
            throw DaemonRefusal(.busy) { $0.serviceBusy }
        }
        if let refusal = reply.refusal { throw refusal }
        guard let result = reply.result else { throw DaemonRefusal(.silent) { $0.serviceSilent } }
        return result
    }

    static func ask(
        _ request: DaemonRequest, _ candidates: [String], until deadline: ContinuousClock.Instant
    ) -> DaemonReply {
        let connection: SocketConnection
        do throws(DaemonRefusal) {
            connection = try SocketConnection(candidates, until: deadline)
        } catch {
            return DaemonReply(error)
        }
        guard connection.send(request), let line = connection.line(until: deadline),
            case .success(let reply) = Result(catching: { try JSONDecoder().decode(DaemonReply.self, from: line) })
        else { return DaemonReply(DaemonRefusal(.silent) { $0.serviceSilent }) }
        return reply
    }
}

/// The connection of one who follows, to be ended from another thread.
private final class FollowedConnection: Sendable {
    private struct State {
        var connection: SocketConnection?
        var isEnded = false
    }

    private let state = Mutex(State())

    func end() {
        state.withLock { state in
            state.isEnded = true
            state.connection?.end()
        }
    }

    func follow(_ candidates: [String], after: Int64, _ told: (LedgerChange) -> Bool) throws {
        let connection = try SocketConnection(candidates, until: .now + .seconds(5))
        let isEnded = state.withLock { state in
            state.connection = connection
            return state.isEnded
        }
        guard !isEnded, connection.send(DaemonRequest(key: nil, person: nil, .follow(after: after))) else { return }
        while let line = connection.line(until: nil) {
            guard
                case .success(let change) = Result(catching: { try JSONDecoder().decode(LedgerChange.self, from: line) }
                )
            else {
                let reply = try JSONDecoder().decode(DaemonReply.self, from: line)
                throw reply.refusal ?? DaemonRefusal(.silent) { $0.serviceSilent }
            }
            guard told(change) else { return }
        }
    }
}
