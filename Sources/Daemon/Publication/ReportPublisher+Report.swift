import Assembly
import Foundation
import Publishing
import ReportingKit
import Settings

extension ReportPublisher {
    /// Writes the report and its appendices; returns the files written.
    public func writeReport(_ model: ReportModel) throws -> [URL] {
        let folder = output.report(model.period)
        let result = try composition.template().render(model, layout: composition.layout)
        let document = folder.appending(path: "bao-cao.docx")
        try OutputFolder.write(result.document, to: document)
        let workbook = folder.appending(path: "phu-luc.xlsx")
        try AppendixWorkbook(model).write(to: workbook)
        let lineage = folder.appending(path: "lineage.json")
        try OutputFolder.write(try LineageFile.json(model), to: lineage)
        return [document, workbook, lineage]
    }
}

extension Composition {
    /// The report's template, read and checked.
    public func template() throws -> ReportTemplate {
        let file = settings.templates.appending(path: "bao-cao.docx")
        return try ReportTemplate(try Data(contentsOf: file), registry: registry)
    }

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
    /// Writes what was found in the period's files and between them.
    public func writeFindings(_ model: ReportModel) throws -> URL {
        let files = try store.findings().filter { $0.state == .accepted && $0.finding.period == model.period }.map(\.finding)
        let file = output.findings(model.period)
        try OutputFolder.write(try FindingsFile.json(files + model.findings, catalogue: composition.catalogue), to: file)
        return file
    }
}
