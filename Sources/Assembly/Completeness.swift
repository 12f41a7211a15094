import Foundation
import Messages
import ReportingKit

/// A dataset that units owe for the period, by when, and who has sent it.
public struct Completeness: Sendable {
    public enum Status: Hashable, Sendable {
        case sent
        /// Some of the finer periods are there; these lack.
        case partly([Period])
        case missing
        /// The unit existed only earlier in the period: it is listed and owes nothing.
        case ended
    }

    public struct Unit: Sendable {
        /// By the name that it has last within the period.
        public let unit: AdministrativeUnit
        public let status: Status
        /// The file that holds the unit's figures, of several the newest; nil when none was taken.
        public let file: SourceFile?
        /// Sent after the day it was due.
        public let isLate: Bool
    }

    public let dataset: DatasetDefinition
    public let set: UnitSet
    public let period: Period
    /// The last day on which it is in time: a day off moves it to the next working day.
    public let due: CalendarDate
    /// In register order, those that ended included.
    public let units: [Unit]

    /// Those that owe.
    public var owing: [Unit] { units.filter { $0.status != .ended } }
    /// Names of units that have answered, in whole or in part, and of those that have not.
    public var answered: [String] { owing.filter { $0.status == .sent }.map(\.unit.name) }
    public var missing: [String] { owing.filter { $0.status != .sent }.map(\.unit.name) }
    public var late: [String] { units.filter(\.isLate).map(\.unit.name) }
    /// Units of which a part of the period lacks, each with what: "Xã A: thiếu tháng 3".
    public var partly: [String] {
        owing.compactMap { unit in
            guard case .partly(let gaps) = unit.status else { return nil }
            return UnitTexts.lacks(unit.unit.name, period.words(ofGaps: gaps))
        }
    }
}

/// By when data are due.
public struct DueDays: Sendable {
    /// How many days after a period's end.
    public let days: Int
    public let holidays: Set<CalendarDate>

    public init(_ days: Int = 10, holidays: Set<CalendarDate> = []) {
        self.days = days
        self.holidays = holidays
    }

    public func due(_ period: Period) -> CalendarDate {
        var day = period.lastDay.adding(days: days)
        while day.isoWeekday > 5 || holidays.contains(day) { day = day.adding(days: 1) }
        return day
    }
}

/// Finds out who owes what, as report and datasets declare it, see ``DatasetDefinition/due``.
struct CompletenessAssembler {
    let views: Views
    let registry: ModuleRegistry
    let reportingUnit: AdministrativeUnit
    let dueDays: DueDays

    /// What the report asks of other sets than the dataset declares.
    let due: [DatasetID: [UnitSet]]

    func completeness() -> [Completeness] {
        // What no report shows is owed by those alone who send it.
        let use = DataUse(registry)
        let owed = registry.datasets.filter {
            use.uses($0.id) || views.statements.datasets.contains($0.id) || isRequired($0.id)
        }
        return owed.flatMap { dataset in
            let sets = owing(dataset)
            return sets.map { completeness(dataset, $0) } + (owesLevel(dataset, sets) ? [level(dataset)] : [])
        }
    }

    private func isRequired(_ dataset: DatasetID) -> Bool { registry.report?.dataset(dataset)?.isRequired ?? false }

    /// Whether the report prints what the level itself did, from a table that no unit below sends.
    private func owesLevel(_ dataset: DatasetDefinition, _ sets: [UnitSet]) -> Bool {
        func isOfLevel(_ set: UnitSet) -> Bool { !set.relations.isDisjoint(with: UnitSet.level.relations) }
        guard isRequired(dataset.id), dataset.layout == .unitRows, due[dataset.id] == nil,
            !sets.contains(where: isOfLevel)
        else { return false }
        return registry.appendices.contains { $0.dataset == dataset.id && $0.sets.contains(where: isOfLevel) }
    }

    private func level(_ dataset: DatasetDefinition) -> Completeness {
        asOne(dataset, .level, rows: views.rows(dataset.id, .level), dueDays.due(views.period))
    }

