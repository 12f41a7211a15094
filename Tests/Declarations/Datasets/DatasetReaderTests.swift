import ReportingKit
import Testing
import YAMLReading

@testable import Declarations

struct DatasetReaderTests {
    private func read(_ text: String) throws -> DatasetDeclaration { try DatasetReader.read(text, file: "t.yaml") }

    private static let finance = """
        dataset: disbursement
        module: finance
        title: Giải ngân vốn đầu tư công
        form: 12/BC-TC
        files: ["… giai ngan …"]
        titles: [giải ngân]
        closing_day: 14
        due: [offices, subordinates]
        valid: { from: 2026-01-01, until: 2026-12-31 }
        defaults: { type: amount, scale: triệu }
        groups:
          plan: { title: Kế hoạch, headings: [… kế hoạch …], required: false, over_time: last }
        fields:
          projects: { title: Số dự án, type: count, measure: dự án, over_time: last }
          planned: { group: plan, title: Kế hoạch vốn được giao, headings: [kế hoạch …, dự toán giao] }
          regular: { title: Chi thường xuyên, at_most: planned, not: [chưa], min: 0 }
          capital: { title: Chi đầu tư, required: false, was: investment }
          disbursed: { title: Đã giải ngân, sum: [regular, capital], headings: [giải ngân, tổng] }
          disbursed_rate: { title: Tỷ lệ giải ngân, rate: { part: disbursed, whole: planned }, headings: [tỷ lệ …] }
          all_rate: { title: Tỷ lệ chung, derived: true, rate: { part: [regular, capital], whole: planned } }
          score: { title: Điểm, type: decimal, decimals: 1, max: 9.5, over_units: { weighted: projects } }
          note: { title: Ghi chú, type: text, list: true, required: false }
          stage: { title: Giai đoạn, type: choice, choices: { Một: {}, Hai: { valid: { from: 2026-07-01 } } } }
        rules:
          - { check: disbursed <= planned, severity: warning, because: Không giải ngân quá kế hoạch }
          - projects >= 0
        """

    @Test func aDatasetsOwnKeysAreRead() throws {
        let declaration = try read(Self.finance)
        let dataset = declaration.definition
        #expect(dataset.id == "disbursement")
        #expect(declaration.module == "finance")
        #expect(dataset.formCode == "12/BC-TC")
        #expect(dataset.fileNames == ["… giai ngan …"])
        #expect(dataset.titles == ["giải ngân"])
        #expect(dataset.due == [.offices, .subordinates])
        #expect(declaration.closingDay == 14)
        #expect(dataset.validity.until == CalendarDate(year: 2026, month: 12, day: 31))
        #expect(dataset.layout == .unitRows)
    }

    @Test func aFieldTakesWhatItDoesNotSayFromItsGroupAndThenFromTheDefaults() throws {
        let dataset = try read(Self.finance).definition
        let planned = try #require(dataset.field("planned"))
        #expect(planned.type == .amount)
        #expect(planned.scale == .million)
        #expect(planned.overTime == .last)
        #expect(planned.group == "Kế hoạch")
        #expect(planned.groupName == "plan")
        #expect(planned.isRequired)
        #expect(planned.measure == "đồng")
        #expect(dataset.groups.first?.isRequired == false)
        #expect(dataset.field("projects")?.type == .count)
    }

    @Test func fieldsKeepWhatTheySay() throws {
        let dataset = try read(Self.finance).definition
        #expect(dataset.field("regular")?.atMost == "planned")
        #expect(dataset.field("regular")?.excluded == ["chưa"])
        #expect(dataset.field("regular")?.minimum == FixedDecimal(0))
        #expect(dataset.field("capital")?.formerNames == ["investment"])
        #expect(dataset.field("disbursed")?.headings == ["giải ngân", "tổng"])
        let score = try #require(dataset.field("score"))
        #expect(score.type == .decimal(decimals: 1))
        #expect(score.upperBound == FixedDecimal(mantissa: 95, scale: 1))
        #expect(score.weightedBy == "projects")
        #expect(dataset.field("note")?.isListed == true)
        #expect(dataset.field("stage")?.type == .choice(["Một", "Hai"]))
        #expect(dataset.field("stage")?.choiceDays["Hai"]?.from == CalendarDate(year: 2026, month: 7, day: 1))
    }

