import Foundation
import ReportingKit
import Store

/// What the journal says as a whole: its events put together, each thing once.
struct JournalState {
    /// By ``LedgerRecord/key``; the newest line of a file counts.
    private(set) var files: [String: FileEvent] = [:]
    private(set) var warnings: [String: WarningEvent] = [:]
    private(set) var issued: [String: IssuedEvent] = [:]
    private(set) var reopened: [String: ReopenedEvent] = [:]
    private(set) var decided: [Int64: DecisionEvent] = [:]
    /// By period and cause.
    private(set) var numbers: [String: [String: Int]] = [:]
    private(set) var asked: [String: AskedEvent] = [:]
    /// Archived bytes that no store answers for, with the reason.
    private(set) var setAside: [String: String] = [:]
    /// Files that were accepted before an administrator began an empty store.
    private(set) var former: Set<String> = []
    /// Lines of a newer version of the program.
    private(set) var unknownCount = 0
    /// Lines that are torn or were changed: "2026-11.jsonl:12".
    private(set) var unreadable: [String] = []

    init(_ journal: ArchiveJournal) throws {
        var unreadable: [String] = []
        try journal.forEach({ add($0) }, unreadable: { unreadable.append("\($0):\($1)") })
        self.unreadable = unreadable
    }

    /// Accepted files in the order of acceptance.
    var accepted: [FileEvent] {
        files.values.filter { $0.record.state == .accepted }.sorted {
            ($0.record.order ?? .max, $0.record.row) < ($1.record.order ?? .max, $1.record.row)
        }
    }

    /// Files that were returned, known or kept, in the order of their rows.
    var others: [LedgerRecord] {
        files.values.map(\.record).filter { $0.state != .accepted }.sorted { $0.row < $1.row }
    }

    private mutating func add(_ event: JournalEvent) {
        switch event {
        case .file(let event):
            files[event.record.key] = event
            if event.record.state.isArchived {
                setAside[event.record.sha256] = nil
                former.remove(event.record.sha256)
            }
        case .warning(let event): warnings[event.finding] = event
        case .issued(let event): issued[event.key] = event
        case .reopened(let event): reopened[event.key] = event
        case .decided(let event): decided[event.order] = event
        case .numbered(let event):
            numbers[event.period, default: [:]].merge(event.numbers) { first, _ in first }
        case .asked(let event): asked[event.key] = event
        case .storeBegun:
            former.formUnion(files.values.filter { $0.record.state.isArchived }.map(\.record.sha256))
            files = [:]
            warnings = [:]
            issued = [:]
            reopened = [:]
            decided = [:]
            numbers = [:]
            asked = [:]
        case .setAside(let sha256, let why):
            setAside[sha256] = why
            // Nothing accepted stands for these bytes any more.
            files = files.filter { $0.value.record.sha256 != sha256 || !$0.value.record.state.isArchived }
        case .unknown: unknownCount += 1
        }
    }
}

extension FileState {
    /// Whether the bytes of such a file are in the archive for its own sake.
    var isArchived: Bool { self == .accepted || self == .kept }
}
