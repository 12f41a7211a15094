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
    /// Whether units are named as the register names them, and not as the files print them.
    public var namesByRegister = false

    public var sets: [UnitSet] { [set] + otherSets }

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
