import ReportingKit

/// Which column of a table holds what.
struct ColumnAssignment: Sendable {
    /// Nil for lists, whose rows belong to no unit.
    let unitColumn: Int?
    /// All columns headed as names of units, the chosen one among them.
    let unitColumns: [Int]
    /// The column that names the member of the dimension, or the line of a table of indicators.
    let memberColumn: Int?
    let columns: [FieldName: Int]
    /// Optional groups of fields that the table does not have.
    let leftOut: Set<GroupName>
    /// Whether the table is of a questionnaire, of which it has the columns that it wants.
    let isOfForm: Bool
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
        isOfForm = definition.layout == .form
        let told = HeadingAssignment(header, definition: definition, readings: readings)
        leftOut = told.leftOut
        (columns, ambiguous) = (told.columns, told.ambiguous)
        let claimed = Set(told.columns.values).union(told.ambiguous.map(\.column.column))
        let free = zip(header.columns, readings).filter { !claimed.contains($0.0.column) }
        let member = free.first { $0.1.isMemberColumn }?.0.column
        let units = free.filter { $0.1.isUnitColumn && $0.0.column != member }.map(\.0)
        // "Mã đơn vị" beside "Tên đơn vị" holds codes.
        let unit = units.first { !$0.path.leafKey.hasPrefix(Self.codeWord) } ?? units.first
        let isNamed = definition.layouts.contains { layout in
            switch layout {
            case .unitRows: unit != nil
            case .members, .indicators: member != nil
            case .counted, .form, .list: true
            }
        }
        if !isNamed { return nil }
        memberColumn = member
        unitColumn = unit?.column
        unitColumns = units.map(\.column).sorted()
        let keys = Set([unit?.column, member])
        unknown = header.columns.filter { column in
            !claimed.contains(column.column) && !keys.contains(column.column)
                && !Self.carriesNoData.contains(column.path.leafKey)
        }.sorted { $0.column < $1.column }
    }

    private static let codeWord = LabelKeys.key("mã") + " "

    /// Columns that every export has and no dataset wants.
    static let carriesNoData = tellsTheRow.union([LabelKeys.key("Ghi chú")])

    /// Those that say which row it is and what it is measured in; in a remark anything may stand.
    static let tellsTheRow: Set<String> = Set(
        ["STT", "TT", "Số TT", "Số thứ tự", "No.", "Mã đơn vị", "Đơn vị tính", "ĐVT"].map(LabelKeys.key))

    /// Of a rate without a column of its own, the fields that it can be computed from; nil where they have none either.
    ///
    /// `known` are fields that are computed of others.
    func parts(ofMissing field: FieldDefinition, known: Set<FieldName> = []) -> (part: FieldName, whole: FieldName)? {
        guard case .rate = field.type, case .rate(let part, let whole) = field.aggregation, columns[field.name] == nil,
            columns[part] != nil || known.contains(part), columns[whole] != nil || known.contains(whole),
            !ambiguous.contains(where: { $0.fields.contains(field.name) })
        else { return nil }
        return (part, whole)
    }

    /// Whether a table without the field's column lacks it.
    func owes(_ field: FieldDefinition) -> Bool {
        !isOfForm && field.isRequired && !field.isDerived && !(field.groupName.map(leftOut.contains) ?? false)
    }

    /// Fields told apart, those that ambiguity keeps from being told included.
    var strength: Int {
        let undecided = Set(ambiguous.flatMap(\.fields)).subtracting(columns.keys)
        return columns.count + min(ambiguous.count, undecided.count)
    }
}
