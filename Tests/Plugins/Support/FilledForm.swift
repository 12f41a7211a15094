import InfrastructureModule
import ReportingKit

/// One unit's answers in `Tests/Corpus/forms/2023-H1.csv`.
struct FilledForm {
    let unitCode: String
    var values: [FieldName: FieldValue] = [:]

    var relation: UnitRelation { unitCode == "524" ? .own : .subordinate }

    static func all() throws -> [FilledForm] {
        let dataset = InfrastructureModule().datasets[0]
        var forms: [FilledForm] = []
        for row in try PlainCSV.rows(of: "forms/2023-H1.csv") {
            guard row.count == 3 else { throw CorpusError.columns(row.joined(separator: ",")) }
            if forms.last?.unitCode != row[0] { forms.append(FilledForm(unitCode: row[0])) }
            let name = FieldName(row[1])
            guard let field = dataset.field(name), let value = value(row[2], as: field.type) else {
                throw CorpusError.number(row.joined(separator: ","))
            }
            forms[forms.count - 1].values[name] = value
        }
        return forms
    }

    private static func value(_ text: String, as type: FieldType) -> FieldValue? {
        switch type {
        case .count: Int(text).map { .count($0) }
        case .amount, .decimal: FixedDecimal(plain: text).map { .decimal($0) }
        case .flag: ["Có": FieldValue.flag(true), "Không": .flag(false)][text]
        case .text: .text(text)
        case .rate, .choice, .date: nil
        }
    }
}
