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
    let composition: Composition

    public init(file: ReceivedFile, processed: ProcessedFile, composition: Composition) {
        self.file = file
        self.processed = processed
        self.composition = composition
    }

    public var isAcceptable: Bool { processed.isAcceptable }

    /// `entry` is the ledger row that the file has already; nil to enter one.
    public func delivery(entry: Int64?) -> ReportStore.Delivery {
        ReportStore.Delivery(
            file: file, entry: entry,
            tables: processed.tables.map { recognized in
                let key: SupersessionKey =
                    switch composition.supersessionKey(recognized.table.dataset) {
                    case .unitRows: .table
                    case .form: .unit
                    case .list: .fileName
                    }
                return (recognized.table, key)
            },
            narrative: processed.narrative, narrativePeriod: processed.narrativePeriod, findings: processed.findings)
    }

    /// A copy of the file with the wrong cells marked; nil when no fault points at a cell.
    public var markedCopy: MarkedWorkbook? {
        guard !processed.sheets.isEmpty, processed.findings.contains(where: { $0.place.cell != nil }) else {
            return nil
        }
        return MarkedWorkbook(
            fileName: file.name, sheets: processed.sheets,
            faults: processed.findings.map { finding in
                MarkedFault(
                    finding,
                    sentence: composition.catalogue.sentence(for: finding) + " "
                        + composition.catalogue.advice(for: finding))
            }, limits: MarkedWorkbook.Limits())
    }

    /// The marked copy as bytes; a copy that cannot be made is no reason to keep the file from its officer.
    func markedCopyBytes(logger: Logger) -> [UInt8]? {
        guard let copy = markedCopy else { return nil }
        let temporary = FileManager.default.temporaryDirectory.appending(path: "baocaod-\(UUID().uuidString).xlsx")
        defer { unlink(temporary.path(percentEncoded: false)) }
        do {
            try copy.write(to: temporary)
            return Array(try Data(contentsOf: temporary))
        } catch {
            logger.warning("no marked copy of \(file.name): \(error)")
            return nil
        }
    }

    /// The modules whose datasets the file holds.
    var moduleIDs: [ModuleID] {
        let owners = processed.tables.compactMap { composition.registry.module(owning: $0.table.dataset)?.id }
        return Array(Set(owners)).sorted()
    }

    /// `so hoa.csv` gives `so hoa.csv.danh-dau.xlsx`: `so hoa.docx` beside it has a copy of its own.
    public var markedCopyName: String { file.name + MarkedCopy.ending }

    /// The text beside a returned file.
    public func explanation(markedCopy: String?) -> String {
        ExplanationText(catalogue: composition.catalogue).text(
            file: file.name, findings: processed.findings, markedCopy: markedCopy)
    }

    /// The receipt of a taken file; `notices` are what the store found about it.
    public func receipt(notices: [Finding]) -> String {
        let parts = processed.tables.compactMap { recognized -> ReceiptText.Part? in
            let table = recognized.table
            guard let definition = composition.registry.dataset(table.dataset) else { return nil }
            let totals = definition.fields.filter {
                $0.aggregation == .sum && $0.type == .count && definition.layout == .unitRows
            }
            .map { field in
                (
                    label: field.label,
                    value: VietnameseNumber.count(table.rows.reduce(0) { $0 + ($1[field.name]?.count ?? 0) })
                )
            }
            return ReceiptText.Part(
                dataset: definition.title, period: table.period, scope: table.scope, unitCount: table.rows.count,
                totals: totals, balance: balance(recognized.balance))
        }
        let sections = processed.narrative.compactMap { text in
            composition.registry.sections.first { $0.id == text.section }?.title
        }
        return ReceiptText(catalogue: composition.catalogue).text(
            file: file.name, parts: parts, sections: sections, findings: processed.findings + notices)
    }

    private func balance(_ balance: RowBalance) -> String {
        guard composition.catalogue.isVietnamese else {
            return "Rows: \(balance.seen) seen = \(balance.units) taken + \(balance.headers) headings + "
                + "\(balance.groups) groups + \(balance.totals) totals + \(balance.others) others"
        }
        return
            "Đối chiếu dòng: \(balance.seen) dòng trong tệp = \(balance.units) dòng số liệu + \(balance.headers) dòng tiêu đề + "
            + "\(balance.groups) dòng nhóm + \(balance.totals) dòng tổng + \(balance.others) dòng khác"
    }
}
