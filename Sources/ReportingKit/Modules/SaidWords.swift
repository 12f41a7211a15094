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

    let words = BoundedCache<Question, TitleWords>(limit: 256)
    /// Each holds all declarations, so few are kept.
    let registries = BoundedCache<TitleWords, ModuleRegistry>(limit: 16)
}
