import Assembly
import Foundation
import Publishing
import ReportingKit
import Threading

extension ReportPublisher {
    /// Everything that was found in the files of the period, and of the finer ones that it is composed of, and between
    /// them: the gravest first, then by code and place.
    public func findings(_ model: ReportModel) throws -> [Finding] { try periodFindings(model).map(\.finding) }

    /// The same with the period that each is about.
    func periodFindings(_ model: ReportModel) throws -> [PartFindings.Entry] {
        // Of a file that was sent again the same is said twice.
        let current = try store.filesInForce(period: model.period)
            .union(try store.narrative(period: model.period).map(\.file))
        let files = try store.findings(period: model.period) { file, state in
            state == .accepted && current.contains(file)
        }
        let parts = try PartFindings(composition: composition, store: store).entries(model, besides: files)
        let questions = StatementQuestions(composition: composition)
        let ofFiles =
            files.map(\.finding) + (try composition.twiceSent(model.period, in: store))
            + (try questions.findings(model.period, in: store)) + (try questions.decisions(model.period, in: store))
        // What concerns another report's data alone is none of this one's.
        let own = ofFiles.filter { $0.dataset.map(composition.kind.uses) ?? true } + model.findings
        let entries = own.map { PartFindings.Entry(finding: $0, period: model.period) } + parts
        // A file that states several parts says the same of each.
        var said: Set<PartFindings.Entry> = []
        return entries.filter { said.insert($0).inserted }.listed(by: \.finding)
    }

    static func sorted(_ findings: [Finding]) -> [Finding] { findings.listed(by: \.self) }

    /// Writes ``findings(_:)`` with who accepted which warning, and the annex of data quality; returns the files
    /// written.
    public func writeFindings(_ model: ReportModel) throws -> [URL] {
        try output.write { try stageFindings(model, $0) }
    }

    /// Who answers for which warning: by accepting it, there or in the report of the part that it is about, or by
    /// issuing the report while it was open.
    private func acceptances(
        _ model: ReportModel, _ entries: [PartFindings.Entry]
    ) throws -> [String: FindingsFile.Acceptance] {
        let parts = Set(entries.map(\.period)).subtracting([model.period]).sorted()
        let accepted = try parts.reduce(into: try acceptances(model.period)) { known, part in
            let ids = Set(entries.filter { $0.period == part }.map(\.finding.id))
            known.merge(try acceptances(part).filter { ids.contains($0.key) }) { first, _ in first }
        }
        guard let (open, issuedAt) = try store.openFindings(key(model.period)) else { return accepted }
        let reason = composition.catalogue.issuedWhileOpen(open.reason)
        let issued = open.findings.map { ($0, FindingsFile.Acceptance(name: open.name, reason: reason, at: issuedAt)) }
        return accepted.merging(issued) { first, _ in first }
    }

    private func acceptances(_ period: Period) throws -> [String: FindingsFile.Acceptance] {
        try store.acceptedWarnings(period: period).mapValues {
            FindingsFile.Acceptance(name: $0.name, reason: $0.reason, at: $0.at)
        }
    }

    /// What nobody answers for: warnings, what was not sent, what is held with a question.
    public func openFindings(_ model: ReportModel) throws -> [Finding] { try matters(model).flatMap(\.open) }

    func stageFindings(_ model: ReportModel, _ writer: OutputWriter) throws -> [URL] {
        let found = try periodFindings(model)
        let accepted = try acceptances(model, found)
        let matters = try matters(model, found)
        try keepOpenMatters(matters, model)
        let numbers = Dictionary(
            matters.flatMap { matter in matter.findings.map { ($0.id, matter) } },
            uniquingKeysWith: { first, _ in first })
        let entries = found.map { entry in
            let matter = numbers[entry.finding.id]
            return QualityAnnex.Entry(
                finding: entry.finding, period: entry.period, number: matter?.number,
                isAsked: matter?.isAsked ?? false,
                sentence: composition.catalogue.sentence(for: entry.finding), acceptance: accepted[entry.finding.id])
        }
        let file = try path(model.period, Self.findingsName)
        let annex = try path(model.period, Self.qualityName)
        try Concurrently.run([
            { try writer.stage(at: file) { try FindingsFile.write(entries, $0) } },
            {
                let workbook = QualityWorkbook(
                    QualityAnnex(
                        model: model, entries: Self.byNumber(entries),
                        returns: try store.openReturns().map { entry in
                            QualityAnnex.Return(
                                name: entry.file.name, folder: entry.file.folder, receivedAt: entry.file.receivedAt,
                                reason: entry.finding.map(composition.catalogue.sentence(for:)) ?? "")
                        },
                        lacking: try lacking(model, matters))
                )
                try writer.stage(try workbook.bytes(), at: annex)
            },
        ])
        return [file, annex].map { $0.url(below: output.root) }
    }

    /// Findings of one cause beside each other; notices, which have no number, at the end.
    private static func byNumber(_ entries: [QualityAnnex.Entry]) -> [QualityAnnex.Entry] {
        entries.enumerated().sorted {
            ($0.element.number ?? .max, $0.offset) < ($1.element.number ?? .max, $1.offset)
        }.map(\.element)
    }

    /// What was not sent, with its number and who answers for it.
    private func lacking(_ model: ReportModel, _ matters: [Matter]) throws -> [QualityAnnex.Lacking] {
        let lacking = matters.filter { [.unitUnsent, .sectionMissing].contains($0.findings.first?.code) }
        let accepted = try acceptances(
            model, lacking.flatMap(\.findings).map { PartFindings.Entry(finding: $0, period: model.period) })
        return lacking.flatMap { matter in
            matter.findings.map { finding in
                QualityAnnex.Lacking(
                    number: matter.number, dataset: finding.dataset, set: finding.set, unit: finding.unit,
                    section: finding.code == .sectionMissing ? finding.found : nil, acceptance: accepted[finding.id])
            }
        }
    }
}
