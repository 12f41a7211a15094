/// Whether a file is settled: nothing of it changed for the quiet time, counted from when it was first seen
/// and from each change seen since.
///
/// Times are those of a monotonic clock. The file's own time says nothing about when it arrived: copies from
/// Windows keep the time of the original.
struct Settling: Hashable {
    /// Whether a program has the file open for writing.
    enum Writer: Hashable {
        /// The kernel reported that it was closed or renamed in.
        case closed
        /// None was seen: another file under the same name, a second name of a file.
        case none
        /// One was seen and not yet seen to close the file.
        case seen
        /// The file was found by a scan, when nobody reported what happened to it.
        case unknown
    }

    private(set) var identity: FileIdentity
    private var quietSince: ContinuousClock.Instant
    private var writer: Writer

    init(firstSeen identity: FileIdentity, at now: ContinuousClock.Instant, writer: Writer) {
        self.identity = identity
        quietSince = now
        self.writer = writer
    }

    /// The kernel reported a write.
    mutating func wasWritten(at now: ContinuousClock.Instant) {
        writer = .seen
        quietSince = now
    }

    /// The kernel reported that a writer closed the file.
    mutating func wasClosed(at now: ContinuousClock.Instant) {
        writer = .closed
        quietSince = now
    }

    /// The file was looked at again; a difference starts the quiet time anew.
    mutating func isNow(_ current: FileIdentity, at now: ContinuousClock.Instant) {
        if current != identity {
            // Another file under the same name was put there whole or is reported by events of its own.
            if !current.isSameFile(as: identity) { writer = .none }
            identity = current
            quietSince = now
        }
    }

    /// It could not be looked at: it waits as one of which nothing is known but that nobody writes.
    mutating func isUncertain(at now: ContinuousClock.Instant) {
        writer = .none
        quietSince = now
    }

    /// Events were lost: whether a writer is there is not known any more.
    mutating func forgetWriter() { writer = .unknown }

    /// When the file will have settled, if nothing happens until then.
    func settles(in folder: DropFolder) -> ContinuousClock.Instant {
        switch writer {
        // An empty file is a name that somebody reserved: its content comes with another opening.
        case .closed: quietSince + (identity.size == 0 ? folder.quietTime : folder.closedQuietTime)
        case .none: quietSince + folder.quietTime
        case .seen, .unknown: quietSince + folder.unclosedQuietTime
        }
    }

    var waitingReason: WaitingReason { writer == .seen ? .beingWritten : .settling }
}

/// Why a file is still in its drop folder.
public enum WaitingReason: Hashable, Sendable {
    /// It was seen or changed a moment ago.
    case settling
    /// A program has it open for writing.
    case beingWritten
    /// A lock file says that a program has it open.
    case locked(by: String)
    /// This service has no right to read it or to take it out of the folder.
    case notPermitted
    /// Its bytes cannot be read.
    case unreadable(String)
    /// The spool has no room for a file of this size now, or failed with it.
    case noRoom(String)
    /// It was judged, and the officer's folder for the answer cannot be written.
    case undeliverable(String)
    /// It is whole and will be taken next.
    case next
}
