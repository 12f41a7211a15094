import Foundation
import Intake
import Logging
import Publishing
import ReportingKit
import Store

/// The whole pipeline once over a folder: read, check, store, give back what cannot be taken, write the reports.
public struct BatchRun: Sendable {
    /// What became of one file.
    public enum Outcome: Sendable {
        case taken(tables: Int, sections: Int)
        case duplicate(of: String)
        /// Its tables are declared by nobody.
        case kept
        /// A draft of the office's own report: no data, answered with comments where figures differ.
        case draft(commented: Bool)
        /// A question about a finding that was sent back with its answer.
        case answer
        case returned(explanation: URL, firstReason: String)
    }

    public struct Summary: Sendable {
        public var files: [(name: String, outcome: Outcome)] = []
        public var reports: [(period: Period, files: [URL])] = []
        /// Figures of the reports that have no data.
        public var missing: [Finding] = []

        public var returnedCount: Int {
            files.count { if case .returned = $0.outcome { true } else { false } }
        }
    }

    private let composition: Composition
    private let store: ReportStore
    private let output: OutputFolder
    private let now: Date
    private let period: Period?
    private let reports: Set<Period>
    private let kinds: Set<ReportID>
    private let logger = Logger(label: "baocaod.batch")

    /// `period` is what files without a period of their own are taken for. `reports` are periods whose reports are made besides those of the
    /// files: half a year of monthly files. `kinds` are the reports to make; empty for all that the office makes.
    public init(
        composition: Composition, store: ReportStore, output: OutputFolder, now: Date, period: Period? = nil,
        reports: Set<Period> = [], kinds: Set<ReportID> = []
    ) {
        self.reports = reports
        self.kinds = kinds
        self.composition = composition
        self.store = store
        self.output = output
        self.now = now
        self.period = period
    }

    /// `progress` is told of each file as it is done.
    public func run(_ files: [InputFile], progress: (String, Outcome) -> Void) throws -> Summary {
        var summary = Summary()
        var findings: [Finding] = []
        var periods: Set<Period> = []
        let writer = try OutputWriter(output)
        let opened = try OpenedInputs(files, composition)
        for file in opened.files {
            let decision = try process(file)
            let outcome = try answer(file, decision, writer)
            summary.files.append((file.name, outcome))
            findings += decision.findings
            periods.formUnion(decision.judgement.isAcceptable ? Set(decision.judgement.periods) : [])
            if let answered = try KeepAnswer(store, output: output, archive: nil)(decision.judgement) {
                periods.insert(answered)
            }
            progress(file.name, outcome)
        }
        try writer.commit()
        if try ReportPlaces(output).arrange(first: composition.reportIDs[0], store: store) {
            periods.formUnion(try store.periods())
        }
        for period in try reportPeriods(periods).sorted() {
            let known = summary.reports.count
            for office in try composition.making(period, with: store)
            where kinds.isEmpty || kinds.contains(office.kind.id) {
                let publisher = ReportPublisher(composition: office, store: store, output: output)
                guard let model = try publisher.model(period) else { continue }
                let written = try publisher.publish(
                    model, through: try office.newest(for: period, in: store), now: now)
                findings += model.findings
                summary.missing += model.findings.filter { $0.code == .figureMissing }
                summary.reports.append((period, written))
            }
            guard summary.reports.count == known else { continue }
            let publisher = ReportPublisher(composition: composition, store: store, output: output)
            summary.reports.append((period, try publisher.writeNormalized(period)))
        }
        try output.write(
            try FindingsFile.json(ReportPublisher.sorted(findings), catalogue: composition.catalogue),
            to: try OutputPath([], "findings.json"))
        return summary
    }

