import Assembly
import ReportingKit
import Store

extension ReportStore {
    /// The periods with data that are within one, itself included.
    package func periods(within period: Period) throws -> [Period] {
        try periods().filter { period.contains($0) }
    }

    /// What is in force for a period and for the finer ones within it, by which it is composed.
    ///
    /// `through` goes back to the state after the file with that order of acceptance.
    package func tables(within period: Period, through: Int64? = nil) throws -> [SourcedTable] {
        // A report that was issued before there were statements knew its own period alone.
        if let through, try isOfVersions(period, through: through) { return try tables(of: period, through: through) }
        return try periods(within: period).flatMap { try tables(of: $0, through: through) }
    }

    /// The same of some datasets only, for each of a number of periods before, the latest first.
    package func earlierTables(
        than period: Period, count: Int, of datasets: Set<DatasetID>, through: Int64? = nil
    ) throws -> [(period: Period, tables: [SourcedTable])] {
        guard count > 0 else { return [] }
        let known = try periods()
        var earlier: [(period: Period, tables: [SourcedTable])] = []
        var next = period.former
        while let before = next, earlier.count < count {
            let tables = try known.filter { before.contains($0) }.flatMap { part in
                try datasets.sorted { $0.rawValue < $1.rawValue }.flatMap { dataset in
                    try tablesInForce(period: part, dataset: dataset, through: through).map(\.sourced)
                }
            }
            earlier.append((before, tables))
            next = before.former
        }
        return earlier
    }

    /// What is in force for exactly this period.
    package func tables(of period: Period, through: Int64? = nil) throws -> [SourcedTable] {
        try tablesInForce(period: period, through: through).map(\.sourced)
    }

    /// The order of the last file accepted for a period or for a finer one within it; zero when there is none.
    package func newest(within period: Period) throws -> Int64 {
        try periods(within: period).map { try lastAccepted(for: $0) }.max() ?? 0
    }
}
