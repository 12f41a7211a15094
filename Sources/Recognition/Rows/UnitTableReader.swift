import ReportingKit
import Tabular

/// Reads the rows under a header whose rows stand for units.
struct UnitTableReader {
    let definition: DatasetDefinition
    let assignment: ColumnAssignment
    let sheet: CleanSheet
    let units: UnitMatches
    let context: RecognitionContext
    /// One unit of an amount in đồng, where that is more than one.
    var amountFactors: [FieldName: Int64] = [:]
    /// What stands before decimals, by column, where its values tell it.
    var decimalMarks: [Int: Character] = [:]
    /// What tells the member of a row, in a table whose rows stand for members of a dimension.
    var members: MemberRows?

    struct Contents {
        var rows: [DatasetRow] = []
        var units: [AdministrativeUnit] = []
        var total: DatasetRow?
        var findings: [Finding] = []
        var balance = RowBalance()
        /// How many unit rows stood above each row that only names a group.
        var groupStarts: [Int] = []
        /// Formulas printed under the headings.
        var formulas: [Rule] = []
        var subtotals: [Subtotal] = []
    }

    /// A row with figures whose label is no unit: a subtotal if its figures are the sum of a run of rows, else a fault.
    struct Unresolved {
        let row: DatasetRow
        /// How many unit rows stood above it.
        var unitsBefore: Int
        let findings: [Finding]
        let isLabelledTotal: Bool
        /// Whether nothing like its label is a unit.
        var isLikeNoUnit = false
        /// Whether another table's header stands between the last unit row and it.
        var standsBelowHeader = false
    }

    /// The rows before totals and subtotals are told apart: a table may go on over several sheets.
    struct Collected {
        var contents = Contents()
        var unresolved: [Unresolved] = []
        /// How many unit rows stood above each sheet's first row, but for the first sheet.
        var partStarts: [Int] = []
        /// Rows of units, of totals and of headings.
        fileprivate(set) var read: [Int] = []
        /// Rows that name a group, or what may be a unit written wrong: people's names look the same below the table.
        fileprivate(set) var readAboveUnits: [Int] = []
        /// How many unit rows stood above the last row of words in several columns, as another table's header is.
        fileprivate var headerOfOther: Int?
        private var hasNotedLeftOut = false
        /// The unit of the row above: its name may stand once for all of its members.
        fileprivate var lastUnit: AdministrativeUnit?

        /// Once a sheet: from where on rows of another table were left out.
        fileprivate mutating func noteLeftOut(_ finding: Finding) {
            guard !hasNotedLeftOut else { return }
            hasNotedLeftOut = true
            contents.findings.append(finding)
        }

        var hasTotal: Bool { unresolved.contains(where: \.isLabelledTotal) }

        /// Takes in the rows of the sheet on which the table goes on.
        mutating func append(_ other: Collected) {
            let above = contents.rows.count
            partStarts.append(above)
            partStarts += other.partStarts.map { $0 + above }
            contents.rows += other.contents.rows
            contents.units += other.contents.units
            contents.findings += other.contents.findings
            contents.balance = contents.balance + other.contents.balance
            contents.groupStarts += other.contents.groupStarts.map { $0 + above }
            if contents.formulas.isEmpty { contents.formulas = other.contents.formulas }
            unresolved += other.unresolved.map { row in
                var row = row
                row.unitsBefore += above
                return row
            }
        }
    }

    /// A field and the column that holds it; an object, as a definition's many parts would be copied with each cell.
    final class FieldColumn {
        let field: FieldDefinition
        let column: Int
        let name: FieldName
        private let isCountWithoutBound: Bool

        init(_ field: FieldDefinition, _ column: Int) {
            self.field = field
            self.column = column
            name = field.name
            isCountWithoutBound = field.type == .count && field.upperBound == nil && field.minimum == nil
        }

        /// A whole number as number in a column of counts, which nearly every cell is; nil for what has to be looked at
        /// closer.
        func plainCount(_ content: CellContent) -> Int? {
            guard isCountWithoutBound, case .number(let value, .general) = content, value >= 0,
                value <= Double(FieldType.largestWholeNumber),
                value == value.rounded()
            else { return nil }
            return Int(value)
        }
    }

