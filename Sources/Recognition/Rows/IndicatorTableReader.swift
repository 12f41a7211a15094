import ReportingKit
import Tabular

/// Reads a table of indicators: each line is a field of the one unit that the title names, or several where columns say
/// several things of it.
struct IndicatorTableReader {
    let definition: DatasetDefinition
    let assignment: ColumnAssignment
    let sheet: CleanSheet
    let context: RecognitionContext
    /// What stands before decimals, by column, where its values tell it.
    var decimalMarks: [Int: Character] = [:]

    struct Contents {
        var values: [FieldName: SourcedValue] = [:]
        var firstRow: Int?
        var findings: [Finding] = []
        var balance = RowBalance()
        /// Rows that are lines of the dataset or head some.
        var read: [Int] = []
    }

    func read(_ positions: Range<Int>) -> Contents {
        var contents = Contents()
        guard let column = assignment.memberColumn else { return contents }
        let labels = LineLabels(definition.lines)
        var seen: [FieldName: Int] = [:]
        for position in positions {
            let row = sheet.rows[position]
            contents.balance.seen += 1
            if ColumnNumberRow.isOne(row, columns: assignment.columns.values.sorted() + [column]) {
                contents.balance.headers += 1
                contents.read.append(row.index)
                continue
            }
            guard let label = row[column], label.isWords, !PageLine.isOne(row) else {
                contents.balance.others += 1
                continue
            }
            let number = row.cells.last { $0.column < column }?.text ?? ""
            guard let line = labels.line(titled: label.text, number: number) else {
                noteUndeclared(row, label, labels.line(numbered: number), in: &contents)
                continue
            }
            if let former = seen[line.name] {
                contents.balance.faulty += 1
                var fault = finding(.lineDuplicate, .error, row, label)
                fault.otherPlace = place(former, column)
                fault.cells = [fault.otherPlace?.cell].compactMap(\.self)
                contents.findings.append(fault)
                continue
            }
            seen[line.name] = row.index
            contents.read.append(row.index)
            read(row, line, label, in: &contents)
        }
        noteAbsent(seen, in: &contents)
        return contents
    }

    private func read(_ row: CleanRow, _ line: IndicatorLine, _ label: CleanCell, in contents: inout Contents) {
        let fields = fields(of: line)
        if fields.isEmpty {
            contents.balance.groups += 1
            return
        }
        contents.balance.units += 1
        contents.firstRow = contents.firstRow ?? row.index
        let measure = measure(in: row)
        contents.findings += scaledCount(line, measure)
        for (field, position, isRequired) in fields {
            let address = CellAddress(row: row.index, column: position)
            let cell = row[position]
            let factor = factor(field, line, measure?.cell, &contents, at: address)
            switch cell.map({ ValueReader.read($0, as: field, factor: factor, mark: decimalMarks[position]) })
                ?? .value(.absent)
            {
            case .value(let value):
                contents.values[field.name] = SourcedValue(value, cell: address, raw: cell?.text ?? "")
                if value == .absent, isRequired {
                    contents.findings.append(finding(.cellMissing, .warning, address, field, label, cell, nil))
                }
            case .fault(let code, let expected):
                contents.findings.append(finding(code, .error, address, field, label, cell, expected))
            }
        }
    }

    /// The fields of a line with the columns that hold them.
    private func fields(of line: IndicatorLine) -> [(field: FieldDefinition, column: Int, isRequired: Bool)] {
        if definition.columns.isEmpty {
            guard let field = definition.field(line.name), let column = assignment.columns[FieldDefinition.result.name]
            else { return [] }
            return [(field, column, true)]
        }
        return definition.columns.compactMap { column in
            guard let position = assignment.columns[column.name],
                let field = definition.field(line.name(of: column.name))
            else { return nil }
            return (field, position, column.isRequired)
        }
    }

