import Assembly
import ReportingKit
import Store

/// A period's tables as versions before statements showed them: a place is exactly its newest table, filled from no
/// other place and composed of no finer period. Reports that were issued then are made again so.
enum WholeTables {
    static func of(_ period: Period, _ tables: [SourcedTable]) -> [SourcedTable] {
        let own = tables.filter { $0.period == period }
        let closed = own.map { table in
            SourcedTable(
                dataset: table.dataset, place: table.place, period: table.period, origin: table.origin,
                rows: table.rows,
                declaredTotal: table.declaredTotal, isClosed: table.isClosed || table.origin == .stated)
        }
        return closed + empty(own, period)
    }

    /// Places in which nothing stood, closed too.
    private static func empty(_ tables: [SourcedTable], _ period: Period) -> [SourcedTable] {
        let stated = tables.filter { $0.origin == .stated }
        return Set(stated.map(\.dataset)).sorted { $0.rawValue < $1.rawValue }.flatMap { dataset in
            UnitSet.places.filter { place in !tables.contains { $0.dataset == dataset && $0.place == place } }.map {
                SourcedTable(dataset: dataset, place: $0, period: period, rows: [], isClosed: true)
            }
        }
    }
}
