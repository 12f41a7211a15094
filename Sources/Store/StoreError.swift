import ReportingKit

/// What can go wrong with the store.
public enum StoreError: Error, Hashable, Sendable {
    /// There is no store: the service, which makes it, has not run yet.
    case missing(path: String)
    /// The file was written by a newer version of the program.
    case newerSchema(path: String)
    /// The file cannot be opened or is no store; `reason` is SQLite's.
    case unusable(path: String, reason: String)
    case finalized(report: ReportPeriod)
    case notFinalized(report: ReportPeriod)
    /// A file was accepted between making the report and finalizing it.
    case changedMeanwhile(period: Period)
    /// No accepted file has this number, of a receipt or of its place in the running order.
    case unknownOrder(Int64)
    /// The file, by the number of its receipt, asks nothing of the units that were named, or does not state them.
    case nothingToDecide(Int64)
    /// The data are those of an earlier version, and what opened the store cannot bring them up to date.
    case notUpgraded(path: String)
    /// A row of a table holds what this program does not write, or a value that belongs to no field.
    case damaged(version: Int64)
    /// SQLite met a page that it cannot read, or the file is no database; `reason` is SQLite's.
    case corrupt(path: String, reason: String)
    /// The copy from which the store was to be built cannot be read.
    case copyDamaged(path: String, reason: String)
    /// No file was ever accepted, says the store; the archive beside it holds accepted files.
    case lost(path: String, archived: Int)
    /// The archive's journal knows of more than the store does: an older copy was put in its place.
    case behind(path: String, missing: String)

    /// The file holds what cannot be read; trying again does not help.
    public var isDamage: Bool {
        switch self {
        case .damaged, .corrupt: true
        default: false
        }
    }

    /// What is to become of the store only an administrator can say.
    public var needsDecision: Bool {
        switch self {
        case .lost, .behind: true
        default: isDamage
        }
    }
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
        case .finalized(let report):
            "the report of \(report.period) is finalized; reopen it first: baocaod reopen \(report.period) --report \(report.report)"
        case .notFinalized(let report): "the report of \(report) is not finalized"
        case .changedMeanwhile(let period):
            "a file was accepted for \(period) meanwhile; look at the report again, then finalize it"
        case .unknownOrder(let order):
            "no accepted file has the number \(order); receipts have it, and baocaod history lists them"
        case .nothingToDecide(let order):
            "the file \(order) asks nothing of these units, or does not state them; baocaod history lists what is open"
        case .notUpgraded(let path):
            "\(path) was written by an earlier version of baocaod; start the service once, or run baocaod status, to bring its data up to date"
        case .damaged(let version):
            "the store is damaged: a row of table \(version) cannot be read. \(Self.recovery)"
        case .corrupt(let path, let reason): "the store \(path) is damaged: \(reason). \(Self.recovery)"
        case .copyDamaged(let path, let reason):
            "the copy \(path) is damaged itself: \(reason); try another, or \"baocaod store recover\" without --from"
        case .lost(let path, let archived):
            "the store \(path) is lost or empty, but the archive beside it holds \(archived) accepted files. Nothing is taken until an "
                + "administrator decides: \"baocaod store adopt\" rebuilds the store from the archive, \"baocaod store new\" begins an empty one"
        case .behind(let path, let missing):
            "the store \(path) is older than the archive beside it: it does not know \(missing). Nothing is taken until an administrator "
                + "decides: \"baocaod store recover\" rebuilds the store from the archive, with --from COPY from a copy of the store and what came after it"
        }
    }

    private static let recovery =
        "Stop the service, run \"baocaod store check\", then \"baocaod store recover\" (from the archive) or \"baocaod store recover --from COPY\" "
        + "(from a copy of the store); nothing is taken until then"
}
