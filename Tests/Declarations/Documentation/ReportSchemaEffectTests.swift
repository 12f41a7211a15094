import ReportingKit
import Testing
import YAMLReading

@testable import Declarations

/// Every key that the schema of reports offers changes what is declared.
struct ReportSchemaEffectTests {
    private static let report = "report: r\ntitle: R\n"
    private static let settlement = DatasetDefinition(
        id: "d", title: "D", layout: .unitRows,
        fields: [
            FieldDefinition("a", "A", type: .count, aggregation: .sum),
            FieldDefinition("b", "B", type: .count, aggregation: .sum),
            FieldDefinition("t", "T", type: .text, aggregation: .none),
        ])

    private static func appendix(_ text: String) -> String { "appendices: { x: { dataset: d\(text) } }\n" }

    private static func chart(_ text: String) -> String { "charts: { x: { \(text) } }\n" }

    private static let ofReport: [String: (with: String, without: String)] = [
        "a report.report": ("report: s\ntitle: R\n", ""), "a report.title": ("report: r\ntitle: S\n", ""),
        "a report.levels": ("levels: [commune]\n", ""), "a report.periods": ("periods: [month]\n", ""),
        "a report.closing_day": ("closing_day: 14\n", ""), "a report.due_days": ("due_days: 5\n", ""),
        "a report.datasets": ("datasets: { d: required }\n", ""),
        "a report.sections": ("sections: { s: { title: S } }\n", ""), "a report.appendices": (appendix(""), ""),
        "a report.comparisons": ("comparisons: [former]\n", ""),
        "a report.targets": ("targets: { d.whole.a: { at_least: 5 } }\n", ""),
        "a report.more_sections": ("more_sections: { s: { title: S } }\n", ""),
        "a report.recipients": ("recipients: [Như trên]\n", ""),
        "a report's dataset.use": ("datasets: { d: { use: optional } }\n", "datasets: { d: { use: required } }\n"),
        "a report's dataset.due": ("datasets: { d: { due: [own] } }\n", "datasets: { d: { use: required } }\n"),
        "a section.title": ("sections: { s: { title: T } }\n", "sections: { s: { title: S } }\n"),
        "a section.headings": ("sections: { s: { title: S, headings: [ab] } }\n", "sections: { s: { title: S } }\n"),
        "a section.parent": (
            "sections: { p: { title: P }, s: { title: S, parent: p } }\n",
            "sections: { p: { title: P }, s: { title: S } }\n"
        ),
        "a section.levels": (
            "sections: { s: { title: S, levels: [commune] } }\n", "sections: { s: { title: S } }\n"
        ),
        "an appendix.dataset": (appendix(""), ""), "an appendix.set": (appendix(", set: whole"), appendix("")),
        "an appendix.title": (appendix(", title: T"), appendix("")),
        "an appendix.columns": (appendix(", columns: [a]"), appendix("")),
        "an appendix.without": (appendix(", without: [a]"), appendix("")),
        "an appendix.list": (appendix(", list: { t: Tên }"), appendix("")),
        "an appendix.where": (appendix(", where: a > 0"), appendix("")),
        "an appendix.order_by": (appendix(", order_by: a desc"), appendix("")),
        "an appendix.top": (appendix(", top: 3"), appendix("")),
        "an appendix.bottom": (appendix(", bottom: 3"), appendix("")),
        "an appendix.numbers": (appendix(", numbers: auto"), appendix("")),
        "an appendix.total": (appendix(", total: Cộng"), appendix("")),
        "an appendix.unit_title": (appendix(", unit_title: Xã"), appendix("")),
        "a report.charts": (chart("kind: bar, of: d.subordinates.a"), ""),
        "a report.summary": ("summary: { figures: [d.whole.a] }\n", ""),
        "a chart.kind": (chart("kind: line, of: d.whole.a"), chart("kind: bar, of: d.whole.a")),
        "a chart.of": (chart("kind: bar, of: d.subordinates.b"), chart("kind: bar, of: d.subordinates.a")),
        "a chart.title": (
            chart("kind: bar, of: d.subordinates.a, title: T"), chart("kind: bar, of: d.subordinates.a")
        ),
        "a chart.top": (chart("kind: bar, of: d.subordinates.a, top: 3"), chart("kind: bar, of: d.subordinates.a")),
        "a chart.bottom": (
            chart("kind: bar, of: d.subordinates.a, bottom: 3"), chart("kind: bar, of: d.subordinates.a")
        ),
        "a chart.periods": (chart("kind: line, of: d.whole.a, periods: 3"), chart("kind: line, of: d.whole.a")),
        "a summary.figures": (
            "summary: { figures: { d.whole.a: A } }\n", "summary: { figures: [d.whole.a] }\n"
        ),
        "a summary.ranking": (
            "summary: { ranking: [d.lower.a] }\n", "summary: { ranking: [d.subordinates.a] }\n"
        ),
        "a target.at_least": (
            "targets: { d.whole.a: { at_least: 6 } }\n", "targets: { d.whole.a: { at_least: 5 } }\n"
        ),
        "a target.at_most": (
            "targets: { d.whole.a: { at_most: 6 } }\n", "targets: { d.whole.a: { at_most: 5 } }\n"
        ),
        "a target.title": (
            "targets: { d.whole.a: { at_most: 5, title: A } }\n", "targets: { d.whole.a: { at_most: 5 } }\n"
        ),
        "a target.basis": (
            "targets: { d.whole.a: { at_most: 5, basis: A } }\n", "targets: { d.whole.a: { at_most: 5 } }\n"
        ),
    ]

    private static func reported(_ text: String) throws -> [String] {
        let whole = text.hasPrefix("report:") ? text : report + text
        return SchemaKeys.described(try ReportKindReader(datasets: [settlement]).read(whole, file: "report.yaml"))
    }

    @Test func everyKeyOfAReportHasAnEffect() throws {
        let keys = SchemaKeys.all(ReportKeys.report)
        #expect(keys.subtracting(Self.ofReport.keys).sorted() == [], "keys that no case uses")
        for key in keys.sorted() {
            guard let texts = Self.ofReport[key] else { continue }
            do {
                #expect(try Self.reported(texts.with) != Self.reported(texts.without), "\(key) changes nothing")
            } catch {
                Issue.record("\(key): \(error)")
            }
        }
    }
}
