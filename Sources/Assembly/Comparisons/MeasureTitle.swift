import Claims
import Messages
import ReportingKit

/// What a measure is, in words: "Văn bản đi – VB nội tỉnh - có ký số của UBND huyện Bình Sơn".
struct MeasureTitle {
    let registry: ModuleRegistry
    let words: SetWords

    func text(_ measure: Measure, lacking: [String], unit: (UnitID) -> String?) -> String {
        func label(_ field: FieldName) -> String {
            registry.dataset(measure.dataset)?.field(field)?.label ?? field.rawValue
        }
        let what: String
        switch measure.amount {
        case .field(let field): what = label(field)
        case .sum(let fields): what = fields.map(label).joined(separator: " + ")
        case .share(let part, let whole): what = "\(label(part)) / \(label(whole))"
        case .unitsWith(let field):
            what = UnitTexts.share(with: label(field))
            return lacking.isEmpty
                ? what : UnitTexts.lacking(what, UnitTexts.list(lacking.prefix(Self.shown), of: lacking.count))
        }
        return UnitTexts.owned(what, by: owner(measure.owner, unit))
    }

    private func owner(_ owner: Measure.Owner, _ unit: (UnitID) -> String?) -> String {
        switch owner {
        case .own, .level: return words.own.hasPrefix("UBND") ? "UBND \(words.name)" : words.own
        case .whole: return UnitTexts.whole(words.name)
        case .lower: return words.below?.level ?? words.phrase(.lower)
        case .unit(let id): return unit(id) ?? id.code.rawValue
        }
    }

    private static let shown = 5
}