    /// The sets that owe a dataset: those that the configuration or the report names, else as it is declared; what is
    /// optional nobody owes.
    private func owing(_ dataset: DatasetDefinition) -> [UnitSet] {
        if let due = due[dataset.id], dataset.layout != .list { return due }
        let use = registry.report?.dataset(dataset.id)
        // Rows of lists have no units: where the report needs the list, the reporting unit owes it.
        guard dataset.layout != .list else { return use?.isRequired ?? false ? [.own] : [] }
        if let use {
            // Where bodies owe it too, it is authorities that owe it below: villages have none.
            if use.due.contains(.offices), owing(.subordinates).allSatisfy({ !$0.kind.hasAuthority }) {
                return use.due.filter { $0 != .subordinates }
            }
            if !use.due.isEmpty { return use.due }
            if !use.isRequired { return [] }
            // What is counted comes from lists of dossiers: the report is without it where nobody sent any.
            if dataset.due.isEmpty, dataset.dueFrom == nil { return [.own] }
        }
        return dataset.due
    }

    /// Whether it is owed as a whole, whatever units its rows are of.
    private func isOwedAsOne(_ dataset: DatasetDefinition) -> Bool {
        dataset.layout == .list || dataset.layout == .counted
    }

    /// The units that owe, each series once under the name of its last day.
    private func owing(_ set: UnitSet) -> [AdministrativeUnit] {
        let (register, period) = (views.register, views.period)
        if set == .own { return [reportingUnit] }
        let units = register.units(set.relations, of: reportingUnit.code, in: period.days, atSomeTime: true)
        return units.compactMap { unit in
            register.lineage.series(of: unit.id).compactMap(register.unit).last { $0.exists(in: period.days) } ?? unit
        }.uniqued()
    }

    private func completeness(_ dataset: DatasetDefinition, _ set: UnitSet) -> Completeness {
        let due = dueDays.due(views.period)
        if isOwedAsOne(dataset), set == .own { return asOne(dataset, .own, rows: views.rows(dataset), due) }
        let view = views.view(dataset.id, set)
        var files: [UnitID: SourceFile] = [:]
        for row in view.rows {
            guard let unit = row.row.unit else { continue }
            let last = views.register.lineage.series(of: unit).last { id in
                views.register.unit(id)?.exists(in: views.period.days) ?? false
            }
            let newest = row.files.max { ($0.receivedAt ?? .distantPast) < ($1.receivedAt ?? .distantPast) }
            files[last ?? unit] = newest ?? row.file
        }
        return Completeness(
            dataset: dataset, set: set, period: views.period, due: due,
            units: owing(set).map { unit in
                let file = files[unit.id]
                let day = file?.receivedAt.map(CalendarDate.inVietnam)
                return Completeness.Unit(
                    unit: unit, status: status(unit, file, view), file: file, isLate: day.map { $0 > due } ?? false)
            })
    }

    /// The reporting unit owes it, and any row of it will do.
    private func asOne(
        _ dataset: DatasetDefinition, _ set: UnitSet, rows: [SourcedRow], _ due: CalendarDate
    ) -> Completeness {
        let file = rows.flatMap(\.files).max {
            ($0.receivedAt ?? .distantPast) < ($1.receivedAt ?? .distantPast)
        }
        let isLate = file?.receivedAt.map { CalendarDate.inVietnam($0) > due } ?? false
        return Completeness(
            dataset: dataset, set: set, period: views.period, due: due,
            units: [
                Completeness.Unit(
                    unit: reportingUnit, status: file == nil ? .missing : .sent, file: file, isLate: isLate)
            ])
    }

    private func status(_ unit: AdministrativeUnit, _ file: SourceFile?, _ view: View) -> Completeness.Status {
        if file != nil { return .sent }
        if let gaps = view.gaps[unit.id] { return .partly(gaps) }
        return owes(unit, on: views.period.lastDay) ? .missing : .ended
    }

    private func owes(_ unit: AdministrativeUnit, on day: CalendarDate) -> Bool {
        // A reporting unit that ended within the period is still the one that reports.
        unit.isValid(on: day) || unit.id == reportingUnit.id
    }
}
