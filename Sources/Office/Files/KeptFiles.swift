import Foundation
import Intake
import Logging
import ReportingKit
import Store

/// Files that were received and are used by nothing, because nobody had declared their tables: judged again when the declarations change.
///
/// What is known by now is decided on as if the file had come today, and its officer gets the receipt or the explanation beside a copy of it.
/// What is still unknown stays as it is.
public struct KeptFiles {
    private let composition: Composition
    private let store: ReportStore
    private let archive: URL
    private let logger: Logger

    /// So many are judged again at once, the newest; the others wait for the next time.
    private static let most = 10_000

    public init(_ composition: Composition, _ store: ReportStore, logger: Logger) {
        self.composition = composition
        self.store = store
        archive = composition.settings.archive
        self.logger = logger
    }

    /// Each that was decided on now.
    public func judgeAgain(now: Date) throws -> [FileDecision] {
        let waiting = try store.entries(in: [.kept], limit: Self.most)
        if waiting.isEmpty { return [] }
        let judge = JudgeFile(composition, store: store)
        let output = OutputFolder(root: composition.settings.folders.output) { [logger] in logger.warning("\($0)") }
        let writer = try OutputWriter(output)
        var decisions: [FileDecision] = []
        // In the order in which they came.
        for entry in waiting.sorted(by: { $0.id < $1.id }) {
            // One that cannot be read or answered keeps nothing from the others.
            do {
                guard
                    let kept = try ArchiveShelf(archive).files(of: entry.file.sha256).first(where: {
                        $0.name.reduced == nil
                    })
                else {
                    logger.warning("\(entry.file.name) was kept and is not in the archive")
                    continue
                }
                let judgement = try judge(IncomingFile(content: kept.url, file: entry.file))
                if judgement.isKept || judgement.knowsNothing { continue }
                guard let decision = try TakeFile(store)([(judgement, entry: entry.id)]).first else { continue }
                decisions.append(decision)
                try answer(decision, kept.url, writer)
            } catch {
                logger.warning("\(entry.file.name) was kept and could not be judged again or answered: \(error)")
            }
        }
        // What the store has committed stands in the journal before it is acted on.
        if !decisions.isEmpty {
            _ = try LedgerKeeping(store, archive: archive).catchUp(now: now)
            try setAside(decisions.filter(\.isReturned).map(\.judgement.file.sha256), now: now)
        }
        try writer.commit()
        return decisions
    }

    /// The archived bytes of files that went back are nobody's any more, unless the same bytes came another time.
    private func setAside(_ hashes: [String], now: Date) throws {
        let kept = Set(try store.entries(in: [.kept], limit: Self.most).map(\.file.sha256))
        let nobodys = try hashes.filter { try !kept.contains($0) && store.accepted(sha256: $0) == nil }
        try ArchiveJournal(archive: archive).append(
            nobodys.map {
                .setAside(sha256: $0, why: "went back to its officer when its tables were declared")
            }, now: now)
    }

    private func answer(_ decision: FileDecision, _ content: URL, _ writer: OutputWriter) throws {
        let file = decision.judgement.file
        func path(_ folder: String, _ ending: String = "") throws -> OutputPath {
            try OutputPath([folder] + (file.folder?.split(separator: "/").map(String.init) ?? []), file.name + ending)
        }
        guard case .returned = decision.outcome else {
            try writer.stage(Data(decision.receipt().utf8), at: try path("receipts", CompanionName.receiptEnding))
            return try writer.place()
        }
        try writer.stage(try Data(contentsOf: content, options: .alwaysMapped), at: try path("returned"))
        let answer = ReturnFile(decision.judgement, logger: logger)
        if let copy = answer.markedCopy {
            try writer.stage(Data(copy.bytes), at: try path("returned", MarkedCopy.ending))
        }
        try writer.stage(
            Data(answer.explanation.utf8), at: try path("returned", CompanionName.explanationEnding))
        try writer.place()
    }
}

extension FileJudgement {
    /// Whether it is as unknown as it was: a declaration that was taken away again is no reason to send a file back.
    fileprivate var knowsNothing: Bool {
        processed.tables.isEmpty && processed.narrative.isEmpty
            && processed.findings.contains { $0.code == .fileNothingRecognized || $0.code == .recordsUnknown }
    }
}
