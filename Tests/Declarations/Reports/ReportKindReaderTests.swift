import ReportingKit
import Testing
import YAMLReading

@testable import Declarations

struct ReportKindReaderTests {
    private static let plantation = DatasetDefinition(
        id: "plantation", title: "Giải quyết thủ tục hành chính", layout: .unitRows,
        fields: [
            FieldDefinition("received", "Tiếp nhận", type: .count, aggregation: .sum),
            FieldDefinition("settled", "Đã giải quyết", type: .count, aggregation: .sum),
            FieldDefinition("on_time", "Đúng hạn", type: .count, aggregation: .sum),
            FieldDefinition("late", "Quá hạn", type: .count, aggregation: .sum),
            FieldDefinition(
                "on_time_rate", "Tỷ lệ", type: .rate(decimals: 2), aggregation: .rate(part: "on_time", whole: "settled")
            ),
        ], rules: [.sum("settled", of: "on_time", "late")])
    private static let catalogue = DatasetDefinition(
        id: "plantation_register", title: "Số lượng thủ tục", layout: .unitRows, fields: [])

    private func read(_ text: String, folder: String? = nil) throws(FileFaults) -> ReportKind {
        try ReportKindReader(datasets: [Self.plantation, Self.catalogue]).read(
            text, file: "report.yaml", folder: folder)
    }

    private func faults(_ text: String, folder: String? = nil) -> [FileFault] {
        do throws(FileFaults) {
            _ = try read(text, folder: folder)
            return []
        } catch {
            return error.errors
        }
    }

    private static let whole = """
        report: kiem-soat-tthc
        title: Kiểm soát thủ tục hành chính
        levels: [province, commune]
        periods: [month, quarter, half, nine_months, year]
        closing_day: 14
        due_days: 5
        datasets: { plantation: { use: required, due: [offices, subordinates] }, plantation_register: optional }
        sections:
          direction: { title: "Công tác chỉ đạo, điều hành", headings: [… chỉ đạo …] }
        appendices:
          units: { dataset: plantation, set: [offices, subordinates], columns: all, numbers: auto, total: Tổng cộng }
          late: { dataset: plantation, set: subordinates, columns: [settled, late], where: late > 0, order_by: late desc, top: 10 }
        comparisons: [last_year]
        targets: { plantation.whole.on_time_rate: { at_least: 97.5 } }
        recipients: [Như trên, "Lưu: VT, KSTT"]
        """

    @Test func aReportSaysEverythingOfItself() throws {
        let kind = try read(Self.whole, folder: "kiem-soat-tthc")
        #expect(kind.id == "kiem-soat-tthc" && kind.title == "Kiểm soát thủ tục hành chính")
        #expect(kind.levels == [.province, .commune] && kind.periods.count == 5)
        #expect(kind.closingDay == .day(14) && kind.dueDays == 5)
        #expect(kind.dataset("plantation") == .init("plantation", isRequired: true, due: [.offices, .subordinates]))
        #expect(kind.dataset("plantation_register")?.isRequired == false)
        #expect(kind.sections.map(\.title) == ["Công tác chỉ đạo, điều hành"])
        #expect(kind.comparisons == [.lastYear])
        #expect(kind.targets.keys.map(\.figure) == ["plantation.whole.on_time_rate"])
        #expect(kind.targets.values.first == Target(.atLeast, FixedDecimal(mantissa: 975, scale: 1)))
        #expect(kind.recipients == ["Như trên", "Lưu: VT, KSTT"])
    }

    @Test func whatAnAppendixLeavesOpenFollowsFromItsDataset() throws {
        let kind = try read(Self.whole)
        let units = try #require(kind.appendices[0].definition(Self.plantation, order: 1))
        #expect(units.sets == [.offices, .subordinates] && units.hasTotal && units.totalLabel == "Tổng cộng")
        #expect(units.columnNumbers == ["(1)", "(2)=(3)+(4)", "(3)", "(4)", "(5)=(3)/(2)"])
        let late = try #require(kind.appendices[1].definition(Self.plantation, order: 2))
        #expect(late.fields == ["settled", "late"] && !late.hasTotal && late.rows.top == 10)
        #expect(late.rows.order == .by("late", descending: true))
        #expect(late.rows.condition?.holds { $0 == "late" ? 1 : 0 } == true)
        #expect(late.rows.condition?.holds { _ in nil } == false)
    }

