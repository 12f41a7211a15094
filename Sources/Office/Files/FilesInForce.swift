import Messages
import ReportingKit
import Store

/// Whose figures the report uses where a file's tables would stand: that a file was received does not say that it is used.
///
/// One for the files that were stored together: of a place that they all state, what is filled is looked at once.
struct FilesInForce {
    private struct Place: Hashable {
        let dataset: DatasetID
        let place: UnitSet
        let period: Period
    }

    private let store: ReportStore
    private var filled: [Place: Set<UnitID>] = [:]

    init(store: ReportStore) { self.store = store }

    mutating func callAsFunction(_ judgement: FileJudgement) throws -> [ReceiptText.InForce] {
        try judgement.processed.tables.map(\.table).map { table in
            let definition = judgement.composition.registry.dataset(table.dataset)
            let rows = try store.rowsInForce(of: table)
            let others = rows.filter { $0.file.sha256 != judgement.file.sha256 }
            var entry = ReceiptText.InForce(
                dataset: definition?.title ?? table.dataset.rawValue, set: table.place,
                place: judgement.composition.place(table.place, in: table.period), period: table.period,
                isOwn: others.count < rows.count || rows.isEmpty && table.rows.isEmpty,
                others: Dictionary(grouping: others, by: \.file).sorted { $0.key.receivedAt < $1.key.receivedAt }.map {
                    ReceiptText.OtherFile(
                        name: $0.key.name, receivedAt: $0.key.receivedAt,
                        units: UnitList.text($0.value.map(\.row.unitName)), isAll: $0.value.count == rows.count)
                },
                keptFrom: definition?.layout == .form ? keptFrom(rows, judgement, definition) : [])
            entry.waiting = try waiting(table, judgement)
            if entry.waiting == nil { entry.coverage = try coverage(table, rows, judgement) }
            entry.lackingOffices = try lackingOffices(table, judgement)
            return entry
        }
    }

    private func waiting(_ table: DatasetTable, _ judgement: FileJudgement) throws -> ReceiptText.Waiting? {
        let units = try store.waitingUnits(of: table, sha256: judgement.file.sha256)
        guard !units.isEmpty else { return nil }
        return ReceiptText.Waiting(
            units: UnitList.text(units.map(\.name)), count: units.count,
            stated: Set(table.rows.compactMap(\.unit)).count)
    }

    /// Of a table with most of the bodies that owe it those that stand nowhere, whatever its totals say.
    private mutating func lackingOffices(_ table: DatasetTable, _ judgement: FileJudgement) throws -> String? {
        guard table.origin == .stated, [.whole, .level, .offices].contains(table.place),
            table.rows.allSatisfy(\.member.isEmpty)
        else { return nil }
        let due = judgement.composition.officesDue(table.dataset, in: table.period)
        let stated = Set(table.rows.compactMap(\.unit))
        guard due.count(where: { stated.contains($0.id) }) * 2 > due.count else { return nil }
        let filled = try unitsFilled(table)
        let lacking = due.filter { !stated.contains($0.id) && !filled.contains($0.id) }
        return lacking.isEmpty ? nil : UnitList.text(lacking.map(\.name))
    }

    /// Of a table that is not of its whole place: how far the place is filled by now.
    private mutating func coverage(
        _ table: DatasetTable, _ rows: [StoredRow], _ judgement: FileJudgement
    ) throws -> ReceiptText.Coverage? {
        let stated = Set(table.rows.compactMap(\.unit))
        guard table.origin == .stated, !stated.isEmpty else { return nil }
        let kinds = kinds(of: table, judgement) ?? ReceiptText.unitsOfAnyKind
        if table.place == .whole { return try coverageOfWhole(table, stated, judgement, kinds: kinds) }
        let expected = judgement.composition.expectedUnits(table.place, table.period)
        guard expected > stated.count else { return nil }
        return ReceiptText.Coverage(
            units: UnitList.text(rows.map(\.row.unitName)),
            have: min(try unitsFilled(table).count, expected), expected: expected, kinds: kinds)
    }

    /// Under a title of the whole territory a table of some units below leaves the others to what else is sent.
    private mutating func coverageOfWhole(
        _ table: DatasetTable, _ stated: Set<UnitID>, _ judgement: FileJudgement, kinds: String
    ) throws -> ReceiptText.Coverage? {
        let below = judgement.composition.unitsBelow(table.period)
        let have = try unitsFilled(table).intersection(below).count
        guard !stated.isDisjoint(with: below), have * 10 < below.count * 9 else { return nil }
        return ReceiptText.Coverage(units: nil, have: have, expected: below.count, kinds: kinds)
    }

    /// The units of a stated table's place that have something in force.
    private mutating func unitsFilled(_ table: DatasetTable) throws -> Set<UnitID> {
        let place = Place(dataset: table.dataset, place: table.place, period: table.period)
        if let known = filled[place] { return known }
        let units = try store.unitsInForce(beside: table)
        filled[place] = units
        return units
    }

    private func kinds(of table: DatasetTable, _ judgement: FileJudgement) -> String? {
        guard table.place == .subordinates || table.place == .whole else { return nil }
        return judgement.composition.words(in: table.period)?.sets.below?.kinds
    }

    /// The files whose answers stand where a form left blanks.
    private func keptFrom(
        _ rows: [StoredRow], _ judgement: FileJudgement, _ definition: DatasetDefinition?
    ) -> [ReceiptText.Kept] {
        let kept = rows.filter { $0.file.sha256 == judgement.file.sha256 }.flatMap { $0.keptFrom }
        return Dictionary(grouping: kept, by: \.value.file.name).sorted { $0.key < $1.key }.map { name, fields in
            ReceiptText.Kept(
                file: name,
                fields: definition?.fields.filter { field in fields.contains { $0.key == field.name } }.map(\.title)
                    ?? fields.map(\.key.rawValue))
        }
    }
}

extension FileJudgement {
    /// The receipt of a taken file; `notices` are what the store found about it.
    package func receipt(notices: [Finding], in store: ReportStore, entry: Int64?) throws -> String {
        var inForce = FilesInForce(store: store)
        return receipt(notices: notices, inForce: try inForce(self), entry: entry)
    }
}
