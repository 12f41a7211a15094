import ReportingKit
import Testing

@testable import Assembly
@testable import Publishing

struct ComparisonFilterTests {
    private func words(_ now: FieldValue, _ then: FieldValue, _ format: FigureFormat, _ measure: String) throws
        -> ChangeWords
    {
        let isRate = if case .percent = format { true } else { false }
        let comparison = try #require(
            FigureComparison(
                try AppendixSample.period, now: now, then: then, lineage: .computed(.sum, then, inputs: []),
                coverage: Coverage(), isRate: isRate))
        return ChangeWords(comparison: comparison, format: format, measure: measure)
    }

    private func printed(_ value: TemplateValue, _ filter: String) throws -> String? {
        try TemplateFilter(filter, arguments: []).apply(to: value).printed
    }

    @Test(arguments: [
        (10_804, 9_600, "tăng 12,5% so với cùng kỳ"), (900, 1_000, "giảm 10% so với cùng kỳ"),
        (2_400, 1_000, "gấp 2,4 lần cùng kỳ"), (30, 10, "tăng 20 hồ sơ so với cùng kỳ"),
        (5, 5, "không thay đổi so với cùng kỳ"), (3, 0, "tăng 3 hồ sơ so với cùng kỳ"),
    ])
    func countsAreComparedInWords(now: Int, then: Int, said: String) throws {
        let change = try words(.count(now), .count(then), .count, "hồ sơ")
        let figure = TemplateFigure(.value(.count(now)), title: "Hồ sơ", former: nil, lastYear: change)
        #expect(try printed(.figure(figure), "so_sanh") == said)
    }

    @Test func ratesAreComparedInPoints() throws {
        let now = FieldValue.decimal(FixedDecimal(mantissa: 6_395, scale: 2))
        let change = try words(now, .decimal(FixedDecimal(mantissa: 6_720, scale: 2)), .percent(2), "")
        let figure = TemplateFigure(.value(now), title: "Tỷ lệ", former: change, lastYear: nil)
        let former = try #require(figure.parts["former"])
        #expect(try printed(former, "so_sanh") == "giảm 3,25 điểm phần trăm so với kỳ trước")
        #expect(former.printed == "67,2")
    }

    @Test func aFigureWithoutAFormerValueIsMarked() throws {
        let figure = TemplateFigure(.value(.count(5)), title: "Hồ sơ", former: nil, lastYear: nil)
        var renderer = TemplateRenderer()
        let output = TemplatePiece.output(
            .filtered(.name(["x"]), try TemplateFilter("so_sanh", arguments: [])), format: RunFormat(nil))
        renderer.render([output], TemplateScope(context: ["x": .figure(figure)]))
        #expect(renderer.text.contains("<w:highlight w:val=\"yellow\"/></w:rPr><w:t>[chưa có số liệu cùng kỳ]</w:t>"))
        #expect(renderer.missing == ["Hồ sơ, cùng kỳ"])
    }
}
