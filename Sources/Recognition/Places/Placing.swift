import ReportingKit

/// Where a table stands when all of its rows are known, and what is wrong between them and its title.
struct Placing {
    let place: UnitSet
    private(set) var findings: [Finding] = []
    /// The row of the one unit whose bodies the rows are, made of the table's total.
    let parentRow: DatasetRow?
    /// Whether the title names a territory that is not ours.
    let isForeign: Bool

    init(_ rows: TablePart.UnitRows, _ contents: UnitTableReader.Contents) {
        let named = rows.words?.named
        let answer = rows.places.place(of: contents.units, named: named?.set)
        let dataset = rows.reader.definition.id
        let context = rows.reader.context
        isForeign = rows.words?.foreign != nil && !context.isConfirmed
        if let foreign = rows.words?.foreign {
            // Confirmed, the title is a slip: the rows tell whose table it is.
            findings.append(
                Finding(
                    .setForeign, context.doubt, at: rows.titlePlace, dataset: dataset, unit: foreign.code,
                    found: foreign.nameInSentence))
        }
        if isForeign {
            (place, parentRow) = (answer.place, nil)
            return
        }
        if answer.place == .deep, let (parent, row) = Self.parentRow(rows, contents) {
            (place, parentRow) = (rows.places.place(of: [parent]).place, row)
            return
        }
        (place, parentRow) = (answer.place, nil)
        guard let position = answer.conflict, contents.rows.indices.contains(position) else { return }
        let row = contents.rows[position]
        findings.append(
            Finding(
                .setConflict(
                    title: named?.phrase, deep: named == nil ? row.unitName : nil),
                named == nil ? .error : context.doubt,
                at: named == nil ? rows.reader.place(row) : rows.titlePlace, dataset: dataset,
                set: place, unit: row.unit?.code, found: named?.phrase,
                row: row.unitName,
                otherPlace: rows.reader.place(row)))
    }

    /// Whether a fault of a row follows from the title: of another territory's table no row is ours.
    func explains(_ finding: Finding) -> Bool {
        isForeign && (finding.code.isOfUnit || finding.code == .rowUnrecognized)
    }

    /// The bodies of one unit under a title that names it: what they come to is the unit's, where the total proves that
    /// all of them are there.
    private static func parentRow(
        _ rows: TablePart.UnitRows, _ contents: UnitTableReader.Contents
    ) -> (AdministrativeUnit, DatasetRow)? {
        let parents = Set(contents.units.map(\.parent))
        guard parents.count == 1, let code = parents.first ?? nil, let total = contents.total,
            let parent = rows.words?.inside.first(where: { $0.code == code && $0.exists(in: rows.places.days) }),
            rows.reader.equals(total, rows.reader.sums(contents.rows[...]))
        else { return nil }
        return (
            parent,
            DatasetRow(
                unit: parent.id, unitLabel: total.unitLabel, unitName: parent.name, sheet: total.sheet, row: total.row,
                values: total.values)
        )
    }
}
