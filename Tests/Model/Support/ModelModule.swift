import OracleSupport
import ReportingKit

/// A domain whose one table has the fields of a scenario.
struct ModelModule: ProcessorModule {
    static let dataset: DatasetID = "model"

    let id: ModuleID = "model"
    let title = "Mẫu"
    let datasets: [DatasetDefinition]
    let figures: [FigureDefinition]

    init(_ fields: [String: ReferenceField]) {
        let definitions = fields.sorted { $0.key < $1.key }.map { name, field in
            FieldDefinition(
                FieldName(name), name, type: field.rate == nil ? .count : .rate(decimals: 2), measure: "hồ sơ",
                aggregation: Self.aggregation(field), isRequired: false, overTime: Self.overTime(field))
        }
        datasets = [
            DatasetDefinition(id: Self.dataset, title: "Bảng mẫu", layout: .unitRows, fields: definitions)
        ]
        figures = fields.filter { $0.value.addsOverUnits && $0.value.rate == nil }.keys.sorted().flatMap { name in
            UnitSet.allCases.map { set in
                FigureDefinition(
                    FigureID("\(set).\(name)"), "\(name) của \(set)", .total(Self.dataset, set, FieldName(name)))
            }
        }
    }

    private static func aggregation(_ field: ReferenceField) -> Aggregation {
        if let rate = field.rate { return .rate(part: FieldName(rate.part), whole: FieldName(rate.whole)) }
        return field.addsOverUnits ? .sum : .none
    }

    private static func overTime(_ field: ReferenceField) -> OverTime {
        switch field.overTime {
        case "last": .last
        case "first": .first
        case "none": .none
        default: .sum
        }
    }
}
