import ReportingKit

/// A table as one sheet gives it; a dataset may be split over several.
struct TablePart {
    /// The rows of a table of units, with what tells whether it goes on another's.
    struct UnitRows {
        /// That of the first sheet.
        let reader: UnitTableReader
        var collected: UnitTableReader.Collected
        let fields: Set<FieldName>
        let places: PlaceReader
        /// What the title or the sheet's name says of the units.
        let words: TableTitle?
        let titlePlace: FindingPlace
        /// The title's texts as they are compared.
        let title: Set<String>
        let titleCount: Int

        var units: [AdministrativeUnit] { collected.contents.units }
        var namedSet: UnitSet? { words?.named?.set }
    }

    let table: DatasetTable
    let balance: RowBalance
    /// What was found in it, but for what only shows when all sheets are known.
    var findings: [Finding] = []
    /// Where its header stands.
    var headerPlace = FindingPlace()
    var unitRows: UnitRows?
    /// Whether it has no header and stands in the columns of the table before.
    var isHeadless = false
    /// Whether it holds figures of another period that stand beside those of the table's own: cumulative ones, former
    /// ones.
    var isCumulative = false

    /// Parts of one table, in the file's order.
    private struct Group {
        var parts: [TablePart]

        var first: TablePart { parts[0] }
        /// Of the first sheet.
        var unitRows: UnitRows? { first.unitRows }
    }

    /// Parts of one dataset, set and period become one table, and so do those on which a table goes on; a unit in two
    /// parts is a finding.
    static func joined(_ parts: [TablePart], fileName: String) -> ([RecognizedTable], [Finding]) {
        var groups: [Group] = []
        for part in parts {
            if let index = groups.indices.last(where: { goesOn(groups[$0], part) }) {
                groups[index].parts.append(part)
            } else {
                groups.append(Group(parts: [part]))
            }
        }
        var tables: [RecognizedTable] = []
        var findings: [Finding] = []
        for group in groups {
            let (table, faults) = joined(group, fileName: fileName)
            tables.append(table)
            findings += faults
        }
        return (tables, findings)
    }

    /// Whether a part is of the same table as those before it.
    private static func goesOn(_ group: Group, _ part: TablePart) -> Bool {
        let first = group.first
        guard first.table.dataset == part.table.dataset, first.table.period == part.table.period else { return false }
        guard let rows = part.unitRows, let before = group.unitRows else {
            return first.table.place == part.table.place
        }
        // Members of two units are two tables, each with its total.
        guard before.reader.members?.unit?.id == rows.reader.members?.unit?.id else { return false }
        if part.isHeadless || place(of: group) == part.table.place { return true }
        // Which of its rows a table's second page holds is chance; what its title says is not.
        guard before.fields == rows.fields, rows.namedSet == nil || rows.namedSet == before.namedSet,
            before.namedSet != .subordinates
        else { return false }
        // A table of its own names units again; on a second page one may have been copied along, which is said of it
        // then.
        let known = Set(group.parts.flatMap { $0.unitRows?.units.map(\.id) ?? [] })
        guard rows.units.count(where: { known.contains($0.id) }) * 2 <= max(1, rows.units.count - 1) else {
            return false
        }
        if rows.units.isEmpty { return true }
        let sharesLevel = !levels(group.parts).isDisjoint(with: levels([part]))
        if sharesLevel { return true }
        // Offices here and communes there: two tables have a title each, or a total each.
        let hasSameTitle = rows.title.isSubset(of: before.title) || rows.title.contains(where: saysItGoesOn)
        let areBothClosed = rows.reader.hasOwnTotal(rows.collected) && before.reader.hasOwnTotal(before.collected)
        return hasSameTitle && !areBothClosed
    }

    /// The levels of administration that the rows' units are of.
    private static func levels(_ parts: [TablePart]) -> Set<UnitSet> {
        Set(
            parts.flatMap { part -> [UnitSet] in
                guard let rows = part.unitRows, let levels = rows.reader.units.levels(of: rows.units) else { return [] }
                return rows.units.compactMap(levels.set)
            })
    }

    /// "(tiếp theo)", "Bảng 2 (tiếp)".
    private static func saysItGoesOn(_ title: String) -> Bool {
        title.split(separator: " ").contains { $0 == goesOnWord }
    }

    private static let goesOnWord = Substring(VietnameseText.comparisonKey("tiếp"))

    private static func place(of group: Group) -> UnitSet {
        guard let rows = group.unitRows, rows.namedSet == nil else { return group.first.table.place }
        return rows.places.place(of: group.parts.flatMap { $0.unitRows?.units ?? [] }).place
    }

    private static func joined(_ group: Group, fileName: String) -> (RecognizedTable, [Finding]) {
        let first = group.first
        var set = first.table.place
        var findings = group.parts.flatMap(\.findings)
        var rows = group.parts.flatMap(\.table.rows)
        var balance = group.parts.dropFirst().reduce(first.balance) { $0 + $1.balance }
        var total: DatasetRow?
        var formulas: [Rule] = []
        var subtotals: [Subtotal] = []
        if var unitRows = first.unitRows {
            for part in group.parts.dropFirst() {
                if let others = part.unitRows { unitRows.collected.append(others.collected) }
            }
            let contents = unitRows.reader.resolve(unitRows.collected)
            (rows, balance, total, formulas) = (contents.rows, contents.balance, contents.total, contents.formulas)
            subtotals = contents.subtotals
            findings += contents.findings + duplicates(rows, unitRows.reader, fileName: fileName)
            let placing = Placing(unitRows, contents)
            set = placing.place
            findings = findings.filter { !placing.explains($0) } + placing.findings
            if let whole = placing.parentRow { (rows, total, subtotals) = ([whole], nil, []) }
            if placing.isForeign { (rows, subtotals) = ([], []) }
        }
        if rows.isEmpty, !findings.contains(where: { $0.severity == .error }) {
            findings.append(Finding(.tableEmpty, .error, at: first.headerPlace, dataset: first.table.dataset))
        }
        findings = findings.map { finding in
            var finding = finding
            finding.set = finding.set ?? set
            finding.period = finding.period ?? first.table.period
            return finding
        }
        let table = DatasetTable(
            dataset: first.table.dataset, place: set, period: first.table.period, rows: rows, declaredTotal: total)
        return (RecognizedTable(table: table, balance: balance, formulas: formulas, subtotals: subtotals), findings)
    }

    /// Units that stand on two sheets; on one sheet it is said where the rows are read.
    private static func duplicates(_ rows: [DatasetRow], _ reader: UnitTableReader, fileName: String) -> [Finding] {
        var known: [StatedRow: DatasetRow] = [:]
        return rows.compactMap { row in
            guard let unit = row.unit else { return nil }
            let stated = StatedRow(unit, member: row.member)
            guard let first = known[stated] else {
                known[stated] = row
                return nil
            }
            let candidates = reader.candidates(of: row, first)
            var fault = Finding(
                candidates.map { .unitAmbiguous(candidates: $0) } ?? .unitDuplicate(unit: row.unitName), .error,
                at: FindingPlace(file: fileName, sheet: row.sheet, cell: CellAddress(row: row.row - 1, column: 0)),
                dataset: reader.definition.id, unit: unit.code, found: row.unitLabel,
                row: row.unitLabel)
            fault.otherPlace = FindingPlace(
                file: fileName, sheet: first.sheet, cell: CellAddress(row: first.row - 1, column: 0))
            return fault
        }
    }
}
