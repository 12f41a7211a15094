import Dispatch
import Foundation
import Glibc
import Intake
import Messages
import ReportingKit
import Synchronization
import Threading

/// What the daemon can tell of itself at every moment, from before its store is open until it ends.
///
/// Answers come from threads of the status socket and wait for nobody longer than their patience: the folders' part comes from the thread that
/// watches them, and when that one does not answer in time, what it said last is told, with the time at which it said so.
final class ServiceStanding: Sendable {
    typealias Folders = @Sendable () async -> [FolderStatus]

    private struct State {
        var phase = ServicePhase.starting
        var stateFolder = ""
        var folders: [FolderStatus] = []
        var foldersAsOf: Date?
        var askFolders: Folders?
        var rescan: (@Sendable () -> Void)?
        var parked: (@Sendable () -> [ParkedReport])?
        var inHand: (@Sendable () -> Set<Period>)?
        var followers: (@Sendable () -> Int)?
        var storeAwaySince: Date?
        /// The question on which the service waits now.
        var storeQuestion: (database: String, since: Date)?
    }

    /// A database that is asked for so long, in seconds, does not answer.
    private static let storePatience = 15.0

    /// Less than the two seconds after which whoever asks gives up; nil for without end.
    private let patience: Duration?
    /// Of its own: whatever else holds a thread, there is an answer.
    private let asking = Lane("standing")
    let line: StatusLine
    let progress: PipelineProgress
    private let state = Mutex(State())

    init(line: StatusLine, progress: PipelineProgress, patience: Duration? = .milliseconds(900)) {
        self.patience = patience
        self.line = line
        self.progress = progress
    }

    func enter(_ phase: ServicePhase) { state.withLock { $0.phase = phase } }

    var phase: ServicePhase { state.withLock { $0.phase } }

    func serves(stateFolder: String) { state.withLock { $0.stateFolder = stateFolder } }

    /// The folders can be asked, and scanned, from now on.
    func watches(_ folders: @escaping Folders, rescan: @escaping @Sendable () -> Void) {
        state.withLock { ($0.askFolders, $0.rescan) = (folders, rescan) }
    }

    /// Which reports cannot be made, and which are being written, can be asked from now on.
    func reports(_ parked: @escaping @Sendable () -> [ParkedReport], inHand: @escaping @Sendable () -> Set<Period>) {
        state.withLock { ($0.parked, $0.inHand) = (parked, inHand) }
    }

    /// Since when the database of a shared store does not answer; nil when it does.
    func store(awaySince time: Date?) { state.withLock { $0.storeAwaySince = time } }

    /// The database of a shared store is asked for a sign of life; nil when it has answered, or failed.
    func store(_ database: String, isAskedSince time: Date?) {
        state.withLock { $0.storeQuestion = time.map { (database, $0) } }
    }

    /// How many follow can be asked from now on.
    func followed(_ followers: @escaping @Sendable () -> Int) { state.withLock { $0.followers = followers } }

    /// Keeps what the watching thread said, for a time when it does not.
    func remember(_ folders: [FolderStatus]) {
        // One that was stopped has none any more.
        if !folders.isEmpty { state.withLock { ($0.folders, $0.foldersAsOf) = (folders, Date()) } }
    }

    /// Called on a thread that may wait.
    func answer(_ request: StatusSocket.Request) -> ServiceStatus {
        let (askFolders, rescan) = state.withLock { ($0.askFolders, $0.rescan) }
        if request == .rescan { rescan?() }
        var isFresh = false
        if let askFolders {
            let answered = DispatchSemaphore(value: 0)
            Task(executorPreference: asking) {
                self.remember(await askFolders())
                answered.signal()
            }
            let limit = patience.map { DispatchTime.now() + .milliseconds(Int($0 / .milliseconds(1))) }
            isFresh = answered.wait(timeout: limit ?? .distantFuture) == .success
        }
        return status(foldersAreFresh: isFresh)
    }

    private func status(foldersAreFresh isFresh: Bool) -> ServiceStatus {
        let state = state.withLock { $0 }
        // One that is frozen takes the question and says nothing, and no error tells it.
        let silent = state.storeQuestion.flatMap { question in
            state.storeAwaySince == nil && Date().timeIntervalSince(question.since) > Self.storePatience
                ? question : nil
        }
        let fault = silent.map { question in
            StatusLineTexts.storeAway(
                StoreErrorTexts.away(question.database, reason: "timeout"), since: VietnamTime.text(question.since))
        }
        let said = [fault, line.said].compactMap(\.self)
        return ServiceStatus(
            phase: state.phase, process: getpid(), stateFolder: state.stateFolder,
            line: Bilingual(
                said.map(\.english).joined(separator: " | "), said.map(\.vietnamese).joined(separator: " | ")),
            troubles: [fault?.english].compactMap(\.self) + line.troubles, progress: progress.current,
            folders: state.folders,
            foldersAsOf: isFresh ? nil : state.foldersAsOf, parked: state.parked?() ?? [],
            inHand: state.inHand?() ?? [],
            followers: state.followers?(), storeAwaySince: state.storeAwaySince ?? silent?.since)
    }
}
