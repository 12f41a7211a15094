import Foundation
import Intake
import Logging
import Office
import Processing
import ReportingKit
import Store
import Systemd

/// What is done with a file that was decided on, and which answers its officer gets.
struct FileSettling: Sendable {
    let store: ReportStore
    let logger: Logger

    /// What is done with a decided file, told to the journal.
    func settlement(
        _ file: TakenFile, _ decision: FileDecision, _ entry: Int64?, reduced: ContentHash?
    ) throws -> Settlement {
        let fields = metadata(file, decision.judgement)
        let log = decision.judgement.composition.log
        switch decision.outcome {
        case .returned: return giveBack(file, decision.judgement)
        case .kept:
            logger.report(.fileKept, "\(log.logKept(file.name))", metadata: fields)
        case .duplicate(let former):
            logger.report(
                .fileDuplicate, "\(log.logDuplicate(file.name, of: former.name))", metadata: fields)
        case .accepted(let tables):
            logger.report(
                .fileAccepted, "\(log.logAccepted(file.name, content(decision.judgement)))", metadata: fields)
            for table in tables {
                for (former, units) in Dictionary(grouping: table.replaced, by: \.file.name).sorted(by: {
                    $0.key < $1.key
                }) {
                    logger.report(
                        .fileSuperseded,
                        "\(log.logReplaced(file.name, units: units.count, of: former, "\(table.dataset).\(table.place)", table.period))",
                        metadata: fields)
                }
            }
        }
        if let companions = draftCompanions(decision.judgement, entry) { return .archived(companions) }
        if let companions = try answerCompanions(decision.judgement, entry) { return .archived(companions) }
        let copy = decision.waitingCopy(logger: logger)
        return settlement(
            reduced,
            [
                copy.map { Companion(ending: $0.ending, bytes: $0.bytes) },
                receipt(
                    decision.receipt(markedCopy: copy, entry: entry), entry, decision.judgement.composition),
            ].compactMap(\.self))
    }

    /// A file that names people is not archived: what may be kept of it is.
    func settlement(_ reduced: ContentHash?, _ companions: [Companion]) -> Settlement {
        reduced.map { .reduced($0, companions) } ?? .archived(companions)
    }

    /// The receipt of a draft, and the same file with comments; nil for other files.
    func draftCompanions(_ judgement: FileJudgement, _ entry: Int64?) -> [Companion]? {
        guard judgement.isDraft, let answer = draftAnswer(judgement) else { return nil }
        return [
            answer.commented.map { Companion(ending: DraftAnswer.ending, bytes: Array($0)) },
            receipt(judgement.receipt(of: answer, entry: entry), entry, judgement.composition),
        ].compactMap(\.self)
    }

    /// The receipt of an answer; nil for other files.
    func answerCompanions(_ judgement: FileJudgement, _ entry: Int64?) throws -> [Companion]? {
        try judgement.receiptOfAnswer(entry: entry).map { [receipt($0, entry, judgement.composition)] }
    }

    private func draftAnswer(_ judgement: FileJudgement) -> DraftAnswer? {
        judgement.draftAnswer(
            in: store, output: OutputFolder(root: judgement.composition.settings.folders.output), logger: logger)
    }

    /// `entry` is its number in the ledger, which stands in the first line.
    func receipt(_ text: String, _ entry: Int64?, _ composition: Composition) -> Companion {
        let bytes = Array(text.utf8)
        let line = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return Companion(ending: composition.answerEndings.receipt, bytes: bytes, head: entry == nil ? 0 : line)
    }

    func giveBack(_ file: TakenFile, _ judgement: FileJudgement) -> Settlement {
        let first = judgement.processed.findings.first { $0.severity == .error }
        var fields = metadata(file, judgement)
        fields["finding_code"] = .string(first?.code.rawValue ?? "")
        logger.report(
            .fileReturned, "\(judgement.composition.log.logReturned(file.name, first?.code.rawValue ?? ""))",
            metadata: fields)
        let answer = ReturnFile(judgement, logger: logger)
        var companions: [Companion] = []
        if let copy = answer.markedCopy { companions.append(Companion(ending: copy.ending, bytes: copy.bytes)) }
        if let commented = draftAnswer(judgement)?.commented {
            companions.append(Companion(ending: DraftAnswer.ending, bytes: Array(commented)))
        }
        companions.append(
            Companion(ending: answer.ending, bytes: Array(answer.explanation.utf8)))
        return .returned(companions)
    }

    private func content(_ judgement: FileJudgement) -> String {
        (judgement.processed.tables.map {
            "\($0.table.dataset).\($0.table.place) \($0.table.period), \($0.table.rows.count) rows"
        }
            + (judgement.processed.narrative.isEmpty
                ? [] : ["text for \(judgement.processed.narrative.count) sections"]))
            .joined(separator: "; ")
    }

    /// The same with the modules and periods that were recognised.
    private func metadata(_ file: TakenFile, _ judgement: FileJudgement) -> Logger.Metadata {
        var fields = FilePipeline.metadata(file)
        let periods = Set(judgement.periods).sorted().map(\.id)
        if !periods.isEmpty { fields["period"] = .string(periods.joined(separator: " ")) }
        let modules = judgement.moduleIDs.map(\.rawValue)
        if !modules.isEmpty { fields["module"] = .string(modules.joined(separator: " ")) }
        return fields
    }
}
