import Foundation
import ReportingKit
import Store

/// One line of what `follow` tells: something happened in the ledger.
package struct LedgerChange: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Codable {
        /// The first line: what comes next happens from here on.
        case begun
        /// A file is as it says; told again where it is told already.
        case file
        /// The report of a period was written.
        case report
        /// A person decided something about a period: accepted, asked, issued, reopened.
        case decision
        /// More happened than is told one by one: look at everything anew, then follow again.
        case lagged
        /// The service ends; follow again when it runs.
        case stopping
    }

    package struct File: Hashable, Sendable, Codable {
        /// The number on its receipt.
        package let number: Int64
        package let name: String
        package let folder: String?
        package let sha256: String
        package let state: String
        /// The first finding of a file that came back.
        package let reason: String?
    }

    package let kind: Kind
    /// The number up to which every file is decided on: who follows again after it misses no file.
    package let through: Int64
    package var file: File?
    package var period: String?
    package var report: String?

    init(_ kind: Kind, through: Int64) {
        self.kind = kind
        self.through = through
    }

    package init(_ entry: LedgerEntry, through: Int64) {
        self.init(.file, through: through)
        file = File(
            number: entry.id, name: entry.file.name, folder: entry.file.folder, sha256: entry.file.sha256,
            state: entry.state.rawValue, reason: entry.reason)
    }

    enum CodingKeys: String, CodingKey {
        case through, file, period, report
        case kind = "event"
    }
}