    @Test(arguments: [
        (
            "report: a\ntitle: A\nlevells: [commune]", 3, 1, "\"levells\" is no key of a report",
            "did you mean \"levels\"?"
        ),
        ("report: Kiểm soát\ntitle: A", 1, 9, "\"Kiểm soát\" is no name of a report", "small letters"),
        ("report: a\ntitle: A\nclosing_day: 31", 3, 14, "31 is no day on which every month can close", "1 to 27"),
        ("report: a\ntitle: A\nlevels: [comune]", 3, 10, "\"comune\" is not allowed", "did you mean \"commune\"?"),
        (
            "report: a\ntitle: A\ndatasets: { plantaton: required }", 3, 13, "\"plantaton\" is no dataset",
            "did you mean \"plantation\"?"
        ),
        (
            "report: a\ntitle: A\nappendices:\n  x: { dataset: plantation, columns: [lat] }", 4, 39,
            "\"plantation\" has no field \"lat\"", "did you mean \"late\"?"
        ),
        (
            "report: a\ntitle: A\nappendices:\n  x: { dataset: plantation, where: lat > 0 }", 4, 36,
            "no field \"lat\", did you mean \"late\"? after 0 characters", "fields: received"
        ),
        (
            "report: a\ntitle: A\ntargets: { plantation.whole.lat: { at_least: 9 } }", 3, 12,
            "\"plantation\" has no field \"lat\", did you mean \"plantation.whole.late\"?", nil
        ),
        (
            "report: a\ntitle: A\ndatasets: { plantation: required }\ntargets: { plantation_register.whole.a: { at_least: 1 } }",
            4, 12, "\"plantation_register\" is no dataset of the report", "allowed: plantation"
        ),
        (
            "report: a\ntitle: A\ncharts: { x: { kind: pie, of: plantation.whole.received } }", 3, 22,
            "\"pie\" is not allowed", "bar"
        ),
        (
            "report: a\ntitle: A\nsections: { x: { title: X, parent: y } }", 3, 36, "\"y\" is no section",
            "allowed: x"
        ),
    ])
    func aFaultHasItsPlaceAndTheNearestName(text: String, line: Int, column: Int, message: String, hint: String?) {
        let found = faults(text)
        #expect(found.count == 1)
        #expect(found.first?.line == line && found.first?.column == column)
        #expect(found.first?.message.hasPrefix(message) == true)
        if let hint { #expect(found.first?.hint?.contains(hint) == true) }
    }

    @Test func allFaultsAreFoundAtOnce() {
        #expect(faults("title: \"\"\nperiods: [decade]\ndue_days: soon\nclosing_day: 0").count == 5)
    }

    @Test func aKindIsCalledLikeItsFolder() {
        #expect(faults("report: a\ntitle: A", folder: "b").first?.message == "the folder is called \"b\"")
    }

    // MARK: Charts and the leader's page

    private static let head = "report: a\ntitle: A\n"

    @Test func chartsRankUnitsAndFollowFigures() throws {
        let kind = try read(
            Self.head
                + "charts: { late: { kind: bar, of: plantation.subordinates.late }, course: { kind: line, of: plantation.whole.on_time.rate, periods: 4, title: T } }"
        )
        let late = UnitField("plantation", .subordinates, "late")
        #expect(kind.charts.first == ReportChart("late", .ranking(late, top: 15, bottom: nil), title: nil))
        let rate = try DataReference(["whole", "on_time_rate"], of: Self.plantation)
        guard case .course(let figure, let periods)? = kind.charts.last?.subject else {
            Issue.record("\(kind.charts)")
            return
        }
        #expect(figure.figure == rate.figure && periods == 4 && kind.charts.last?.title == "T")
    }

    @Test func theLeadersPageNamesFiguresAndWhatItCallsThem() throws {
        let kind = try read(
            Self.head
                + "summary: { figures: { plantation.whole.late: Quá hạn }, ranking: [plantation.subordinates.on_time_rate] }"
        )
        #expect(kind.summary.figures.map(\.of.figure) == ["plantation.whole.late"])
        #expect(kind.summary.figures.map(\.title) == ["Quá hạn"])
        #expect(kind.summary.ranking == [.init(UnitField("plantation", .subordinates, "on_time_rate"))])
    }

    @Test(arguments: [
        ("charts: { x: { of: plantation.whole.late } }", "kind is missing"),
        ("charts: { x: { kind: bar } }", "of is missing"),
        (
            "charts: { x: { kind: bar, of: plantation.own.late } }",
            "\"plantation.own.late\" names no units beside each other"
        ),
        (
            "charts: { x: { kind: bar, of: plantation.subordinates.lat } }",
            "\"plantation\" has no field \"lat\", did you mean"
        ),
        ("charts: { x: { kind: bar, of: plantation.subordinates.late, periods: 3 } }", "bars have no \"periods\""),
        ("charts: { x: { kind: line, of: plantation.whole.late, top: 3 } }", "a line has no \"top\""),
        ("charts: { x: { kind: line, of: plantation.whole.late, periods: 40 } }", "\"40\" is no number of periods"),
        (
            "charts: { x: { kind: line, of: plantation.whole.late.former } }",
            "\"plantation.whole.late.former\" is a comparison"
        ),
        ("summary: { figures: [plantation.whole.lat] }", "\"plantation\" has no field \"lat\""),
        (
            "summary: { ranking: [plantation.lower.late, plantation.whole.late, plantation.offices.late, plantation.level.late] }",
            "4 are more than one page holds"
        ),
    ])
    func aFaultOfAChartOrThePageIsNamed(text: String, message: String) {
        let found = faults(Self.head + text)
        #expect(found.count == 1 && found.first?.message.hasPrefix(message) == true, "\(found)")
        #expect(found.first?.line == 3)
    }
}
