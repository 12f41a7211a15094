/// What values a field holds, and so how a cell of it is read.
public enum FieldType: Hashable, Sendable {
    /// A whole number of things, zero or more; a separator before three digits groups thousands.
    case count
    /// Percent with up to `decimals` digits; a separator is the decimal one.
    case rate(decimals: Int)
    /// A number with up to `decimals` digits behind the comma: points, hectares.
    case decimal(decimals: Int)
    /// Money in đồng, a whole number.
    case amount
    case text
    /// Có / Không.
    case flag
    /// One of the listed words.
    case choice([String])
    case date
}

extension FieldType {
    /// The largest count, and the largest amount in đồng, that a cell may state: the fifteen digits that spreadsheets
    /// keep exactly. Beyond it a cell holds another number than was typed.
    public static let largestWholeNumber = 999_999_999_999_999
}

/// How a field's values over units become one value.
public enum Aggregation: Hashable, Sendable {
    case sum
    /// Computed again from two summed fields.
    case rate(part: FieldName, whole: FieldName)
    /// The values say nothing together: counts of one shared catalogue, text.
    case none
}

/// Which way a field's values are to go.
public enum BetterDirection: String, Hashable, Sendable, CaseIterable {
    case more, less
}

/// One column of a dataset, or one line of a form. Declared once; it serves reading, rules, forms, normalized output
/// and appendices.
public struct FieldDefinition: Hashable, Sendable {
    public let name: FieldName
    /// The Vietnamese label a reader sees in appendices, forms and messages.
    public internal(set) var title: String
    /// The heading that spans this and its neighbours, if there is one: "Văn bản đến".
    public internal(set) var group: String?
    public package(set) var type: FieldType
    /// What is counted, "văn bản", "hồ sơ", "%", "đồng"; empty for text.
    public let measure: String
    public let aggregation: Aggregation
    /// A table without this column cannot be taken.
    public let isRequired: Bool
    /// For forms: which units' forms ask for the field, told from the reporting territory: its own, or those one level
    /// below; empty means all.
    public let askedOf: Set<UnitRelation>
    /// For forms: the kinds of units that can have it, where not all do: the teams of districts; empty means all.
    public let kinds: Set<AdministrativeUnit.Kind>
    /// For forms: what to enter, shown beside the cell.
    public internal(set) var hint: String?
    /// The largest value that makes sense, inclusive; 100 for most rates.
    public let maximum: Int?
    /// How the values of finer periods become one.
    public let overTime: OverTime
    /// Of a stock at the beginning: the field that holds what stood at the end of the period before.
    public let continues: FieldName?

    // What declarations written as data say besides; modules in Swift leave it as it is.

    /// The group among ``DatasetDefinition/groups`` whose spanning heading holds for the column.
    public var groupName: GroupName?
    /// How the column is headed below its group, besides the title.
    public var headings: [Heading] = []
    /// Phrases of which the labels below the group's hold none.
    public var excluded: [String] = []
    /// The labels over the column from the top to the leaf, where nothing less tells it.
    public var at: [String] = []
    /// The smallest value that makes sense, inclusive.
    public var minimum: FixedDecimal?
    /// The largest value that makes sense where it is no whole number, inclusive.
    public var decimalMaximum: FixedDecimal?
    /// The field that its value does not exceed.
    public var atMost: FieldName?
    /// In what amounts are counted where the table does not say it.
    public var scale: AmountScale?
    /// What its values over units are averaged by.
    public var weightedBy: FieldName?
    /// Names that it had before.
    public var formerNames: [FieldName] = []
    /// The levels of territory that report it; empty means all.
    public var levels: Set<AdministrativeUnit.Kind> = []
    public var validity = Validity.always
    /// The words of a choice that hold on some days only.
    public var choiceDays: [String: Validity] = [:]
    /// Whether it is in no file and made of other fields.
    public var isDerived = false
    /// Whether its text is listed in reports, unit by unit.
    public var isListed = false
    /// Whether more or less of it is better; nil where neither is.
    public var better: BetterDirection?
    /// Where it is in a row of a JSON file; nil where its headings tell.
    public var json: String?

    public init(
        _ name: FieldName, _ title: String, group: String? = nil, type: FieldType, measure: String = "",
        aggregation: Aggregation, isRequired: Bool = true,
        askedOf: Set<UnitRelation> = [], kinds: Set<AdministrativeUnit.Kind> = [], hint: String? = nil,
        maximum: Int? = nil,
        overTime: OverTime? = nil, continues: FieldName? = nil
    ) {
        self.name = name
        self.title = title
        self.group = group
        self.type = type
        self.measure = measure
        self.aggregation = aggregation
        self.isRequired = isRequired
        self.askedOf = askedOf
        self.kinds = kinds
        self.hint = hint
        self.maximum = maximum
        self.overTime = overTime ?? .standard(type)
        self.continues = continues
    }
}

extension FieldDefinition {
    /// The largest value that makes sense, however it was declared.
    public var upperBound: FixedDecimal? { decimalMaximum ?? maximum.map { FixedDecimal($0) } }

    /// Group and title together, as a message names the column: "Văn bản đến – Hoàn toàn điện tử".
    public var label: String { group.map { "\($0) – \(title)" } ?? title }

    /// The same for messages, where a title that repeats its group's words stands alone: "Tổng số văn bản đến".
    public var messageLabel: String {
        guard let group else { return title }
        let words = " \(VietnameseText.comparisonKey(title)) "
        return words.contains(" \(VietnameseText.comparisonKey(group)) ") ? title : label
    }
}
