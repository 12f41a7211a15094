import ReportingKit
import Tabular

/// Reads a filled form: one line a field, the label to the left of its value, wherever lines stand.
struct FormReader {
    let labels: FormLabels
    let register: UnitRegister
    let context: RecognitionContext

    private var definition: DatasetDefinition { labels.definition }
    /// In bytes; running text is no label.
    private static let longestLabel = 600

    struct Contents {
        let row: DatasetRow?
        let unit: AdministrativeUnit?
        let findings: [Finding]
        let balance: RowBalance
    }

    /// A field's line: where its label stands, and the cell right of it that takes the value.
    struct Line {
        let field: FieldDefinition
        let row: CleanRow
        let labelColumn: Int
    }

    /// Nil when the sheet is not this form: fewer than half of the labels of any level stand in it, and it has no mark.
    func lines(of sheet: CleanSheet) -> [Line]? {
        let lines = lines(in: sheet)
        if !lines.isEmpty, markColumn(in: sheet) != nil { return lines }
        return lines.count >= 3 && lines.count * 2 >= labels.shortestForm ? lines : nil
    }

    func read(_ lines: [Line], of sheet: CleanSheet, days: ClosedRange<CalendarDate>) -> Contents {
        let (unit, unitFindings) = TitleUnit(
            definition: definition, register: register, context: context, sheet: sheet.name
        ).unit(in: sheet.rows[...], days: days)
        var findings = unitFindings + otherUnit(than: unit, in: sheet, days)
        let asked = (unit.map { self.asked(of: $0, in: days) } ?? []).filter { $0.validity.holds(on: days.upperBound) }
        var balance = RowBalance()
        balance.seen = sheet.rows.count
        balance.units = lines.count
        balance.others = sheet.rows.count - Set(lines.map(\.row.index)).count
        balance.units = balance.seen - balance.others
        let valueColumn = valueColumn(of: lines, in: sheet)
        let measureColumn = measureColumn(of: lines, in: sheet)
        var values: [FieldName: SourcedValue] = [:]
        for line in lines {
            guard asked.contains(where: { $0.name == line.field.name }) else { continue }
            let cell = line.row[valueColumn]
            let address = CellAddress(row: line.row.index, column: valueColumn)
            let reading = cell.map { ValueReader.read($0, as: line.field) } ?? .value(.absent)
            // The form asks for plain numbers: whoever writes "triệu đồng" beside one means another.
            if cell != nil, line.field.type == .count || line.field.type == .amount, let measureColumn,
                let measure = line.row[measureColumn], StatedScale.first(in: line.field.measure) == nil,
                let scale = StatedScale.first(in: measure.text)
            {
                let beside = CellAddress(row: line.row.index, column: measureColumn)
                findings.append(finding(.cellScaled, .error, beside, line.field, sheet, measure.text, scale))
            }
            switch reading {
            case .value(let value):
                values[line.field.name] = SourcedValue(value, cell: address, raw: cell?.text ?? "")
                if value == .absent, line.field.isRequired {
                    findings.append(finding(.cellMissing, .warning, address, line.field, sheet, "", nil))
                }
            case .fault(let code, let expected):
                findings.append(finding(code, .error, address, line.field, sheet, cell?.found ?? "", expected))
            }
        }
        for field in asked where field.isRequired && !lines.contains(where: { $0.field.name == field.name }) {
            findings.append(
                Finding(
                    .columnMissing(), .error, at: FindingPlace(file: context.fileName, sheet: sheet.name),
                    dataset: definition.id, field: field.name, expected: field.title, column: field.title))
        }
        let row = unit.map { unit in
            DatasetRow(
                unit: unit.id, unitLabel: unit.name, unitName: unit.name, sheet: sheet.name,
                row: (lines.first?.row.index ?? 0) + 1, values: values)
        }
        return Contents(row: row, unit: unit, findings: findings, balance: balance)
    }

    /// The lines that the unit's form asks for, by how it stands to the territory.
    private func asked(of unit: AdministrativeUnit, in days: ClosedRange<CalendarDate>) -> [FieldDefinition] {
        guard let territory = context.territory ?? register.territory(of: [unit]),
            let relation = register.relation(of: unit, to: territory, in: days)
        else { return definition.typedFields }
        return definition.typedFields(askedOf: unit, as: relation).filter { $0.validity.holds(on: days.upperBound) }
    }

