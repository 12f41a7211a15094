import Assembly
import Foundation
import Publishing
import ReportingKit
import Threading

extension ReportPublisher {
    /// Everything that was found in the period's files and between them: the gravest first, then by code and place.
    public func findings(_ model: ReportModel) throws -> [Finding] {
        // Of a file that was sent again the same is said twice.
        let current = Set(try store.tables(of: model.period).flatMap(\.files))
            .union(try store.narrative(period: model.period).map(\.file.source))
        let files = try store.findings(period: model.period).filter {
            $0.state == .accepted && current.contains($0.file.source)
        }
        return Self.sorted(
            files.map(\.finding) + (try composition.twiceSent(model.period, in: store))
                + (try StatementQuestions(composition: composition).findings(model.period, in: store)) + model.findings)
    }

    static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.sorted { left, right in
            func key(_ finding: Finding) -> (String, String, String) {
                (finding.code.rawValue, finding.place.file ?? "", finding.place.sheet ?? "")
            }
            if left.severity != right.severity { return left.severity > right.severity }
            if key(left) != key(right) { return key(left) < key(right) }
            return left.place.cell ?? CellAddress(row: 0, column: 0) < right.place.cell
                ?? CellAddress(row: 0, column: 0)
        }
    }

    /// Writes ``findings(_:)`` with who accepted which warning, and the annex of data quality; returns the files written.
    public func writeFindings(_ model: ReportModel) throws -> [URL] {
        try output.write { try stageFindings(model, $0) }
    }

    /// Who answers for which warning: by accepting it, or by issuing the report while it was open.
    private func acceptances(_ period: Period) throws -> [String: FindingsFile.Acceptance] {
        let accepted = try store.acceptedWarnings(period: period).mapValues {
            FindingsFile.Acceptance(name: $0.name, reason: $0.reason, at: $0.at)
        }
        guard let (open, issuedAt) = try store.openFindings(period: period) else { return accepted }
        let isVietnamese = composition.catalogue.isVietnamese
        let reason = (isVietnamese ? "Ban hành khi chưa xử lý: " : "Issued while open: ") + open.reason
        let issued = open.findings.map { ($0, FindingsFile.Acceptance(name: open.name, reason: reason, at: issuedAt)) }
        return accepted.merging(issued) { first, _ in first }
    }

    /// Warnings that nobody answers for.
    public func openFindings(_ model: ReportModel) throws -> [Finding] {
        let accepted = try store.acceptedWarnings(period: model.period)
        return try findings(model).filter { $0.severity > .notice && accepted[$0.id] == nil }
    }

    func stageFindings(_ model: ReportModel, _ writer: OutputWriter) throws -> [URL] {
        let accepted = try acceptances(model.period)
        let findings = try findings(model)
        let file = try OutputPath.report(model.period, Self.findingsName)
        let annex = try OutputPath.report(model.period, Self.qualityName)
        let sentences = findings.map(composition.catalogue.sentence(for:))
        try Concurrently.run([
            {
                try writer.stage(
                    try FindingsFile.json(findings, sentences: sentences, accepted: accepted), at: file)
            },
            {
                let workbook = QualityWorkbook(
                    QualityAnnex(
                        model: model,
                        entries: zip(findings, sentences).map { finding, sentence in
                            QualityAnnex.Entry(finding: finding, sentence: sentence, acceptance: accepted[finding.id])
                        },
                        returns: try store.openReturns().map { entry in
                            QualityAnnex.Return(
                                name: entry.file.name, folder: entry.file.folder, receivedAt: entry.file.receivedAt,
                                reason: entry.finding.map(composition.catalogue.sentence(for:)) ?? "")
                        })
                )
                try writer.stage(try workbook.bytes(), at: annex)
            },
        ])
        return [file, annex].map { $0.url(below: output.root) }
    }
}
