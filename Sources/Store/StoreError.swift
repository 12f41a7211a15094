import ReportingKit

/// What can go wrong with the store.
public enum StoreError: Error, Hashable, Sendable {
    /// There is no store: the service, which makes it, has not run yet.
    case missing(path: String)
    /// The file was written by a newer version of the program.
    case newerSchema(path: String)
    /// The file cannot be opened or is no store; `reason` is SQLite's.
    case unusable(path: String, reason: String)
    case finalized(period: Period)
    case notFinalized(period: Period)
    /// A file was accepted between making the report and finalizing it.
    case changedMeanwhile(period: Period)
    /// A row of a table holds what this program does not write, or a value that belongs to no field.
    case damaged(version: Int64)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path):
            "there is no store at \(path) yet, or it may not be seen by this user; the service makes it when it first runs"
        case .newerSchema(let path):
            "\(path) was written by a newer version of baocaod; install that version, or use another state folder"
        case .unusable(let path, let reason):
            "\(path) cannot be used as the store: \(reason); check the folder's owner, rights and free space"
        case .finalized(let period): "the report of \(period) is finalized; reopen it first: baocaod reopen \(period)"
        case .notFinalized(let period): "the report of \(period) is not finalized"
        case .changedMeanwhile(let period):
            "a file was accepted for \(period) meanwhile; look at the report again, then finalize it"
        case .damaged(let version):
            "the store is damaged: a row of table \(version) cannot be read; see baocaod verify, and restore it from a backup"
        }
    }
}