    /// A question where the form was made for another unit than it says: a colleague's form was copied, or the name was
    /// typed over.
    private func otherUnit(
        than unit: AdministrativeUnit?, in sheet: CleanSheet, _ days: ClosedRange<CalendarDate>
    ) -> [Finding] {
        guard let unit, let column = markColumn(in: sheet),
            let position = sheet.rows.firstIndex(where: { $0[column]?.text == FormMark.text(definition.id) }),
            sheet.rows.indices.contains(position + 1), let code = sheet.rows[position + 1][column]?.text,
            !code.isEmpty, code.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
        else { return [] }
        let made = UnitCode(code)
        // A unit that took another's place fills in what was made for that one.
        guard made != unit.code, let other = register.unit(made, on: days.upperBound) else { return [] }
        return [
            Finding(
                .formUnitConflict, context.doubt, at: FindingPlace(file: context.fileName, sheet: sheet.name),
                dataset: definition.id, unit: unit.code, found: unit.name, expected: other.name)
        ]
    }

    /// Labels are told by their whole text, group headings deciding between equal ones. A line whose label is none of
    /// these, of a form made when the field was called otherwise, is told by its mark.
    private func lines(in sheet: CleanSheet) -> [Line] {
        var currentGroup = ""
        var taken: Set<FieldName> = []
        var lines: [Line] = []
        var marked: [Line] = []
        let markColumn = markColumn(in: sheet)
        // A form is a few cells wide and some hundred lines long.
        for row in sheet.rows.prefix(2_000) where row.cells.count <= 64 && !isHeading(row) {
            if let line = self.marked(row, markColumn) { marked.append(line) }
            for cell in row.cells where cell.isWords && cell.text.utf8.count <= Self.longestLabel {
                guard let meaning = labels.meaning(of: cell.text) else { continue }
                currentGroup = meaning.group ?? currentGroup
                let position =
                    meaning.fields.count == 1
                    ? meaning.fields[0].position : meaning.fields.first { $0.group == currentGroup }?.position
                guard let position else { continue }
                let field = definition.fields[position]
                guard taken.insert(field.name).inserted else { continue }
                lines.append(Line(field: field, row: row, labelColumn: cell.column))
                break
            }
        }
        let named = Set(lines.map(\.row.index))
        lines += marked.filter { !named.contains($0.row.index) && taken.insert($0.field.name).inserted }
        return lines.sorted { $0.row.index < $1.row.index }
    }

    func markColumn(in sheet: CleanSheet) -> Int? {
        let mark = FormMark.text(definition.id)
        return sheet.rows.prefix(2_000).lazy.compactMap { row in row.cells.first { $0.text == mark }?.column }.first
    }

    private func marked(_ row: CleanRow, _ column: Int?) -> Line? {
        guard let column, let mark = row[column]?.text, let field = definition.field(FieldName(mark)),
            let label = row.cells.first(where: { $0.isWords && $0.column < column })
        else { return nil }
        return Line(field: field, row: row, labelColumn: label.column)
    }

    /// The value column is headed "Số liệu", "Giá trị" or "Trả lời"; without a heading it is the one right of the
    /// labels.
    func valueColumn(of lines: [Line], in sheet: CleanSheet) -> Int {
        column(.value, above: lines, in: sheet) ?? (lines.map(\.labelColumn).max() ?? 0) + 1
    }

    func measureColumn(of lines: [Line], in sheet: CleanSheet) -> Int? {
        column(.measure, above: lines, in: sheet)
    }

    /// The row that heads the form's columns: "Kỳ trước" in it is no field.
    func isHeading(_ row: CleanRow) -> Bool {
        // Figures head nothing, and nearly all cells of a table are figures.
        let columns = row.cells.lazy.filter { $0.isWords && $0.text.utf8.count <= Self.longestLabel }.map {
            labels.column(headed: $0.text)
        }
        return columns.contains(.value) && columns.contains(.measure)
    }

    private func column(_ wanted: FormLabels.Column, above lines: [Line], in sheet: CleanSheet) -> Int? {
        let firstLine = lines.first?.row.index ?? 0
        for row in sheet.rows where row.index < firstLine {
            if let cell = row.cells.first(where: {
                $0.text.utf8.count <= Self.longestLabel && labels.column(headed: $0.text) == wanted
            }) {
                return cell.column
            }
        }
        return nil
    }

    private func finding(
        _ kind: FindingKind, _ severity: Severity, _ cell: CellAddress, _ field: FieldDefinition, _ sheet: CleanSheet,
        _ found: String, _ expected: String?
    ) -> Finding {
        Finding(
            kind, severity, at: FindingPlace(file: context.fileName, sheet: sheet.name, cell: cell),
            dataset: definition.id, field: field.name, found: found, expected: expected,
            row: field.title, column: field.title)
    }
}
