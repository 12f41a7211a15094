import Foundation
import ReportingKit
import Store

/// How far journal and ledger were compared at a start, kept in the store: the next start compares what came after.
///
/// A journal only grows, so the mark holds while the journal begins as it did: the same files of the same lengths, and
/// the same line where the mark stands. In any other case, and for another version of the program, all is compared.
struct JournalMark: Hashable, Codable {
    let version: String
    let place: JournalPlace
    let ledger: LedgerReach
    /// What the lines before the mark say; of files, those that are kept: they may still be decided on.
    let known: JournalKnowledge

    /// More files than these that may still change are no good start for a comparison.
    private static let openLimit = 1000

    /// Nil where the next start has to compare everything. `kept` are the keys of the files that are kept.
    init?(_ place: JournalPlace?, _ ledger: LedgerReach, _ known: JournalKnowledge, kept: Set<String>) {
        guard let place, ledger.open.count <= Self.openLimit else { return nil }
        version = ProgramVersion.text
        self.place = place
        self.ledger = ledger
        self.known = known.with(files: kept)
    }

    /// The mark of the last start; nil where there is none, or where it does not hold.
    static func stored(in store: ReportStore, for journal: ArchiveJournal) throws -> JournalMark? {
        guard let bytes = try store.journalMark(),
            let mark = try? JSONDecoder().decode(JournalMark.self, from: bytes),
            mark.version == ProgramVersion.text, try journal.holds(mark.place)
        else { return nil }
        return mark
    }

    func keep(in store: ReportStore) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try store.keepJournalMark(try encoder.encode(self))
    }
}

/// A place in the journal: behind a whole line.
struct JournalPlace: Hashable, Codable {
    /// The length of every file of the journal before this one, by name.
    var former: [String: Int]
    var name: String
    var offset: Int
    /// The line that ends here: its length and its hash, its end included.
    var lineLength: Int
    var lineHash: String
}

/// The keys of what the journal says: all events themselves would fill the memory of a service that is to stay small.
/// Issued reports are few.
struct JournalKnowledge: Hashable, Codable {
    private(set) var files: Set<String> = []
    private(set) var issued: [String: IssuedEvent] = [:]
    private(set) var reopened: Set<String> = []
    private(set) var warnings: Set<String> = []
    private(set) var decided: Set<Int64> = []
    /// Numbers of findings are given upwards, so the last one of a period tells all.
    private(set) var lastNumber: [String: Int] = [:]
    private(set) var asked: Set<String> = []

    mutating func add(_ event: JournalEvent) {
        switch event {
        case .file(let event): files.insert(Self.key(event.record))
        case .issued(let event): issued[event.key] = event
        case .reopened(let event): reopened.insert(event.key)
        case .warning(let event): warnings.insert(event.key)
        case .decided(let event): decided.insert(event.order)
        case .numbered(let event):
            lastNumber[event.period] = max(lastNumber[event.period] ?? 0, event.numbers.values.max() ?? 0)
        case .asked(let event): asked.insert(event.key)
        case .storeBegun: self = JournalKnowledge()
        case .setAside, .unknown: break
        }
    }

    func with(files: Set<String>) -> JournalKnowledge {
        var other = self
        other.files = files
        return other
    }

    static func key(_ record: LedgerRecord) -> String { "\(record.key) \(record.state.rawValue)" }
}
