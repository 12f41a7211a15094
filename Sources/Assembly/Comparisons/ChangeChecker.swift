import Foundation
import ReportingKit

/// Compares a period with the one before, each unit with what it was. What it finds asks to be looked at and is never
/// an error.
///
/// A change is an outlier when it lies more than five robust deviations from the change that most units show. The
/// deviation is the median of the absolute deviations from the median (times 1.4826), of the logarithms of now to then,
/// and at least 0.2, which is a fifth more or less; both figures have to be above ten, and at least eight units have to
/// be compared.
struct ChangeChecker {
    let comparison: PeriodComparison
    let registry: ModuleRegistry

    private static let minimumUnits = 8
    private static let minimumFigure = 10.0
    private static let limit = 5.0
    private static let smallestDeviation = 0.2

    private var now: Views { comparison.now }
    private var former: String { comparison.then.period.vietnamese }

    func findings() -> [Finding] {
        registry.datasets.filter { $0.layout.hasUnitRows }.flatMap { definition in
            // A set that no statement stands in would say again what another says.
            now.statements.places(definition.id).flatMap { set -> [Finding] in
                guard !now.rows(definition.id, set).isEmpty, !comparison.thenRows(definition.id, set).isEmpty else {
                    return []
                }
                return stopped(definition, set)
                    + definition.fields.filter { $0.aggregation == .sum }.flatMap { outliers(definition, $0, set) }
            }
        }
    }

    /// Units that sent figures for the former period and have no row now. One that ended, or took others in, has not
    /// stopped.
    private func stopped(_ definition: DatasetDefinition, _ set: UnitSet) -> [Finding] {
        let rows = now.rows(definition.id, set)
        let present = Set(rows.compactMap(\.row.unit))
        let former = Dictionary(grouping: comparison.thenRows(definition.id, set)) { $0.row.unit }
        return comparison.groups(definition.id, set).compactMap { group -> Finding? in
            guard group.isOneUnit, let unit = group.now.first, !present.contains(unit), let then = group.then.first,
                let row = former[then]?.first, owes(unit)
            else { return nil }
            return Finding(
                .unitStopped(former: self.former, dataset: definition.title), .warning,
                at: FindingPlace(file: rows.first?.file.name, sheet: rows.first?.row.sheet),
                dataset: definition.id, set: set, period: now.period, unit: unit.code, found: row.row.unitName,
                otherPlace: row.place())
        }.sorted { ($0.unit?.rawValue ?? "") < ($1.unit?.rawValue ?? "") }
    }

    private func owes(_ unit: UnitID) -> Bool {
        now.register.unit(unit).map { $0.isValid(on: now.period.lastDay) } ?? true
    }

    private func outliers(_ definition: DatasetDefinition, _ field: FieldDefinition, _ set: UnitSet) -> [Finding] {
        let comparable = comparison.rows(definition.id, set, [field.name])
        let units = comparable.units
        let changes = comparable.now.compactMap {
            row -> (row: SourcedRow, then: AppendixCell, former: SourcedRow, change: Double)? in
            guard let unit = row.row.unit, let before = units[unit], let first = before.first,
                let then = Totals.sum(before.compactMap { $0.cell(field.name) }).cell,
                let a = row.row[field.name]?.number?.doubleValue, let b = then.value.number?.doubleValue,
                a > Self.minimumFigure, b > Self.minimumFigure
            else { return nil }
            return (row, then, first, log(a / b))
        }
        guard changes.count >= Self.minimumUnits, let middle = Self.median(changes.map(\.change)),
            let spread = Self.median(changes.map { abs($0.change - middle) })
        else { return [] }
        let deviation = max(spread * 1.4826, Self.smallestDeviation)
        let isOutlier = { (change: Double) in abs(change - middle) > Self.limit * deviation }
        let others = Self.range(changes.map(\.change).filter { !isOutlier($0) })
        return changes.filter { isOutlier($0.change) }.map { entry in
            let times = Self.times(entry.change)
            return Finding(
                .changeOutlier(
                    former: former, more: entry.change > 0 ? times : nil, less: entry.change > 0 ? nil : times,
                    alike: others.alike, least: others.least, most: others.most),
                .notice, at: entry.row.place(field.name), dataset: definition.id, set: set, period: now.period,
                unit: entry.row.row.unit?.code, field: field.name,
                found: entry.row.row[field.name]?.vietnamese, expected: entry.then.value.vietnamese,
                row: entry.row.row.unitLabel, column: field.label,
                otherPlace: entry.former.place(field.name))
        }
    }

    /// How many times what it was, of the logarithm: "4,2", below one with two digits, "0,24".
    private static func times(_ change: Double) -> String {
        let ratio = exp(change)
        let digits = ratio < 1 ? 2 : 1
        return FixedDecimal(rounding: ratio, scale: digits).map { VietnameseNumber.decimal($0, digits: digits) } ?? ""
    }

    /// Between which changes the other units lie, or the one that all have.
    private static func range(_ changes: [Double]) -> (alike: String?, least: String?, most: String?) {
        guard let least = changes.min().map(times), let most = changes.max().map(times) else { return (nil, nil, nil) }
        return least == most ? (least, nil, nil) : (nil, least, most)
    }

    private static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
