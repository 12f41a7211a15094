import ReportingKit
import Tabular

/// Tells the rows apart that are no units, once all of a table's rows are known.
extension UnitTableReader {
    /// The table's contents, with its total; `collected` holds the rows of all sheets that it stands on.
    func resolve(_ collected: Collected) -> Contents {
        var contents = collected.contents
        var unresolved = collected.unresolved
        if let total = territoryAsTotal(in: &contents) {
            for index in unresolved.indices where unresolved[index].unitsBefore > total.unitsBefore {
                unresolved[index].unitsBefore -= 1
            }
            unresolved.append(total)
        }
        resolve(unresolved, partStarts: collected.partStarts, in: &contents)
        return contents
    }

    /// Whether a labelled total of these rows alone stands below them.
    func hasOwnTotal(_ collected: Collected) -> Bool {
        let rows = collected.contents.rows
        let everything = sums(rows[...])
        return !rows.isEmpty
            && collected.unresolved.contains {
                $0.isLabelledTotal && $0.unitsBefore == rows.count && equals($0.row, everything)
            }
    }

    /// Tells grand total, subtotals and faulty rows apart.
    private func resolve(_ unresolved: [Unresolved], partStarts: [Int], in contents: inout Contents) {
        guard !unresolved.isEmpty else { return }
        let everything = sums(contents.rows[...])
        let grand = grandTotal(unresolved, of: contents.rows, everything, partStarts: partStarts)
        let boundaries = contents.groupStarts + unresolved.map(\.unitsBefore) + partStarts + [0, contents.rows.count]
        var outside: [Unresolved] = []
        for candidate in unresolved {
            if let grand, candidate.row.row == grand.row.row, candidate.row.sheet == grand.row.sheet {
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
            let run = boundaries.map { min($0, candidate.unitsBefore)..<max($0, candidate.unitsBefore) }.first {
                !$0.isEmpty && equals(candidate.row, sums(contents.rows[$0]))
            }
            if let parts = run.map(Array.init) ?? partsOfLevel(candidate, rows: contents.rows, units: contents.units) {
                contents.balance.groups += 1
                contents.subtotals.append(Subtotal(row: candidate.row, parts: parts))
            } else if explainsItself(candidate, rows: contents.rows, units: contents.units) {
                contents.balance.others += 1
                let (parts, faults) = levelFaults(candidate, rows: contents.rows, units: contents.units)
                contents.findings += faults
                if !parts.isEmpty { contents.subtotals.append(Subtotal(row: candidate.row, parts: parts)) }
            } else if isOutside(candidate, of: contents) {
                contents.balance.others += 1
                outside.append(candidate)
            } else if candidate.isLabelledTotal {
                contents.balance.faulty += 1
                contents.findings += candidate.findings
                let (run, faults) = mismatches(candidate, rows: contents.rows, boundaries: boundaries)
                contents.subtotals.append(Subtotal(row: candidate.row, parts: Array(run)))
                contents.findings += faults.isEmpty ? [finding(.rowUnrecognized(), at: candidate.row)] : faults
            } else {
                contents.balance.faulty += 1
                contents.findings += candidate.findings
            }
        }
        if let first = outside.first { contents.findings.append(leftOut(first)) }
    }

    /// The total of all rows: a labelled one at the end or at the beginning, else one that is known by its figures.
    private func grandTotal(
        _ unresolved: [Unresolved], of rows: [DatasetRow], _ everything: [FieldName: Int], partStarts: [Int]
    ) -> Unresolved? {
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
        let starts = (labelled.map(\.unitsBefore) + partStarts).filter { 0 < $0 && $0 < rows.count }.sorted()
        let isPart = starts.last.map { equals(last.row, sums(rows[$0...])) } ?? false
        return isPart ? nil : last
    }

    /// The row of the territory that holds all the others, when its figures are their sum: a total under the
    /// territory's name.
    ///
    /// Its own figures stand in such a row too; they are no sums. One wrong figure does not hide a total.
    private func territoryAsTotal(in contents: inout Contents) -> Unresolved? {
        guard contents.rows.count > 2, members == nil,
            let position = contents.units.indices.first(where: { index in
                let unit = contents.units[index]
                return unit.kind.isTerritorial
                    && contents.units.indices.allSatisfy {
                        $0 == index || units.isInside(contents.units[$0], unit.code)
                    }
            }), contents.rows.indices.contains(position), contents.rows[position].unit == contents.units[position].id
        else { return nil }
        let row = contents.rows[position]
        var others = contents.rows
        others.remove(at: position)
        guard isMostly(row, totalOf: others[...]) else { return nil }
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

    /// Whether a row is mostly the total of others. Most rows are not, which half of their sums tell.
    private func isMostly(_ row: DatasetRow, totalOf others: ArraySlice<DatasetRow>) -> Bool {
        let fields = summedFields.filter { row[$0.name]?.count != nil }
        var (equal, given) = (0, 0)
        for (number, field) in fields.enumerated() {
            if let sum = sum(of: field, others), sum != 0 {
                given += 1
                if row[field.name]?.count == sum { equal += 1 }
            }
            // Were all that are left equal.
            let left = fields.count - number - 1
            if (equal + left) * 2 <= given + left { return false }
        }
        return equal >= 2 && equal * 2 > given
    }

    /// A labelled total that no run of rows adds up to, against the run that it is closest to, else the rows just above
    /// it.
    private func mismatches(
        _ candidate: Unresolved, rows: [DatasetRow], boundaries: [Int]
    ) -> (run: Range<Int>, [Finding]) {
        let runs = Set(boundaries).subtracting([candidate.unitsBefore]).sorted {
            abs($0 - candidate.unitsBefore) < abs($1 - candidate.unitsBefore)
        }
        .map { boundary in
            let run = min(boundary, candidate.unitsBefore)..<max(boundary, candidate.unitsBefore)
            return (run: run, sums: sums(rows[run]))
        }
        func agreement(_ sums: [FieldName: Int]) -> Int { sums.count { candidate.row[$0.key]?.count == $0.value } }
        var closest = runs.first ?? (rows.indices, sums(rows[...]))
        for run in runs where agreement(run.sums) > agreement(closest.sums) { closest = run }
        return (closest.run, mismatches(candidate.row, with: closest.sums, of: rows[closest.run]))
    }

    /// What of a row that states sums is not the sum of the rows.
    func mismatches(
        _ row: DatasetRow, with sums: [FieldName: Int], of parts: some Collection<DatasetRow>
    ) -> [Finding] {
        definition.fields.compactMap { field in
            guard let sum = sums[field.name], let found = row[field.name]?.count, found != sum else { return nil }
            return Finding.total(
                row, field, found: VietnameseNumber.count(found), sum: VietnameseNumber.count(sum), of: parts,
                file: context.fileName, dataset: definition.id)
        }
    }

    func sums(_ rows: ArraySlice<DatasetRow>) -> [FieldName: Int] {
        var sums: [FieldName: Int] = [:]
        for field in summedFields { sums[field.name] = sum(of: field, rows) }
        return sums
    }

    private var summedFields: [FieldDefinition] {
        definition.fields.filter { $0.aggregation == .sum && $0.type == .count }
    }

    /// Nil for a sum that leaves the range, which no row's figure equals.
    private func sum(of field: FieldDefinition, _ rows: ArraySlice<DatasetRow>) -> Int? {
        FixedDecimal.sum(rows.compactMap { $0[field.name]?.count.map { FixedDecimal($0) } }).map { Int($0.mantissa) }
    }

    /// A row of nothing but zeros equals any empty sum and so proves nothing.
    func equals(_ row: DatasetRow, _ sums: [FieldName: Int]) -> Bool {
        let given = sums.filter { row[$0.key]?.count != nil }
        return given.count >= 2 && given.values.contains { $0 != 0 }
            && given.allSatisfy { row[$0.key]?.count == $0.value }
    }
}
