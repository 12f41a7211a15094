import Foundation
import Messages
import ReportingKit
import Settings
import Store

/// Checks the store itself and against the archive, without making a report.
public struct StoreCheck: Sendable {
    public struct Result: Encodable, Sendable {
        public var files = 0
        public var missing = 0
        public var orphans = 0
        public var journalEvents = 0
        package var found: [VerificationFault] = []
        package var odd: [ArchiveNote] = []

        public var faults: [String] { found.map(\.said.english) }
        /// What is odd and nothing is lost by.
        public var notes: [String] { odd.map(\.said.english) }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(files, forKey: .files)
            try container.encode(missing, forKey: .missing)
            try container.encode(orphans, forKey: .orphans)
            try container.encode(journalEvents, forKey: .journalEvents)
            try container.encode(faults, forKey: .faults)
            try container.encode(found.map(\.said.vietnamese), forKey: .vietnameseFaults)
            try container.encode(notes, forKey: .notes)
            try container.encode(odd.map(\.said.vietnamese), forKey: .vietnameseNotes)
        }

        private enum CodingKeys: CodingKey {
            case files, missing, orphans, journalEvents, faults, vietnameseFaults, notes, vietnameseNotes
        }
    }

    private let settings: Settings

    public init(_ settings: Settings) { self.settings = settings }

    /// A store that cannot even be opened is a fault like the others.
    public func run() throws -> Result {
        var result = Result()
        let store: ReportStore
        do {
            store = try settings.openStore(rules: nil)
            result.found += try store.faults().map(VerificationFault.store)
        } catch let error as StoreError where error.needsDecision {
            result.found.append(.unopened(Bilingual(error)))
            return result
        }
        let agreement = try ArchiveAgreement(
            store: store, archive: settings.archive, spool: URL(filePath: settings.places.spool)
        ).check()
        result.files = agreement.filesChecked
        result.missing = agreement.missing
        result.orphans = agreement.orphans
        result.journalEvents = agreement.journalEvents
        result.found += agreement.faults.map(VerificationFault.archive)
        result.odd += agreement.notes
        return result
    }
}
