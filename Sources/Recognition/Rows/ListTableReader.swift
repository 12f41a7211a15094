import ReportingKit
import Tabular

/// Reads the rows under a header whose rows are things, such as issued documents.
struct ListTableReader {
    let definition: DatasetDefinition
    let assignment: ColumnAssignment
    let sheet: CleanSheet
    let context: RecognitionContext
    /// One unit of an amount in đồng, where that is more than one.
    var amountFactors: [FieldName: Int64] = [:]
    /// What stands before decimals, by column, where its values tell it.
    var decimalMarks: [Int: Character] = [:]

    func read(_ positions: Range<Int>) -> (
        rows: [DatasetRow], findings: [Finding], balance: RowBalance, read: [Int]
    ) {
        var rows: [DatasetRow] = []
        var findings: [Finding] = []
        var balance = RowBalance()
        var read: [Int] = []
        for position in positions {
            let row = sheet.rows[position]
            balance.seen += 1
            let filled = assignment.columns.values.filter { row[$0] != nil }.count
            if ColumnNumberRow.isOne(row, columns: assignment.columns.values.sorted()) {
                balance.headers += 1
                read.append(row.index)
                continue
            }
            guard filled * 2 > assignment.columns.count else {
                balance.others += 1
                continue
            }
            var values: [FieldName: SourcedValue] = [:]
            for field in definition.fields {
                guard let column = assignment.columns[field.name] else { continue }
                let cell = row[column]
                let address = CellAddress(row: row.index, column: column)
                switch cell.map({
                    ValueReader.read(
                        $0, as: field, factor: amountFactors[field.name] ?? 1, mark: decimalMarks[column])
                })
                    ?? .value(.absent)
                {
                case .value(let value):
                    values[field.name] = SourcedValue(value, cell: address, raw: cell?.text ?? "")
                case .fault(let kind, let expected):
                    findings.append(
                        Finding(
                            kind, .error, at: FindingPlace(file: context.fileName, sheet: sheet.name, cell: address),
                            dataset: definition.id, field: field.name, found: cell?.text, expected: expected,
                            column: field.label))
                }
            }
            balance.units += 1
            read.append(row.index)
            rows.append(
                DatasetRow(
                    unit: nil, unitLabel: "", unitName: "", sheet: sheet.name, row: row.index + 1, values: values))
        }
        return (rows, findings, balance, read)
    }
}
