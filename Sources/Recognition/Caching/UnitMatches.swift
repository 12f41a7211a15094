import ReportingKit
import Tabular

/// What labels of units mean in some days and in one territory, each worked out once.
final class UnitMatches: Sendable {
    private let register: UnitRegister
    private let days: ClosedRange<CalendarDate>
    private let territory: UnitCode?
    private let known = BoundedCache<ExactText, UnitMatch>(limit: 8_192)

    /// Longer texts are no labels and come once.
    private static let longestLabel = 300

    init(register: UnitRegister, days: ClosedRange<CalendarDate>, territory: UnitCode?) {
        self.register = register
        self.days = days
        self.territory = territory
    }

    subscript(label: String) -> UnitMatch {
        func ask() -> UnitMatch { register.match(label, in: days, within: territory) }
        guard label.utf8.count <= Self.longestLabel else { return ask() }
        return known.value(for: ExactText(label), ask)
    }

    /// Whether a unit lies in another.
    func isInside(_ unit: AdministrativeUnit, _ code: UnitCode) -> Bool {
        register.relation(of: unit, to: code, in: days) != nil
    }

    /// The levels as the territory sees them, or as that does in which these units lie.
    func levels(of units: [AdministrativeUnit]) -> TerritoryLevels? {
        (territory ?? register.territory(of: units)).map { TerritoryLevels($0, register: register, days: days) }
    }
}
