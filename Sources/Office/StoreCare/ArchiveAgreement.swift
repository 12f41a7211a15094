import Foundation
import Intake
import ReportingKit
import Settings
import Store

/// Compares the ledger with the archive and with the archive's journal, both ways.
///
/// It may be done beside a running service: what is on its way through the spool at that moment is no fault.
struct ArchiveAgreement {
    let store: ReportStore
    let archive: URL
    /// The spool's folder.
    let spool: URL

    struct Result {
        var filesChecked = 0
        /// Accepted files without their bytes in the archive.
        var missing = 0
        /// Archived files that no row of the ledger answers for.
        var orphans = 0
        var journalEvents = 0
        var faults: [ArchiveDisagreement] = []
        /// What is odd and nothing is lost by.
        var notes: [ArchiveNote] = []
    }

    func check() throws -> Result {
        if store.isShared { return try checkShared() }
        var result = Result()
        let journal = ArchiveJournal(archive: archive)
        // In this order: what is accepted meanwhile is in the ledger before it is anywhere else.
        let state = try JournalState(journal)
        let shelf = try ArchiveShelf(archive).files()
        let onTheirWay = try ItemsOnTheirWay(spool: spool).items
        var records: [String: LedgerRecord] = [:]
        try store.forEachRecord { records[$0.key] = $0 }
        try checkFiles(records, shelf, onTheirWay, &result)
        checkOrphans(records, shelf, state, onTheirWay, &result)
        if journal.exists { try checkJournal(state, records, onTheirWay, &result) }
        return result
    }

    private func checkFiles(
        _ records: [String: LedgerRecord], _ shelf: [ArchiveShelf.File], _ onTheirWay: Set<String>,
        _ result: inout Result
    ) throws {
        let kept = Dictionary(grouping: shelf, by: { $0.name.original.text })
        for record in records.values.sorted(by: { $0.row < $1.row }) where record.state.isArchived {
            result.filesChecked += 1
            let copies = kept[record.sha256] ?? []
            if copies.isEmpty {
                if let item = record.item, onTheirWay.contains(item) { continue }
                result.missing += 1
                let folder = archive.appending(path: String(record.sha256.prefix(2)))
                result.faults.append(
                    .missing(
                        name: record.name, sha256: record.sha256, folder: folder.path(percentEncoded: false)))
            }
            // Of a file that names people there is a reduced copy, whose name says its own hash.
            for copy in copies where try ContentHash(ofFile: copy.url) != copy.name.kept {
                result.faults.append(.copyChanged(name: record.name, path: copy.url.path(percentEncoded: false)))
            }
        }
    }

    private func checkOrphans(
        _ records: [String: LedgerRecord], _ shelf: [ArchiveShelf.File], _ state: JournalState,
        _ onTheirWay: Set<String>, _ result: inout Result
    ) {
        var accepted = Set(records.values.filter(\.state.isArchived).map(\.sha256))
        // Those that were kept and are being judged again.
        accepted.formUnion(state.files.filter { onTheirWay.contains($0.key) }.map(\.value.record.sha256))
        for file in shelf where !accepted.contains(file.name.original.text) {
            let hash = file.name.original.text
            if state.former.contains(hash) || state.setAside[hash] != nil { continue }
            result.orphans += 1
            result.faults.append(.orphan(path: file.url.path(percentEncoded: false)))
        }
        let aside = Set(shelf.map(\.name.original.text)).subtracting(accepted)
            .filter { state.former.contains($0) || state.setAside[$0] != nil }
        if !aside.isEmpty {
            result.notes.append(.setAside(count: aside.count))
        }
    }

    private func checkJournal(
        _ state: JournalState, _ records: [String: LedgerRecord], _ onTheirWay: Set<String>, _ result: inout Result
    ) throws {
        result.journalEvents =
            state.files.count + state.issued.count + state.reopened.count + state.warnings.count
            + state.decided.count
        for (key, event) in state.files.sorted(by: { $0.key < $1.key }) {
            guard let record = records[key] else {
                if onTheirWay.contains(key) { continue }
                result.faults.append(
                    .unknownFile(name: event.record.name, sha256: event.record.sha256, state: event.record.state))
                continue
            }
            if onTheirWay.contains(key) { continue }
            if record.state != event.record.state || record.order != event.record.order {
                result.faults.append(
                    .otherState(
                        name: record.name, stored: record.state, journal: event.record.state,
                        isInOtherOrder: record.order != event.record.order))
            }
        }
        for (key, record) in records where state.files[key] == nil {
            if let item = record.item, onTheirWay.contains(item) { continue }
            result.notes.append(.fileUnwritten(name: record.name))
        }
        try checkIssued(state, &result)
        try checkDecided(state, &result)
        if !state.unreadable.isEmpty {
            result.notes.append(
                .tornLines(count: state.unreadable.count, first: Array(state.unreadable.prefix(10))))
        }
        if state.unknownCount > 0 {
            result.notes.append(.newerLines(count: state.unknownCount))
        }
    }

    private func checkIssued(_ state: JournalState, _ result: inout Result) throws {
        let issued = try store.issuedTimes()
        for event in state.issued.values.sorted(by: { $0.at < $1.at }) {
            if !issued.contains(event.key) {
                result.faults.append(.unknownReport(number: event.number, period: event.period))
            }
            do {
                _ = try IssuedShelf(archive: archive).finalization(event, nil)
            } catch let gap as KeptDocumentGap {
                result.faults.append(.documents(number: event.number, period: event.period, gap))
            }
            if issued.contains(event.key) { try checkOpen(event, &result) }
        }
    }

    private func checkDecided(_ state: JournalState, _ result: inout Result) throws {
        let stored = Dictionary(
            try store.decisions().map { ($0.eventOrder, DecisionEvent($0)) }, uniquingKeysWith: { first, _ in first })
        for event in state.decided.values.sorted(by: { $0.order < $1.order }) where stored[event.order] != event {
            result.faults.append(
                .decision(
                    order: event.order, name: event.name, file: event.fileOrder,
                    stored[event.order] == nil ? .unknown : .otherwise))
        }
        let unwritten = stored.keys.filter { state.decided[$0] == nil }.count
        if unwritten > 0 {
            result.notes.append(.decisionsUnwritten(count: unwritten))
        }
    }

    /// Who answers for warnings that were open is known on both sides, and the same.
    private func checkOpen(_ event: IssuedEvent, _ result: inout Result) throws {
        guard let period = Period(id: event.period) else { return }
        let report = ReportPeriod(event.report.map { ReportID($0) } ?? .former, period)
        let stored = try store.openFindings(of: report, issuedAt: event.at)
        guard stored != event.open else { return }
        if event.open == nil {
            result.notes.append(.openWarningsUnwritten(number: event.number, period: event.period))
        } else {
            result.faults.append(
                .openWarnings(
                    number: event.number, period: event.period, stored == nil ? .unknown : .otherwise))
        }
    }
}
