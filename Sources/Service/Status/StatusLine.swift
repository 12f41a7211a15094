import Intake
import Messages
import ReportingKit
import Synchronization

/// The line that `systemctl status` shows: everything that is wrong, then what the service does now.
///
/// A trouble stays in the line until it is over, whatever is done meanwhile.
final class StatusLine: Sendable {
    /// What failed, so that one part's recovery does not hide the other's fault.
    enum Part: String, Hashable, Comparable, Sendable {
        case start, folders, datasets, store, sharing, journal, report

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    private struct State: Sendable {
        var activity = StatusLineTexts.starting
        var faults: [Part: Bilingual] = [:]
        var missing: Set<String> = []
        var notPermitted: Set<String> = []
        var isReloadRefused = false
        var clockBehind: Duration?
        var said: String?
    }

    private let state = Mutex(State())
    private let say: @Sendable (String) -> Void

    /// `say` tells the service manager; it is called only with a line that is new.
    init(say: @escaping @Sendable (String) -> Void) { self.say = say }

    /// The line as it is now.
    var text: String { said.english }

    var said: Bilingual { state.withLock { Self.line($0) } }

    /// What is wrong now, each by itself.
    var troubles: [String] { state.withLock { Self.troubles($0).map(\.english) } }

    func activity(_ text: Bilingual) { change { $0.activity = text } }

    func fault(_ part: Part, _ text: Bilingual) { change { $0.faults[part] = text } }

    func storageFault(_ part: Part, _ error: any Error) {
        fault(part, StatusLineTexts.storageFault(Bilingual(error)))
    }

    func recovered(_ part: Part) { change { $0.faults[part] = nil } }

    func reload(isRefused: Bool) { change { $0.isReloadRefused = isRefused } }

    func clock(isBehindBy time: Duration?) { change { $0.clockBehind = time } }

    func folderIsMissing(_ path: String) { change { $0.missing.insert(path) } }

    func folderIsWatched(_ path: String) { change { $0.missing.remove(path) } }

    func isNotPermitted(_ path: String) { change { $0.notPermitted.insert(path) } }

    /// What stands in the way now, whatever was told before.
    func obstacles(_ obstacles: Obstacles) {
        change {
            $0.missing = Set(obstacles.missing)
            $0.notPermitted = Set(obstacles.notPermitted)
        }
    }

    private func change(_ body: (inout sending State) -> Void) {
        let line: String? = state.withLock { state in
            body(&state)
            let text = Self.line(state).english
            if text == state.said { return nil }
            state.said = text
            return text
        }
        if let line { say(line) }
    }

    private static func line(_ state: State) -> Bilingual {
        let parts = troubles(state) + [state.activity]
        return Bilingual(
            parts.map(\.english).joined(separator: " | "), parts.map(\.vietnamese).joined(separator: " | "))
    }

    private static func troubles(_ state: State) -> [Bilingual] {
        var parts = state.faults.sorted { $0.key < $1.key }.map(\.value)
        parts += state.missing.sorted().map(StatusLineTexts.waitingFor)
        if let first = state.notPermitted.min() {
            parts.append(StatusLineTexts.mayNotTake(first, more: state.notPermitted.count - 1))
        }
        if state.isReloadRefused { parts.append(StatusLineTexts.reloadRefused) }
        if let behind = state.clockBehind { parts.append(StatusLineTexts.clockSetBack(behind)) }
        return parts
    }
}
