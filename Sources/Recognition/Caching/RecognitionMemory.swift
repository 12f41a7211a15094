import ReportingKit
import Synchronization
import Tabular

/// What a recognizer remembers of the files it has seen. Nothing in it changes what a file is recognised as.
final class RecognitionMemory: Sendable {
    private struct UnitQuestion: Hashable, Sendable {
        let days: ClosedRange<CalendarDate>
        let territory: UnitCode?
    }

    private struct SetQuestion: Hashable, Sendable {
        let text: ExactText
        let dataset: DatasetID
    }

    private struct TimesQuestion: Hashable, Sendable {
        let times: ValidityEpochs.Times
        let territory: UnitCode?
    }

    private let register: UnitRegister
    private let hasAnswered = Atomic(false)
    private let answers = BoundedCache<TimesQuestion, UnitMatches.Answers>(limit: 16)
    private let mentions = BoundedCache<ExactText, [PeriodMention]>(limit: 1_024)
    private let withoutYear = BoundedCache<ExactText, WithoutYear>(limit: 1_024)
    private let scales = BoundedCache<ExactText, String?>(limit: 1_024)
    private let territories = BoundedCache<ExactText, [TerritoryMention]>(limit: 1_024)
    private let units = BoundedCache<UnitQuestion, UnitMatches>(limit: 64)
    private let setPhrases = BoundedCache<SetQuestion, [SetPhrase]>(limit: 1_024)

    private static let society = LabelKeys.key("xã hội")
    /// Longer texts are no labels and come once.
    private static let longestText = 300

    init(register: UnitRegister) {
        self.register = register
    }

    func mentions(in text: String) -> [PeriodMention] {
        guard text.utf8.count <= Self.longestText else { return PeriodMention.all(in: text) }
        return mentions.value(for: ExactText(text)) { PeriodMention.all(in: text) }
    }

    /// What a text names of periods without their year, see ``PeriodMention/spansWithoutYear(in:)``.
    struct WithoutYear: Sendable {
        let spans: [Period.Span]
        let days: Set<DaysWithoutYear>

        init(_ text: String) {
            spans = PeriodMention.spansWithoutYear(in: text)
            days = DaysWithoutYear.all(in: text)
        }
    }

    func withoutYear(in text: String) -> WithoutYear {
        guard text.utf8.count <= Self.longestText else { return WithoutYear(text) }
        return withoutYear.value(for: ExactText(text)) { WithoutYear(text) }
    }

    /// The scale that a heading says, see ``StatedScale/inHeading(_:)``.
    func scale(inHeading label: String) -> String? {
        guard label.utf8.count <= Self.longestText else { return StatedScale.inHeading(label) }
        return scales.value(for: ExactText(label)) { StatedScale.inHeading(label) }
    }

    /// The phrases for sets that stand in a text: the dataset's, and where it has any those of the office's own kinds
    /// of units.
    func setPhrases(in text: String, of definition: DatasetDefinition) -> [SetPhrase] {
        func find() -> [SetPhrase] {
            guard !definition.setPhrases.isEmpty else { return [] }
            // "trợ cấp xã hội" and "toàn xã hội" speak of no commune.
            let key = LabelKeys.key(text)
            let path = HeaderPath(
                keys: [WordSequence.contains(key, Self.society) ? key.replacing(Self.society, with: "xahoi") : key])
            return (definition.setPhrases + register.kinds.addedPhrases).filter {
                path.contains(LabelKeys.key($0.phrase))
            }
        }
        guard text.utf8.count <= Self.longestText else { return find() }
        return setPhrases.value(for: SetQuestion(text: ExactText(text), dataset: definition.id), find)
    }

    /// The territories that a text of a title names, of whatever time.
    func territories(in text: String) -> [TerritoryMention] {
        guard text.utf8.count <= Self.longestText else { return register.territories(in: text) }
        return territories.value(for: ExactText(text)) { register.territories(in: text) }
    }

    /// What labels of units mean in some days and in a territory.
    func units(in days: ClosedRange<CalendarDate>, within territory: UnitCode?) -> UnitMatches {
        units.value(for: UnitQuestion(days: days, territory: territory)) {
            UnitMatches(register: register, days: days, territory: territory, known: answers(in: days, territory))
        }
    }

    /// The answers that these days share with others. Looking through the country's units is left until the days of a
    /// second file are asked for: many a process reads one.
    private func answers(in days: ClosedRange<CalendarDate>, _ territory: UnitCode?) -> UnitMatches.Answers {
        guard hasAnswered.exchange(true, ordering: .relaxed) else { return UnitMatches.Answers() }
        return answers.value(for: TimesQuestion(times: register.epochs.times(of: days), territory: territory)) {
            UnitMatches.Answers()
        }
    }
}
