import Foundation
import Settings
import Store

/// Checks the store itself and against the archive, without making a report.
public struct StoreCheck: Sendable {
    public struct Result: Codable, Sendable {
        public var files = 0
        public var missing = 0
        public var orphans = 0
        public var journalEvents = 0
        public var faults: [String] = []
        public var notes: [String] = []
    }

    private let settings: Settings

    public init(_ settings: Settings) { self.settings = settings }

    /// A store that cannot even be opened is a fault like the others.
    public func run() throws -> Result {
        var result = Result()
        let store: ReportStore
        do {
            store = try settings.openStore(rules: nil)
            result.faults += try store.faults().map(\.description)
        } catch let error as StoreError where error.needsDecision {
            result.faults.append("\(error)")
            return result
        }
        let agreement = try ArchiveAgreement(
            store: store, archive: settings.archive, spool: URL(filePath: settings.places.spool)
        ).check()
        result.files = agreement.filesChecked
        result.missing = agreement.missing
        result.orphans = agreement.orphans
        result.journalEvents = agreement.journalEvents
        result.faults += agreement.faults
        result.notes += agreement.notes
        return result
    }
}