    /// What the line itself says that it is measured in.
    private func measure(in row: CleanRow) -> (cell: CleanCell, address: CellAddress)? {
        guard let column = assignment.header.columns.first(where: { Self.measures.contains($0.path.leafKey) })?.column
        else { return nil }
        return row[column].map { ($0, CellAddress(row: row.index, column: column)) }
    }

    private static let measures = Set(["Đơn vị tính", "ĐVT"].map(LabelKeys.key))

    /// What one unit of an amount is worth in đồng: as the line says, else the declaration.
    private func factor(
        _ field: FieldDefinition, _ line: IndicatorLine, _ measure: CleanCell?, _ contents: inout Contents,
        at address: CellAddress
    ) -> Int64 {
        guard field.type == .amount else { return 1 }
        let stated = measure.flatMap { StatedScale.factor(ofMoney: $0.text) }
        if let factor = stated ?? field.scale?.rawValue ?? StatedScale.factor(ofMoney: line.measure) { return factor }
        contents.findings.append(
            Finding(
                .cellScaleMissing, .warning, at: place(address.row, address.column), dataset: definition.id,
                field: field.name, column: field.label))
        return 1
    }

    /// Counts in thousands: nobody can tell whether the figure is.
    private func scaledCount(
        _ line: IndicatorLine, _ measure: (cell: CleanCell, address: CellAddress)?
    ) -> [Finding] {
        guard definition.columns.isEmpty, line.type == .count, let measure, StatedScale.first(in: line.measure) == nil,
            let scale = StatedScale.first(in: measure.cell.text)
        else { return [] }
        return [
            Finding(
                .cellScaled, .error, at: place(measure.address.row, measure.address.column), dataset: definition.id,
                field: line.name, found: measure.cell.text, expected: scale,
                row: line.title, column: line.title)
        ]
    }

    // MARK: Findings

    private func noteUndeclared(
        _ row: CleanRow, _ label: CleanCell, _ numbered: IndicatorLine?, in contents: inout Contents
    ) {
        guard assignment.columns.values.contains(where: { row[$0] != nil }) else {
            contents.balance.groups += 1
            return
        }
        if let numbered, !fields(of: numbered).isEmpty {
            contents.balance.faulty += 1
            var fault = finding(.lineRenamed, .error, row, label)
            fault.expected = numbered.title
            contents.findings.append(fault)
        } else if definition.otherLines == .fault {
            contents.balance.faulty += 1
            contents.findings.append(finding(.lineUnknown, .error, row, label))
        } else {
            contents.balance.others += 1
            contents.findings.append(finding(.lineUnknown, .notice, row, label))
        }
    }

    private func noteAbsent(_ seen: [FieldName: Int], in contents: inout Contents) {
        let absent = definition.lines.filter { seen[$0.name] == nil && !fields(of: $0).isEmpty }
        guard !absent.isEmpty, !contents.findings.contains(where: { $0.code == .lineRenamed }) else { return }
        contents.findings.append(
            Finding(
                .lineAbsent, .notice, at: FindingPlace(file: context.fileName, sheet: sheet.name),
                dataset: definition.id, row: absent.map(\.title).joined(separator: "”, “")))
    }

    private func place(_ row: Int, _ column: Int) -> FindingPlace {
        FindingPlace(file: context.fileName, sheet: sheet.name, cell: CellAddress(row: row, column: column))
    }

    private func finding(_ kind: FindingKind, _ severity: Severity, _ row: CleanRow, _ label: CleanCell) -> Finding {
        Finding(
            kind, severity, at: place(row.index, label.column), dataset: definition.id, found: label.text,
            row: label.text)
    }

    private func finding(
        _ kind: FindingKind, _ severity: Severity, _ cell: CellAddress, _ field: FieldDefinition, _ label: CleanCell,
        _ content: CleanCell?, _ expected: String?
    ) -> Finding {
        Finding(
            kind, severity, at: place(cell.row, cell.column), dataset: definition.id, field: field.name,
            found: content?.found ?? "", expected: expected, row: label.text, column: field.label)
    }
}
