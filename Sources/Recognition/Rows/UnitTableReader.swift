import ReportingKit
import Tabular

/// Reads the rows under a header whose rows stand for units.
struct UnitTableReader {
    let definition: DatasetDefinition
    let assignment: ColumnAssignment
    let sheet: CleanSheet
    let units: UnitMatches
    let context: RecognitionContext

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
    }

    /// A row with figures whose label is no unit: a subtotal if its figures are the sum of a run of rows, else a fault.
    private struct Unresolved {
        let row: DatasetRow
        /// How many unit rows stood above it.
        var unitsBefore: Int
        let findings: [Finding]
        let isLabelledTotal: Bool
    }

    /// A field and the column that holds it; an object, as a definition's many parts would be copied with each cell.
    private final class FieldColumn {
        let field: FieldDefinition
        let column: Int
        let name: FieldName
        private let isCountWithoutBound: Bool

        init(_ field: FieldDefinition, _ column: Int) {
            self.field = field
            self.column = column
            name = field.name
            isCountWithoutBound = field.type == .count && field.maximum == nil
        }

        /// A whole number as number in a column of counts, which nearly every cell is; nil for what has to be looked at closer.
        func plainCount(_ content: CellContent) -> Int? {
            guard isCountWithoutBound, case .number(let value, .general) = content, value >= 0,
                value <= Double(FieldType.largestWholeNumber),
                value == value.rounded()
            else { return nil }
            return Int(value)
        }
    }

    /// The fields that have a column, in the definition's order.
    private struct Columns {
        let all: [FieldColumn]
        /// Those of fields that hold no text.
        let figures: [Int]
        /// From left to right.
        let sorted: [Int]

        init(_ assignment: ColumnAssignment, of definition: DatasetDefinition) {
            all = definition.fields.compactMap { field in assignment.columns[field.name].map { FieldColumn(field, $0) }
            }
            figures = all.compactMap { $0.field.type == .text ? nil : $0.column }
            sorted = assignment.columns.values.sorted()
        }
    }

    /// Reads the non-blank rows at `positions`.
    func read(_ positions: Range<Int>) -> Contents {
        var contents = Contents()
        var unresolved: [Unresolved] = []
        let columns = Columns(assignment, of: definition)
        var rowOfUnit: [UnitID: Int] = [:]
        let headerTexts = assignment.header.rows.map { sheet.rows[$0] }
        let merged = mergedFigures(positions, columns)
        for position in positions {
            let row = merged.isEmpty ? sheet.rows[position] : merged.visible(sheet.rows[position])
            contents.balance.seen += 1
            if isRepeatedHeader(row, headerTexts), contents.groupStarts.last != contents.rows.count {
                contents.groupStarts.append(contents.rows.count)
            }
            if isRepeatedHeader(row, headerTexts)
                || ColumnNumberRow.isOne(row, columns: columns.sorted) && !namesUnit(row)
            {
                contents.balance.headers += 1
                if contents.formulas.isEmpty {
                    contents.formulas = ColumnFormula.rules(row, columns: assignment.columns, definition: definition)
                }
                continue
            }
            read(row, columns, into: &contents, rowOfUnit: &rowOfUnit, unresolved: &unresolved)
        }
        if !merged.isEmpty { noteShared(merged, positions, columns, in: &contents) }
        if let total = territoryAsTotal(in: &contents) {
            for index in unresolved.indices where unresolved[index].unitsBefore > total.unitsBefore {
                unresolved[index].unitsBefore -= 1
            }
            unresolved.append(total)
        }
        resolve(unresolved, in: &contents)
        return contents
    }

    private func mergedFigures(_ positions: Range<Int>, _ columns: Columns) -> MergedFigures {
        guard let first = positions.first, let last = positions.last, !sheet.merges.isEmpty else {
            return MergedFigures([], columns: [], rows: 0...0)
        }
        return MergedFigures(
            sheet.merges, columns: columns.figures, rows: sheet.rows[first].index...sheet.rows[last].index)
    }

    /// One figure for several units: nobody can tell which share of it is whose.
    private func noteShared(
        _ merged: MergedFigures, _ positions: Range<Int>, _ columns: Columns, in contents: inout Contents
    ) {
        let unitRows = positions.map { sheet.rows[$0] }.filter { row in
            if case .unit = units[label(of: row)] { true } else { false }
        }
        for (first, covered) in merged.shared(by: unitRows.map(\.index)) {
            guard let field = columns.all.first(where: { $0.column == covered.first })?.field else { continue }
            let row = sheet.rows[positions].first { $0.index == first.row }
            let fault = cellFinding(
                .cellMerged, .error, first, field, found: row?[first.column]?.text ?? "",
                label: row.map(label) ?? "")
            contents.findings.append(fault)
            // That the rows below have no figure of their own has been said by that.
            contents.findings.removeAll { finding in
                guard finding.code == .cellMissing, let cell = finding.place.cell else { return false }
                return covered.contains(cell.column) && merged.hides(row: cell.row, column: cell.column)
                    && merged.first(row: cell.row, column: cell.column) == first
            }
        }
    }

    private func namesUnit(_ row: CleanRow) -> Bool {
        if case .unknown = units[label(of: row)] { false } else { true }
    }

    private func read(
        _ row: CleanRow, _ columns: Columns, into contents: inout Contents, rowOfUnit: inout [UnitID: Int],
        unresolved: inout [Unresolved]
    ) {
        let label = label(of: row)
        let hasFigures = columns.figures.contains { column in row[column].map(Self.looksLikeFigure) ?? false }
        let match = label.isEmpty ? .unknown(nearest: []) : units[label]
        if case .unit(let unit) = match {
            let (typed, findings) = values(of: row, columns, label: label, isTotal: false)
            guard hasFigures || !findings.isEmpty else {
                contents.balance.faulty += 1
                contents.findings.append(
                    finding(.unitMissing, .warning, row, column: assignment.unitColumn, found: label, unit: unit))
                return
            }
            contents.findings += findings.map { finding in
                var finding = finding
                finding.unit = unit.code
                return finding
            }
            if let former = rowOfUnit[unit.id] {
                contents.balance.faulty += 1
                var duplicate = finding(
                    .unitDuplicate, .error, row, column: assignment.unitColumn, found: label, unit: unit)
                duplicate.details["first"] = "\(former)"
                contents.findings.append(duplicate)
                return
            }
            contents.balance.units += 1
            contents.units.append(unit)
            contents.rows.append(dataset(row, label: label, unit: unit, values: typed))
            rowOfUnit[unit.id] = row.index + 1
            return
        }
        guard hasFigures else {
            let namesGroup = !label.isEmpty && row.cells.allSatisfy { $0.column <= assignment.unitColumn ?? 0 }
            if !namesGroup {
                contents.balance.others += 1
            } else {
                contents.balance.groups += 1
                contents.groupStarts.append(contents.rows.count)
            }
            return
        }
        let (typed, findings) = values(of: row, columns, label: label, isTotal: true)
        let isTotal = TotalLabels.isTotal(label)
        if !isTotal, TotalLabels.isNoData(label) {
            contents.balance.others += 1
            return
        }
        unresolved.append(
            Unresolved(
                row: dataset(row, label: label, unit: nil, values: typed), unitsBefore: contents.rows.count,
                findings: isTotal ? findings : [labelFault(match, row, label: label)], isLabelledTotal: isTotal))
    }

    /// Tells grand total, subtotals and faulty rows apart.
    private func resolve(_ unresolved: [Unresolved], in contents: inout Contents) {
        guard !unresolved.isEmpty else { return }
        let everything = sums(contents.rows[...])
        let grand = grandTotal(unresolved, of: contents.rows, everything)
        let boundaries = contents.groupStarts + unresolved.map(\.unitsBefore) + [0, contents.rows.count]
        for candidate in unresolved {
            if let grand, candidate.row.row == grand.row.row {
                contents.balance.totals += 1
                contents.total = candidate.row
                if candidate.isLabelledTotal {
                    contents.findings += candidate.findings
                } else {
                    contents.findings.append(
                        Finding(.totalUnlabelled, .notice, at: place(candidate.row), dataset: definition.id))
                }
                continue
            }
            let isSubtotal = boundaries.contains { boundary in
                let run = min(boundary, candidate.unitsBefore)..<max(boundary, candidate.unitsBefore)
                return !run.isEmpty && equals(candidate.row, sums(contents.rows[run]))
            }
            if isSubtotal {
                contents.balance.groups += 1
            } else if candidate.isLabelledTotal {
                contents.balance.faulty += 1
                contents.findings += candidate.findings
                let faults = mismatches(candidate, rows: contents.rows, boundaries: boundaries)
                contents.findings += faults.isEmpty ? [finding(.rowUnrecognized, at: candidate.row)] : faults
            } else {
                contents.balance.faulty += 1
                contents.findings += candidate.findings
            }
        }
    }

    /// The total of all rows: a labelled one at the end or at the beginning, else one that is known by its figures.
    private func grandTotal(_ unresolved: [Unresolved], of rows: [DatasetRow], _ everything: [FieldName: Int])
        -> Unresolved?
    {
        let labelled = unresolved.filter(\.isLabelledTotal)
        if let whole = labelled.last(where: {
            equals($0.row, everything) && ($0.unitsBefore == rows.count || $0.unitsBefore == 0)
        }) {
            return whole
        }
        guard let last = labelled.last(where: { $0.unitsBefore == rows.count }) else {
            return unresolved.last { equals($0.row, everything) && rows.count > 1 }
                ?? labelled.first { $0.unitsBefore == 0 && isMostly($0.row, everything) }
        }
        // Two tables below each other, each with its own total: the last is that of the second alone.
        let starts = labelled.map(\.unitsBefore).filter { 0 < $0 && $0 < rows.count }
        let isPart = starts.last.map { equals(last.row, sums(rows[$0...])) } ?? false
        return isPart ? nil : last
    }

    /// The row of the territory that holds all the others, when its figures are their sum: a total under the territory's name.
    ///
    /// A district's own figures stand in such a row too; they are no sums. One wrong figure does not hide a total.
    private func territoryAsTotal(in contents: inout Contents) -> Unresolved? {
        guard contents.rows.count > 2,
            let position = contents.units.indices.first(where: { index in
                let unit = contents.units[index]
                return unit.kind != .office
                    && contents.units.indices.allSatisfy {
                        $0 == index || units.isInside(contents.units[$0], unit.code)
                    }
            }), contents.rows.indices.contains(position), contents.rows[position].unit == contents.units[position].id
        else { return nil }
        let row = contents.rows[position]
        var others = contents.rows
        others.remove(at: position)
        guard isMostly(row, sums(others[...])) else { return nil }
        contents.rows.remove(at: position)
        contents.units.remove(at: position)
        contents.balance.units -= 1
        contents.groupStarts = contents.groupStarts.map { $0 > position ? $0 - 1 : $0 }
        return Unresolved(row: row, unitsBefore: position, findings: [], isLabelledTotal: true)
    }

    /// Equal but for some figures: a total with an error in it.
    private func isMostly(_ row: DatasetRow, _ sums: [FieldName: Int]) -> Bool {
        let given = sums.filter { row[$0.key]?.count != nil && $0.value != 0 }
        let equal = given.count { row[$0.key]?.count == $0.value }
        return equal >= 2 && equal * 2 > given.count
    }

    /// A labelled total that no run of rows adds up to, against the run that it is closest to, else the rows just above it.
    private func mismatches(_ candidate: Unresolved, rows: [DatasetRow], boundaries: [Int]) -> [Finding] {
        let runs = Set(boundaries).subtracting([candidate.unitsBefore]).sorted {
            abs($0 - candidate.unitsBefore) < abs($1 - candidate.unitsBefore)
        }
        .map { sums(rows[min($0, candidate.unitsBefore)..<max($0, candidate.unitsBefore)]) }
        func agreement(_ sums: [FieldName: Int]) -> Int { sums.count { candidate.row[$0.key]?.count == $0.value } }
        var closest = runs.first ?? sums(rows[...])
        for run in runs where agreement(run) > agreement(closest) { closest = run }
        return definition.fields.compactMap { field in
            guard let expected = closest[field.name], let found = candidate.row[field.name]?.count, found != expected
            else { return nil }
            return Finding(
                .totalMismatch, .error,
                at: FindingPlace(
                    file: context.fileName, sheet: sheet.name, cell: candidate.row.values[field.name]?.cell),
                dataset: definition.id, field: field.name, found: VietnameseNumber.count(found),
                expected: VietnameseNumber.count(expected),
                details: ["row": candidate.row.unitLabel, "column": field.label])
        }
    }

    private func sums(_ rows: ArraySlice<DatasetRow>) -> [FieldName: Int] {
        var sums: [FieldName: Int] = [:]
        for field in definition.fields where field.aggregation == .sum && field.type == .count {
            // No row's figure equals a sum that leaves the range.
            sums[field.name] = FixedDecimal.sum(rows.compactMap { $0[field.name]?.count.map { FixedDecimal($0) } })
                .map { Int($0.mantissa) }
        }
        return sums
    }

    /// A row of nothing but zeros equals any empty sum and so proves nothing.
    private func equals(_ row: DatasetRow, _ sums: [FieldName: Int]) -> Bool {
        let given = sums.filter { row[$0.key]?.count != nil }
        return given.count >= 2 && given.values.contains { $0 != 0 }
            && given.allSatisfy { row[$0.key]?.count == $0.value }
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
            let reading = cell.map { ValueReader.read($0, as: field) } ?? .value(.absent)
            switch reading {
            case .value(let value):
                values[field.name] = SourcedValue(value, cell: address, raw: cell?.text ?? "")
                if value == .absent, field.type == .count, !isTotal, field.isRequired {
                    findings.append(
                        cellFinding(.cellMissing, .warning, address, field, found: cell?.text ?? "", label: label))
                }
            case .fault(let code, let expected):
                values[field.name] = SourcedValue(.absent, cell: address, raw: cell?.text ?? "")
                var fault = cellFinding(code, .error, address, field, found: cell?.found ?? "", label: label)
                fault.expected = expected
                findings.append(fault)
            }
        }
        return (values, findings)
    }

    private func dataset(
        _ row: CleanRow, label: String, unit: AdministrativeUnit?, values: [FieldName: SourcedValue]
    ) -> DatasetRow {
        DatasetRow(
            unit: unit?.id, unitLabel: label, unitName: unit?.name ?? "", sheet: sheet.name, row: row.index + 1,
            values: values)
    }

    /// The text that names the row: the unit cell's, or where total rows are merged over it, the first words to its left.
    private func label(of row: CleanRow) -> String {
        guard let column = assignment.unitColumn else { return "" }
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
