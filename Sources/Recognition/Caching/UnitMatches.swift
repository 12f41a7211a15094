import ReportingKit
import Tabular

/// What labels of units mean on one day and in one territory, each worked out once.
final class UnitMatches: Sendable {
    private let register: UnitRegister
    private let date: CalendarDate
    private let territory: UnitCode?
    private let known = BoundedCache<ExactText, UnitMatch>(limit: 8_192)

    /// Longer texts are no labels and come once.
    private static let longestLabel = 300

    init(register: UnitRegister, date: CalendarDate, territory: UnitCode?) {
        self.register = register
        self.date = date
        self.territory = territory
    }

    subscript(label: String) -> UnitMatch {
        func ask() -> UnitMatch { register.match(label, on: date, within: territory) }
        guard label.utf8.count <= Self.longestLabel else { return ask() }
        return known.value(for: ExactText(label), ask)
    }

    /// Whether a unit lies in another on that day.
    func isInside(_ unit: AdministrativeUnit, _ code: UnitCode) -> Bool {
        register.isInside(unit, code, on: date)
    }
}
