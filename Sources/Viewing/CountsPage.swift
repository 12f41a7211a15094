import ReportingKit
import Store

/// What was counted of a list of dossiers: units and figures. Nothing of its rows is kept, so nothing else can be shown.
package struct CountsPage: Sendable {
    package struct Table: Sendable {
        package let title: String
        package let period: Period?
        package let columns: [String]
        package let rows: [Row]
    }

    package struct Row: Sendable {
        package let unit: String
        /// One for each column; blank where nothing was counted.
        package let values: [String]
    }

    package let file: FileReference
    package let tables: [Table]

    init(file: FileReference, tables: [StoredContent.Table], registry: ModuleRegistry) {
        self.file = file
        self.tables = tables.map { table in
            let definition = registry.dataset(DatasetID(table.dataset))
            let used = Set(table.rows.flatMap { $0.values.map(\.field) })
            let fields =
                definition?.fields.filter { used.contains($0.name.rawValue) }.map { ($0.name.rawValue, $0.label) }
                ?? used.sorted().map { ($0, $0) }
            return Table(
                title: definition?.title ?? table.dataset, period: Period(id: table.period),
                columns: fields.map(\.1),
                rows: table.rows.filter { !$0.isTotal }.map { row in
                    let values = Dictionary(row.values.map { ($0.field, $0.shown) }) { first, _ in first }
                    return Row(unit: row.name, values: fields.map { values[$0.0] ?? "" })
                })
        }
    }
}
