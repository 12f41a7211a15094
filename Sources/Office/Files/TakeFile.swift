import Foundation
import Messages
import ReportingKit
import Store

/// What was decided on a file, with all that its officer is told.
public struct FileDecision: Sendable {
    public enum Outcome: Sendable {
        case accepted(superseded: [SupersededVersion])
        /// The same bytes were accepted before and are in force.
        case duplicate(of: ReceivedFile)
        /// Nothing of it is stored; the officer gets it back.
        case returned
    }

    /// With what only the store found: a period whose report is issued.
    public let judgement: FileJudgement
    public let outcome: Outcome
    /// What the store found about a file that was taken.
    public let notices: [Finding]
    /// Whose figures the report uses where the file's would stand; none before it is decided on.
    let inForce: [ReceiptText.InForce]

    /// The periods whose reports change.
    public var touched: Set<Period> {
        if case .accepted = outcome { Set(judgement.periods) } else { [] }
    }

    /// Everything that was found about the file.
    public var findings: [Finding] { judgement.processed.findings + notices }

    /// The text of a taken file's receipt.
    public var receipt: String { judgement.receipt(notices: notices, inForce: inForce) }
}

/// Stores what judged files bring, in one durable transaction: all of them or none. Those that are not acceptable are entered as returned.
public struct TakeFile: Sendable {
    private let store: ReportStore

    public init(_ store: ReportStore) {
        self.store = store
    }

    /// `entry` is the ledger row that a file has already; nil to enter one. The decisions come in the files' order.
    public func callAsFunction(_ files: [(judgement: FileJudgement, entry: Int64?)]) throws -> [FileDecision] {
        func deliveries(_ acceptable: Bool) -> [ReportStore.Delivery] {
            files.filter { $0.judgement.isAcceptable == acceptable }.map { $0.judgement.delivery(entry: $0.entry) }
        }
        var acceptances = try store.accept(deliveries(true), returning: deliveries(false))[...]
        return try files.map { file in
            guard file.judgement.isAcceptable, let acceptance = acceptances.popFirst() else {
                return FileDecision(judgement: file.judgement, outcome: .returned, notices: [], inForce: [])
            }
            return try decision(file.judgement, acceptance, inForce: FilesInForce(store: store))
        }
    }

    /// What would be decided on a file now. Nothing of it stays.
    public func foreseen(_ judgement: FileJudgement) throws -> FileDecision {
        guard judgement.isAcceptable else {
            return FileDecision(judgement: judgement, outcome: .returned, notices: [], inForce: [])
        }
        return try decision(judgement, try store.foreseen(judgement.delivery(entry: nil)), inForce: nil)
    }

    private func decision(
        _ judgement: FileJudgement, _ acceptance: Acceptance, inForce: FilesInForce?
    ) throws -> FileDecision {
        switch acceptance {
        case .refused(let period):
            return FileDecision(judgement: judgement.refused(period), outcome: .returned, notices: [], inForce: [])
        case .duplicate(let former):
            return FileDecision(
                judgement: judgement, outcome: .duplicate(of: former),
                notices: [FileDecision.known(judgement.file, as: former.name)],
                inForce: try inForce?(judgement) ?? [])
        case .accepted(let superseded, let again):
            return FileDecision(
                judgement: judgement, outcome: .accepted(superseded: superseded),
                notices: try superseded.map { try notice(of: $0, by: judgement, again) },
                inForce: try inForce?(judgement) ?? [])
        }
    }

    /// What is said of the table that a file's table takes the place of.
    private func notice(
        of former: SupersededVersion, by judgement: FileJudgement, _ again: ReceivedFile?
    ) throws -> Finding {
        let file = judgement.file
        if let twice = try twice(former, judgement) { return twice }
        return Finding(
            again == nil ? .datasetSuperseded : .fileInForceAgain, .notice, at: FindingPlace(file: file.name),
            dataset: former.dataset, set: former.place, period: former.period, found: former.file.name,
            expected: again?.name ?? file.name)
    }

    private func twice(_ former: SupersededVersion, _ judgement: FileJudgement) throws -> Finding? {
        guard judgement.composition.registry.dataset(former.dataset)?.layout == .unitRows,
            let table = judgement.processed.tables.map(\.table).first(where: {
                $0.dataset == former.dataset && $0.place == former.place && $0.period == former.period
            }), table.origin == .stated
        else { return nil }
        let versions = try store.versions(
            dataset: former.dataset, place: former.place, period: former.period, through: former.version)
        return TwiceSent(composition: judgement.composition).finding(
            table, of: judgement.file, former: versions.filter { $0.file.sha256 != judgement.file.sha256 })
    }
}

extension FileDecision {
    /// The notice that a file's bytes were accepted before, under the name `former`.
    package static func known(_ file: ReceivedFile, as former: String?) -> Finding {
        Finding(.fileDuplicate, .notice, at: FindingPlace(file: file.name), expected: former)
    }
}
