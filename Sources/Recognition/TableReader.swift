import ReportingKit
import Tabular

/// Reads one table whose header was found: period and set from its title, then its rows.
struct TableReader {
    let sheet: CleanSheet
    let register: UnitRegister
    let context: RecognitionContext
    let memory: RecognitionMemory

    /// `title` and `rows` are positions in the sheet's non-blank rows. Without a period there are findings and no part;
    /// what is found in a part is in it. `current` is the heading of the period's own columns, where cumulative ones
    /// stand beside them.
    func read(
        _ found: HeaderFinder.Found, title: Range<Int>, rows: Range<Int>, inherited: Period?, current: String = ""
    ) -> (TablePart?, [Finding], ReadAreas) {
        let definition = found.definition
        // A title right above a header can be taken for its top level; what it says of the period counts.
        let swallowed = found.assignment.header.rows.map { sheet.rows[$0] }.prefix { $0.cells.count == 1 }
        let titleRows = title.map { sheet.rows[$0] } + swallowed
        let (period, periodFindings) = period(
            of: found, current: current,
            title: titleRows.map { row in
                PeriodResolver.Source(text: row.joined, place: place(row.index, row.cells.first?.column ?? 0))
            }, inherited: inherited)
        var balance: RowBalance
        let amounts = AmountScales(found, titleRows: titleRows) { place($0.row, $0.column) }
        let days = period?.days ?? context.today...context.today
        var findings = periodFindings + columnFindings(found, on: days.upperBound) + amounts.findings
        let contents: Contents
        switch definition.layout {
        case .list: contents = list(found, rows, days: days, amounts)
        case .indicators: contents = indicators(found, titleRows, rows, days: days)
        case .unitRows, .counted, .form, .members:
            contents = unitRows(found, titleRows, rows, days: days, amounts)
        }
        let areas = areas(found, title: title, contents.read)
        findings += contents.findings
        balance = contents.balance
        var unitRows = contents.unitRows
        balance.seen += title.count + found.assignment.header.rows.count
        balance.others += title.count
        balance.headers += found.assignment.header.rows.count
        findings += scaledCounts(found, titleRows)
        if let period {
            findings += foreignColumns(found.assignment, period: period, title: Set(swallowed.map(\.index)))
        }
        guard let period else {
            // Without a period it is not known which units exist.
            if let unitRows { findings += unitRows.reader.resolve(unitRows.collected).findings }
            return (nil, findings.filter { $0.code != .unitOutOfTime && $0.code != .unitOutside }, areas)
        }
        unitRows?.collected.contents.balance = balance
        let table = DatasetTable(
            dataset: definition.id, place: contents.place, period: period, rows: contents.rows)
        return (
            TablePart(
                table: table, balance: balance, findings: findings,
                headerPlace: place(found.assignment.header.columns.first?.row ?? 0, 0), unitRows: unitRows), [],
            areas
        )
    }

    private func period(
        of found: HeaderFinder.Found, current: String, title: [PeriodResolver.Source], inherited: Period?
    ) -> (Period?, [Finding]) {
        var context = context.reading(found.definition.id)
        context.isWithoutFlows = found.definition.fields.allSatisfy { $0.overTime != .sum }
        let named = PeriodResolver.Source(
            text: sheet.name, place: FindingPlace(file: context.fileName, sheet: sheet.name))
        if let group = found.group {
            return GroupPeriods(context: context, memory: memory).resolve(
                group, current: current, title: title, sheet: named, inherited: inherited)
        }
        return PeriodResolver(context: context, memory: memory).resolve(
            title: title, sheet: named, inherited: inherited)
    }

    /// Where the title says what it says of the units: its cell that names a foreign territory or a set, else its
    /// first.
    func titlePlace(_ words: TableTitle?, _ titleRows: [CleanRow]) -> FindingPlace {
        let cells = titleRows.flatMap { row in row.cells.map { (row: row.index, cell: $0) } }
        let telling = cells.first { entry in
            if let foreign = words?.foreign {
                return memory.territories(in: entry.cell.text).contains { $0.units.contains(foreign) }
            }
            guard let phrase = words?.named?.phrase else { return false }
            return WordSequence.contains(
                VietnameseText.comparisonKey(entry.cell.text), VietnameseText.comparisonKey(phrase))
        }
        guard let found = telling ?? cells.first else {
            return FindingPlace(file: context.fileName, sheet: sheet.name)
        }
        return place(found.row, found.cell.column)
    }

    /// Columns taken whose headings name another period than the table's: "Năm 2022 – Số hồ sơ tiếp nhận" under a title
    /// of 2023.
    private func foreignColumns(_ assignment: ColumnAssignment, period: Period, title: Set<Int>) -> [Finding] {
        let taken = Set(assignment.columns.values)
        let titles = Set(title.flatMap { index in sheet.rows.first { $0.index == index }?.cells.map(\.text) ?? [] })
        return assignment.header.columns.filter { taken.contains($0.column) }.compactMap { column in
            for label in column.labels where !titles.contains(label) {
                for mention in PeriodMention.all(in: label, isHeading: true) {
                    guard let named = mention.period, PeriodResolver.agree(named, period) != period else { continue }
                    return Finding(
                        .periodConflict(source: label), .error, at: place(column.row, column.column),
                        found: named.vietnamese,
                        expected: period.vietnamese)
                }
            }
            return nil
        }
    }

