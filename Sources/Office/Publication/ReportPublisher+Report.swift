import Assembly
import Foundation
import Publishing
import ReportingKit
import Settings
import Synchronization
import Tabular
import Threading

extension ReportPublisher {
    /// Writes the normalized files and the report with what it was computed from; returns the files written.
    public func writeAll(_ model: ReportModel) throws -> [URL] {
        let files = try output.write { try stageAll(model, $0) }
        try FormerNormalized(output).remove(model.period)
        return files
    }

    /// Writes the report, its appendices and where every figure comes from; returns the files written.
    ///
    /// An issued report is written byte for byte as it was issued.
    public func writeReport(_ model: ReportModel) throws -> [URL] {
        try output.write { writer in
            let (files, work) = try reportWork(model, writer)
            try Concurrently.run(work)
            return files.map { $0.url(below: output.root) }
        }
    }

    /// Writes everything of a period at once: what fails leaves all former files. Then remembers how far the report's
    /// data go.
    ///
    /// `through` was read before the model was made: a file that was accepted since may be missing from it.
    public func publish(_ model: ReportModel, through: Int64, now: Date) throws -> [URL] {
        while true {
            let issue = try store.standingIssue(key(model.period))
            let files = try publishOnce(model, through: through, now: now)
            // A command that issued or reopened the report meanwhile may have written its files before these.
            if try store.standingIssue(key(model.period)) == issue { return files }
        }
    }

    private func publishOnce(_ model: ReportModel, through: Int64, now: Date) throws -> [URL] {
        let isNew =
            try store.finalizedThrough(key(model.period)) == nil && store.reportMade(key(model.period)) != through
        let (files, after) = try output.write { writer in
            let files = try stageAll(model, writer)
            // The memory of a large document is given back before its findings need theirs.
            if !memory.holds(model) { HeapTrim.afterWork() }
            let after = isNew ? try stageImpact(model, through: through, writer) : nil
            if !isNew { try stageKeptImpact(model.period, writer) }
            return (files + (try stageFindings(model, writer)), after)
        }
        try FormerNormalized(output).remove(model.period)
        if isNew {
            try store.setReportMade(key(model.period), through: through, at: now)
            memory.keep(after, of: model.period, through: through)
        }
        return files
    }

    /// How long filling the template takes, for each of a number of times; nothing is written.
    public func fillingTimes(_ model: ReportModel, count: Int) throws -> [Duration] {
        try (0..<count).map { _ in
            try ContinuousClock().measure {
                _ = try composition.template().render(model, layout: composition.layout(in: model.period))
            }
        }
    }

    private func stageAll(_ model: ReportModel, _ writer: OutputWriter) throws -> [URL] {
        let (report, work) = try reportWork(model, writer)
        let normalized = Mutex<[OutputPath]>([])
        try Concurrently.run(
            work + [
                {
                    let files = try stageNormalized(model.period, writer)
                    normalized.withLock { $0 = files }
                }
            ])
        return (normalized.withLock(\.self) + report).map { $0.url(below: output.root) }
    }

    /// The files of a report, and what has to be done to write them, in independent pieces.
    private func reportWork(
        _ model: ReportModel, _ writer: OutputWriter
    ) throws -> (files: [OutputPath], work: [@Sendable () throws -> Void]) {
        let document = try path(model.period, Self.documentName)
        let workbook = try path(model.period, Self.workbookName)
        let lineage = try path(model.period, Self.lineageName)
        let summary = try path(model.period, Self.summaryName)
        let issued = try store.finalization(of: key(model.period))
        let layout = try layout(model)
        let page = try issued.map(\.summary) ?? SummaryDocument(model, layout: layout).bytes()
        let work: [@Sendable () throws -> Void] = [
            { try writer.stage(try issued?.workbook ?? AppendixWorkbook(model, layout: layout).bytes(), at: workbook) },
            { if let page { try writer.stage(page, at: summary) } },
            {
                // Of datasets that nobody declares any more the lineage that was written stays.
                if let issued, !undeclared(issued).isEmpty { return }
                try writer.stage(at: lineage) { try LineageFile.write(model, $0) }
            },
            {
                let bytes =
                    try issued?.document
                    ?? composition.template().render(model, layout: layout).document
                try writer.stage(bytes, at: document)
            },
        ]
        return ([document, workbook] + (page == nil ? [] : [summary]) + [lineage], work)
    }