    /// The periods of the files, those that the store has and that are made of them or show something of them, and those that
    /// were asked for.
    private func reportPeriods(_ touched: Set<Period>) throws -> Set<Period> {
        let known = try store.periods()
        let coarser = known.filter { known in touched.contains { known.contains($0) } }
        // The period of files without one of their own is asked for as well.
        let wanted = reports.union(period.map { [$0] } ?? []).filter { wanted in known.contains { wanted.contains($0) }
        }
        let changed = touched.union(coarser).union(wanted)
        return try changed.union(ReferringReports(store: store, composition: composition)(to: touched, among: known))
    }

    private func process(_ file: InputFile) throws -> FileDecision {
        let incoming = try file.incoming(composition.settings, at: now)
        let judgement = try JudgeFile(composition, store: store, period: period)(incoming)
        let decisions = try TakeFile(store)([(judgement, entry: nil)])
        guard let decision = decisions.first else { preconditionFailure("one file, one decision") }
        return decision
    }

    /// What the officer gets: the receipt, or the file with its explanation, under the sub-folder it came from.
    private func answer(_ file: InputFile, _ decision: FileDecision, _ writer: OutputWriter) throws -> Outcome {
        if case .returned = decision.outcome { return try giveBack(file, decision, writer) }
        if decision.judgement.isDraft,
            let answer = decision.judgement.draftAnswer(in: store, output: output, logger: logger)
        {
            return try answerDraft(file, decision.judgement, answer, writer)
        }
        if let receipt = try decision.judgement.receiptOfAnswer(entry: nil) {
            try writer.stage(
                Data(receipt.utf8), at: try Self.path(file, in: "receipts", ending: composition.answerEndings.receipt))
            try writer.place()
            return .answer
        }
        let copy = decision.waitingCopy(logger: logger)
        try writer.stage(
            Data(decision.receipt(markedCopy: copy).utf8),
            at: try Self.path(file, in: "receipts", ending: composition.answerEndings.receipt))
        if let copy {
            try writer.stage(Data(copy.bytes), at: try Self.path(file, in: "receipts", ending: copy.ending))
        }
        try writer.place()
        if case .duplicate(let former) = decision.outcome { return .duplicate(of: former.name) }
        if case .kept = decision.outcome { return .kept }
        let processed = decision.judgement.processed
        return .taken(tables: processed.tables.count, sections: processed.narrative.count)
    }

    private func answerDraft(
        _ file: InputFile, _ judgement: FileJudgement, _ answer: DraftAnswer, _ writer: OutputWriter
    ) throws -> Outcome {
        try writer.stage(
            Data(judgement.receipt(of: answer, entry: nil).utf8),
            at: try Self.path(file, in: "receipts", ending: CompanionName.receiptEnding))
        if let commented = answer.commented {
            try writer.stage(commented, at: try Self.path(file, in: "receipts", ending: DraftAnswer.ending))
        }
        try writer.place()
        return .draft(commented: answer.commented != nil)
    }

    private func giveBack(_ file: InputFile, _ decision: FileDecision, _ writer: OutputWriter) throws -> Outcome {
        try writer.stage(
            try Data(contentsOf: file.url, options: .alwaysMapped), at: try Self.path(file, in: "returned"))
        let answer = ReturnFile(decision.judgement, logger: logger)
        if let copy = answer.markedCopy {
            try writer.stage(
                Data(copy.bytes), at: try Self.path(file, in: "returned", ending: copy.ending))
        }
        if let commented = decision.judgement.draftAnswer(in: store, output: output, logger: logger)?.commented {
            try writer.stage(commented, at: try Self.path(file, in: "returned", ending: DraftAnswer.ending))
        }
        let explanation = try writer.stage(
            Data(answer.explanation.utf8),
            at: try Self.path(file, in: "returned", ending: answer.ending))
        try writer.place()
        let first = decision.findings.first { $0.severity == .error }
        return .returned(
            explanation: explanation, firstReason: first.map(composition.catalogue.sentence(for:)) ?? "")
    }

    private static func path(_ file: InputFile, in folder: String, ending: String = "") throws -> OutputPath {
        let subfolders = file.folder?.split(separator: "/").map(String.init) ?? []
        return try OutputPath([folder] + subfolders, file.name + ending)
    }
}
