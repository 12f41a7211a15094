import Testing

@testable import ReportingKit

struct OverTimeTests {
    private static func field(
        _ name: FieldName, _ type: FieldType = .count, _ aggregation: Aggregation = .sum, _ overTime: OverTime? = nil
    ) -> FieldDefinition {
        FieldDefinition(name, name.rawValue, type: type, aggregation: aggregation, overTime: overTime)
    }

    private static let dataset = DatasetDefinition(
        id: "d", title: "", layout: .unitRows,
        fields: [
            field("all"), field("received"), field("new"), field("carried", .count, .sum, .first),
            field("rate", .rate(decimals: 2), .rate(part: "new", whole: "received")),
            field("share", .rate(decimals: 2), .none), field("amount", .amount), field("name", .text, .none),
            field("flows"), field("other"),
        ],
        rules: [
            .sum("received", of: "new", "carried"), .sum("all", of: "received", "other"),
            .sum("flows", of: "new", "other"),
        ])

    @Test(arguments: [
        ("new", OverTime.sum) as (String, OverTime), ("amount", .sum), ("carried", .first), ("name", .last),
        ("share", .none),
        ("rate", .computed), ("flows", .sum),
        // A total of which a part is not summed, however deep, is computed from its parts.
        ("received", .computed), ("all", .computed),
    ])
    func fieldsComposeByTheirKind(name: String, expected: OverTime) throws {
        let field = try #require(Self.dataset.field(FieldName(name)))
        #expect(Self.dataset.overTime(of: field) == expected)
    }

    @Test(arguments: [
        ("2026-H1", ["2026-03"], "tháng 3"), ("2026-H1", ["2026-01-01..2026-02-28"], "tháng 1, tháng 2"),
        ("2026-H1", ["2026-Q1", "2026-05"], "quý I, tháng 5"), ("2026-Q1", ["2026-02-03..2026-02-03"], "ngày 03/02"),
        ("2026-06-15..2026-09-14", ["2026-06-15..2026-06-30"], "15/06–30/06"), ("2026", ["2026-H2"], "6 tháng cuối"),
        ("2025-12-15..2026-06-14", ["2025-12-15..2025-12-31"], "15/12/2025–31/12/2025"),
    ])
    func gapsAreNamedAsPeopleNameThem(period: String, gaps: [String], expected: String) throws {
        let period = try #require(Period(id: period))
        #expect(period.words(ofGaps: gaps.compactMap { Period(id: $0) }) == expected)
    }
}
