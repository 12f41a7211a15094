import ReportingKit

/// What a report prints besides its figures, and pages follow to its cells all the same: items of lists, and how many items and rows there are.
///
/// They stand in no `lineage.json`: reports that were issued keep theirs.
extension ReportModel {
    /// `list/issued_documents/3/subject`, `list/issued_documents`, `forests_subordinates/count`; nil for any other name.
    package func listed(_ name: String) -> TracedFigure? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts[1] == AppendixTable.count {
            return appendices.first { $0.definition.id.rawValue == parts[0] }.map { table in
                Self.counted(
                    name, table.name, table.rows.map { $0.cells.lazy.compactMap(\.self).first?.lineage })
            }
        }
        guard parts.first == ListTable.root, parts.count > 1,
            let list = lists.first(where: { $0.dataset.id.rawValue == parts[1] })
        else { return nil }
        switch parts.count {
        case 2: return Self.counted(name, list.dataset.title, list.sourced.map { list.firstCell(of: $0)?.lineage })
        case 4: return list.item(name, row: parts[2], field: FieldName(parts[3]))
        default: return nil
        }
    }

    private static func counted(_ name: String, _ title: String, _ rows: [Lineage?]) -> TracedFigure {
        let value = FieldValue.count(rows.count)
        return TracedFigure(
            id: name, title: title, value: value, lineage: .computed(.count, value, inputs: rows.compactMap(\.self)))
    }
}

extension AppendixTable {
    fileprivate static let count = "count"

    /// What the number of its rows is named: `forests_subordinates/count`.
    package static func countName(_ appendix: AppendixID) -> String { "\(appendix)/\(count)" }
}

extension ListTable {
    fileprivate static let root = "list"

    /// What the number of its items is named: `list/issued_documents`.
    package static func name(_ dataset: DatasetID) -> String { "\(root)/\(dataset)" }

    /// `list/issued_documents/3/subject`; rows are counted from zero here.
    package func name(ofRow index: Int, _ field: FieldName) -> String {
        "\(Self.name(dataset.id))/\(index + 1)/\(field)"
    }

    fileprivate func firstCell(of row: SourcedRow) -> AppendixCell? {
        dataset.fields.lazy.compactMap { row.cell($0.name) }.first
    }

    fileprivate func item(_ name: String, row: String, field: FieldName) -> TracedFigure? {
        guard let number = Int(row), sourced.indices.contains(number - 1), let field = dataset.field(field),
            let cell = sourced[number - 1].cell(field.name)
        else { return nil }
        return TracedFigure(
            id: name, title: "\(dataset.title) – \(number) – \(field.label)", value: cell.value, lineage: cell.lineage)
    }
}
