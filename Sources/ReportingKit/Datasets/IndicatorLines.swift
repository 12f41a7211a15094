/// A line of a table of indicators: "1.1 Người đứng đầu chủ trì chuyển đổi số".
public struct IndicatorLine: Hashable, Sendable {
    /// As printed: `1`, `1.1`, `II`; empty where lines have none.
    public let number: String
    public let name: FieldName
    public let title: String
    /// Further wordings of its title.
    public let headings: [Heading]
    /// What its value is where the table has one column of results; nil for a line that only heads others.
    public let type: FieldType?
    public let measure: String
    /// Its smallest and its largest value, where the table has one column of results; rates go up to 100 unless
    /// something else is said.
    public let minimum: FixedDecimal?
    public let maximum: FixedDecimal?
    public let validity: Validity

    public init(
        number: String = "", _ name: FieldName, _ title: String, headings: [Heading] = [], type: FieldType? = .count,
        measure: String = "", minimum: FixedDecimal? = nil, maximum: FixedDecimal? = nil, validity: Validity = .always
    ) {
        self.number = number
        self.name = name
        self.title = title
        self.headings = headings
        self.type = type
        self.measure = measure
        self.minimum = minimum
        if case .rate? = type { self.maximum = maximum ?? FixedDecimal(100) } else { self.maximum = maximum }
        self.validity = validity
    }
}

/// What becomes of lines and columns that a declaration does not name.
public enum Undeclared: Hashable, Sendable {
    /// They are no fault.
    case keep
    case fault
}

extension FieldDefinition {
    /// The one column of results that tables of indicators have.
    public static let result: FieldDefinition = {
        var field = FieldDefinition("result", "Kết quả", type: .text, aggregation: .none)
        field.headings = [
            "kết quả …", "số liệu …", "giá trị", "thực hiện", "thực hiện …", "… kết quả thực hiện", "trả lời",
        ]
        return field
    }()
}

extension IndicatorLine {
    /// The fields of a table of indicators: one a line, or one a line and column, named `leader.score`.
    public static func fields(of lines: [IndicatorLine], columns: [FieldDefinition]) -> [FieldDefinition] {
        lines.flatMap { line -> [FieldDefinition] in
            if columns.isEmpty { return line.type.map { [line.field($0)] } ?? [] }
            return columns.map { line.field(under: $0) }
        }
    }

    private func field(_ type: FieldType) -> FieldDefinition {
        let aggregation: Aggregation = type == .count || type == .amount ? .sum : .none
        var field = FieldDefinition(
            name, title, type: type, measure: measure, aggregation: aggregation, isRequired: false)
        field.minimum = minimum
        field.decimalMaximum = maximum
        field.validity = validity
        return field
    }

    private func field(under column: FieldDefinition) -> FieldDefinition {
        var field = FieldDefinition(
            name(of: column.name), column.title, group: title, type: column.type,
            measure: column.measure.isEmpty ? measure : column.measure,
            aggregation: column.aggregation, isRequired: false, maximum: column.maximum, overTime: column.overTime)
        field.minimum = column.minimum
        field.decimalMaximum = column.decimalMaximum
        field.atMost = column.atMost.map(name)
        field.scale = column.scale
        field.choiceDays = column.choiceDays
        field.isListed = column.isListed
        field.better = column.better
        field.levels = column.levels
        field.validity = validity
        return field
    }

    /// The field in which what a column says of the line is kept.
    public func name(of column: FieldName) -> FieldName { FieldName("\(name).\(column)") }
}
