import Auditing
import Foundation
import Intake
import Logging
import Messages
import Publishing
import ReportingKit
import Store
import Tabular

/// What goes to the officer who dropped a draft: the same file with comments, where there is something to say, and what
/// the receipt tells of it.
public struct DraftAnswer: Sendable {
    /// What follows the file's name.
    package static let ending = AnswerEndings.commented

    /// Nil where there is nothing to say.
    public let commented: Data?
    let summary: DraftSummary
}

extension FileJudgement {
    /// Whether it is a draft of one of the office's own reports: received, answered, and no data.
    public var isDraft: Bool { processed.findings.contains { $0.code == .fileDraft } }

    /// Whether it looks like one whose properties are gone, and waits for its officer to say so.
    var isUnmarkedDraft: Bool {
        processed.findings.contains { $0.code == .fileDraftUnmarked && $0.severity == .error }
    }

    /// The answer; nil for files that are no drafts. One that cannot be made is no reason to keep the receipt from the
    /// officer.
    package func draftAnswer(in store: ReportStore, output: OutputFolder, logger: Logger) -> DraftAnswer? {
        guard isDraft || isUnmarkedDraft, let content else { return nil }
        do {
            return try AnswerDraft(composition: composition, store: store, output: output)(
                try Data(contentsOf: content), self)
        } catch {
            logger.warning("the draft \(file.name) was not compared: \(error)")
            return DraftAnswer(commented: nil, summary: DraftSummary(outcome: .notCompared))
        }
    }

    /// The receipt of a draft.
    package func receipt(of answer: DraftAnswer, entry: Int64?) -> String {
        DraftReceiptText(catalogue: composition.catalogue).text(
            file: file.name, number: entry.map { ReceiptText.Number(number: $0, receivedAt: file.receivedAt) },
            period: processed.findings.first { $0.code == .fileDraft }?.period, summary: answer.summary,
            commented: answer.commented.map { _ in file.name + DraftAnswer.ending }, contact: contact?.line)
    }
}

/// Compares a draft with the data of its period as they are now.
struct AnswerDraft {
    private let composition: Composition
    private let store: ReportStore
    private let output: OutputFolder

    init(composition: Composition, store: ReportStore, output: OutputFolder) {
        self.composition = composition
        self.store = store
        self.output = output
    }

    func callAsFunction(_ bytes: Data, _ judgement: FileJudgement) throws -> DraftAnswer {
        let mark = ProductMarkReader(limits: composition.limits).mark(of: FileContent(bytes))
        let finding = judgement.processed.findings.first { [.fileDraft, .fileDraftUnmarked].contains($0.code) }
        let likeness: String? = if case .fileDraftUnmarked(_, let report)? = finding?.kind { report } else { nil }
        guard let period = finding?.period,
            let publisher = try publisher(
                mark?.owner?.report ?? likeness, bytes, period)
        else { return DraftAnswer(commented: nil, summary: DraftSummary(outcome: .noData)) }
        let audit = DocumentAudit(composition: publisher.composition, publisher: publisher)
        let now = judgement.file.receivedAt
        let report = try audit.audit(bytes, name: judgement.file.name, period: period, now: now)
        let commented = try audit.comments(bytes, report, mark: mark, now: now)
        return DraftAnswer(
            commented: commented.counts.isEmpty ? nil : commented.bytes,
            summary: DraftSummary(outcome: .compared, counts: commented.counts))
    }

    /// Of the report that it says it is; of documents that do not say so the one with the most of its sentences.
    private func publisher(_ report: String?, _ bytes: Data, _ period: Period) throws -> ReportPublisher? {
        func publisher(_ office: Composition) -> ReportPublisher {
            ReportPublisher(composition: office, store: store, output: output)
        }
        if let report, let office = composition.of(ReportID(report)) {
            let own = publisher(office)
            return try own.model(period) == nil ? nil : own
        }
        let reading = try FileReader(limits: composition.limits).read(bytes, name: "")
        var best: (share: Double, publisher: ReportPublisher)?
        for office in composition.each {
            let candidate = publisher(office)
            guard let fresh = try DocumentAudit(composition: office, publisher: candidate).freshReading(period) else {
                continue
            }
            let share = DraftDifference(draft: reading, report: fresh).share
            if share > best?.share ?? -1 { best = (share, candidate) }
        }
        return best?.publisher
    }
}