    /// What the report's documents say besides figures: with what contradicts in the data now, and nobody answers for.
    func layout(_ model: ReportModel) throws -> ReportLayout {
        var layout = composition.layout(in: model.period)
        let accepted = Set(try store.acceptedWarnings(period: model.period).keys)
        layout.openPoints = OpenPoints(model, accepted: accepted, registry: composition.reportRegistry).lines
        return layout
    }

    /// What a correction changed in the report that was made before it; returns the report as it is now where that is
    /// to be remembered.
    ///
    /// Its sentences are filled in for these two alone: those of a country are as long as its appendices.
    private func stageImpact(_ model: ReportModel, through: Int64, _ writer: OutputWriter) throws -> ReportState? {
        let shown = [model.period] + composition.kind.earlierPeriods(of: model.period)
        if let former = try store.reportMade(key(model.period)),
            try shown.contains(where: { try store.isCorrected($0, since: former) }),
            let before = try state(model.period, through: former)
        {
            let after = try ReportState(model, composition)
            let impact = ImpactStatement(model.period, before: before, after: after)
            if impact.isEmpty {
                try stageKeptImpact(model.period, writer)
            } else {
                if store.isShared { try store.keepImpact(impact.text, of: key(model.period)) }
                try writer.stage(Data(impact.text.utf8), at: try path(model.period, Self.impactName))
            }
            return memory.holds(model) ? after : nil
        }
        try stageKeptImpact(model.period, writer)
        return memory.holds(model) ? try ReportState(model, composition) : nil
    }

    /// Of several hosts the one that made the report first found what changed. On one host it lies in the folder.
    private func stageKeptImpact(_ period: Period, _ writer: OutputWriter) throws {
        guard store.isShared, let text = try store.impact(of: key(period)) else { return }
        try writer.stage(Data(text.utf8), at: try path(period, Self.impactName))
    }

    /// The report as it was after a file: remembered, or made again.
    private func state(_ period: Period, through: Int64) throws -> ReportState? {
        if let known = memory.report(of: period, through: through) { return known }
        return try model(period, through: through).map { try ReportState($0, composition) }
    }

    package static let documentName = "bao-cao.docx"
    static let workbookName = "phu-luc.xlsx"
    static let summaryName = "tom-tat.docx"
    static let lineageName = "lineage.json"
    static let impactName = "thay-doi.txt"
    static let findingsName = "findings.json"
    static let qualityName = "chat-luong-so-lieu.xlsx"
}

extension Composition {
    /// Begins to read and compile the template, in the background.
    public func prepareReport() { templates.prepare() }

    /// The report's template, read and checked.
    public func template() throws -> ReportTemplate { try templates.template }

    func templateBytes() throws -> Data { try templates.bytes }

    /// What the first and the last page say; the body that signs bears the name that it had in the period.
    func layout(in period: Period) -> ReportLayout {
        var layout = ReportLayout()
        layout.owner = ProductMark.Owner(unit: settings.reportingUnit.rawValue, report: kind.id.rawValue)
        if let issuer = issuer(in: period) {
            layout.issuer = SetWords(issuer, on: period.lastDay, register: register).ownInFull
        }
        layout.superiorBody = report.settings.superiorBody
        layout.issuingBody = report.settings.issuingBody
        layout.place = report.settings.place
        layout.numberSymbol = report.settings.numberSymbol
        layout.isDraft = report.settings.isDraft
        layout.legalBasis = report.settings.legalBasis.text(on: period.lastDay)
        layout.website = report.settings.website.text(on: period.lastDay)
        layout.addressees = report.settings.addressees
        layout.recipients = report.settings.recipients
        layout.signerPowers = report.settings.signerPowers
        layout.signerName = report.settings.signerName
        return layout
    }
}