    /// The fields that have a column, in the definition's order.
    struct Columns {
        let all: [FieldColumn]
        /// Those of fields that hold no text.
        let figures: [Int]
        /// Those of flags, choices and dates; of text too where the table has nothing else.
        let answers: [Int]
        /// From left to right.
        let sorted: [Int]
        /// Sums that are in no file, with the fields that they are of.
        let summed: [(field: FieldDefinition, parts: [FieldName])]
        /// Rates without a column, with the fields that they are of.
        let computed: [(field: FieldDefinition, part: FieldName, whole: FieldName)]

        init(_ assignment: ColumnAssignment, of definition: DatasetDefinition) {
            all = definition.fields.compactMap { field in assignment.columns[field.name].map { FieldColumn(field, $0) }
            }
            figures = all.compactMap { $0.field.type == .text ? nil : $0.column }
            let hasFigures = !figures.isEmpty
            answers = all.compactMap { entry in
                switch entry.field.type {
                case .flag, .choice, .date: entry.column
                case .text: hasFigures ? nil : entry.column
                case .count, .rate, .decimal, .amount: nil
                }
            }
            sorted = assignment.columns.values.sorted()
            let summed = definition.fields.compactMap { field -> (field: FieldDefinition, parts: [FieldName])? in
                guard field.isDerived, let parts = definition.parts(of: field.name),
                    parts.allSatisfy({ assignment.columns[$0] != nil })
                else { return nil }
                return (field, parts)
            }
            self.summed = summed
            let known = Set(summed.map(\.field.name))
            computed = definition.fields.compactMap { field in
                assignment.parts(ofMissing: field, known: known).map { (field, $0.part, $0.whole) }
            }
        }
    }

    /// Reads the non-blank rows at `positions`.
    func read(_ positions: Range<Int>) -> Collected {
        var collected = Collected()
        let columns = Columns(assignment, of: definition)
        var rowOfUnit: [StatedRow: Int] = [:]
        let headerTexts = assignment.header.rows.map { sheet.rows[$0] }
        let merged = mergedFigures(positions, columns)
        for position in positions {
            let row = merged.isEmpty ? sheet.rows[position] : merged.visible(sheet.rows[position])
            collected.contents.balance.seen += 1
            let isRepeated = isRepeatedHeader(row, headerTexts)
            if isRepeated, collected.contents.groupStarts.last != collected.contents.rows.count {
                collected.contents.groupStarts.append(collected.contents.rows.count)
            }
            if isRepeated || ColumnNumberRow.isOne(row, columns: columns.sorted) && !namesUnit(row) {
                collected.contents.balance.headers += 1
                collected.readAboveUnits.append(row.index)
                if collected.contents.formulas.isEmpty {
                    collected.contents.formulas = ColumnFormula.rules(
                        row, columns: assignment.columns, definition: definition)
                }
                continue
            }
            if PageLine.isOne(row) {
                collected.contents.balance.others += 1
                continue
            }
            read(row, columns, into: &collected, rowOfUnit: &rowOfUnit)
        }
        if !merged.isEmpty {
            noteShared(merged, positions, columns, in: &collected.contents)
            noteAcross(merged, positions, columns, in: &collected.contents)
        }
        return collected
    }

    func namesUnit(_ row: CleanRow) -> Bool {
        if case .unknown = units[label(of: row)] { false } else { true }
    }

