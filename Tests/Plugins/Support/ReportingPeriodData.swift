import DigitizationModule
import DocumentsModule
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import ReportingKit

/// All values of 2023-H1, from the reference tables and the forms' values, with a plain evaluation of figures
/// that shares nothing with the engine's.
struct ReportingPeriodData {
    private struct Table: Hashable {
        let dataset: DatasetID
        let set: UnitSet
    }

    private static let reportingUnit = "UBND huyện Bình Sơn"
    private static let reportingUnitCode = "524"
    private static let communesOfTheDistrict = 22

    /// By table, then by unit's label.
    private var values: [Table: [String: [FieldName: FieldValue]]] = [:]

    init() throws {
        let exports: [(Int, any ProcessorModule, UnitSet)] = [
            (1, DocumentsModule(), .whole), (2, OnlineServicesModule(), .level),
            (3, DigitizationModule(), .whole), (4, OnlineServicesModule(), .subordinates),
            (5, DigitizationModule(), .subordinates), (6, DocumentsModule(), .subordinates),
        ]
        for (number, module, set) in exports {
            let dataset = module.datasets[0]
            let table = try ReferenceTable(appendix: number, fields: dataset.fields.map(\.name))
            for row in table.rows where !row.isTotal {
                values[Table(dataset: dataset.id, set: set), default: [:]][row.label] =
                    row.values.mapValues { .decimal($0) }
            }
        }
        for form in try FilledForm.all() {
            let isDistrict = form.unitCode == Self.reportingUnitCode
            let table = Table(dataset: "infrastructure", set: isDistrict ? .level : .subordinates)
            values[table, default: [:]][isDistrict ? Self.reportingUnit : form.unitCode] = form.values
        }
    }

    func text(_ expression: FigureExpression) -> String? {
        guard case .value(let dataset, let set, .reportingUnit, let field) = expression,
            case .text(let text)? = rows(dataset, set)[Self.reportingUnit]?[field]
        else { return nil }
        return text
    }

    func number(_ expression: FigureExpression) -> Double? {
        switch expression {
        case .value(let dataset, let set, .reportingUnit, let field):
            return rows(dataset, set)[Self.reportingUnit]?[field]?.number?.doubleValue
        case .value(_, _, .code, _), .value(_, _, .member, _), .rowCount, .unitsWhere, .difference:
            return nil
        case .total(let dataset, let set, let field):
            let cells = rows(dataset, set).values.compactMap { $0[field]?.number?.doubleValue }
            return cells.isEmpty ? nil : cells.reduce(0, +)
        case .percent(let part, let whole):
            guard let part = number(part), let whole = number(whole), whole != 0 else { return nil }
            return part / whole * 100
        case .quotient(let value, let divisor):
            guard let value = number(value), let divisor = number(divisor), divisor != 0 else { return nil }
            return value / divisor
        case .unitCount(let dataset, let set):
            return Double(rows(dataset, set).count)
        case .unitsWith(let dataset, let set, let field):
            return Double(
                rows(dataset, set).values.count { row in
                    row[field] == .flag(true) || (row[field]?.number?.doubleValue ?? 0) > 0
                })
        case .unitsDue(let set):
            return set == .subordinates ? Double(Self.communesOfTheDistrict) : nil
        case .sum(let parts):
            let numbers = parts.compactMap(number)
            return numbers.count == parts.count ? numbers.reduce(0, +) : nil
        }
    }

    /// A figure's value over what a district can have: its form does not ask what communes are asked.
    func number(_ figure: FigureDefinition) -> Double? {
        let form = InfrastructureModule().datasets[0]
        let possible = figure.value.restricted(
            exists: { dataset, set, field in
                guard dataset == form.id, let field else { return true }
                return form.fields(askedOf: set == .subordinates ? .subordinate : .own).contains { $0.name == field }
            }, isDue: { $0 == .subordinates })
        return possible.flatMap(number)
    }

    private func rows(_ dataset: DatasetID, _ set: UnitSet) -> [String: [FieldName: FieldValue]] {
        let places: [UnitSet] =
            switch set {
            case .own, .offices, .level: [.level, .whole]
            default: [set]
            }
        return places.lazy.compactMap { values[Table(dataset: dataset, set: $0)] }.first ?? [:]
    }
}
