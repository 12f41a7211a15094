import Foundation
import Messages
import ReportingKit
import Store

/// Whether an answer can be taken: written, of the unit that was asked, to a question that is open.
struct LetterCheck {
    private let composition: Composition
    private let store: ReportStore

    init(_ composition: Composition, store: ReportStore) {
        self.composition = composition
        self.store = store
    }

    /// An answer is a few sentences; more is a document, which is sent as one.
    static let answerLength = 2_000

    func checked(_ judgement: FileJudgement) throws -> FileJudgement {
        guard let letter = try judgement.letter(), let fault = try fault(letter, judgement.file) else {
            return judgement
        }
        let finding = judgement.processed.findings.first { $0.code == .questionAnswer }
        let told = Finding(
            fault.kind, .error, at: FindingPlace(file: judgement.file.name), period: letter.address.period,
            unit: letter.address.unit, found: finding?.found, expected: fault.expected)
        return FileJudgement(
            file: judgement.file, processed: judgement.processed.having([told]), composition: composition,
            content: judgement.content)
    }

    private struct Fault {
        let kind: FindingKind
        var expected: String?
    }

    private func fault(_ letter: QuestionLetter, _ file: ReceivedFile) throws -> Fault? {
        let address = letter.address
        if let asked = address.unit, case .unit(let sender) = composition.senders.value.sender(of: file),
            sender != asked
        {
            return Fault(
                kind: .questionForeign(sender: name(of: sender, address.period)),
                expected: name(of: asked, address.period))
        }
        guard !letter.answer.isEmpty else { return Fault(kind: .questionBlank) }
        guard letter.answer.count <= Self.answerLength else {
            return Fault(
                kind: .questionTooLong(length: letter.answer.count),
                expected: VietnameseNumber.count(Self.answerLength))
        }
        guard let question = try store.question(address) else { return Fault(kind: .questionClosed) }
        if let answer = question.answer {
            // The same once more is no fault: it was kept.
            guard answer.text != letter.answer else { return nil }
            return Fault(
                kind: .questionAnswered(
                    day: CalendarDate.inVietnam(answer.at), answer: Self.shortened(answer.text)))
        }
        return nil
    }

    private static func shortened(_ text: String) -> String {
        let line = text.replacing("\n", with: " ")
        return line.count > 120 ? line.prefix(120) + "…" : line
    }

    private func name(of unit: UnitCode, _ period: Period) -> String {
        composition.register.unit(unit, on: period.lastDay)?.name ?? unit.rawValue
    }
}

extension ReportStore {
    /// The question that a letter belongs to; nil where the store knows none such.
    func question(_ address: QuestionLetter.Address) throws -> FindingQuestion? {
        try questions(aboutFindingsOf: address.period).first {
            $0.number == address.number && QuestionLetter.Address.milliseconds($0.at) == address.milliseconds
        }
    }
}
