import Foundation
import ReportingKit

/// A file as it was received.
public struct ReceivedFile: Hashable, Sendable {
    public let name: String
    public let sha256: String
    public let byteCount: Int
    /// The drop folder or sub-folder; nil for the inbox's top.
    public let folder: String?
    public let receivedAt: Date

    public init(name: String, sha256: String, byteCount: Int, folder: String?, receivedAt: Date) {
        self.name = name
        self.sha256 = sha256
        self.byteCount = byteCount
        self.folder = folder
        self.receivedAt = receivedAt
    }
}

/// Where a file stands on its way.
public enum FileState: String, Hashable, Sendable, Codable, CaseIterable {
    /// In the spool, not yet read.
    case taken
    case processing
    case accepted
    case returned
    /// Its bytes had been accepted before and are in force.
    case duplicate
}

/// A row of the ledger.
public struct LedgerEntry: Hashable, Sendable {
    public let id: Int64
    public let file: ReceivedFile
    public let state: FileState
    public let reason: String?
}

/// What accepting a file did.
public enum Acceptance: Hashable, Sendable {
    /// The former versions of other files that the file's datasets supersede. `again` is the file with the same bytes that was accepted
    /// before and was no longer in force.
    case accepted(superseded: [SupersededVersion], again: ReceivedFile?)
    /// The same bytes were accepted before, and what they say is in force; nothing was stored again.
    case duplicate(of: ReceivedFile)
    /// The period's report is finalized; the file counts as returned.
    case refused(Period)
}

public struct SupersededVersion: Hashable, Sendable {
    public let dataset: DatasetID
    public let place: UnitSet
    public let period: Period
    public let version: Int
    public let file: ReceivedFile
}

/// What decides whether a table is a newer version of another: besides dataset, place and period.
public enum SupersessionKey: Sendable {
    /// One table for the place.
    case table
    /// One filled form for each unit.
    case unit
    /// One list for each file name.
    case fileName
    /// One table counted from records for the place, beside the one that a system states.
    case records

    /// A file's name has no slash: no list can stand in the place of counts.
    static let recordsSlot = "records/"

    /// A table takes the place of the former one with the same dataset, scope, period and slot.
    package func slot(of table: DatasetTable, in fileName: String) -> String {
        switch self {
        case .table: ""
        case .unit: table.rows.first?.unit?.code.rawValue ?? ""
        case .fileName: fileName
        case .records: Self.recordsSlot
        }
    }
}

extension DatasetTable.Origin {
    /// What a table's slot says of it.
    init(slot: String) { self = slot == SupersessionKey.recordsSlot ? .counted : .stated }
}
