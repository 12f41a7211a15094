import Assembly
import Foundation
import Intake
import Publishing
import ReportingKit
import Store

/// Compares what is in the output folder with what was issued: a user who may write there could have put another
/// report in its place.
///
/// Reports that are not issued change with each file and with the template; they are written again, not compared.
struct OutputVerification {
    private let publisher: ReportPublisher
    private let reader: OutputReader

    init(_ publisher: ReportPublisher) {
        self.publisher = publisher
        reader = OutputReader(publisher.output)
    }

    /// By report and period, without those in which all is as it should be.
    func faults() throws -> [ReportPeriod: [VerificationFault]] {
        var found: [ReportPeriod: [VerificationFault]] = [:]
        for issued in try publisher.store.finalizations() where issued.reopening == nil {
            // A report that the office no longer makes is not written either.
            guard let publisher = publisher.making(issued.report) else { continue }
            let faults = try faults(of: issued, publisher)
            if !faults.isEmpty { found[issued.key, default: []] += faults }
        }
        return found
    }

    private func faults(of issued: Finalization, _ publisher: ReportPublisher) throws -> [VerificationFault] {
        var faults: [VerificationFault] = []
        // Without data it cannot be made again, which is a fault told elsewhere.
        guard let model = try publisher.model(of: issued) else { return [] }
        let isDeclared = publisher.undeclared(issued).isEmpty
        for (path, bytes) in try publisher.issuedFiles(issued, model) where isDeclared || issued.holds(bytes) {
            if let (place, difference) = try difference(path, bytes) {
                faults.append(.output(issued.key, path: place, difference))
            }
        }
        return faults
    }

    private func difference(_ path: OutputPath, _ bytes: Data) throws -> (place: String, OutputDifference)? {
        let name = path.url(below: publisher.output.root).path(percentEncoded: false)
        do {
            switch try reader.find(path) {
            case .missing: return (name, .missing)
            case .other(let what, let place): return (place, .replaced(by: what))
            case .file(let found, _) where found != bytes: return (name, .changed)
            case .file(_, let isWritableByOthers): return isWritableByOthers ? (name, .writableByOthers) : nil
            }
        } catch let error as IntakeError {
            return (name, .unreadable(Bilingual(error)))
        }
    }
}

extension Finalization {
    /// Whether these bytes are kept with the report, whatever is declared today.
    fileprivate func holds(_ bytes: Data) -> Bool { bytes == document || bytes == workbook || bytes == summary }
}

extension ReportPublisher {
    /// Datasets that an issued report is made of and that nobody declares now: its figures cannot be computed again.
    func undeclared(_ issued: Finalization) -> [DatasetID] {
        let declared = Set(composition.registry.datasets.map(\.id))
        return (issued.parts?.datasets.subtracting(declared) ?? []).sorted { $0.rawValue < $1.rawValue }
    }

    /// Whether the document of the issued report is in the output folder as it was issued. It is written last of all
    /// files.
    public func holdsIssuedDocument(_ issued: Finalization) throws -> Bool {
        guard case .file(let found, _) = try OutputReader(output).find(path(issued.period, Self.documentName)) else {
            return false
        }
        return found == issued.document
    }

    /// Everything that is written of an issued report, as it must be in the output folder; the document last.
    func issuedFiles(
        _ issued: Finalization, _ model: ReportModel
    ) throws -> [(path: OutputPath, bytes: Data)] {
        let summary = try issued.summary.map { [(path: try path(issued.period, Self.summaryName), bytes: $0)] } ?? []
        return try (composition.hasPlainFolder(in: output) ? normalized(issued.period) : []) + [
            (path: try path(issued.period, Self.workbookName), bytes: issued.workbook),
            (path: try path(issued.period, Self.lineageName), bytes: try LineageFile.json(model)),
        ] + summary + [(path: try path(issued.period, Self.documentName), bytes: issued.document)]
    }

    /// An issued report as it was assembled, from its frozen data and what its own template asks for; nil when the
    /// store has none of them.
    func model(of issued: Finalization) throws -> ReportModel? {
        return try model(
            issued.period, through: issued.through, semantics: issued.semantics, named: try names(of: issued),
            edition: try JSONDecoder().decode(ReportLayout.self, from: issued.layout).edition)
    }

    /// What its template asks for; nil where today's declarations lack something that it names, which ``IssuedReport``
    /// tells.
    private func names(of issued: Finalization) throws -> TemplateNames? {
        do {
            var names = try ReportTemplate(issued.template, registry: composition.templates.registry).names
            names.hasSummary = issued.summary != nil
            return names
        } catch is TemplateFaults {
            return nil
        }
    }
}
