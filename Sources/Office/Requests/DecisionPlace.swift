import Assembly
import Foundation
import Messages
import ReportingKit
import Store

/// On what a person decides: the store, with the output folder and the archive that belong to it.
///
/// The commands work on it in a process of their own, the service when it is asked over its socket.
public struct DecisionPlace: Sendable {
    public let composition: Composition
    public let store: ReportStore
    let output: OutputFolder
    /// Nil for the store of `batch`, which has none.
    let archive: URL?

    public init(_ composition: Composition, store: ReportStore, output: OutputFolder, archive: URL?) {
        self.composition = composition
        self.store = store
        self.output = output
        self.archive = archive
    }

    /// The service's own.
    public init(_ composition: Composition, store: ReportStore) {
        self.init(
            composition, store: store, output: OutputFolder(root: composition.settings.folders.output),
            archive: composition.settings.archive)
    }

    /// The publisher of a report; of the office's first where none is named.
    func publisher(of report: ReportID?) throws -> ReportPublisher {
        guard let office = report.map({ composition.of($0) }) ?? composition else {
            throw DecisionFault.unknownReport(report?.rawValue ?? "", known: composition.reportIDs.map(\.rawValue))
        }
        return ReportPublisher(composition: office, store: store, output: output)
    }

    /// A period's report as the store has it now.
    func model(_ period: Period, _ publisher: ReportPublisher) throws -> ReportModel {
        guard let model = try publisher.model(period) else { throw DecisionFault.nothingStored(period) }
        return model
    }

    /// Puts what a person decided into the archive's journal.
    func keepDecisions(_ now: Date) throws {
        if let archive { try Decisions(store, archive: archive).keep(now: now) }
    }
}

/// Who decides, and when.
public struct DecidedBy: Hashable, Sendable {
    public let name: String
    public let now: Date

    public init(_ name: String, now: Date) {
        self.name = name
        self.now = now
    }
}