    private func read(
        _ row: CleanRow, _ columns: Columns, into collected: inout Collected, rowOfUnit: inout [StatedRow: Int]
    ) {
        let label = label(of: row)
        let hasFigures =
            columns.figures.contains { column in row[column].map(Self.looksLikeFigure) ?? false }
            || columns.answers.contains { row[$0] != nil }
        if let members, members.isPart(row) {
            collected.contents.balance.others += 1
            collected.noteLeftOut(
                finding(.rowLeftOut, .notice, row, column: members.column, found: row[members.column]?.text ?? ""))
            return
        }
        let match = match(row, label, hasFigures: hasFigures, last: collected.lastUnit)
        // Rows below a label that is no unit's are not of the unit above it.
        if members != nil, !label.isEmpty { collected.lastUnit = nil }
        if case .unit(let unit) = match {
            collected.lastUnit = unit
            let member = members?.member(of: row)
            if let fault = member?.fault {
                collected.contents.balance.faulty += 1
                collected.contents.findings.append(memberFault(fault, row, unit))
                return
            }
            let stated = StatedRow(unit.id, member: member?.name ?? "")
            let (typed, findings) = values(of: row, columns, label: label, isTotal: false)
            if isOfOtherTable(typed, columns, collected), rowOfUnit[stated] != nil {
                collected.contents.balance.others += 1
                collected.noteLeftOut(finding(.rowLeftOut, .notice, row, column: assignment.unitColumn, found: ""))
                return
            }
            guard hasFigures || !findings.isEmpty else {
                collected.contents.balance.faulty += 1
                collected.contents.findings.append(
                    finding(.unitMissing(), .warning, row, column: assignment.unitColumn, found: label, unit: unit))
                return
            }
            collected.contents.findings += findings.map { finding in
                var finding = finding
                finding.unit = unit.code
                return finding
            }
            if let former = rowOfUnit[stated] {
                collected.contents.balance.faulty += 1
                let first = collected.contents.rows[former]
                collected.contents.findings.append(
                    repeated(row, label: label, unit, former: first, at: first.row))
                return
            }
            collected.contents.balance.units += 1
            collected.read.append(row.index)
            collected.contents.units.append(unit)
            collected.contents.rows.append(
                dataset(row, label: label, unit: unit, member: stated.member, values: typed))
            rowOfUnit[stated] = collected.contents.rows.count - 1
            return
        }
        guard hasFigures else {
            let namesGroup = !label.isEmpty && row.cells.allSatisfy { $0.column <= nameColumn ?? 0 }
            if !namesGroup {
                if row.cells.count >= 3, row.cells.allSatisfy({ $0.isWords || $0.text.count <= 2 }) {
                    collected.headerOfOther = collected.contents.rows.count
                }
                collected.contents.balance.others += 1
            } else {
                collected.contents.balance.groups += 1
                collected.readAboveUnits.append(row.index)
                collected.contents.groupStarts.append(collected.contents.rows.count)
            }
            return
        }
        let (typed, findings) = values(of: row, columns, label: label, isTotal: true)
        let isTotal = TotalLabels.isTotal(label) || members?.isGroupSum(row) ?? false
        if TotalLabels.isNoData(label, isTotal: isTotal) {
            collected.contents.balance.others += 1
            return
        }
        var isLikeNoUnit = false
        if case .unknown(let nearest) = match { isLikeNoUnit = nearest.isEmpty }
        if isTotal {
            collected.read.append(row.index)
        } else if !isLikeNoUnit {
            collected.readAboveUnits.append(row.index)
        }
        collected.unresolved.append(
            Unresolved(
                row: dataset(row, label: label, unit: nil, values: typed), unitsBefore: collected.contents.rows.count,
                findings: isTotal ? findings : [labelFault(match, row, label: label)], isLabelledTotal: isTotal,
                isLikeNoUnit: isLikeNoUnit,
                standsBelowHeader: collected.headerOfOther == collected.contents.rows.count))
    }

