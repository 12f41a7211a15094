import Foundation
import Intake
import ReportingKit
import Store

/// Keeps the archive's journal in step with the ledger: what the store has committed is in the journal before it is
/// acted on.
///
/// A store that several hosts share has none: no host sees all of it, and the database itself is on several servers.
package struct LedgerKeeping: Sendable {
    private let store: ReportStore
    private let archive: URL
    private let journal: ArchiveJournal

    /// At most this many events are written and synced at once.
    private static let portion = 512

    package init(_ store: ReportStore, archive: URL) {
        self.store = store
        self.archive = archive
        journal = ArchiveJournal(archive: archive)
    }

    /// The files of one transaction, before they leave the spool.
    package func keep(_ settlements: [(TakenFile, Settlement)], now: Date) throws {
        if store.isShared { return }
        let reduced = Dictionary(
            settlements.map { file, settlement in
                if case .reduced(let hash, _) = settlement {
                    (file.item.text, Optional(hash.text))
                } else {
                    (file.item.text, nil)
                }
            }, uniquingKeysWith: { first, _ in first })
        let records = try store.records(items: settlements.map(\.0.item.text))
        // What the officers of confirmed files answered with them.
        let orders = records.compactMap(\.order)
        let decided =
            orders.isEmpty
            ? [] : try store.decisions(since: orders.min() ?? 0).filter { orders.contains($0.decision.order) }
        try journal.append(
            try records.map { .file(try event($0, reduced: reduced[$0.item ?? ""] ?? nil)) }
                + decided.map { .decided(DecisionEvent($0)) }, now: now)
    }

    /// A file that was kept and is withdrawn.
    func keep(withdrawn record: LedgerRecord, now: Date) throws {
        if store.isShared { return }
        try journal.append([.file(try event(record, reduced: nil))] + leaving(record), now: now)
    }

    /// That the bytes of a withdrawn file leave the archive, unless another file stands for them.
    private func leaving(_ record: LedgerRecord) throws -> [JournalEvent] {
        guard record.reason == FindingCode.fileWithdrawn.rawValue,
            try store.states(sha256: record.sha256).isDisjoint(with: [.accepted, .kept, .taken, .processing])
        else { return [] }
        return [.setAside(sha256: record.sha256, why: "was withdrawn before its tables were declared")]
    }

    /// What was decided by commands: issued and reopened reports, accepted warnings, questions; and the numbers that
    /// these name.
    func keepDecisions(now: Date) throws {
        guard !store.isShared, journal.exists else { return }
        try journal.append(try missingDecisions(known: try read(from: mark()).read.known), now: now)
    }

    /// Everything that the ledger knows and the journal does not: of a run that was interrupted between the two, and of
    /// the years before there was a journal. What a former start compared is not compared again, but `anew`.
    ///
    /// - Returns: how many events were missing.
    package func catchUp(now: Date, anew: Bool = false) throws -> Int {
        if store.isShared { return 0 }
        let (mark, read) = try read(from: anew ? nil : mark())
        var missing: [LedgerRecord] = []
        var kept: Set<String> = []
        let reach = try store.forEachRecord(beyond: mark?.ledger) { record in
            let key = JournalKnowledge.key(record)
            if !read.known.files.contains(key) { missing.append(record) }
            if record.state == .kept { kept.insert(key) }
        }
        var rest = missing[...]
        while !rest.isEmpty {
            let events = try rest.prefix(Self.portion).flatMap { record in
                let reduced = try ArchiveShelf(archive).reducedHash(of: record.sha256)
                return [JournalEvent.file(try event(record, reduced: reduced))] + (try leaving(record))
            }
            try journal.append(events, now: now)
            rest = rest.dropFirst(Self.portion)
        }
        let decisions = try missingDecisions(known: read.known)
        try journal.append(decisions, now: now)
        let count = missing.count + decisions.count
        // With what was added just now, and what a command added meanwhile.
        let written = count == 0 ? read : try self.read(read.known, after: read.end)
        if count > 0, written.hasBegun { return count }
        let next = JournalMark(written.end, reach, written.known, kept: kept)
        if let next, next != mark { try next.keep(in: store) }
        return count
    }

    private func mark() throws -> JournalMark? { try JournalMark.stored(in: store, for: journal) }

    /// What was read of the journal, up to where, and whether an empty store was begun in it.
    private typealias Reading = (known: JournalKnowledge, end: JournalPlace?, hasBegun: Bool)

    /// What the journal says, its files from the mark on. Where an empty store was begun after it the mark is of a
    /// former one, and all is read, without a mark.
    private func read(from mark: JournalMark?) throws -> (mark: JournalMark?, read: Reading) {
        let reading = try read(mark?.known ?? JournalKnowledge(), after: mark?.place)
        guard mark != nil, reading.hasBegun else { return (mark, reading) }
        return (nil, try read(JournalKnowledge(), after: nil))
    }

    private func read(_ former: JournalKnowledge, after place: JournalPlace?) throws -> Reading {
        var (known, hasBegun) = (former, false)
        let end = try journal.forEach(
            after: place,
            { event in
                if case .storeBegun = event { hasBegun = true }
                known.add(event)
            }, unreadable: { _, _ in })
        return (known, end, hasBegun)
    }

    /// What was counted is kept before the line that says so.
    ///
    /// The shelf is listed for counted files alone: it grows with the years.
    private func event(_ record: LedgerRecord, reduced: String?) throws -> FileEvent {
        guard record.state == .accepted else { return FileEvent(record: record) }
        let isCounted = try store.isCounted(sha256: record.sha256)
        let reduced = try reduced ?? (isCounted ? ArchiveShelf(archive).reducedHash(of: record.sha256) : nil)
        guard reduced != nil || isCounted, let content = try store.content(of: record) else {
            return FileEvent(record: record)
        }
        let shelf = CountedShelf(archive: archive)
        // Before the first sample that nobody could compare without it.
        if content.samples != nil { try shelf.keep(try store.identifierKey()) }
        let counted = try shelf.keep(content, of: record.sha256)
        return FileEvent(record: record, reduced: reduced, counted: counted)
    }

    private func missingDecisions(known: JournalKnowledge) throws -> [JournalEvent] {
        var events: [JournalEvent] = []
        var copies: [ReportPeriod: Int] = [:]
        for issued in try store.finalizations() {
            copies[issued.key, default: 0] += 1
            let time = issued.finalizedAt.timeIntervalSince1970
            let open = try store.openFindings(of: issued.key, issuedAt: time)
            if var line = known.issued[IssuedEvent.key(issued.report.inJournal, issued.period.id, time)] {
                // Of a version that did not write who answers for open warnings.
                if let open, line.open == nil {
                    line.open = open
                    events.append(.issued(line))
                }
            } else {
                let copy = copies[issued.key] ?? 1
                events.append(.issued(try IssuedShelf(archive: archive).keep(issued, open: open, copy: copy)))
            }
            if let reopening = issued.reopening {
                let event = ReopenedEvent(
                    report: issued.report.inJournal, period: issued.period.id, issuedAt: time,
                    at: reopening.at.timeIntervalSince1970,
                    name: reopening.name, reason: reopening.reason)
                if !known.reopened.contains(event.key) { events.append(.reopened(event)) }
            }
        }
        for warning in try store.acceptedWarnings() {
            let event = WarningEvent(warning)
            if !known.warnings.contains(event.key) { events.append(.warning(event)) }
        }
        for kept in try store.decisions() where !known.decided.contains(kept.eventOrder) {
            events.append(.decided(DecisionEvent(kept)))
        }
        for period in try store.numberedPeriods() {
            let last = known.lastNumber[period.id] ?? 0
            let missing = try store.numbers(period: period).filter { $0.value > last }
            if !missing.isEmpty { events.append(.numbered(NumberedEvent(period: period.id, numbers: missing))) }
        }
        for question in try store.questions(aboutFindingsOf: nil) {
            let event = AskedEvent(question)
            if !known.asked.contains(event.key) { events.append(.asked(event)) }
        }
        return events
    }
}