    @Test func sumsRatesAndBoundsImplyTheirRules() throws {
        let rules = try read(Self.finance).definition.rules
        #expect(rules.contains(.sum("disbursed", of: "regular", "capital")))
        #expect(rules.contains(.rate("disbursed_rate", part: "disbursed", whole: "planned")))
        #expect(rules.contains(.atMost("regular", "planned")))
    }

    @Test func aRateIsRecomputedAndAtMostAHundred() throws {
        let rate = try #require(try read(Self.finance).definition.field("disbursed_rate"))
        #expect(rate.type == .rate(decimals: 2))
        #expect(rate.aggregation == .rate(part: "disbursed", whole: "planned"))
        #expect(rate.maximum == 100)
        #expect(rate.measure == "%")
    }

    @Test func aRateOfSeveralPartsHasTheirSumAsAFieldOfItsOwn() throws {
        let dataset = try read(Self.finance).definition
        #expect(dataset.field("all_rate")?.aggregation == .rate(part: "all_rate_part", whole: "planned"))
        #expect(dataset.field("all_rate_part")?.isDerived == true)
        #expect(dataset.rules.contains(.sum("all_rate_part", of: "regular", "capital")))
    }

    @Test func rulesHaveTheirSeverityAndReason() throws {
        let rules = try read(Self.finance).definition.rules
        let written = try #require(rules.first { $0.severity == .warning })
        #expect(written.subject == "disbursed")
        #expect(written.because == "Không giải ngân quá kế hoạch")
        #expect(rules.last?.severity == .error)
    }

    @Test func indicatorsAreOneFieldALineAndColumn() throws {
        let dataset = try read(
            """
            dataset: dti
            title: Bộ chỉ số
            rows: indicators
            key: [chỉ số …]
            columns:
              maximum: { title: Điểm tối đa, type: decimal, min: 0 }
              score: { title: Điểm tự chấm, type: decimal, at_most: maximum }
            lines:
              - { number: "1", name: awareness, title: Nhận thức số }
              - { number: "1.10", name: leader, title: Người đứng đầu }
            other_lines: keep
            other_columns: fault
            """
        ).definition
        #expect(dataset.layout == .indicators)
        #expect(dataset.lines.map(\.number) == ["1", "1.10"])
        #expect(
            dataset.fields.map(\.name) == ["awareness.maximum", "awareness.score", "leader.maximum", "leader.score"])
        #expect(dataset.rules.contains(.atMost("leader.score", "leader.maximum")))
        #expect(dataset.keyHeadings == ["chỉ số …"])
        #expect(dataset.otherColumns == .fault)
    }

    @Test func dimensionsPeriodsAndJSONAreRead() throws {
        let dataset = try read(
            """
            dataset: settlement
            title: Giải quyết
            rows: [units, members]
            dimension: { name: procedure_field, title: Lĩnh vực, headings: [lĩnh vực …], members: { Đất đai: { words: [địa chính] } } }
            periods: { period: [trong tháng …], last_year: [cùng kỳ …] }
            json: { rows: data.list, key: name, in: "m[code=X]" }
            fields:
              received: { title: Tổng số, json: total }
            """
        ).definition
        #expect(dataset.layouts == [.unitRows, .members])
        #expect(dataset.dimension?.members.first?.words == ["địa chính"])
        #expect(dataset.periodGroups[.lastYear] == ["cùng kỳ …"])
        #expect(dataset.json == JSONMapping(rows: "data.list", key: "name", inRow: "m[code=X]"))
        #expect(dataset.field("received")?.json == "total")
    }

    @Test func valuesKeepTheirTextAndAreNotDecoded() throws {
        let declaration = try read("dataset: d\ntitle: no\nfields: { a: { title: 1.10, measure: yes } }\n")
        #expect(declaration.definition.title == "no")
        #expect(declaration.definition.field("a")?.title == "1.10")
        #expect(declaration.definition.field("a")?.measure == "yes")
    }

    @Test func anAdministratorsFileSaysWhatItDoes() throws {
        #expect(try read("dataset: d\nenabled: false\n").isEnabled == false)
        #expect(try read("dataset: d2\nextends: d\nfields: { a: { title: A, required: false } }\n").extends == "d")
        #expect(try read("dataset: d\ntitle: D\nreplaces: d\nfields: { a: { title: A } }\n").replaces == "d")
    }
}
