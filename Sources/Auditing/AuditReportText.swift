import Assembly
import Claims
import Foundation
import Messages
import ReportingKit

/// An audit as officers and scripts read it.
public struct AuditReportText: Sendable {
    private let catalogue: MessageCatalogue
    private let causes: FindingCauses
    /// The numbers that causes have in the store, by which people call them.
    private let numbers: [String: Int]

    private var texts: AuditReportTexts { AuditReportTexts(catalogue) }

    public init(catalogue: MessageCatalogue, causes: FindingCauses, numbers: [String: Int] = [:]) {
        self.catalogue = catalogue
        self.causes = causes
        self.numbers = numbers
    }

    /// What was compared, then each contradiction under the part of the report that it stands in.
    public func lines(_ report: AuditedReport) -> [String] {
        var lines = [texts.compared(report.period, tables: report.tables.count, claims: report.comparedClaims)]
        for table in report.tables {
            lines.append("  " + texts.table(table.name, table.dataset.title, rows: table.rows))
        }
        let groups = groups(report)
        func isText(_ group: FindingGroup<AuditedReport.Fault>) -> Bool {
            group.elements.first?.finding.place.paragraph != nil
        }
        lines += section(texts.inText, groups.filter(isText))
        lines += section(texts.inTables, groups.filter { !isText($0) })
        lines += uncompared(report.uncompared)
        return lines + ["", catalogue.commands.audited(groups: groups.count, places: report.faults.count)]
    }

    /// One for a unit and a column with its rate, difference and total; what the report contradicts in itself by
    /// itself.
    func groups(_ report: AuditedReport) -> [FindingGroup<AuditedReport.Fault>] {
        [false, true].flatMap { isStored in
            causes.groups(report.faults.filter { $0.isStored == isStored }, finding: \.finding)
        }
    }

    private func section(_ title: String, _ groups: [FindingGroup<AuditedReport.Fault>]) -> [String] {
        guard !groups.isEmpty else { return [] }
        func sentence(_ fault: AuditedReport.Fault) -> String {
            catalogue.auditSentence(for: fault.finding, isStored: fault.isStored)
        }
        return ["", title + ":"]
            + groups.enumerated().flatMap { index, group -> [String] in
                guard let first = group.elements.first else { return [] }
                let name = numbers[group.cause].map { "M\($0) – " } ?? ""
                return ["\(index + 1). \(name)\(sentence(first))"]
                    + group.elements.dropFirst().map { "   + \(sentence($0))" }
            }
    }

    /// Figures that nothing was compared with: an officer reads these again.
    private func uncompared(_ figures: [UncomparedFigure]) -> [String] {
        guard !figures.isEmpty else { return [] }
        return ["", texts.uncompared(figures.count)]
            + figures.map { figure in
                "- "
                    + texts.uncompared(
                        figure.quantity.printed, paragraph: figure.passage.paragraph, Self.short(figure.sentence),
                        catalogue.sentence(for: figure.reason))
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
                    code: finding.name, against: fault.isStored ? "store" : "report",
                    table: finding.table,
                    row: finding.row, column: finding.column, dataset: finding.dataset?.rawValue,
                    set: finding.set?.rawValue, unit_code: finding.unit?.rawValue, field: finding.field?.rawValue,
                    paragraph: finding.place.paragraph, heading: finding.sentence?.heading,
                    sentence: finding.sentence?.text, figure: finding.figure?.id, found: finding.found,
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
