/// One domain of reporting: what its files hold, what must be true of them, what the report says from them.
///
/// A module is mostly data. The engine reads, checks, stores, totals and prints from the declarations; only what no
/// declaration can say goes into ``check(_:)``.
public protocol ProcessorModule: Sendable {
    var id: ModuleID { get }
    /// Vietnamese, as officers call the domain.
    var title: String { get }
    /// The drop folder as officers see it, without tones as programs that pack files want it.
    var folder: String { get }
    var datasets: [DatasetDefinition] { get }
    /// Exports of one row a dossier that are counted into datasets.
    var records: [RecordDefinition] { get }
    var figures: [FigureDefinition] { get }
    /// Sentences that tell how figures changed.
    var comparisons: [ComparisonDefinition] { get }
    var appendices: [AppendixDefinition] { get }
    var sections: [SectionDefinition] { get }
    var crossChecks: [CrossCheck] { get }
    /// Terms that titles and templates name, whose words changed in time.
    var terms: [DatedTerm] { get }

    /// Findings that the declared rules cannot express.
    func check(_ table: DatasetTable) -> [Finding]
}

extension ProcessorModule {
    public var folder: String { id.rawValue }
    public var datasets: [DatasetDefinition] { [] }
    public var records: [RecordDefinition] { [] }
    public var figures: [FigureDefinition] { [] }
    public var comparisons: [ComparisonDefinition] { [] }
    public var appendices: [AppendixDefinition] { [] }
    public var sections: [SectionDefinition] { [] }
    public var crossChecks: [CrossCheck] { [] }
    public var terms: [DatedTerm] { [] }
    public func check(_ table: DatasetTable) -> [Finding] { [] }
}

/// Two datasets of which one bounds the other. That a unit says the same in all places of one dataset is checked
/// undeclared.
public enum CrossCheck: Hashable, Sendable {
    /// For each unit in both: `lesser` ≤ `greater`.
    case bound(lesser: DatasetField, greater: DatasetField)
}

public struct DatasetField: Hashable, Sendable {
    public let dataset: DatasetID
    public let set: UnitSet
    public let value: FieldExpression

    public init(_ dataset: DatasetID, _ set: UnitSet, _ value: FieldExpression) {
        self.dataset = dataset
        self.set = set
        self.value = value
    }
}
