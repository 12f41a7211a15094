import Foundation
import ReportingKit

/// Compares a period with the one before and with the same one a year ago. What it finds asks to be looked at and is never an error.
///
/// A change is an outlier when it lies more than five robust deviations from the change that most units show. The deviation is the
/// median of the absolute deviations from the median (times 1.4826), of the logarithms of now to then, and at least 0.2, which is a fifth more
/// or less; both figures have to be above ten, and at least eight units have to be compared.
struct ChangeChecker {
    let input: AssemblyInput
    let registry: ModuleRegistry
    let register: UnitRegister

    private static let minimumUnits = 8
    private static let minimumFigure = 10.0
    private static let limit = 5.0
    private static let smallestDeviation = 0.2

    func findings() -> [Finding] {
        registry.datasets.filter { $0.layout.hasUnitRows }.flatMap { definition in
            UnitSet.places.flatMap { set -> [Finding] in
                let now = input.rows(definition.id, set)
                let former = input.formerRows(definition.id, set)
                guard !now.isEmpty, !former.isEmpty else { return [] }
                return stopped(definition, set, now, former)
                    + definition.fields.filter { $0.aggregation == .sum }.flatMap {
                        outliers(definition, $0, set, now, former)
                    }
            }
        }
    }

    /// Units that sent figures for the former period and have no row now.
    private func stopped(
        _ definition: DatasetDefinition, _ set: UnitSet, _ now: [SourcedRow], _ former: [SourcedRow]
    ) -> [Finding] {
        let present = Set(now.compactMap(\.row.unit))
        return former.compactMap { row in
            guard let unit = row.row.unit, !present.contains(unit), !hasEnded(unit) else { return nil }
            return Finding(
                .unitStopped, .warning, at: FindingPlace(file: now.first?.file.name, sheet: now.first?.row.sheet),
                dataset: definition.id, set: set, period: input.period, unit: unit.code, found: row.row.unitName,
                details: ["former": (input.period.former?.vietnamese ?? ""), "dataset": definition.title],
                otherPlace: row.place())
        }
    }

    /// A unit that was taken in by another has not stopped reporting.
    private func hasEnded(_ unit: UnitID) -> Bool {
        register.unit(unit).map { !$0.isValid(on: input.period.lastDay) } ?? false
    }

    private func outliers(
        _ definition: DatasetDefinition, _ field: FieldDefinition, _ set: UnitSet, _ now: [SourcedRow],
        _ former: [SourcedRow]
    ) -> [Finding] {
        let byUnit = Dictionary(
            former.compactMap { row in row.row.unit.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
        let changes = now.compactMap { row -> (row: SourcedRow, former: SourcedRow, change: Double)? in
            guard let unit = row.row.unit, let other = byUnit[unit], let a = row.row[field.name]?.number?.doubleValue,
                let b = other.row[field.name]?.number?.doubleValue, a > Self.minimumFigure, b > Self.minimumFigure
            else { return nil }
            return (row, other, log(a / b))
        }
        guard changes.count >= Self.minimumUnits, let middle = Self.median(changes.map(\.change)),
            let spread = Self.median(changes.map { abs($0.change - middle) })
        else { return [] }
        let deviation = max(spread * 1.4826, Self.smallestDeviation)
        return changes.filter { abs($0.change - middle) > Self.limit * deviation }.map { entry in
            Finding(
                .changeOutlier, .notice, at: entry.row.place(field.name), dataset: definition.id, set: set,
                period: input.period, unit: entry.row.row.unit?.code, field: field.name,
                found: entry.row.row[field.name]?.vietnamese, expected: entry.former.row[field.name]?.vietnamese,
                details: [
                    "row": entry.row.row.unitLabel, "column": field.label,
                    "former": (input.period.former?.vietnamese ?? ""),
                ],
                otherPlace: entry.former.place(field.name))
        }
    }

    private static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