    /// Lines and headings that say that counts are in thousands: nobody can tell whether what stands below them is.
    private func scaledCounts(_ found: HeaderFinder.Found, _ titleRows: [CleanRow]) -> [Finding] {
        let (definition, header) = (found.definition, found.assignment.header)
        let counts = Set(
            definition.fields.filter { $0.type == .count }.compactMap { found.assignment.columns[$0.name] })
        guard !counts.isEmpty, !header.rows.isEmpty else { return [] }
        let hasAmounts = definition.fields.contains {
            $0.type == .amount && found.assignment.columns[$0.name] != nil
        }
        func fault(_ cell: CellAddress, _ text: String, _ scale: String) -> Finding {
            Finding(
                .cellScaled, .error, at: place(cell.row, cell.column), dataset: definition.id, found: text,
                expected: scale)
        }
        var faults: [CellAddress: Finding] = [:]
        for row in titleRows {
            guard let (cell, scale) = StatedScale.inLine(row) else { continue }
            // Beside amounts of money, a measure of money is theirs.
            if hasAmounts, let measure = StatedScale.measure(in: row)?.measure, StatedScale.isMoney(measure) {
                continue
            }
            let address = CellAddress(row: row.index, column: cell.column)
            faults[address] = fault(address, cell.text, scale)
        }
        for column in header.columns where counts.contains(column.column) {
            for label in column.labels {
                guard let scale = memory.scale(inHeading: label) else { continue }
                // A heading that spans columns stands at the first of them.
                let row = header.rows.map { sheet.rows[$0] }.first { $0.cells.contains { $0.text == label } }
                let cell = row?.cells.last { $0.text == label && $0.column <= column.column }
                let address = CellAddress(row: row?.index ?? column.row, column: cell?.column ?? column.column)
                faults[address] = faults[address] ?? fault(address, label, scale)
            }
        }
        return faults.sorted { $0.key < $1.key }.map(\.value)
    }

    private func columnFindings(_ found: HeaderFinder.Found, on day: CalendarDate) -> [Finding] {
        let definition = found.definition
        var findings: [Finding] = []
        // A summary that sets cumulative figures beside the period's has some of the columns; the others say nothing.
        var absent: [FieldDefinition] = []
        let undecided = Set(found.assignment.ambiguous.flatMap(\.fields))
        for field in definition.headedFields
        where found.assignment.owes(field) && found.assignment.columns[field.name] == nil
            && !undecided.contains(field.name) && field.validity.holds(on: day)
        {
            let headerRow = found.assignment.header.columns.first?.row ?? 0
            if found.assignment.parts(ofMissing: field) != nil {
                findings.append(
                    Finding(
                        .columnComputed, .notice, at: place(headerRow, found.assignment.unitColumn ?? 0),
                        dataset: definition.id, field: field.name, column: field.label))
                continue
            }
            if found.group != nil {
                absent.append(field)
                continue
            }
            findings.append(
                Finding(
                    .columnMissing(), .error, at: place(headerRow, found.assignment.unitColumn ?? 0),
                    dataset: definition.id, field: field.name, expected: field.label, column: field.label))
        }
        if !absent.isEmpty {
            findings.append(
                Finding(
                    .columnAbsent, .notice,
                    at: place(found.assignment.header.columns.first?.row ?? 0, found.assignment.unitColumn ?? 0),
                    dataset: definition.id, column: absent.map(\.label).joined(separator: "”, “")))
        }
        var first: [FieldName: HeaderBlock.Column] = [:]
        for (column, fields) in found.assignment.ambiguous {
            // Of columns headed alike each further one is told, beside the first.
            let alike = fields.count == 1 ? first[fields[0]] : nil
            if fields.count == 1, alike == nil {
                first[fields[0]] = column
                continue
            }
            findings.append(
                Finding(
                    .columnAmbiguous(
                        candidates: fields.compactMap { definition.field($0).map { "“\($0.label)”" } }
                            .joined(separator: ", ")),
                    .error, at: place(column.row, column.column), dataset: definition.id,
                    field: fields.first, found: column.labels.joined(separator: " – "),
                    otherPlace: alike.map { place($0.row, $0.column) }))
        }
        for column in found.assignment.unknown {
            findings.append(
                Finding(
                    .columnUnknown, definition.otherColumns == .fault ? .error : .notice,
                    at: place(column.row, column.column), dataset: definition.id,
                    found: column.labels.joined(separator: " – ")))
        }
        return findings
    }

    private func place(_ row: Int, _ column: Int) -> FindingPlace {
        FindingPlace(file: context.fileName, sheet: sheet.name, cell: CellAddress(row: row, column: column))
    }
}