    private func values(
        of row: CleanRow, _ columns: Columns, label: String, isTotal: Bool
    ) -> ([FieldName: SourcedValue], [Finding]) {
        var values = [FieldName: SourcedValue](minimumCapacity: columns.all.count)
        var findings: [Finding] = []
        for entry in columns.all {
            let address = CellAddress(row: row.index, column: entry.column)
            let cell = row[entry.column]
            if let cell, let count = entry.plainCount(cell.content) {
                values[entry.name] = SourcedValue(.count(count), cell: address, raw: cell.text)
                continue
            }
            let field = entry.field
            let reading =
                cell.map {
                    ValueReader.read(
                        $0, as: field, factor: amountFactors[field.name] ?? 1, mark: decimalMarks[entry.column])
                } ?? .value(.absent)
            switch reading {
            case .value(let value):
                values[field.name] = SourcedValue(value, cell: address, raw: cell?.text ?? "")
                if value == .absent, field.type == .count, !isTotal, field.isRequired {
                    findings.append(
                        cellFinding(.cellMissing, .warning, address, field, found: cell?.text ?? "", label: label))
                }
            case .fault(let kind, let expected):
                values[field.name] = SourcedValue(.absent, cell: address, raw: cell?.text ?? "")
                var fault = cellFinding(kind, .error, address, field, found: cell?.found ?? "", label: label)
                fault.expected = expected
                findings.append(fault)
            }
        }
        for (field, parts) in columns.summed {
            let cells = parts.compactMap { values[$0] }
            let numbers = cells.compactMap { $0.value.count.map { FixedDecimal($0) } }
            guard numbers.count == parts.count, let sum = FixedDecimal.sum(numbers), let first = cells.first else {
                continue
            }
            values[field.name] = SourcedValue(
                .count(Int(sum.mantissa)), cell: first.cell, raw: cells.map(\.raw).joined(separator: " + "))
        }
        for (field, part, whole) in columns.computed {
            guard let value = Self.percentage(values[part], of: values[whole], field), let cell = values[part]?.cell
            else { continue }
            values[field.name] = SourcedValue(
                value, cell: cell, raw: "\(values[part]?.raw ?? "")/\(values[whole]?.raw ?? "")")
        }
        return (values, findings)
    }

    private static func percentage(
        _ part: SourcedValue?, of whole: SourcedValue?, _ field: FieldDefinition
    ) -> FieldValue? {
        guard let part = part?.value.count, let whole = whole?.value.count, whole > 0,
            case .rate(let decimals) = field.type
        else { return nil }
        return FixedDecimal.percentage(part, of: whole, decimals: decimals).map { .decimal($0) }
    }

    private func dataset(
        _ row: CleanRow, label: String, unit: AdministrativeUnit?, member: String = "",
        values: [FieldName: SourcedValue]
    ) -> DatasetRow {
        DatasetRow(
            unit: unit?.id, unitLabel: label, unitName: unit?.name ?? "", member: member, sheet: sheet.name,
            row: row.index + 1, values: values)
    }

    /// Whether a row stands below another table's header and does not have figures where this one has them.
    private func isOfOtherTable(
        _ values: [FieldName: SourcedValue], _ columns: Columns, _ collected: Collected
    ) -> Bool {
        collected.headerOfOther == collected.contents.rows.count
            && values.values.count { $0.value.number != nil } * 2 <= columns.figures.count
    }

    /// The text that names the row: the unit cell's, or where total rows are merged over it, the first words to its
    /// left.
    func label(of row: CleanRow) -> String {
        guard let column = nameColumn else { return "" }
        if let own = row[column]?.text { return own }
        return row.cells.first { $0.column < column && $0.isWords }?.text ?? ""
    }

    private func isRepeatedHeader(_ row: CleanRow, _ headers: [CleanRow]) -> Bool {
        guard row.cells.count >= 2 else { return false }
        let isEqual = headers.contains { header in
            header.cells.count == row.cells.count
                && zip(header.cells, row.cells).allSatisfy { $0.column == $1.column && $0.text == $1.text }
        }
        return isEqual && row.cells.contains(where: \.isWords)
    }

    static func looksLikeFigure(_ cell: CleanCell) -> Bool {
        switch cell.content {
        case .number(_, .date): false
        case .number, .boolean, .error, .formulaWithoutValue: true
        case .text:
            // "12 hồ sơ" is meant as a figure; "Bình Sơn, ngày 05 tháng 7 năm 2023" is not.
            cell.text.contains { $0.isNumber } && cell.text.count { $0.isLetter } <= 8
                || BlankMarks.meaning(of: cell.text) != nil
        }
    }
}
