import Foundation
import ReportingKit
import Store

/// Notices that two files gave one table of a period, and the later one does not stand for both: it lacks units of the former, or both came
/// at about the same time from two hands.
///
/// A correction that has all units of the table before it is none of this.
struct TwiceSent {
    let composition: Composition

    private static let togetherSeconds: TimeInterval = 600

    func findings(_ replacements: [ReportStore.Replacement]) -> [Finding] {
        replacements.compactMap { finding($0.current.table, of: $0.current.file, former: $0.former) }
    }

    /// `former` are the tables of other files in the same place, the newest first.
    func finding(_ table: DatasetTable, of file: ReceivedFile, former: [StoredTable]) -> Finding? {
        let present = Set(table.rows.compactMap(\.unit))
        func lost(_ stored: StoredTable) -> [DatasetRow] {
            stored.table.rows.filter { row in row.unit.map { !present.contains($0) } ?? false }
        }
        let other = former.first { !lost($0).isEmpty } ?? former.first { Self.cameTogether(file, $0.file) }
        guard let other else { return nil }
        var names: [String] = []
        for row in former.flatMap(lost) where !names.contains(row.unitName) { names.append(row.unitName) }
        return Finding(
            .datasetTwice, .warning, at: FindingPlace(file: file.name), dataset: table.dataset, set: table.place,
            period: table.period, found: other.file.name, expected: file.name,
            details: names.isEmpty ? [:] : ["candidates": names.joined(separator: ", ")],
            otherPlace: FindingPlace(file: other.file.name))
    }

    /// Two files that come at the same time and state the same are probably two officers' work; a later one is a correction.
    private static func cameTogether(_ file: ReceivedFile, _ former: ReceivedFile) -> Bool {
        (former.name != file.name || former.folder != file.folder)
            && file.receivedAt.timeIntervalSince(former.receivedAt) < togetherSeconds
    }
}

extension Composition {
    /// Tables of a period that two files gave.
    package func twiceSent(_ period: Period, in store: ReportStore) throws -> [Finding] {
        let through = try store.finalizedThrough(period)
        return TwiceSent(composition: self).findings(try store.replacements(period: period, through: through))
    }
}
