import Claims
import Foundation
import Messages
import ReportingKit

/// An audit as officers and scripts read it.
public struct AuditReportText: Sendable {
    private let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) {
        self.catalogue = catalogue
    }

    /// What was compared, then each contradiction under the part of the report that it stands in.
    public func lines(_ report: AuditedReport) -> [String] {
        let isVietnamese = catalogue.isVietnamese
        let period = report.period?.vietnamese ?? (isVietnamese ? "không rõ kỳ" : "period unknown")
        var lines = [
            isVietnamese
                ? "Kỳ báo cáo: \(period). Đã kiểm tra \(report.tables.count) bảng và \(report.comparedClaims) số liệu trong lời văn."
                : "Period: \(period). \(report.tables.count) tables and \(report.comparedClaims) figures in sentences compared."
        ]
        for table in report.tables {
            lines.append("  \(table.name): \(table.dataset.title), \(table.rows)\(isVietnamese ? " dòng" : " rows")")
        }
        let text = report.faults.filter { $0.finding.place.paragraph != nil }
        let tables = report.faults.filter { $0.finding.place.paragraph == nil }
        lines += section(isVietnamese ? "Trong lời văn" : "In sentences", text)
        lines += section(isVietnamese ? "Trong các bảng" : "In tables", tables)
        lines += uncompared(report.uncompared)
        return lines + ["", conclusion(report.faults.count)]
    }

    private func conclusion(_ count: Int) -> String {
        switch (count, catalogue.isVietnamese) {
        case (0, true): "Không thấy chỗ nào mâu thuẫn."
        case (0, false): "No contradiction."
        case (_, true): "\(count) chỗ cần xem lại."
        case (_, false): "\(count) places to look at."
        }
    }

    private func section(_ title: String, _ faults: [AuditedReport.Fault]) -> [String] {
        guard !faults.isEmpty else { return [] }
        return ["", title + ":"]
            + faults.enumerated().map { index, fault in
                "\(index + 1). \(catalogue.auditSentence(for: fault.finding, isStored: fault.isStored))"
            }
    }

    /// Figures that nothing was compared with: an officer reads these again.
    private func uncompared(_ figures: [UncomparedFigure]) -> [String] {
        guard !figures.isEmpty else { return [] }
        let title =
            catalogue.isVietnamese
            ? "\(figures.count) số trong lời văn không đối chiếu được, cần tự xem lại:"
            : "\(figures.count) figures in sentences that nothing was compared with:"
        return ["", title]
            + figures.map { figure in
                let place = catalogue.isVietnamese ? "đoạn" : "paragraph"
                return
                    "- \(figure.quantity.printed) (\(place) \(figure.passage.paragraph), “\(Self.short(figure.sentence))”): \(catalogue.sentence(for: figure.reason))."
            }
    }

    private static func short(_ sentence: String) -> String {
        let words = sentence.split(separator: " ")
        return words.count > 14 ? words.prefix(14).joined(separator: " ") + " …" : sentence
    }

    // MARK: JSON

    private struct Document: Encodable {
        let period: String?
        let tables: [Table]
        let claims: Int
        let claims_compared: Int
        let contradictions: [Fault]
        let not_compared: [NotCompared]
    }

    private struct NotCompared: Encodable {
        let found: String
        let paragraph: Int
        let heading: String?
        let sentence: String
        let reason: String
    }

    private struct Table: Encodable {
        let name: String
        let dataset: String
        let set: String
        let rows: Int
    }

    private struct Fault: Encodable {
        let code: String
        let against: String
        let table: String?
        let row: String?
        let column: String?
        let dataset: String?
        let set: String?
        let unit_code: String?
        let field: String?
        let paragraph: Int?
        let heading: String?
        let sentence: String?
        let figure: String?
        let found: String?
        let expected: String?
        let message: String
    }

    public func json(_ report: AuditedReport) throws -> String {
        let document = Document(
            period: report.period?.id,
            tables: report.tables.map {
                Table(name: $0.name, dataset: $0.dataset.id.rawValue, set: $0.set.rawValue, rows: $0.rows)
            }, claims: report.claims, claims_compared: report.comparedClaims,
            contradictions: report.faults.map { fault in
                let finding = fault.finding
                return Fault(
                    code: finding.code.rawValue, against: fault.isStored ? "store" : "report",
                    table: finding.details["table"],
                    row: finding.details["row"], column: finding.details["column"], dataset: finding.dataset?.rawValue,
                    set: finding.set?.rawValue, unit_code: finding.unit?.rawValue, field: finding.field?.rawValue,
                    paragraph: finding.place.paragraph, heading: finding.details["heading"],
                    sentence: finding.details["sentence"], figure: finding.details["figure_id"], found: finding.found,
                    expected: finding.expected, message: catalogue.auditSentence(for: finding, isStored: fault.isStored)
                )
            },
            not_compared: report.uncompared.map { figure in
                NotCompared(
                    found: figure.quantity.printed, paragraph: figure.passage.paragraph,
                    heading: figure.passage.heading,
                    sentence: figure.sentence, reason: catalogue.sentence(for: figure.reason))
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes, .sortedKeys]
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }
}
