import Drafts
import Foundation
import Glibc
import Logging
import Messages
import Processing
import Publishing
import Recognition
import ReportingKit
import Store

/// What is done with one processed file: what goes into the store, and what the officer is told.
public struct FileJudgement: Sendable {
    public let file: ReceivedFile
    public let processed: ProcessedFile
    package let composition: Composition
    /// What its tables could be declared as, where the product knows none of them.
    package internal(set) var drafts: [Draft] = []
    /// Where its bytes are; nil where nothing is copied of them.
    package let content: URL?

    public init(file: ReceivedFile, processed: ProcessedFile, composition: Composition, content: URL? = nil) {
        self.file = file
        self.processed = processed
        self.composition = composition
        self.content = content
    }

    public var isAcceptable: Bool { processed.isAcceptable }

    /// Whether it holds nothing but tables that nobody declared: it is received, and used by nothing until somebody
    /// does.
    public var isKept: Bool {
        isAcceptable && processed.tables.isEmpty && processed.narrative.isEmpty && processed.records == nil
            && processed.findings.contains { $0.code == .tableUnknown }
    }

    /// `entry` is the ledger row that the file has already; nil to enter one.
    public func delivery(entry: Int64?) -> ReportStore.Delivery {
        ReportStore.Delivery(
            file: file, entry: entry,
            tables: processed.tables.map(\.table),
            narrative: processed.narrative, narrativePeriod: processed.narrativePeriod,
            // The period's report finds them anew, with all that others sent.
            findings: processed.findings.filter { $0.code != .contradictionText },
            isConfirmed: Self.isConfirmed(file), samples: processed.records?.samples ?? [:])
    }

    /// What a copy of the file with the wrong cells marked is made of; nil when no fault points at a cell.
    func markedWorkbook(of findings: [Finding]) -> MarkedWorkbook? {
        guard !processed.sheets.isEmpty, findings.contains(where: { $0.place.cell != nil }) else { return nil }
        return MarkedWorkbook(
            fileName: file.name, sheets: processed.sheets,
            faults: told(findings, folds: false).map { finding in
                MarkedFault(
                    finding,
                    sentence: composition.catalogue.sentence(for: finding) + " "
                        + composition.catalogue.advice(for: finding))
            }, limits: MarkedWorkbook.Limits())
    }

    /// The modules whose datasets or sections the file holds, or whose tables its findings are about.
    package var moduleIDs: [ModuleID] {
        let datasets = processed.tables.map(\.table.dataset) + processed.findings.compactMap(\.dataset)
        let sections = Set(processed.narrative.map(\.section))
        let owners =
            datasets.compactMap { composition.registry.module(owning: $0)?.id }
            + composition.registry.modules.filter { $0.sections.contains { sections.contains($0.id) } }.map(\.id)
        return Array(Set(owners)).sorted()
    }

    /// The periods of its tables and texts, one for each.
    package var periods: [Period] {
        processed.tables.map(\.table.period) + [processed.narrativePeriod].compactMap(\.self)
    }

    /// The text beside a returned file.
    public func explanation(markedCopy: String?) -> String {
        ExplanationText(catalogue: composition.catalogue).text(
            file: file.name, folder: folderName, findings: told(processed.findings), markedCopy: markedCopy,
            contact: contact?.line)
    }

    /// The findings as the officer is told of them.
    private func told(_ findings: [Finding], folds: Bool = true) -> [Finding] {
        ToldFindings(composition: composition, contact: contact?.line, folder: folderName, folds: folds)(findings)
    }

    /// The folder that the file came through as its officer sees it.
    private var folderName: String {
        let folders = composition.settings.folders
        var parts = (file.folder ?? "").split(separator: "/").map(String.init)
        let own = parts.first.flatMap { first in folders.modules.first { $0.key.rawValue == first }?.value }
        if own != nil { parts.removeFirst() }
        // What came in a zip goes back without it.
        parts = Array(parts.prefix { !$0.lowercased().hasSuffix(".zip") })
        return ([(own ?? folders.inbox).lastPathComponent] + parts).joined(separator: "/")
    }
}
