import Messages
import ReportingKit
import Tabular

/// What labels of units mean in some days and in one territory, each worked out once.
final class UnitMatches: Sendable {
    /// What is the same in all days of which the same units exist, see ``ValidityEpochs``.
    final class Answers: Sendable {
        struct Position: Hashable, Sendable {
            let unit: UnitID
            let code: UnitCode
        }

        fileprivate let meanings = BoundedCache<ExactText, UnitMatch>(limit: 8_192)
        fileprivate let insides = BoundedCache<Position, Bool>(limit: 8_192)
    }

    private let register: UnitRegister
    private let days: ClosedRange<CalendarDate>
    private let territory: UnitCode?
    private let known: Answers

    /// Longer texts are no labels and come once.
    private static let longestLabel = 300

    init(register: UnitRegister, days: ClosedRange<CalendarDate>, territory: UnitCode?, known: Answers) {
        self.known = known
        self.register = register
        self.days = days
        self.territory = territory
    }

    subscript(label: String) -> UnitMatch {
        func ask() -> UnitMatch { register.match(label, in: days, within: territory) }
        guard label.utf8.count <= Self.longestLabel else { return ask() }
        return known.meanings.value(for: ExactText(label), ask)
    }

    /// The units that had a label one after the other in the course of the days, as candidates of a message; nil where
    /// it had one meaning.
    ///
    /// `unit` is what it means at their end. Of the former ones the territory around is named, by which a label can
    /// tell them apart.
    func succession(of label: String, _ unit: AdministrativeUnit) -> String? {
        let former = register.namesakes(of: label, before: unit, in: days, within: territory)
        guard !former.isEmpty else { return nil }
        let ended = former.map { unit in
            let around = register.lastParent(of: unit, by: days.upperBound)
            let name = around.map { "\(unit.name), \($0.nameInSentence)" } ?? unit.name
            return FindingValues.unit(name, until: unit.validTo)
        }
        return (ended + [FindingValues.unit(unit.name, from: unit.id.validFrom)]).joined(separator: ", ")
    }

    /// Whether two labels are one, but for the word for the body.
    func isOneLabel(_ one: String, _ other: String) -> Bool { register.isOneLabel(one, other) }

    /// Whether a unit lies in another.
    func isInside(_ unit: AdministrativeUnit, _ code: UnitCode) -> Bool {
        known.insides.value(for: Answers.Position(unit: unit.id, code: code)) {
            register.relation(of: unit, to: code, in: days) != nil
        }
    }

    /// The levels as the territory sees them, or as that does in which these units lie.
    func levels(of units: [AdministrativeUnit]) -> TerritoryLevels? {
        (territory ?? register.territory(of: units)).map { TerritoryLevels($0, register: register, days: days) }
    }
}
