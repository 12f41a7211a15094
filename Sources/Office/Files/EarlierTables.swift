import Assembly
import ReportingKit
import Store

/// The tables of files that were judged and are stored together with the next ones: what is in force once they are.
package struct EarlierTables: Sendable {
    /// What tables are compared within.
    struct Place: Hashable {
        let dataset: DatasetID
        let set: UnitSet
        let period: Period
        let origin: DatasetTable.Origin

        init(_ table: DatasetTable, period: Period) {
            dataset = table.dataset
            set = table.place
            self.period = period
            origin = table.origin
        }
    }

    private var tables: [Place: SourcedTable] = [:]
    /// Of the lists of dossiers among them, by unit, with who sent them.
    private var samples: [Place: [UnitID: (sender: Sender, sample: IdentifierSample)]] = [:]

    package init() {}

    /// Adds a file's tables if they will be stored; a later one's rows take the place of an earlier one's, but those of
    /// a list of other dossiers, which wait.
    package mutating func add(_ judgement: FileJudgement, in store: ReportStore) throws {
        guard judgement.isAcceptable else { return }
        let source = judgement.file.source
        for table in judgement.processed.tables.map(\.table) {
            let place = Place(table, period: table.period)
            let waiting = try waiting(table, place, judgement, store)
            let newer = SourcedTable(table: table, file: source).without(waiting)
            tables[place, default: newer].put(newer)
        }
    }

    /// Units whose list is of other dossiers than the one in force.
    private mutating func waiting(
        _ table: DatasetTable, _ place: Place, _ judgement: FileJudgement, _ store: ReportStore
    ) throws -> Set<UnitID> {
        guard table.origin == .counted, let own = judgement.processed.records?.samples else { return [] }
        let sender = judgement.composition.statementRules.sender(judgement.file)
        let isConfirmed = FileJudgement.isConfirmed(judgement.file)
        var waiting: Set<UnitID> = []
        for unit in Set(table.rows.compactMap(\.unit)) {
            guard let sample = own[unit] else { continue }
            let earlier = samples[place]?[unit]
            let former =
                try earlier?.sender == sender
                ? earlier?.sample : store.sampleInForce(of: unit, beside: table, from: judgement.file)
            if !isConfirmed, let former, sample.isOther(than: former) {
                waiting.insert(unit)
            } else {
                samples[place, default: [:]][unit] = (sender, sample)
            }
        }
        return waiting
    }

    /// Whether the file is compared with any of these tables.
    package func concern(_ judgement: FileJudgement) -> Bool {
        judgement.processed.tables.contains { recognized in
            let period = recognized.table.period
            return [period, period.former, period.sameLastYear].compactMap(\.self).contains {
                tables[Place(recognized.table, period: $0)] != nil
            }
        }
    }

    /// The stored table of a place with the rows of these files in the place of those of their units.
    func inForce(after stored: SourcedTable?, _ place: Place) -> SourcedTable? {
        guard let newer = tables[place] else { return stored }
        guard var table = stored else { return newer }
        table.put(newer)
        return table
    }
}

extension SourcedTable {
    /// Puts the rows of a newer table in the place of those of their units.
    fileprivate mutating func put(_ newer: SourcedTable) {
        let units = Set(newer.rows.compactMap(\.row.unit))
        let kept = rows.filter { row in row.row.unit.map { !units.contains($0) } ?? true }
        self = with(rows: kept + newer.rows)
    }

    /// The rows that do not come from a file with these bytes.
    func without(fileOf sha256: String) -> SourcedTable { with(rows: rows.filter { $0.file.sha256 != sha256 }) }

    fileprivate func without(_ units: Set<UnitID>) -> SourcedTable {
        units.isEmpty ? self : with(rows: rows.filter { row in row.row.unit.map { !units.contains($0) } ?? true })
    }

    private func with(rows: [SourcedRow]) -> SourcedTable {
        SourcedTable(
            dataset: dataset, place: place, period: period, origin: origin, rows: rows, declaredTotal: nil,
            isClosed: isClosed)
    }
}
