import Foundation
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
            return "\(unit.unit.name): thiếu \(period.words(ofGaps: gaps))"
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
        let owed = registry.datasets.filter { use.uses($0.id) || views.statements.datasets.contains($0.id) }
        return owed.flatMap { dataset in owing(dataset).map { completeness(dataset, $0) } }
    }

    /// The sets that owe a dataset: those that the configuration or the report names, else as it is declared; what is optional nobody owes.
    private func owing(_ dataset: DatasetDefinition) -> [UnitSet] {
        // Rows of lists have no units.
        guard dataset.layout != .list else { return [] }
        if let due = due[dataset.id] { return due }
        if let use = registry.report?.dataset(dataset.id) {
            // Where bodies owe it too, it is authorities that owe it below: villages have none.
            if use.due.contains(.offices), owing(.subordinates).allSatisfy({ !$0.kind.hasAuthority }) {
                return use.due.filter { $0 != .subordinates }
            }
            if !use.due.isEmpty { return use.due }
            if !use.isRequired { return [] }
        }
        return dataset.due
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
