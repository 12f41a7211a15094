import Foundation
import Intake
import Messages
import Processing
import Publishing
import Recognition
import ReportingKit
import Store
import Tabular

/// The whole pipeline once over a folder: read, check, store, give back what cannot be taken, write the reports.
public struct BatchRun: Sendable {
    /// What became of one file.
    public enum Outcome: Sendable {
        case taken(tables: Int, sections: Int)
        case duplicate(of: String)
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

    /// `period` is what files without a period of their own are taken for.
    public init(composition: Composition, store: ReportStore, output: OutputFolder, now: Date, period: Period? = nil) {
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
        for file in files {
            let (outcome, found, touched) = try process(file, writer)
            summary.files.append((file.name, outcome))
            findings += found
            periods.formUnion(touched)
            progress(file.name, outcome)
        }
        try writer.commit()
        let publisher = ReportPublisher(composition: composition, store: store, output: output)
        for period in periods.sorted() {
            var written: [URL] = []
            if let model = try publisher.model(period) {
                written = try publisher.publish(model, through: try store.lastAccepted(for: period), now: now)
                findings += model.findings
                summary.missing += model.findings.filter { $0.code == .figureMissing }
            } else {
                written = try publisher.writeNormalized(period)
            }
            summary.reports.append((period, written))
        }
        try output.write(
            try FindingsFile.json(ReportPublisher.sorted(findings), catalogue: composition.catalogue),
            to: try OutputPath([], "findings.json"))
        return summary
    }

    private func process(_ file: InputFile, _ writer: OutputWriter) throws -> (Outcome, [Finding], Set<Period>) {
        let content = try FileContent(contentsOf: file.url)
        let received = ReceivedFile(
            name: file.name, sha256: try ContentHash(ofFile: file.url).text, byteCount: content.byteCount,
            folder: file.folder,
            receivedAt: now)
        let processed = composition.processor.process(
            content, context: composition.context(for: file, now: now, period: period))
        let judgement = try FileJudgement(file: received, processed: processed, composition: composition)
            .questioned(against: store)
        guard judgement.isAcceptable else {
            try store.returnFile(received, findings: judgement.processed.findings)
            return try returned(file, writer, judgement)
        }
        let touched = Set(processed.tables.map(\.table.period) + [processed.narrativePeriod].compactMap(\.self))
        switch try store.accept(judgement.delivery(entry: nil)) {
        case .refused(let period): return try returned(file, writer, judgement.refused(period))
        case .duplicate(let former):
            let notice = Finding(
                .fileDuplicate, .notice, at: FindingPlace(file: file.name), expected: former.name)
            return (.duplicate(of: former.name), [notice], touched)
        case .accepted(let superseded):
            let notices = superseded.map { version in
                Finding(
                    version.file.receivedAt == now ? .datasetTwice : .datasetSuperseded,
                    version.file.receivedAt == now ? .warning : .notice, at: FindingPlace(file: file.name),
                    dataset: version.dataset, scope: version.scope, period: version.period, found: version.file.name,
                    expected: file.name)
            }
            try writer.stage(
                Data(judgement.receipt(notices: notices).utf8),
                at: try Self.path(file, in: "receipts", ending: CompanionName.receiptEnding))
            try writer.place()
            return (
                .taken(tables: processed.tables.count, sections: processed.narrative.count),
                judgement.processed.findings + notices, touched
            )
        }
    }

    private func returned(_ file: InputFile, _ writer: OutputWriter, _ judgement: FileJudgement) throws -> (
        Outcome, [Finding], Set<Period>
    ) {
        let findings = judgement.processed.findings
        let explanation = try giveBack(file, writer, judgement)
        let first = findings.first { $0.severity == .error }
        return (
            .returned(explanation: explanation, firstReason: first.map(composition.catalogue.sentence(for:)) ?? ""),
            findings, []
        )
    }

    /// The file, its explanation and, for tables, a copy with the wrong cells marked, under the sub-folder it came from.
    private func giveBack(_ file: InputFile, _ writer: OutputWriter, _ judgement: FileJudgement) throws -> URL {
        try writer.stage(
            try Data(contentsOf: file.url, options: .alwaysMapped), at: try Self.path(file, in: "returned"))
        let marked = try judgement.markedCopy?.bytes()
        if let marked {
            try writer.stage(marked, at: try Self.path(file, in: "returned", ending: MarkedCopy.ending))
        }
        let explanation = try writer.stage(
            Data(judgement.explanation(markedCopy: marked.map { _ in judgement.markedCopyName }).utf8),
            at: try Self.path(file, in: "returned", ending: CompanionName.explanationEnding))
        try writer.place()
        return explanation
    }

    private static func path(_ file: InputFile, in folder: String, ending: String = "") throws -> OutputPath {
        let subfolders = file.folder?.split(separator: "/").map(String.init) ?? []
        return try OutputPath([folder] + subfolders, file.name + ending)
    }
}
