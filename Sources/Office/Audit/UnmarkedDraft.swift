import Auditing
import Claims
import Foundation
import Processing
import Publishing
import ReportingKit
import Store
import Tabular

/// Knows the product's own report again though its properties are gone: by its sentences.
///
/// Such a document would else be taken as data, of which it is made. Whether it is meant so is asked.
struct UnmarkedDraft {
    private let composition: Composition
    private let store: ReportStore

    init(_ composition: Composition, store: ReportStore) {
        self.composition = composition
        self.store = store
    }

    /// So many tables and texts at least make a document one that may be a report.
    private static let parts = 3
    /// The report has so many sentences with figures at least: fewer are no sign.
    private static let sentences = 5

    /// The judgement with the question in the place of all else that there is to say of it; as it is for a document
    /// that is not like a report of its period.
    func asked(of judgement: FileJudgement) throws -> FileJudgement {
        guard !FileJudgement.isConfirmed(judgement.file), let question = try question(judgement) else {
            return judgement
        }
        return FileJudgement(
            file: judgement.file, processed: judgement.processed.having([question]), composition: composition,
            content: judgement.content)
    }

    private func question(_ judgement: FileJudgement) throws -> Finding? {
        let processed = judgement.processed
        guard processed.format == .docx, let content = judgement.content,
            processed.tables.count + (processed.narrative.isEmpty ? 0 : 1) >= Self.parts,
            let period = processed.narrativePeriod ?? processed.tables.first?.table.period
        else { return nil }
        let bytes = try Data(contentsOf: content)
        guard let report = try report(like: bytes, period) else { return nil }
        return Finding(
            .fileDraftUnmarked(document: .report, report: report.rawValue), .error,
            at: FindingPlace(file: judgement.file.name), period: period)
    }

    /// Which of the office's reports a document is like.
    private func report(like bytes: Data, _ period: Period) throws -> ReportID? {
        let output = OutputFolder(root: composition.settings.folders.output)
        let reading = try FileReader(limits: composition.limits).read(bytes, name: "")
        let written = Set((reading.text.map(Passage.all) ?? []).flatMap { DraftDifference.figureSentences($0.text) })
        for office in try composition.making(period, with: store) {
            let publisher = ReportPublisher(composition: office, store: store, output: output)
            guard try store.reportMade(publisher.key(period)) != nil, let model = try publisher.model(period) else {
                continue
            }
            // What offices wrote themselves is their own.
            let texts = Set(try store.narrative(period: period).flatMap { $0.text.lines.map(\.text) })
            let own = try office.template().sentences(model, layout: office.layout(in: period))
                .filter { !texts.contains($0) }.flatMap(DraftDifference.figureSentences)
            guard own.count >= Self.sentences else { continue }
            if own.count(where: { written.contains($0) }) * 3 >= own.count { return office.kind.id }
        }
        return nil
    }
}
