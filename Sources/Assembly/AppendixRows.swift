import ReportingKit

/// The rows that an appendix shows: those of its sets one after the other, chosen and ordered as it says.
struct AppendixRows {
    /// A unit's row, or a line of a table of indicators.
    struct Row {
        let label: String
        let unit: UnitCode?
        let row: SourcedRow
        /// The line whose fields the columns stand for; nil for a unit's row.
        var line: FieldName?
        /// The text of which the row is a part; nil for other rows.
        var text: ListedText?

        func cell(_ column: FieldName) -> AppendixCell? {
            if let text {
                guard column == AppendixDefinition.sort.name else { return nil }
                return row.cell(text.field).map { AppendixCell(value: .text(text.title), lineage: $0.lineage) }
            }
            guard let line else { return row.cell(column) }
            return row.cell(FieldName("\(line).\(column)")) ?? row.cell(column == "value" ? line : column)
        }
    }

    let rows: [Row]
    /// Nil where no few rows are chosen.
    let ranking: Ranking?

    init(
        _ appendix: AppendixDefinition, _ dataset: DatasetDefinition, _ views: Views,
        _ edition: ReportEdition = .current, own name: String? = nil
    ) {
        var taken: Set<Place> = []
        var all = appendix.sets.flatMap { views.rows(appendix.dataset, $0) }.filter { row in
            guard let unit = row.row.unit else { return true }
            return taken.insert(Place(unit: unit, member: row.row.member)).inserted
        }
        if edition >= .second, all.allSatisfy({ $0.row.unit != nil && $0.row.member.isEmpty }) {
            all = views.statements.sorted(all)
        }
        let hasLines = dataset.hasRowsOfLines(appendix.fields)
        let own = appendix.namesByRegister ? views.statements.territory : nil
        let qualified = Self.qualified(all, appendix.rows)
        ranking = appendix.rows.isRanking ? Ranking(qualified, appendix.rows) : nil
        rows = Self.chosen(qualified, appendix.rows, withEquals: edition >= .second).flatMap { row in
            if !appendix.listed.isEmpty { return Self.parts(row, appendix.listed) }
            return hasLines
                ? Self.lines(row, dataset, appendix.fields)
                : [
                    Row(
                        label: Self.label(row.row, byRegister: appendix.namesByRegister, own: own, name),
                        unit: row.row.unit?.code, row: row)
                ]
        }
    }

    /// What a row is of: sets may overlap, and show it once.
    private struct Place: Hashable {
        let unit: UnitID
        let member: String
    }

    /// The territory itself is named by its body: as its files do, where there is no `name` for it.
    private static func label(_ row: DatasetRow, byRegister: Bool, own: UnitCode?, _ name: String?) -> String {
        if !row.member.isEmpty { return row.member }
        guard byRegister else { return row.unitLabel }
        return row.unit?.code != own ? row.unitName : name ?? row.unitLabel
    }

    /// What stands between the semicolons of texts, one after the other.
    private static func parts(_ row: SourcedRow, _ texts: [ListedText]) -> [Row] {
        texts.flatMap { text -> [Row] in
            guard case .text(let names)? = row.cell(text.field)?.value else { return [] }
            return names.split(separator: ";").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map { name in
                var label = name
                while label.last == " " { label.removeLast() }
                return Row(label: String(label), unit: nil, row: row, text: text)
            }
        }
    }

    /// A line that no form numbers is one of several that a table may have: without a value it is none of this table's.
    private static func lines(_ row: SourcedRow, _ dataset: DatasetDefinition, _ columns: [FieldName]) -> [Row] {
        dataset.lines.compactMap { line in
            let label = line.number.isEmpty ? line.title : "\(line.number). \(line.title)"
            let shown = Row(label: label, unit: nil, row: row, line: line.name)
            let hasValue = columns.contains { shown.cell($0)?.ifPresent != nil }
            return line.number.isEmpty && !hasValue ? nil : shown
        }
    }

    /// Those that the condition lets in, ordered.
    private static func qualified(_ all: [SourcedRow], _ choice: RowChoice) -> [SourcedRow] {
        var rows = all
        if let condition = choice.condition {
            rows = rows.filter { row in condition.holds { row.row[$0]?.number?.doubleValue } }
        }
        if case .by(let field, let descending) = choice.order { rows = sorted(rows, by: field, descending) }
        return rows
    }

    /// `withEquals` takes along what equals the last row taken: three of five equal ones are not the three best.
    private static func chosen(_ rows: [SourcedRow], _ choice: RowChoice, withEquals: Bool) -> [SourcedRow] {
        if withEquals, let top = choice.top, choice.bottom == nil, case .by(let field, _) = choice.order,
            rows.count > top, let last = rows[top - 1].row[field]?.number
        {
            return Array(rows.prefix(top)) + rows.dropFirst(top).prefix { $0.row[field]?.number == last }
        }
        switch (choice.top, choice.bottom) {
        case (nil, nil): return rows
        case (let top?, nil): return Array(rows.prefix(top))
        case (nil, let bottom?): return Array(rows.suffix(bottom))
        case (let top?, let bottom?):
            return rows.count <= top + bottom ? rows : Array(rows.prefix(top) + rows.suffix(bottom))
        }
    }

    /// Rows without a value come last; equal ones keep the register's order.
    private static func sorted(_ rows: [SourcedRow], by field: FieldName, _ descending: Bool) -> [SourcedRow] {
        func precedes(_ left: FixedDecimal?, _ right: FixedDecimal?) -> Bool {
            guard let left else { return false }
            guard let right else { return true }
            return descending ? right < left : left < right
        }
        return rows.enumerated().map { (offset: $0.offset, row: $0.element, number: $0.element.row[field]?.number) }
            .sorted { left, right in
                if precedes(left.number, right.number) { return true }
                return !precedes(right.number, left.number) && left.offset < right.offset
            }.map(\.row)
    }
}
