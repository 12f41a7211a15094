import Foundation
import ReportingKit

/// A row of the ledger with everything that nobody but the ledger knows of a file: what the archive's journal keeps of
/// it.
public struct LedgerRecord: Hashable, Sendable, Codable {
    /// The row's number.
    public let row: Int64
    /// Its id in the spool; nil for a file that came otherwise.
    public let item: String?
    public let name: String
    public let sha256: String
    public let byteCount: Int
    public let folder: String?
    /// Seconds since 1970, as the ledger has them.
    public let receivedAt: Double
    public let state: FileState
    public let reason: String?
    /// The order of acceptance; nil for a file that was not accepted.
    public let order: Int64?
    /// What was found in a file whose bytes are not kept, as JSON; of one that is archived it is found again.
    public let findings: [String]

    enum CodingKeys: String, CodingKey {
        case row, item, name, sha256, folder, state, reason, order, findings
        case byteCount = "bytes"
        case receivedAt = "received_at"
    }

    public init(
        row: Int64, item: String?, name: String, sha256: String, byteCount: Int, folder: String?, receivedAt: Double,
        state: FileState, reason: String?, order: Int64?, findings: [String]
    ) {
        self.row = row
        self.item = item
        self.name = name
        self.sha256 = sha256
        self.byteCount = byteCount
        self.folder = folder
        self.receivedAt = receivedAt
        self.state = state
        self.reason = reason
        self.order = order
        self.findings = findings
    }

    /// The same file, as one that is no longer accepted: its bytes are gone.
    public func returned(reason: String) -> LedgerRecord {
        LedgerRecord(
            row: row, item: item, name: name, sha256: sha256, byteCount: byteCount, folder: folder,
            receivedAt: receivedAt, state: .returned, reason: reason, order: nil, findings: [])
    }

    public var file: ReceivedFile {
        ReceivedFile(
            name: name, sha256: sha256, byteCount: byteCount, folder: folder,
            receivedAt: Date(timeIntervalSince1970: receivedAt))
    }

    /// By which it is known again: the item in the spool; without one, the row.
    public var key: String { item ?? "row \(row)" }
}
