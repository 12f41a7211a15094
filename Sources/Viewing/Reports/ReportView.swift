import Assembly
import Office
import ReportingKit
import Store

/// One report of the office for one period, as pages look at it.
public struct ReportView: Sendable {
    public let office: Composition
    public let store: ReportStore
    public let publisher: ReportPublisher
    public let period: Period

    /// Nil for a report that the office does not make, and for a period without data.
    public init?(
        _ composition: Composition, store: ReportStore, output: OutputFolder, report: ReportID?, period: Period
    ) throws {
        guard let office = report.map({ composition.of($0) }) ?? composition else { return nil }
        guard try store.periods().contains(where: period.contains) else { return nil }
        self.office = office
        self.store = store
        self.period = period
        publisher = ReportPublisher(composition: office, store: store, output: output)
    }

    public var key: ReportPeriod { ReportPeriod(office.kind.id, period) }

    /// The report as it is now, an issued one as it was issued; nil without data of its own.
    public func model() throws -> ReportModel? { try publisher.model(period) }

    /// What is in force for the period and the finer ones within it, of the data that an issued report has.
    func tables(of period: Period, dataset: DatasetID? = nil) throws -> [SourcedTable] {
        let through = try store.finalizedThrough(ReportPeriod(office.kind.id, period))
        return try store.tables(within: period, through: through).filter { dataset == nil || $0.dataset == dataset }
    }

    /// The periods of which the report is made and the store has something, the latest first.
    public static func periods(_ office: Composition, _ store: ReportStore) throws -> [Period] {
        let known = try store.periods()
        let made = known.filter(office.isMade)
        return (made.isEmpty ? known : made).reversed()
    }
}
