import ReportingKit
import Tabular

/// The rows of a table, read as its dataset's layout says.
extension TableReader {
    struct Contents {
        var rows: [DatasetRow] = []
        var balance = RowBalance()
        var place = UnitSet.whole
        var findings: [Finding] = []
        var unitRows: TablePart.UnitRows?
        var read = RowsRead()
    }

    func list(
        _ found: HeaderFinder.Found, _ rows: Range<Int>, days: ClosedRange<CalendarDate>, _ amounts: AmountScales
    ) -> Contents {
        let list = ListTableReader(
            definition: found.definition.on(days.upperBound), assignment: found.assignment, sheet: sheet,
            context: context,
            amountFactors: amounts.factors, decimalMarks: decimalMarks(found, rows)
        ).read(rows)
        return Contents(
            rows: list.rows, balance: list.balance, findings: list.findings, read: RowsRead(rows: list.read))
    }

    /// One row of one unit, each of whose fields is a line.
    func indicators(
        _ found: HeaderFinder.Found, _ titleRows: [CleanRow], _ rows: Range<Int>, days: ClosedRange<CalendarDate>
    ) -> Contents {
        let lines = IndicatorTableReader(
            definition: found.definition.on(days.upperBound), assignment: found.assignment, sheet: sheet,
            context: context, decimalMarks: decimalMarks(found, rows)
        ).read(rows)
        let (unit, faults) = titleUnit(found.definition, titleRows, days)
        var contents = Contents(
            balance: lines.balance, findings: faults + lines.findings, read: RowsRead(rows: lines.read))
        guard let unit else { return contents }
        contents.place =
            PlaceReader(register: register, memory: memory, territory: context.territory, days: days)
            .place(of: [unit]).place
        if let first = lines.firstRow {
            contents.rows = [
                DatasetRow(
                    unit: unit.id, unitLabel: unit.name, unitName: unit.name, sheet: sheet.name, row: first + 1,
                    values: lines.values)
            ]
        }
        return contents
    }

    /// Rows of units, or of members of a dimension: of one unit, or of the units that they name.
    func unitRows(
        _ found: HeaderFinder.Found, _ titleRows: [CleanRow], _ rows: Range<Int>, days: ClosedRange<CalendarDate>,
        _ amounts: AmountScales
    ) -> Contents {
        var contents = Contents()
        var reader = UnitTableReader(
            definition: found.definition.on(days.upperBound), assignment: found.assignment, sheet: sheet,
            units: memory.units(in: days, within: context.territory), context: context, amountFactors: amounts.factors)
        reader.decimalMarks = decimalMarks(found, rows)
        if let column = found.assignment.memberColumn, let dimension = found.definition.dimension {
            var unit: AdministrativeUnit?
            if found.assignment.unitColumn == nil {
                (unit, contents.findings) = titleUnit(found.definition, titleRows, days)
                if unit == nil { return contents }
            }
            reader.members = MemberRows(
                column: column, dimension: dimension, unit: unit, rows: sheet.rows[rows], days: days)
        }
        let collected = reader.read(rows)
        (contents.rows, contents.balance) = (collected.contents.rows, collected.contents.balance)
        let places = PlaceReader(register: register, memory: memory, territory: context.territory, days: days)
        let texts = titleRows.flatMap { $0.cells.map(\.text) }
        let words = places.words(
            title: texts + [sheet.name], definition: found.definition, units: collected.contents.units)
        let resolved = reader.resolve(collected)
        contents.read = collected.rowsRead(resolved)
        contents.place = places.place(of: resolved.units, named: words?.named?.set).place
        contents.unitRows = TablePart.UnitRows(
            reader: reader, collected: collected, fields: Set(found.assignment.columns.keys), places: places,
            words: words, titlePlace: titlePlace(words, titleRows),
            title: Set(texts.map(VietnameseText.comparisonKey)), titleCount: titleRows.count)
        return contents
    }

    /// What stands before decimals in the columns that have some.
    private func decimalMarks(_ found: HeaderFinder.Found, _ rows: Range<Int>) -> [Int: Character] {
        let columns = found.definition.headedFields.filter(\.hasDecimals).compactMap {
            found.assignment.columns[$0.name]
        }
        guard !columns.isEmpty else { return [:] }
        var marks = DecimalMark.marks(in: sheet.rows[rows], columns: columns)
        // Where a column's own values do not tell, the other numbers of the sheet may.
        if columns.contains(where: { marks[$0] == nil }), let mark = DecimalMark.mark(in: sheet.rows) {
            for column in columns where marks[column] == nil { marks[column] = mark }
        }
        return marks
    }

    /// The unit that a title names as the one of the table.
    private func titleUnit(
        _ definition: DatasetDefinition, _ titleRows: [CleanRow], _ days: ClosedRange<CalendarDate>
    ) -> (AdministrativeUnit?, [Finding]) {
        TitleUnit(definition: definition, register: register, context: context, sheet: sheet.name)
            .unit(in: titleRows[...], days: days)
    }
}

extension FieldDefinition {
    fileprivate var hasDecimals: Bool { if case .decimal = type { true } else { false } }
}
