import Synchronization

/// Lets a name be reported once a minute, with a count of what was left out, however often an officer's program changes
/// it.
///
/// Memory is bounded: a limited number of names a minute is told apart, the rest are counted by folder.
final class NoticeLimiter: Sendable {
    private struct Name: Hashable {
        let folder: FolderID
        let path: String
    }

    private struct Told {
        let at: ContinuousClock.Instant
        /// The newest that was left out since, and how many were.
        var leftOut: (last: IntakeNotice, count: Int)?
    }

    private struct State {
        var told: [Name: Told] = [:]
        var further: [FolderID: Int] = [:]
        var furtherSince: ContinuousClock.Instant?
    }

    static let interval = Duration.seconds(60)
    static let capacity = 200

    private let state = Mutex(State())
    private let now: @Sendable () -> ContinuousClock.Instant
    private let pass: @Sendable (IntakeNotice) -> Void

    init(
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        report: @escaping @Sendable (IntakeNotice) -> Void
    ) {
        self.now = now
        pass = report
    }

    @Sendable func report(_ notice: IntakeNotice) {
        guard let entry = notice.entry else { return pass(notice) }
        let now = now()
        let due = state.withLock { state -> [IntakeNotice] in
            var due = Self.takeDue(&state, now)
            let name = Name(folder: entry.folder, path: entry.path)
            if let told = state.told[name] {
                state.told[name]?.leftOut = (notice, (told.leftOut?.count ?? 0) + 1)
            } else if state.told.count < Self.capacity {
                state.told[name] = Told(at: now)
                due.append(notice)
            } else {
                state.further[entry.folder, default: 0] += 1
                state.furtherSince = state.furtherSince ?? now
            }
            return due
        }
        due.forEach(pass)
    }

    /// When something that was left out is to be reported; nil when nothing was.
    var nextDue: ContinuousClock.Instant? {
        state.withLock { state in
            let names = state.told.values.filter { $0.leftOut != nil }.map(\.at).min()
            return [names, state.furtherSince].compactMap(\.self).min().map { $0 + Self.interval }
        }
    }

    /// Reports what was left out long enough ago.
    func reportDue() {
        let now = now()
        state.withLock { Self.takeDue(&$0, now) }.forEach(pass)
    }

    private static func takeDue(_ state: inout State, _ now: ContinuousClock.Instant) -> [IntakeNotice] {
        var due: [IntakeNotice] = []
        for (name, told) in state.told where told.at + interval <= now {
            if let (last, count) = told.leftOut {
                due.append(.repeated(last, count: count))
                state.told[name] = Told(at: now)
            } else {
                state.told[name] = nil
            }
        }
        if let since = state.furtherSince, since + interval <= now {
            due += state.further.sorted { $0.key < $1.key }.map { .furtherNames($0.key, count: $0.value) }
            state.further = [:]
            state.furtherSince = nil
        }
        return due
    }
}
