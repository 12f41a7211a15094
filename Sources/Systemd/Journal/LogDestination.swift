import Glibc

/// Where log entries go.
public enum LogDestination: Hashable, Sendable {
    /// journald, with native fields.
    case journal
    /// Standard error, as lines for a person.
    case lines

    /// The journal when systemd connected this process's standard error to it, lines otherwise.
    public static func ofThisProcess(environment: [String: String]) -> LogDestination {
        var status = stat()
        guard fstat(STDERR_FILENO, &status) == 0 else { return .lines }
        return choose(
            journalStream: environment["JOURNAL_STREAM"], device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// `$JOURNAL_STREAM` names device and inode of the stream; it is inherited by children whose
    /// standard error may go elsewhere, so both must match (systemd.exec(5)).
    static func choose(journalStream: String?, device: UInt64, inode: UInt64) -> LogDestination {
        journalStream == "\(device):\(inode)" ? .journal : .lines
    }
}
