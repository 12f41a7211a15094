import Synchronization

/// What was worked out of declarations in the words of territories and days: every file, receipt and report of a period
/// asks for the same.
///
/// A class, because the copies of a registry share it.
final class SaidWords: Sendable {
    struct Question: Hashable, Sendable {
        let register: UnitRegister.Mark
        let territory: UnitID
        let day: CalendarDate
    }

    private struct SetsQuestion: Hashable, Sendable {
        let register: UnitRegister.Mark
        let territory: UnitID
        let times: ValidityEpochs.Times
        let below: UnitKind?
    }

    let words = BoundedCache<Question, TitleWords>(limit: 256)
    private let sets = BoundedCache<SetsQuestion, SetWords>(limit: 256)
    private let hasAnswered = Atomic(false)
    /// Each holds all declarations, so few are kept.
    let registries = BoundedCache<TitleWords, ModuleRegistry>(limit: 16)

    /// The same for all days between which no unit begins or ends and no level comes or goes.
    func sets(of territory: AdministrativeUnit, on day: CalendarDate, _ register: UnitRegister) -> SetWords {
        // A process that looks at one file asks once, and does not look for those days.
        guard hasAnswered.exchange(true, ordering: .relaxed) else {
            return SetWords(territory, on: day, register: register)
        }
        let day = territory.clamped(day)
        let question = SetsQuestion(
            register: register.mark, territory: territory.id, times: register.epochs.times(of: day...day),
            below: register.kinds.below(territory.kind, on: day))
        return sets.value(for: question) { SetWords(territory, on: day, register: register) }
    }
}
