/// A table at the end of the report. Its number is its place among the enabled modules' appendices by `order`.
public struct AppendixDefinition: Hashable, Sendable {
    public let id: AppendixID
    /// Upper-case heading under "Phụ lục …".
    public internal(set) var title: String
    /// Where it stands among all appendices.
    public let order: Int
    public let dataset: DatasetID
    public let set: UnitSet
    /// Heading of the unit column.
    public internal(set) var unitTitle: String
    public let fields: [FieldName]
    public let totalLabel: String
    /// The row under the headings, "(1)", "(3)=(2)/(1)"; empty for none.
    public let columnNumbers: [String]
    /// Sets whose rows follow those of ``set``: bodies first, then those below.
    public var otherSets: [UnitSet] = []
    public var rows = RowChoice()
    public var hasTotal = true
    /// Whether the report is without it where it has no rows.
    public var isLeftOutEmpty = false
    /// Texts of which each part between semicolons is a row of its own, the names of platforms; empty for rows of
    /// units.
    public var listed: [ListedText] = []
    /// Whether units are named as the register names them, and not as the files print them.
    public var namesByRegister = false

    public var sets: [UnitSet] { [set] + otherSets }

    /// The columns that it shows of its dataset.
    public func columns(of dataset: DatasetDefinition) -> [FieldDefinition] {
        listed.isEmpty ? dataset.appendixFields(fields) : [Self.sort]
    }

    /// Which of the listed texts a row is from.
    public static let sort = FieldDefinition("sort", "Loại", type: .text, aggregation: .none)

    public init(
        _ id: AppendixID, _ title: String, order: Int, dataset: DatasetID, set: UnitSet, unitTitle: String,
        fields: [FieldName], totalLabel: String = "Tổng cộng", columnNumbers: [String] = []
    ) {
        self.id = id
        self.title = title
        self.order = order
        self.dataset = dataset
        self.set = set
        self.unitTitle = unitTitle
        self.fields = fields
        self.totalLabel = totalLabel
        self.columnNumbers = columnNumbers
    }
}

/// A text whose parts are rows of an appendix, and what its rows are.
public struct ListedText: Hashable, Sendable {
    public let field: FieldName
    /// "Nền tảng số dùng chung"
    public let title: String

    public init(_ field: FieldName, title: String) {
        self.field = field
        self.title = title
    }
}
