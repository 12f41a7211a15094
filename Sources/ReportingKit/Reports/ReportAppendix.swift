/// An appendix as a report kind asks for it. What it leaves open follows from the dataset.
public struct ReportAppendix: Hashable, Sendable {
    public enum Columns: Hashable, Sendable {
        case all(without: [FieldName])
        case fields([FieldName])
    }

    public enum Numbers: Hashable, Sendable {
        case none
        /// (1) (2) (3)=(1)+(2), as the relations say.
        case automatic
        case written([String])
    }

    public let id: AppendixID
    public let dataset: DatasetID
    /// Rows of the first set come first.
    public let sets: [UnitSet]
    /// Nil for the dataset's title with the words of the first set.
    public var title: String?
    public var unitTitle = "Đơn vị"
    public var columns = Columns.all(without: [])
    /// Texts whose parts are the rows, see ``AppendixDefinition/listed``.
    public var listed: [ListedText] = []
    public var rows = RowChoice()
    /// The total row's label; nil for none.
    public var total: String?
    public var numbers = Numbers.none
    /// Whether the report is without it where it has no rows: nobody owes its dataset.
    public var isOptional = false

    public init(_ id: AppendixID, dataset: DatasetID, sets: [UnitSet]) {
        self.id = id
        self.dataset = dataset
        self.sets = sets
    }

    /// The appendix of a dataset that is known; `order` is its place among the report's.
    public func definition(_ dataset: DatasetDefinition, order: Int) -> AppendixDefinition? {
        guard let set = sets.first else { return nil }
        let chosen = listed.isEmpty ? columns(of: dataset) : [AppendixDefinition.sort.name]
        var definition = AppendixDefinition(
            id, (title ?? dataset.title.uppercased() + " {set}").replacing("{set}", with: Self.words(of: set)),
            order: order,
            dataset: dataset.id, set: set, unitTitle: unitTitle, fields: chosen, totalLabel: total ?? "",
            columnNumbers: numbers(chosen, dataset))
        definition.otherSets = Array(sets.dropFirst())
        definition.rows = rows
        definition.listed = listed
        definition.hasTotal = total != nil
        definition.namesByRegister = true
        definition.isLeftOutEmpty = isOptional || rows.condition != nil || !listed.isEmpty
        return definition
    }

    /// The place for the words of a set in a title in capitals.
    private static func words(of set: UnitSet) -> String {
        switch set {
        case .level: "{OF_LEVEL}"
        case .subordinates: "{OF_SUBORDINATES}"
        case .own, .offices, .lower, .whole: "{\(set.rawValue.uppercased())}"
        case .former, .deep: ""
        }
    }

    private func columns(of dataset: DatasetDefinition) -> [FieldName] {
        switch columns {
        case .fields(let names): return names
        case .all(let without):
            return dataset.appendixColumns.map(\.name).filter { !without.contains($0) }
        }
    }

    private func numbers(_ fields: [FieldName], _ dataset: DatasetDefinition) -> [String] {
        switch numbers {
        case .none: []
        case .written(let texts): texts
        case .automatic: AppendixNumbers.of(fields, dataset)
        }
    }
}

extension FieldDefinition {
    /// Whether it stands for the one value of each line of indicators.
    public var isValueOfLine: Bool { name == Self.valueOfLine.name }

    fileprivate static let valueOfLine = FieldDefinition("value", "Kết quả", type: .text, aggregation: .none)
}

extension DatasetDefinition {
    /// What an appendix can show of a row: of indicators what is said of each line.
    public var appendixColumns: [FieldDefinition] {
        guard layout == .indicators else { return fields }
        return columns.isEmpty ? [FieldDefinition.valueOfLine] : columns
    }

    /// Whether an appendix with these columns has a row for each line of indicators; one whose columns are lines has a row for each unit.
    public func hasRowsOfLines(_ columns: [FieldName]) -> Bool {
        layout == .indicators && !lines.isEmpty
            && columns.allSatisfy { name in appendixColumns.contains { $0.name == name } }
    }

    /// The columns of an appendix.
    public func appendixFields(_ columns: [FieldName]) -> [FieldDefinition] {
        let known = layout == .indicators && !hasRowsOfLines(columns) ? fields : appendixColumns
        return columns.compactMap { name in known.first { $0.name == name } }
    }
}

/// Which rows an appendix shows, and in which order.
public struct RowChoice: Hashable, Sendable {
    public enum Order: Hashable, Sendable {
        /// The unit register's.
        case register
        case by(FieldName, descending: Bool)
    }

    /// `late > 0`
    public struct Condition: Hashable, Sendable {
        public let left: FieldExpression
        public let comparison: Rule.Comparison
        public let right: FieldExpression

        public init(_ left: FieldExpression, _ comparison: Rule.Comparison, _ right: FieldExpression) {
            self.left = left
            self.comparison = comparison
            self.right = right
        }

        /// A row without one of the values does not hold.
        public func holds(_ value: (FieldName) -> Double?) -> Bool {
            guard let a = left.evaluate(value), let b = right.evaluate(value) else { return false }
            return switch comparison {
            case .equal: a == b
            case .unequal: a != b
            case .less: a < b
            case .atMost: a <= b
            case .greater: a > b
            case .atLeast: a >= b
            }
        }
    }

    public var condition: Condition?
    public var order = Order.register
    /// So many of the first, and of the last.
    public var top: Int?
    public var bottom: Int?

    /// Whether it takes a few of the first or last.
    public var isRanking: Bool { top != nil || bottom != nil }

    public init() {}

    /// Whether no row is left out, in whatever order they stand.
    public var isAll: Bool { condition == nil && top == nil && bottom == nil }
}
