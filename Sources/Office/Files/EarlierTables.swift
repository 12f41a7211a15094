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

    private var bySlot: [Place: [String: SourcedTable]] = [:]

    package init() {}

    /// Adds a file's tables if they will be stored; a later one takes the place of an earlier one.
    package mutating func add(_ judgement: FileJudgement) {
        guard judgement.isAcceptable else { return }
        let source = judgement.file.source
        for table in judgement.processed.tables.map(\.table) {
            let slot = judgement.composition.supersessionKey(table).slot(of: table, in: judgement.file.name)
            bySlot[Place(table, period: table.period), default: [:]][slot] = SourcedTable(table: table, file: source)
        }
    }

    /// Whether the file is compared with any of these tables.
    package func concern(_ judgement: FileJudgement) -> Bool {
        judgement.processed.tables.contains { recognized in
            let period = recognized.table.period
            return [period, period.former, period.sameLastYear].compactMap(\.self).contains {
                bySlot[Place(recognized.table, period: $0)] != nil
            }
        }
    }

    /// The stored tables of a place, those of these files in the place of what they supersede.
    func inForce(after stored: [(slot: String, table: SourcedTable)], _ place: Place) -> [SourcedTable] {
        let newer = bySlot[place] ?? [:]
        return stored.filter { newer[$0.slot] == nil }.map(\.table) + newer.sorted { $0.key < $1.key }.map(\.value)
    }
}
