import Foundation
import ReportingKit

/// A dataset that units owe for the period, by when, and who has sent it.
public struct Completeness: Sendable {
    public struct Unit: Sendable {
        public let unit: AdministrativeUnit
        /// The file that holds the unit's figures; nil when none was taken.
        public let file: SourceFile?
        /// Sent after the day it was due.
        public let isLate: Bool
    }

    public let dataset: DatasetDefinition
    public let set: UnitSet
    /// The last day on which it is in time.
    public let due: CalendarDate
    /// In register order.
    public let units: [Unit]

    /// Names of units that have answered and of those that have not.
    public var answered: [String] { units.filter { $0.file != nil }.map(\.unit.name) }
    public var missing: [String] { units.filter { $0.file == nil }.map(\.unit.name) }
    public var late: [String] { units.filter(\.isLate).map(\.unit.name) }
}

/// Finds out who owes what: communes owe every table of communes and every form, the reporting unit owes its own form.
struct CompletenessAssembler {
    let input: AssemblyInput
    let registry: ModuleRegistry
    let register: UnitRegister
    let reportingUnit: AdministrativeUnit
    let dueDays: Int

    func completeness() -> [Completeness] {
        let communes = register.children(of: reportingUnit.code, on: input.period.lastDay, kind: .commune)
        return registry.datasets.flatMap { dataset -> [Completeness] in
            switch dataset.layout {
            case .unitRows: return [completeness(dataset, .subordinates, owing: communes)]
            case .form:
                return [
                    completeness(dataset, .own, owing: [reportingUnit]),
                    completeness(dataset, .subordinates, owing: communes),
                ]
            // Nobody owes what is counted, and lists have no units.
            case .list, .counted: return []
            }
        }
    }

    private func completeness(_ dataset: DatasetDefinition, _ set: UnitSet, owing: [AdministrativeUnit]) -> Completeness
    {
        let due = input.period.lastDay.adding(days: dueDays)
        var files: [UnitID: SourceFile] = [:]
        for row in input.rows(dataset.id, set) { if let unit = row.row.unit { files[unit] = row.file } }
        return Completeness(
            dataset: dataset, set: set, due: due,
            units: owing.map { unit in
                let file = files[unit.id]
                let day = file?.receivedAt.map(CalendarDate.inVietnam)
                return Completeness.Unit(unit: unit, file: file, isLate: day.map { $0 > due } ?? false)
            })
    }
}
