import Messages
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
    /// The database is another office's store.
    case otherOffice(path: String, office: String)

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
        case .lost, .behind, .otherOffice: true
        default: isDamage
        }
    }
}

extension StoreError: VietnameseFault {
    public var description: String { words.english }
    public var vietnamese: String { words.vietnamese }

    private var words: Bilingual {
        switch self {
        case .missing(let path): StoreErrorTexts.missing(path: path)
        case .newerSchema(let path): StoreErrorTexts.newerSchema(path: path)
        case .unusable(let path, let reason): StoreErrorTexts.unusable(path: path, reason: reason)
        case .finalized(let report): StoreErrorTexts.finalized(report)
        case .notFinalized(let report): StoreErrorTexts.notFinalized(report)
        case .changedMeanwhile(let period): StoreErrorTexts.changedMeanwhile(period)
        case .unknownOrder(let order): StoreErrorTexts.unknownOrder(order)
        case .nothingToDecide(let order): StoreErrorTexts.nothingToDecide(order)
        case .notUpgraded(let path): StoreErrorTexts.notUpgraded(path: path)
        case .damaged(let version): StoreErrorTexts.damaged(table: version)
        case .corrupt(let path, let reason): StoreErrorTexts.corrupt(path: path, reason: reason)
        case .copyDamaged(let path, let reason): StoreErrorTexts.copyDamaged(path: path, reason: reason)
        case .lost(let path, let archived): StoreErrorTexts.lost(path: path, archived: archived)
        case .otherOffice(let path, let office): StoreErrorTexts.otherOffice(path: path, office: office)
        case .behind(let path, let missing): StoreErrorTexts.behind(path: path, missing: missing)
        }
    }
}
