import Foundation
import Office
import ReportingKit
import Store

/// The forms of a unit for a period: which are due, and how each stands.
public struct FormList: Sendable {
    public enum State: Hashable, Sendable {
        /// Figures of the unit are in force.
        case sent
        case begun(Date)
        case blank
    }

    public struct Entry: Sendable {
        public let dataset: DatasetDefinition
        /// Whether the report needs it of this unit.
        public let isDue: Bool
        public let state: State
    }

    public let unit: AdministrativeUnit
    public let period: Period
    /// Those that are due first.
    public let entries: [Entry]

    /// The units of the office that fill in anything in a period.
    public static func units(_ office: Composition, in period: Period) -> [AdministrativeUnit] {
        office.register.units(
            [.own, .office, .subordinate], of: office.settings.reportingUnit, in: period.days)
    }

    /// `draft` says when somebody began a form. Nil for a unit that the office does not have.
    public init?(
        _ office: Composition, store: ReportStore, unit code: UnitCode, period: Period,
        draft: (DatasetID) throws -> Date?
    ) throws {
        guard let unit = office.register.unit(code, on: period.lastDay),
            let relation = office.register.relation(of: unit, to: office.settings.reportingUnit, in: period.days)
        else { return nil }
        self.unit = unit
        self.period = period
        let stated = try store.tablesInForce(period: period).filter { table in
            table.rows.contains { $0.row.unit?.code == code }
        }
        let known = Set(stated.map(\.dataset))
        let entries = try office.registry(in: period).datasets.compactMap { declared -> Entry? in
            let dataset = declared.asked(on: period.lastDay)
            guard let kind = FormView.kind(dataset), office.kind.uses(dataset.id) || dataset.layout == .form else {
                return nil
            }
            // A list is the reporting unit's.
            if kind == .list, relation != .own { return nil }
            if kind == .lines, dataset.typedFields(askedOf: unit, as: relation).isEmpty { return nil }
            let use = office.kind.dataset(dataset.id)
            let sets = use.map { $0.due.isEmpty ? dataset.due : $0.due } ?? dataset.due
            let isDue = sets.contains { $0.relations.contains(relation) } && use?.isRequired != false
            let began = try draft(dataset.id)
            return Entry(
                dataset: dataset, isDue: isDue,
                state: began.map(State.begun) ?? (known.contains(dataset.id) ? .sent : .blank))
        }
        self.entries = entries.filter(\.isDue) + entries.filter { !$0.isDue }
    }

    /// The periods to fill in: of each kind that the report is made for the running one and the one before, and those with data.
    public static func periods(_ office: Composition, _ store: ReportStore, today: CalendarDate) throws -> [Period] {
        let known = try store.periods()
        let kinds = office.kind.periods.isEmpty ? Set(known.map { PeriodKind($0) }) : office.kind.periods
        let years = [today.year - 1, today.year].flatMap { Period.all(inYear: $0) }
        let running = years.filter { period in
            kinds.contains(PeriodKind(period)) && period.firstDay <= today
                && (period.lastDay >= today || period.lastDay.adding(days: 100) >= today)
        }
        let recent = kinds.flatMap { kind in running.filter { PeriodKind($0) == kind }.sorted().suffix(2) }
        let unit = office.settings.reportingUnit
        return Set(recent + known.filter { kinds.contains(PeriodKind($0)) })
            .filter { office.register.unit(unit, on: $0.lastDay) != nil }.sorted().reversed()
    }
}
