import Foundation
import Messages
import ReportingKit
import Store

/// Keeps what an officer answered by sending a question's text back: with its unit and the moment at which it came. What was asked about that
/// unit is open no longer. Can be done again.
package struct KeepAnswer: Sendable {
    private let store: ReportStore
    private let output: OutputFolder
    /// Nil for the store of `batch`, which has none.
    private let archive: URL?

    package init(_ store: ReportStore, output: OutputFolder, archive: URL?) {
        self.store = store
        self.output = output
        self.archive = archive
    }

    /// The reports of the period are to be written again; nil where the file is no answer that can be taken.
    package func callAsFunction(_ judgement: FileJudgement) throws -> Period? {
        guard judgement.isAcceptable, let letter = try judgement.letter() else { return nil }
        let (address, composition) = (letter.address, judgement.composition)
        guard var question = try store.question(address) else { return nil }
        // What was kept stays: a file may come twice, and a run may have been cut short.
        let name = address.unit.map { composition.register.unit($0, on: address.period.lastDay)?.name ?? $0.rawValue }
        let answer =
            question.answer
            ?? FindingQuestion.Answer(
                text: letter.answer, name: name ?? composition.settings.reportingUnit.rawValue,
                at: judgement.file.receivedAt)
        question.answer = answer
        try close(address, answer, composition)
        try store.keep(question)
        // In the journal before the file counts as decided: a store that is lost is built again with the answer.
        if let archive { try LedgerKeeping(store, archive: archive).keepDecisions(now: answer.at) }
        return address.period
    }

    /// All that is open of the matter about the unit; what is about no unit follows from the units and closes with the last of them.
    private func close(
        _ address: QuestionLetter.Address, _ answer: FindingQuestion.Answer, _ composition: Composition
    ) throws {
        guard let office = composition.of(address.report) else { return }
        let publisher = ReportPublisher(composition: office, store: store, output: output)
        guard let model = try publisher.model(address.period),
            let matter = try publisher.matters(model).first(where: { $0.number == address.number })
        else { return }
        for finding in matter.closing(with: address.unit) {
            try store.accept(
                AcceptedWarning(
                    finding: finding.id, period: address.period,
                    reason: composition.catalogue.commands.answeredAs(answer.text), name: answer.name, at: answer.at))
        }
    }
}

extension FileJudgement {
    /// The receipt of an answer; nil for other files.
    package func receiptOfAnswer(entry: Int64?) throws -> String? {
        guard let letter = try letter() else { return nil }
        let unit = letter.address.unit.flatMap { composition.register.unit($0, on: letter.address.period.lastDay) }
        return AnswerReceiptText(catalogue: composition.catalogue).text(
            file: file.name, number: entry.map { ReceiptText.Number(number: $0, receivedAt: file.receivedAt) },
            matter: Matter.name(letter.address.number), period: letter.address.period, unit: unit?.name,
            answer: letter.answer, contact: contact?.line)
    }
}
