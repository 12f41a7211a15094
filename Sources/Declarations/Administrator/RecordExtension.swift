import ReportingKit

/// An export with what a file adds to it: headings and words of its columns, optional columns, counts of added fields.
struct RecordExtension {
    let definition: RecordDefinition

    init(_ former: RecordDefinition, by added: RecordDefinition) {
        var columns = former.columns
        for column in added.columns {
            if let index = columns.firstIndex(where: { $0.name == column.name }) {
                columns[index] = columns[index].hearing(column)
            } else {
                columns.append(column)
            }
        }
        let fills = former.fills.map { filling in
            let further = added.fills.filter { $0.dataset == filling.dataset }.flatMap(\.counts)
            return RecordFilling(
                dataset: filling.dataset,
                counts: filling.counts
                    + further.filter { count in
                        !filling.counts.contains { $0.field == count.field }
                    })
        }
        definition = RecordDefinition(
            id: former.id, title: former.title, columns: columns, received: former.received,
            orderedDates: former.orderedDates, fills: fills)
    }
}

extension RecordColumn {
    /// The same with the headings and words of another declaration of it.
    fileprivate func hearing(_ added: RecordColumn) -> RecordColumn {
        var words: [CategoryName: [String]] = [:]
        for category in added.categories {
            let known = Set(categories.first { $0.name == category.name }?.words ?? [])
            words[category.name] = category.words.filter { !known.contains($0) && $0 != category.name.rawValue }
        }
        return teaching(words).headed(also: added.headings)
    }
}
