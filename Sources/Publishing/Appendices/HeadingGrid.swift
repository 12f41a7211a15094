import ReportingKit

/// The headings of a table's columns as rectangles: groups over their fields, what has no group as high as the heading.
struct HeadingGrid: Hashable, Sendable {
    struct Heading: Hashable, Sendable {
        let text: String
        /// From zero at the heading's first row and the table's first column.
        let cells: MergedCells
    }

    let headings: [Heading]
    let rowCount: Int

    /// `leading` are columns before the fields; they span all rows.
    init(leading: [String], fields: [FieldDefinition]) {
        let rowCount = fields.contains { $0.group != nil } ? 2 : 1
        var headings = leading.enumerated().map { column, text in
            Heading(text: text, cells: MergedCells(rows: 0...rowCount - 1, columns: column...column))
        }
        var index = 0
        while index < fields.count {
            let column = leading.count + index
            guard let group = fields[index].group else {
                headings.append(
                    Heading(
                        text: Self.title(fields[index]),
                        cells: MergedCells(rows: 0...rowCount - 1, columns: column...column)))
                index += 1
                continue
            }
            let end = fields[index...].firstIndex { $0.group != group } ?? fields.count
            let lastColumn = leading.count + end - 1
            headings.append(Heading(text: group, cells: MergedCells(row: 0, columns: column...lastColumn)))
            for (offset, field) in fields[index..<end].enumerated() {
                headings.append(
                    Heading(
                        text: Self.title(field),
                        cells: MergedCells(row: 1, columns: column + offset...column + offset)))
            }
            index = end
        }
        self.headings = headings
        self.rowCount = rowCount
    }

    private static func title(_ field: FieldDefinition) -> String {
        if case .rate = field.type, !field.title.contains("%") { return field.title + " (%)" }
        return field.title
    }
}
