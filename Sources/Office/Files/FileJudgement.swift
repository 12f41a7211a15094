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

    public init(file: ReceivedFile, processed: ProcessedFile, composition: Composition) {
        self.file = file
        self.processed = processed
        self.composition = composition
    }

    public var isAcceptable: Bool { processed.isAcceptable }

    /// Whether it holds nothing but tables that nobody declared: it is received, and used by nothing until somebody does.
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

    /// A copy of the file with the wrong cells marked; nil when no fault points at a cell.
    public var markedCopy: MarkedWorkbook? { markedCopy(of: processed.findings) }

    private func markedCopy(of findings: [Finding]) -> MarkedWorkbook? {
        guard !processed.sheets.isEmpty, findings.contains(where: { $0.place.cell != nil }) else { return nil }
        return MarkedWorkbook(
            fileName: file.name, sheets: processed.sheets,
            faults: findings.map { finding in
                MarkedFault(
                    finding,
                    sentence: composition.catalogue.sentence(for: finding) + " "
                        + composition.catalogue.advice(for: finding))
            }, limits: MarkedWorkbook.Limits())
    }

    /// The marked copy as bytes; a copy that cannot be made is no reason to keep the file from its officer.
    package func markedCopyBytes(of findings: [Finding]? = nil, logger: Logger) -> [UInt8]? {
        guard let copy = markedCopy(of: findings ?? processed.findings) else { return nil }
        do {
            return Array(try copy.bytes())
        } catch {
            logger.warning("no marked copy of \(file.name): \(error)")
            return nil
        }
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

    /// `so hoa.csv` gives `so hoa.csv.danh-dau.xlsx`: `so hoa.docx` beside it has a copy of its own.
    public var markedCopyName: String { file.name + MarkedCopy.ending }

    /// The text beside a returned file.
    public func explanation(markedCopy: String?) -> String {
        ExplanationText(catalogue: composition.catalogue).text(
            file: file.name, findings: processed.findings, markedCopy: markedCopy)
    }

    /// The receipt of a taken file; `notices` are what the store found about it.
    func receipt(notices: [Finding], inForce: [ReceiptText.InForce], markedCopy: String? = nil) -> String {
        let sections = processed.narrative.compactMap { text in
            composition.registry.sections.first { $0.id == text.section }?.title
        }
        let records = processed.records.map { records in
            ReceiptText.Records(
                titles: records.titles, sheets: records.sheets, isPeriodDerived: records.isPeriodDerived,
                balance: recordBalance(records.balance), counts: parts(.counted))
        }
        return ReceiptText(catalogue: composition.catalogue).text(
            file: file.name, parts: parts(.stated), records: records, sections: sections,
            findings: processed.findings + notices, inForce: inForce, markedCopy: markedCopy)
    }

    /// The file's tables as the receipt names them.
    private func parts(_ origin: DatasetTable.Origin) -> [ReceiptText.Part] {
        processed.tables.filter { $0.table.origin == origin }.compactMap { recognized in
            let table = recognized.table
            guard let definition = composition.registry.dataset(table.dataset) else { return nil }
            let totals = definition.fields.filter { field in
                // Of a column that the table lacks, and of one that holds no figure, nothing is said.
                field.aggregation == .sum && field.type == .count && !field.isDerived && definition.layout.hasUnitRows
                    && table.rows.contains { $0[field.name]?.count != nil }
            }.compactMap { field in
                // That a total leaves the range is a finding of the report.
                FixedDecimal.sum(table.rows.compactMap { $0[field.name]?.count.map { FixedDecimal($0) } })
                    .map { (label: field.label, value: VietnameseNumber.decimal($0)) }
            }
            return ReceiptText.Part(
                dataset: definition.title, period: table.period, set: table.place,
                place: composition.place(table.place, in: table.period), unit: composition.onlyUnit(of: table),
                use: composition.use(of: table),
                unitCount: table.rows.count,
                totals: totals, balance: balance(recognized.balance))
        }
    }

    private func recordBalance(_ balance: RowBalance) -> String {
        func count(_ number: Int) -> String { VietnameseNumber.count(number) }
        guard composition.catalogue.isVietnamese else {
            return
                "Rows: \(count(balance.seen)) seen = \(count(balance.units)) dossiers counted + \(count(balance.headers)) headings + "
                + "\(count(balance.others)) others + \(count(balance.faulty)) faulty"
        }
        return "Đối chiếu dòng: \(count(balance.seen)) dòng trong tệp = \(count(balance.units)) hồ sơ được đếm + "
            + "\(count(balance.headers)) dòng tiêu đề + \(count(balance.others)) dòng khác + \(count(balance.faulty)) dòng lỗi"
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

/// The copy of a returned file with its wrong cells marked.
package enum MarkedCopy {
    package static let ending = ".danh-dau.xlsx"
}
