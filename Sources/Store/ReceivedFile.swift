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

/// A row of the ledger.
public struct LedgerEntry: Hashable, Sendable {
    public let id: Int64
    public let file: ReceivedFile
    public let state: FileState
    public let reason: String?
}
