import Foundation
import Intake
import ReportingKit
import Store

/// The documents of issued reports beside the archive: `archive/issued/2023-H1/1/bao-cao.docx`, with workbook, template
/// and the page for the leader; those of another report than the one that there was always in
/// `archive/issued/kiem-soat-tthc/2026-10/1`.
struct IssuedShelf: Sendable {
    private let root: String

    init(archive: URL) {
        let path = archive.path(percentEncoded: false)
        root = (path.hasSuffix("/") ? String(path.dropLast()) : path) + "/issued"
    }

    private enum Part: String, CaseIterable {
        case template = "template.docx"
        case document = "bao-cao.docx"
        case workbook = "phu-luc.xlsx"
        case summary = "tom-tat.docx"
    }

    /// On the disk when it returns. `copy` counts the reports issued for the period, from 1.
    func keep(_ issued: Finalization, open: OpenFindings?, copy: Int) throws -> IssuedEvent {
        let folder = folder(issued.report.inJournal, issued.period.id, copy)
        let period = DurableFolder.parent(of: folder)
        for path in [root, DurableFolder.parent(of: period), period, folder] { try DurableFolder.create(path) }
        func write(_ part: Part, _ data: Data) throws -> String {
            let path = "\(folder)/\(part.rawValue)"
            try DurableFolder.write(Array(data), to: path)
            return ContentHash(of: Array(data)).text
        }
        return IssuedEvent(
            report: issued.report.inJournal, period: issued.period.id, parts: issued.parts?.text, copy: copy,
            number: issued.number, date: issued.date.iso, signer: issued.signer,
            at: issued.finalizedAt.timeIntervalSince1970, through: issued.through,
            layout: String(decoding: issued.layout, as: UTF8.self), semantics: issued.semantics.rawValue,
            template: try write(.template, issued.template),
            document: try write(.document, issued.document), workbook: try write(.workbook, issued.workbook),
            summary: try issued.summary.map { try write(.summary, $0) }, open: open)
    }

    private func folder(_ report: String?, _ period: String, _ copy: Int) -> String {
        ([root] + [report, period, "\(copy)"].compactMap(\.self)).joined(separator: "/")
    }

    /// The issued report with its documents; what is missing or was changed is thrown as ``KeptDocumentGap``.
    func finalization(_ event: IssuedEvent, _ reopening: ReopenedEvent?) throws -> Finalization {
        guard let period = Period(id: event.period), let date = CalendarDate(iso: event.date) else {
            throw KeptDocumentGap.line(period: event.period)
        }
        func read(_ part: Part, _ hash: String) throws -> Data {
            let path = "\(folder(event.report, event.period, event.copy))/\(part.rawValue)"
            guard DurableFolder.holds(path) else { throw KeptDocumentGap.missing(path: path) }
            let data = try Data(contentsOf: URL(filePath: path))
            guard ContentHash(of: Array(data)).text == hash else { throw KeptDocumentGap.changed(path: path) }
            return data
        }
        return Finalization(
            report: event.report.map { ReportID($0) } ?? .former, period: period,
            parts: event.parts.map { IssuedParts(text: $0) }, number: event.number, date: date, signer: event.signer,
            finalizedAt: Date(timeIntervalSince1970: event.at), through: event.through, layout: Data(event.layout.utf8),
            template: try read(.template, event.template), document: try read(.document, event.document),
            documentSHA256: event.document, workbook: try read(.workbook, event.workbook),
            workbookSHA256: event.workbook, summary: try event.summary.map { try read(.summary, $0) },
            summarySHA256: event.summary,
            semantics: event.semantics.flatMap(Finalization.Semantics.init) ?? .versions,
            reopening: reopening.map {
                Finalization.Reopening(at: Date(timeIntervalSince1970: $0.at), name: $0.name, reason: $0.reason)
            })
    }
}
