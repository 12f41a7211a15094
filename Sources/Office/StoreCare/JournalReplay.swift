import Foundation
import Intake
import Processing
import ReportingKit
import Store

/// Puts into a store what the archive and its journal know, as it was decided.
struct JournalReplay {
    let composition: Composition
    let store: ReportStore
    let archive: URL
    let progress: (String) -> Void
    /// Archived or once accepted bytes that the new store does not answer for.
    private(set) var setAside: [(sha256: String, why: String)] = []

    private static let missing = "archive.missing"

    init(composition: Composition, store: ReportStore, archive: URL, progress: @escaping (String) -> Void) {
        self.composition = composition
        self.store = store
        self.archive = archive
        self.progress = progress
    }

    mutating func run(_ state: JournalState, hadJournal: Bool, into result: inout RebuildResult) throws {
        for record in state.others where try !store.holds(record) { try store.restore(record) }
        try adoptAccepted(state, into: &result)
        try adoptUnnamed(state, hadJournal: hadJournal, into: &result)
        let repeated = try store.returnOrphanedDuplicates(reason: Self.missing)
        if repeated > 0 {
            result.gaps.append(.repetitions(count: repeated))
        }
        for event in state.issued.values.sorted(by: { $0.at < $1.at }) {
            do {
                try store.restore(
                    try IssuedShelf(archive: archive).finalization(event, state.reopened[event.key]), open: event.open)
            } catch let gap as KeptDocumentGap {
                result.gaps.append(.issued(number: event.number, period: event.period, gap))
            }
        }
        for event in state.warnings.values.sorted(by: { $0.at < $1.at }) {
            if let warning = event.warning { try store.accept(warning) }
        }
        for (period, numbers) in state.numbers {
            if let period = Period(id: period) { try store.restoreNumbers(numbers, period: period) }
        }
        for event in state.asked.values.sorted(by: { ($0.at, $0.answeredAt ?? 0) < ($1.at, $1.answeredAt ?? 0) }) {
            if let question = event.question { try store.keep(question) }
        }
        result.others = try store.decidedCount() - store.acceptedCount()
        tell(state, hadJournal: hadJournal, &result)
    }

    /// Accepted files and the decisions about them, in the one order that they share.
    private mutating func adoptAccepted(_ state: JournalState, into result: inout RebuildResult) throws {
        var decided = state.decided.values.sorted { $0.order < $1.order }[...]
        func restore(_ event: DecisionEvent) throws {
            do {
                try store.restore(event.statementDecision, eventOrder: event.order)
            } catch StoreError.unknownOrder {
                result.gaps.append(.decision(name: event.name, file: event.fileOrder))
            }
        }
        for event in state.accepted {
            while let next = decided.first, next.order < event.record.order ?? .max {
                try restore(next)
                decided.removeFirst()
            }
            if try !store.holds(event.record) { try adopt(event, into: &result) }
        }
        for event in decided { try restore(event) }
    }

    private mutating func adopt(_ event: FileEvent, into result: inout RebuildResult) throws {
        let record = event.record
        progress(record.name)
        if let hash = event.counted,
            let content = try CountedShelf(archive: archive).content(of: record.sha256, hash: hash)
        {
            try store.restore(record, content, isConfirmed: FileJudgement.isConfirmed(record.file))
            return
        }
        switch try reading.read(record.file) {
        case .read(let judgement): try store.restore(record, judgement.delivery(entry: nil))
        case .lost(let why):
            try store.restore(record.returned(reason: Self.missing))
            setAside.append((record.sha256, why.rawValue))
            result.gaps.append(.data(name: record.name, sha256: record.sha256, why))
        }
    }

    private var reading: ArchivedFileReading {
        ArchivedFileReading(composition: composition, store: store, shelf: ArchiveShelf(archive))
    }

    /// Files that the archive has and no line names: they were accepted, since they are there. Their times order them.
    private mutating func adoptUnnamed(
        _ state: JournalState, hadJournal: Bool, into result: inout RebuildResult
    ) throws {
        let known = Set(state.files.values.map(\.record.sha256)).union(state.former).union(state.setAside.keys)
        let unnamed = try ArchiveShelf(archive).files().filter { file in
            guard !known.contains(file.name.original.text) else { return false }
            return try store.accepted(sha256: file.name.original.text) == nil
        }
        let names = PublishedNames(output: OutputFolder(root: composition.settings.folders.output))
        var nameless = 0
        for (file, time) in try unnamed.map({ ($0, try Self.time(of: $0.url)) }).sorted(by: {
            ($0.1, $0.0.name.original.text) < ($1.1, $1.0.name.original.text)
        }) {
            let hash = file.name.original.text
            guard file.name.reduced == nil else {
                setAside.append((hash, "only a reduced copy is kept"))
                result.gaps.append(.reducedCopy(sha256: hash, name: file.url.lastPathComponent))
                continue
            }
            let name = names[hash]
            if name == nil { nameless += 1 }
            let ending = file.url.pathExtension
            let received = ReceivedFile(
                name: name ?? String(hash.prefix(12)) + (ending.isEmpty ? "" : "." + ending), sha256: hash,
                byteCount: try Self.size(of: file.url), folder: nil, receivedAt: time)
            progress(received.name)
            switch try reading.read(received, file) {
            case .read(let judgement) where try isOpen(judgement):
                let order = try store.lastOrder() + 1
                try store.restore(
                    LedgerRecord(
                        row: 0, item: nil, name: received.name, sha256: hash, byteCount: received.byteCount,
                        folder: nil,
                        receivedAt: time.timeIntervalSince1970, state: .accepted, reason: nil, order: order,
                        findings: []), judgement.delivery(entry: nil))
            case .read:
                setAside.append((hash, "its period is issued"))
                result.gaps.append(.acceptance(name: received.name, sha256: hash))
            case .lost(let why):
                setAside.append((hash, why.rawValue))
                result.gaps.append(.unnamedData(sha256: hash, why))
            }
        }
        guard !unnamed.isEmpty else { return }
        result.gaps.append(.unnamedFiles(count: unnamed.count))
        if nameless > 0 { result.gaps.append(.namelessFiles(count: nameless)) }
    }

    private func isOpen(_ judgement: FileJudgement) throws -> Bool {
        try judgement.periods.allSatisfy { try !store.isFinalized($0) }
    }

    private func tell(_ state: JournalState, hadJournal: Bool, _ result: inout RebuildResult) {
        if !hadJournal {
            result.gaps.append(.noJournal)
        }
        if state.unknownCount > 0 {
            result.gaps.append(.newerLines(count: state.unknownCount))
        }
        if !state.unreadable.isEmpty {
            result.gaps.append(
                .tornLines(count: state.unreadable.count, first: Array(state.unreadable.prefix(10))))
        }
    }

    private static func time(of file: URL) throws -> Date {
        try file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
            ?? Date(timeIntervalSince1970: 0)
    }

    private static func size(of file: URL) throws -> Int {
        try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    }
}
