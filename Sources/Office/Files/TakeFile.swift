import Foundation
import ReportingKit
import Store

/// What was decided on a file, with all that its officer is told.
public struct FileDecision: Sendable {
    public enum Outcome: Sendable {
        case accepted(superseded: [SupersededVersion])
        /// The same bytes were accepted before.
        case duplicate(of: ReceivedFile)
        /// Nothing of it is stored; the officer gets it back.
        case returned
    }

    /// With what only the store found: a period whose report is issued.
    public let judgement: FileJudgement
    public let outcome: Outcome
    /// What the store found about a file that was taken.
    public let notices: [Finding]

    /// The periods whose reports change.
    public var touched: Set<Period> {
        if case .accepted = outcome { Set(judgement.periods) } else { [] }
    }

    /// Everything that was found about the file.
    public var findings: [Finding] { judgement.processed.findings + notices }

    /// The text of a taken file's receipt.
    public var receipt: String { judgement.receipt(notices: notices) }
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
        return files.map { file in
            guard file.judgement.isAcceptable, let acceptance = acceptances.popFirst() else {
                return FileDecision(judgement: file.judgement, outcome: .returned, notices: [])
            }
            return Self.decision(file.judgement, acceptance)
        }
    }

    /// What would be decided on a file now. Nothing of it stays.
    public func foreseen(_ judgement: FileJudgement) throws -> FileDecision {
        guard judgement.isAcceptable else {
            return FileDecision(judgement: judgement, outcome: .returned, notices: [])
        }
        return Self.decision(judgement, try store.foreseen(judgement.delivery(entry: nil)))
    }

    private static func decision(_ judgement: FileJudgement, _ acceptance: Acceptance) -> FileDecision {
        switch acceptance {
        case .refused(let period):
            return FileDecision(judgement: judgement.refused(period), outcome: .returned, notices: [])
        case .duplicate(let former):
            return FileDecision(
                judgement: judgement, outcome: .duplicate(of: former),
                notices: [FileDecision.known(judgement.file, as: former.name)])
        case .accepted(let superseded):
            return FileDecision(
                judgement: judgement, outcome: .accepted(superseded: superseded),
                notices: superseded.map { notice(of: $0, by: judgement.file) })
        }
    }

    /// Two files that come at the same time and state the same are probably two officers' work; a later one is a correction.
    private static func notice(of former: SupersededVersion, by file: ReceivedFile) -> Finding {
        let isOther = former.file.name != file.name || former.file.folder != file.folder
        let isTwice = isOther && file.receivedAt.timeIntervalSince(former.file.receivedAt) < togetherSeconds
        return Finding(
            isTwice ? .datasetTwice : .datasetSuperseded, isTwice ? .warning : .notice,
            at: FindingPlace(file: file.name), dataset: former.dataset, scope: former.scope, period: former.period,
            found: former.file.name, expected: file.name)
    }

    private static let togetherSeconds: TimeInterval = 600
}

extension FileDecision {
    /// The notice that a file's bytes were accepted before, under the name `former`.
    package static func known(_ file: ReceivedFile, as former: String?) -> Finding {
        Finding(.fileDuplicate, .notice, at: FindingPlace(file: file.name), expected: former)
    }
}
