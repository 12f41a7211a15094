import ReportingKit

/// Which column of a table holds what.
struct ColumnAssignment: Sendable {
    /// Nil for lists, whose rows belong to no unit.
    let unitColumn: Int?
    /// All columns headed as names of units, the chosen one among them.
    let unitColumns: [Int]
    let columns: [FieldName: Int]
    /// Columns that could be two fields, or two columns that could be the same one.
    let ambiguous: [(column: HeaderBlock.Column, fields: [FieldName])]
    /// Labelled columns that are no field of the dataset.
    let unknown: [HeaderBlock.Column]
    private(set) var header: HeaderBlock

    var withoutHeader: ColumnAssignment {
        var assignment = self
        assignment.header = header.notRepeated
        return assignment
    }

    /// The same columns below another page's header, which repeats a part of this one.
    func below(_ other: HeaderBlock) -> ColumnAssignment {
        var assignment = self
        assignment.header = header.standing(at: other.rows)
        return assignment
    }

    /// `readings` hold what each column of the header says of the dataset, in the columns' order.
    init?(_ header: HeaderBlock, definition: DatasetDefinition, readings: [ColumnMatcher.Reading]) {
        self.header = header
        var best: [FieldName: (column: Int, weight: Int)] = [:]
        var rivals: [(column: HeaderBlock.Column, fields: [FieldName])] = []
        var unclaimed: [HeaderBlock.Column] = []
        var unitColumns: Set<Int> = []
        for (column, reading) in zip(header.columns, readings) {
            let candidates = reading.candidates
            if reading.isUnitColumn { unitColumns.insert(column.column) }
            guard let first = candidates.first else {
                unclaimed.append(column)
                continue
            }
            let equals = candidates.filter { $0.weight == first.weight }
            if equals.count > 1 {
                rivals.append((column, equals.map(\.field)))
            } else if let former = best[first.field], former.weight >= first.weight {
                if former.weight == first.weight {
                    rivals.append((column, [first.field]))
                } else {
                    unclaimed.append(column)
                }
            } else {
                if let former = best[first.field],
                    let displaced = header.columns.first(where: { $0.column == former.column })
                {
                    unclaimed.append(displaced)
                }
                best[first.field] = (column.column, first.weight)
            }
        }
        let claimed = Set(best.values.map(\.column))
        let units = unclaimed.filter { !claimed.contains($0.column) && unitColumns.contains($0.column) }
        // "Mã đơn vị" beside "Tên đơn vị" holds codes.
        let unit = units.first { !$0.path.leafKey.hasPrefix(Self.codeWord) } ?? units.first
        if definition.layout == .unitRows, unit == nil { return nil }
        unitColumn = unit?.column
        self.unitColumns = units.map(\.column).sorted()
        columns = best.mapValues(\.column)
        ambiguous = rivals
        unknown = unclaimed.filter { column in
            column.column != unit?.column && !Self.carriesNoData.contains(column.path.leafKey)
        }.sorted { $0.column < $1.column }
    }

    private static let codeWord = LabelKeys.key("mã") + " "

    /// Columns that every export has and no dataset wants.
    static let carriesNoData: Set<String> = Set(
        ["STT", "TT", "Số TT", "Số thứ tự", "Ghi chú", "No.", "Mã đơn vị"].map(LabelKeys.key))

    /// Of a rate without a column of its own, the fields that it can be computed from; nil where they have none either.
    func parts(ofMissing field: FieldDefinition) -> (part: FieldName, whole: FieldName)? {
        guard case .rate = field.type, case .rate(let part, let whole) = field.aggregation, columns[field.name] == nil,
            columns[part] != nil, columns[whole] != nil, !ambiguous.contains(where: { $0.fields.contains(field.name) })
        else { return nil }
        return (part, whole)
    }

    /// Fields told apart, those that ambiguity keeps from being told included.
    var strength: Int {
        let undecided = Set(ambiguous.flatMap(\.fields)).subtracting(columns.keys)
        return columns.count + min(ambiguous.count, undecided.count)
    }
}
