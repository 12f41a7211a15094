import Assembly
import Office
import ReportingKit

/// A field that can be looked at over units and periods.
public struct PictureSubject: Hashable, Sendable {
    public let dataset: DatasetID
    public let field: FieldName
    /// "Số hóa hồ sơ"
    public let datasetTitle: String
    public let fieldTitle: String
    public let measure: String
    /// Digits behind the comma.
    public let digits: Int
    public let isRate: Bool
    public let better: BetterDirection?

    /// As addresses name it: `digitization.received`.
    public var name: String { "\(dataset).\(field)" }

    /// "52,39%", "1.204"
    public func text(_ value: FieldValue) -> String {
        guard case .decimal(let number) = value else { return value.vietnamese }
        return VietnameseNumber.decimal(number, digits: digits) + (isRate ? "%" : "")
    }

    public var format: FigureFormat { isRate ? .percent(digits) : digits > 0 ? .decimal(digits) : .count }

    init?(_ dataset: DatasetDefinition, _ field: FieldDefinition) {
        switch field.type {
        case .count, .amount: (digits, isRate) = (0, false)
        case .rate(let decimals): (digits, isRate) = (decimals, true)
        case .decimal(let decimals): (digits, isRate) = (decimals, false)
        case .text, .flag, .choice, .date: return nil
        }
        self.dataset = dataset.id
        self.field = field.name
        datasetTitle = dataset.title
        fieldTitle = field.messageLabel
        measure = field.measure
        better = field.better
    }

    /// What the report is made of and has numbers, in its order.
    public static func all(_ office: Composition, in period: Period) -> [PictureSubject] {
        office.registry(in: period).datasets.filter { $0.layout != .list && office.kind.uses($0.id) }
            .flatMap { dataset in dataset.fields.compactMap { PictureSubject(dataset, $0) } }
    }
}
