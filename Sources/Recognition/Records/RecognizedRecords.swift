import ReportingKit

/// What a file of records was recognised as; nothing of its rows.
public struct RecognizedRecords: Sendable {
    /// The columns of a sheet that were looked at: all that may be kept of it.
    public struct LookedAt: Hashable, Sendable {
        public let sheet: String
        /// From zero.
        public let columns: Set<Int>
    }

    /// Of the definitions that the file's columns fit.
    public let titles: [String]
    public let sheets: [String]
    public let period: Period?
    /// Whether the period follows from the dates alone.
    public let isPeriodDerived: Bool
    /// Over all sheets; its units are the dossiers counted.
    public let balance: RowBalance
    public let lookedAt: [LookedAt]
    /// Of each unit's identifiers, where a key was given.
    public var samples: [UnitID: IdentifierSample] = [:]
}

extension RecordDefinition {
    /// Under this name the header's labels are looked for, among those of the datasets.
    var matcherID: DatasetID { DatasetID(id.rawValue) }

    /// Its columns in the form in which headers are matched.
    func matcher(variants: [FieldName: [String]], index: inout PhraseIndex) -> ColumnMatcher {
        let shape = DatasetDefinition(
            id: matcherID, title: title, layout: .list,
            fields: columns.map { column in
                var field = FieldDefinition(
                    column.name, column.title, type: .text, aggregation: .none,
                    isRequired: column.isRequired)
                (field.headings, field.excluded, field.at) = (column.headings, column.excluded, column.at)
                return field
            })
        var matcher = ColumnMatcher(shape, variants: variants, index: &index)
        let basic = columns.filter { column in
            switch column.kind {
            case .identifier, .unit: true
            case .date: column.name == received
            case .category, .flag: false
            }
        }.map(\.name)
        matcher.essential = Set(basic)
        // An export without any of the columns that this definition alone needs is another one's.
        matcher.telling = Set(columns.filter { $0.isRequired && !basic.contains($0.name) }.map(\.name))
        return matcher
    }
}
