/// Whether a file has come to rest: nothing of it changed for the quiet time, counted from when it was first seen
/// and from each change seen since.
///
/// Times are those of a monotonic clock. The file's own time says nothing about when it arrived: copies from
/// Windows keep the time of the original.
struct Settling: Hashable {
    private(set) var identity: FileIdentity
    private var quietSince: ContinuousClock.Instant
    /// A writer was seen and not yet seen to close the file.
    private var isBeingWritten: Bool

    init(firstSeen identity: FileIdentity, at now: ContinuousClock.Instant, isBeingWritten: Bool) {
        self.identity = identity
        quietSince = now
        self.isBeingWritten = isBeingWritten
    }

    /// The kernel reported a write.
    mutating func wasWritten(at now: ContinuousClock.Instant) {
        isBeingWritten = true
        quietSince = now
    }

    /// The kernel reported that a writer closed the file.
    mutating func wasClosed(at now: ContinuousClock.Instant) {
        isBeingWritten = false
        quietSince = now
    }

    /// The file was looked at again; a difference starts the quiet time anew.
    mutating func isNow(_ current: FileIdentity, at now: ContinuousClock.Instant) {
        if current != identity {
            // Another file under the same name was put there whole or is reported by events of its own.
            if !current.isSameFile(as: identity) { isBeingWritten = false }
            identity = current
            quietSince = now
        }
    }

    /// Events were lost: whether a writer is still there is not known any more.
    mutating func forgetWriter() { isBeingWritten = false }

    /// When the file will have settled, if nothing happens until then.
    func settles(in folder: DropFolder) -> ContinuousClock.Instant {
        quietSince + (isBeingWritten ? folder.unclosedQuietTime : folder.quietTime)
    }

    var waitingReason: WaitingReason { isBeingWritten ? .beingWritten : .settling }
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
    /// It is whole and will be taken next.
    case next
}
