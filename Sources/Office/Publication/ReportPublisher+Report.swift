import Assembly
import Foundation
import Publishing
import ReportingKit
import Settings
import Synchronization

extension ReportPublisher {
    /// Writes the normalized files and the report with all that belongs to it, at once; returns the files written.
    public func writeAll(_ model: ReportModel) throws -> [URL] {
        let (files, report) = try reportWork(model)
        let normalized = Mutex<[URL]>([])
        try Concurrently.run(
            report + [
                {
                    let files = try writeNormalized(model.period)
                    normalized.withLock { $0 = files }
                }
            ])
        return normalized.withLock(\.self) + files
    }

    /// Writes the report, its appendices and where every figure comes from; returns the files written.
    ///
    /// An issued report is written byte for byte as it was issued.
    public func writeReport(_ model: ReportModel) throws -> [URL] {
        let (files, work) = try reportWork(model)
        try Concurrently.run(work)
        return files
    }

    /// How long filling the template takes, each of so many times; nothing is written.
    public func fillingTimes(_ model: ReportModel, count: Int) throws -> [Duration] {
        try (0..<count).map { _ in
            try ContinuousClock().measure {
                _ = try composition.template().render(model, layout: composition.layout)
            }
        }
    }

    /// The files of a report, and what has to be done to write them, in independent pieces.
    private func reportWork(_ model: ReportModel) throws -> (files: [URL], work: [@Sendable () throws -> Void]) {
        let folder = output.report(model.period)
        let document = folder.appending(path: Self.documentName)
        let workbook = folder.appending(path: Self.workbookName)
        let lineage = folder.appending(path: "lineage.json")
        let issued = try store.finalization(of: model.period)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let work: [@Sendable () throws -> Void] = [
            {
                if let issued {
                    try OutputFolder.write(issued.workbook, to: workbook)
                } else {
                    try AppendixWorkbook(model).write(to: workbook)
                }
            },
            { try OutputFolder.write(try LineageFile.json(model), to: lineage) },
            {
                let bytes =
                    try issued?.document ?? composition.template().render(model, layout: composition.layout).document
                try OutputFolder.write(bytes, to: document)
            },
        ]
        return ([document, workbook, lineage], work)
    }

    /// Writes what a correction changed in the report that was made before it; then remembers how far its data go.
    ///
    /// `through` was read before the model was made: a file that was accepted since may be missing from it.
    public func writeImpact(_ model: ReportModel, through: Int64, now: Date) throws {
        let former = try store.reportMade(model.period)
        guard former != through, try store.finalizedThrough(model.period) == nil else { return }
        let after = try ReportState(model, composition)
        if let former, try store.isCorrected(model.period, since: former),
            let before = try state(model.period, through: former)
        {
            let impact = ImpactStatement(model.period, before: before, after: after)
            if !impact.isEmpty {
                try OutputFolder.write(
                    Data(impact.text.utf8), to: output.report(model.period).appending(path: "thay-doi.txt"))
            }
        }
        try store.setReportMade(model.period, through: through, at: now)
        memory.keep(after, through: through)
    }

    /// The report as it was after a file: remembered, or made again.
    private func state(_ period: Period, through: Int64) throws -> ReportState? {
        if let known = memory.report(of: period, through: through) { return known }
        return try model(period, through: through).map { try ReportState($0, composition) }
    }

    package static let documentName = "bao-cao.docx"
    static let workbookName = "phu-luc.xlsx"
}

extension Composition {
    /// Begins to read and compile the template, in the background.
    public func prepareReport() { templates.prepare() }

    /// The report's template, read and checked.
    public func template() throws -> ReportTemplate { try templates.template }

    func templateBytes() throws -> Data { try templates.bytes }

    var layout: ReportLayout {
        var layout = ReportLayout()
        layout.superiorBody = settings.report.superiorBody
        layout.issuingBody = settings.report.issuingBody
        layout.place = settings.report.place
        layout.numberSymbol = settings.report.numberSymbol
        layout.isDraft = settings.report.isDraft
        layout.legalBasis = settings.report.legalBasis
        layout.addressees = settings.report.addressees
        layout.recipients = settings.report.recipients
        layout.signerPowers = settings.report.signerPowers
        layout.signerName = settings.report.signerName
        return layout
    }
}

extension ReportPublisher {
    /// Everything that was found in the period's files and between them: the gravest first, then by code and place.
    public func findings(_ model: ReportModel) throws -> [Finding] {
        let current = Set(try store.currentTables(period: model.period).map(\.file.sha256))
            .union(try store.narrative(period: model.period).map(\.file.sha256))
        let files = try store.findings(period: model.period).filter {
            $0.state == .accepted && current.contains($0.file.sha256)
        }
        return Self.sorted(files.map(\.finding) + model.findings)
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
        let accepted = try store.acceptedWarnings(period: model.period).mapValues {
            FindingsFile.Acceptance(name: $0.name, reason: $0.reason, at: $0.at)
        }
        let findings = try findings(model)
        let file = output.findings(model.period)
        let annex = output.report(model.period).appending(path: "chat-luong-so-lieu.xlsx")
        let sentences = findings.map(composition.catalogue.sentence(for:))
        let former = try figures(model.period.previous)
        let lastYear = try figures(model.period.sameLastYear)
        try Concurrently.run([
            {
                try OutputFolder.write(
                    try FindingsFile.json(findings, sentences: sentences, accepted: accepted), to: file)
            },
            {
                try QualityWorkbook(
                    QualityAnnex(
                        model: model,
                        entries: zip(findings, sentences).map { finding, sentence in
                            QualityAnnex.Entry(finding: finding, sentence: sentence, acceptance: accepted[finding.id])
                        },
                        returns: try store.openReturns().map { entry in
                            QualityAnnex.Return(
                                name: entry.file.name, folder: entry.file.folder, receivedAt: entry.file.receivedAt,
                                reason: entry.finding.map(composition.catalogue.sentence(for:)) ?? "")
                        }, former: former, lastYear: lastYear)
                ).write(to: annex)
            },
        ])
        return [file, annex]
    }
}
