import Foundation
import ReportingKit
import Store

/// What became of a file that somebody sent, as the ledger says it: the same after a reload, and whoever asks.
public struct UploadVerdict: Sendable {
    /// The rows of the ledger: one, or of an archive one for each file in it; empty until the service has taken it.
    public let entries: [LedgerEntry]

    /// Whether all of it is decided on.
    public var isDecided: Bool {
        !entries.isEmpty && entries.allSatisfy { $0.state != .taken && $0.state != .processing }
    }

    public init(_ record: UploadRecord, in store: ReportStore) throws {
        // The service takes it after it was put there, by the same clock.
        entries = try store.entries(
            sha256: record.sha256, name: record.name, folder: record.folder, since: record.at.addingTimeInterval(-1))
    }
}
