import ReportingKit

/// Gives columns to fields: the pair that fixes most goes first. An optional group without one of its required columns
/// is left out, and the others are assigned again.
struct HeadingAssignment {
    private(set) var columns: [FieldName: Int] = [:]
    /// Columns and fields between which equal headings do not decide.
    private(set) var ambiguous: [(column: HeaderBlock.Column, fields: [FieldName])] = []
    private(set) var leftOut: Set<GroupName> = []

    private struct Pair {
        /// Its position in the header.
        let column: Int
        let field: FieldName
        let weight: Int
    }

    init(_ header: HeaderBlock, definition: DatasetDefinition, readings: [ColumnMatcher.Reading]) {
        let pairs = readings.enumerated().flatMap { column, reading in
            reading.candidates.map { Pair(column: column, field: $0.field, weight: $0.weight) }
        }
        // A group whose heading stands in the table is there: what it lacks is missing.
        let named = Set(
            readings.flatMap(\.candidates).filter { HeadingMatcher.isSpanned($0.weight) }.compactMap { candidate in
                definition.headedFields.first { $0.name == candidate.field }?.groupName
            })
        while true {
            let groups = leftOut
            let fields = Set(definition.headedFields.filter { $0.groupName.map(groups.contains) ?? false }.map(\.name))
            assign(pairs.filter { !fields.contains($0.field) }, header)
            let incomplete = definition.groups.first { group in
                !group.isRequired && !leftOut.contains(group.name) && !named.contains(group.name)
                    && definition.headedFields.contains {
                        $0.groupName == group.name && $0.isRequired && !$0.isDerived && columns[$0.name] == nil
                            && !isComputed($0)
                    }
            }
            guard let incomplete else { break }
            leftOut.insert(incomplete.name)
        }
    }

    /// A rate without a column of its own follows from its parts.
    private func isComputed(_ field: FieldDefinition) -> Bool {
        guard case .rate(let part, let whole) = field.aggregation else { return false }
        return columns[part] != nil && columns[whole] != nil
    }

    private mutating func assign(_ pairs: [Pair], _ header: HeaderBlock) {
        (columns, ambiguous) = ([:], [])
        var takenColumns: Set<Int> = []
        var takenFields: Set<FieldName> = []
        var undecided: [Int: [FieldName]] = [:]
        for weight in Set(pairs.map(\.weight)).sorted(by: >) {
            let best = pairs.filter {
                $0.weight == weight && !takenColumns.contains($0.column) && !takenFields.contains($0.field)
            }
            for pair in best {
                if best.count(where: { $0.column == pair.column || $0.field == pair.field }) > 1 {
                    undecided[pair.column, default: []].append(pair.field)
                } else {
                    columns[pair.field] = header.columns[pair.column].column
                }
            }
            takenColumns.formUnion(best.map(\.column))
            takenFields.formUnion(best.map(\.field))
        }
        ambiguous = undecided.sorted { $0.key < $1.key }.map { (header.columns[$0.key], $0.value) }
    }
}
