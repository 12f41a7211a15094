import ReportingKit
import Tabular

/// The labels of a form in the form in which they are compared; made once for a definition.
final class FormLabels: Sendable {
    /// What a cell's text says in a form.
    struct Meaning: Sendable {
        /// The key of the group that it heads.
        let group: String?
        /// Positions of the fields that it may name, each with its group's key.
        let fields: [(position: Int, group: String?)]
    }

    let definition: DatasetDefinition
    /// How many lines the shortest form of any relation to the territory has.
    let shortestForm: Int
    private let byTitle: [String: [(position: Int, group: String?)]]
    private let groups: Set<String>
    /// Further wordings of labels.
    private let headings: [(pattern: Heading.Pattern, field: (position: Int, group: String?))]
    private let known = BoundedCache<ExactText, Meaning?>(limit: 1_024)
    private let columns = BoundedCache<ExactText, Column?>(limit: 1_024)

    /// The columns of a form that a heading may name.
    enum Column: Sendable { case value, measure }

    init(_ definition: DatasetDefinition) {
        self.definition = definition
        var byTitle: [String: [(position: Int, group: String?)]] = [:]
        for (position, field) in definition.fields.enumerated() {
            let group = field.group.map(VietnameseText.comparisonKey)
            byTitle[VietnameseText.comparisonKey(field.title), default: []].append((position, group))
        }
        self.byTitle = byTitle
        shortestForm =
            UnitRelation.allCases.map { definition.fields(askedOf: $0).count }
            .filter { $0 > 0 }.min() ?? 0
        headings = definition.fields.enumerated().flatMap { position, field in
            field.headings.map { ($0.pattern(), (position, field.group.map(VietnameseText.comparisonKey))) }
        }
        groups = Set(definition.fields.compactMap { $0.group.map(VietnameseText.comparisonKey) })
    }

    /// Nil for a text that is none of the form's labels.
    func meaning(of text: String) -> Meaning? { known.value(for: ExactText(text)) { find(text) } }

    /// Nil for a text that heads neither.
    func column(headed text: String) -> Column? {
        columns.value(for: ExactText(text)) {
            let key = VietnameseText.comparisonKey(text)
            return Self.valueHeadings.contains(key) ? .value : Self.measureHeadings.contains(key) ? .measure : nil
        }
    }

    private static let valueHeadings = Set(
        ["Số liệu", "Giá trị", "Trả lời", "Kết quả", "Số liệu báo cáo"].map(VietnameseText.comparisonKey))
    private static let measureHeadings = Set(["Đơn vị tính", "ĐVT"].map(VietnameseText.comparisonKey))

    private func find(_ text: String) -> Meaning? {
        let key = VietnameseText.comparisonKey(text)
        // "1. Số hồ sơ": lines may be numbered.
        let bare = String(key.drop { $0.isNumber || $0 == " " })
        let group = groups.contains(key) ? key : groups.contains(bare) ? bare : nil
        let fields =
            byTitle[key] ?? byTitle[bare] ?? headings.filter { $0.pattern.matches(bare) }.map(\.field)
        return group == nil && fields.isEmpty ? nil : Meaning(group: group, fields: fields)
    }
}
