import Foundation
import Logging
import Messages
import ReportingKit
import Store

/// What was decided on a file, with all that its officer is told.
public struct FileDecision: Sendable {
    public enum Outcome: Sendable {
        case accepted([TableAcceptance])
        /// The same bytes were accepted before and are in force.
        case duplicate(of: ReceivedFile)
        /// Nothing of it is stored; the officer gets it back.
        case returned
        /// Its tables are declared by nobody: its bytes are kept and judged again when the declarations change.
        case kept
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

    public var isReturned: Bool { if case .returned = outcome { true } else { false } }

    /// The same with something more for its officer.
    package func noting(_ finding: Finding) -> FileDecision {
        FileDecision(judgement: judgement, outcome: outcome, notices: notices + [finding], inForce: inForce)
    }

    /// Everything that was found about the file.
    public var findings: [Finding] { judgement.processed.findings + notices }

    /// The text of a taken file's receipt, which names the copy beside it; `entry` is its row of the ledger, where it
    /// has one that an officer can name.
    public func receipt(markedCopy: MarkedCopy? = nil, entry: Int64? = nil) -> String {
        judgement.receipt(
            notices: notices, inForce: inForce, markedCopy: markedCopy.map { judgement.file.name + $0.ending },
            entry: entry)
    }

    /// The cells of a taken file that wait for an answer, each a finding.
    private var waitingCells: [Finding] {
        guard case .accepted(let tables) = outcome else { return [] }
        let questions = tables.flatMap(\.questions)
        return questions.isEmpty
            ? [] : questions.flatMap(StatementQuestions(composition: judgement.composition).cells)
    }

    /// A copy of a taken file with the cells marked that wait for an answer; nil where none does.
    package func waitingCopy(logger: Logger) -> MarkedCopy? {
        let cells = waitingCells
        return cells.isEmpty ? nil : judgement.markedCopy(of: cells, logger: logger)
    }
}

/// Stores what judged files bring, in one durable transaction: all of them or none. Those that are not acceptable are
/// entered as returned.
public struct TakeFile: Sendable {
    private let store: ReportStore

    public init(_ store: ReportStore) {
        self.store = store
    }

    /// `entry` is the ledger row that a file has already; nil to enter one. The decisions come in the files' order.
    public func callAsFunction(
        _ files: [(judgement: FileJudgement, entry: Int64?)], fence: Fence? = nil
    ) throws -> [FileDecision] {
        func deliveries(_ isMeant: (FileJudgement) -> Bool) -> [ReportStore.Delivery] {
            files.filter { isMeant($0.judgement) }.map { $0.judgement.delivery(entry: $0.entry) }
        }
        var acceptances = try store.accept(
            deliveries { $0.isAcceptable && !$0.isKept }, returning: deliveries { !$0.isAcceptable },
            keeping: deliveries { $0.isKept }, fence: fence)[...]
        var inForce: FilesInForce? = FilesInForce(store: store)
        return try files.map { file in
            if file.judgement.isKept {
                return FileDecision(judgement: file.judgement, outcome: .kept, notices: [], inForce: [])
            }
            guard file.judgement.isAcceptable, let acceptance = acceptances.popFirst() else {
                return FileDecision(judgement: file.judgement, outcome: .returned, notices: [], inForce: [])
            }
            return try decision(file.judgement, acceptance, inForce: &inForce)
        }
    }

    /// What would be decided on a file now. Nothing of it stays.
    public func foreseen(_ judgement: FileJudgement) throws -> FileDecision {
        if judgement.isKept { return FileDecision(judgement: judgement, outcome: .kept, notices: [], inForce: []) }
        guard judgement.isAcceptable else {
            return FileDecision(judgement: judgement, outcome: .returned, notices: [], inForce: [])
        }
        var none: FilesInForce?
        return try decision(judgement, try store.foreseen(judgement.delivery(entry: nil)), inForce: &none)
    }

    private func decision(
        _ judgement: FileJudgement, _ acceptance: Acceptance, inForce: inout FilesInForce?
    ) throws -> FileDecision {
        switch acceptance {
        case .refused(let period):
            return FileDecision(judgement: judgement.refused(period), outcome: .returned, notices: [], inForce: [])
        case .duplicate(let former):
            return FileDecision(
                judgement: judgement, outcome: .duplicate(of: former),
                notices: [FileDecision.known(judgement.file, as: former)],
                inForce: try inForce?(judgement) ?? [])
        case .accepted(let tables, let again):
            return FileDecision(
                judgement: judgement, outcome: .accepted(tables),
                notices: tables.flatMap { AcceptanceNotices(judgement: judgement, again: again).findings($0) }
                    .reduce(into: []) { notices, notice in
                        if !notices.contains(notice) { notices.append(notice) }
                    },
                inForce: try inForce?(judgement) ?? [])
        }
    }
}

extension FileDecision {
    /// The notice that a file's bytes were accepted before.
    package static func known(_ file: ReceivedFile, as former: ReceivedFile?) -> Finding {
        Finding(
            .fileDuplicate(day: former.map { CalendarDate.inVietnam($0.receivedAt) }), .notice,
            at: FindingPlace(file: file.name), expected: former?.name)
    }
}
