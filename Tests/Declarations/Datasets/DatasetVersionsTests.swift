import ReportingKit
import Testing

@testable import Declarations

/// Versions of a dataset share its id; the period's last day chooses.
struct DatasetVersionsTests {
    private static let former = """
        dataset: services
        title: Dịch vụ công
        valid: { until: 2026-06-30 }
        fields:
          total: { title: Tổng số, sum: [partial, full] }
          partial: { title: Mức độ 3 }
          full: { title: Mức độ 4 }
        """
    private static let newer = """
        dataset: services
        title: Dịch vụ công trực tuyến
        valid: { from: 2026-07-01 }
        fields:
          total: { title: Tổng cộng, sum: [full, proactive] }
          full: { title: Toàn trình }
          proactive: { title: Chủ động }
        """

    private func merged(_ texts: [String]) throws -> DatasetDefinition {
        var module = ModuleDeclaration(id: "m", title: "M")
        for text in texts { module.add(try DatasetReader.read(text, file: "s.yaml")) }
        #expect(module.datasets.count == 1)
        return module.datasets[0]
    }

    @Test(arguments: [false, true])
    func fieldsHoldForTheirTimeAndEqualNamesAreOneSeries(isReversed: Bool) throws {
        let dataset = try merged(isReversed ? [Self.newer, Self.former] : [Self.former, Self.newer])
        func names(_ year: Int, _ month: Int) throws -> Set<FieldName> {
            let day = try #require(CalendarDate(year: year, month: month, day: 1))
            return Set(dataset.fields.filter { $0.validity.holds(on: day) }.map(\.name))
        }
        #expect(try names(2026, 1) == ["total", "partial", "full"])
        #expect(try names(2026, 8) == ["total", "full", "proactive"])
        #expect(dataset.title == "Dịch vụ công trực tuyến")
        #expect(dataset.field("full")?.headings == ["Mức độ 4"])
    }

    @Test func rulesHoldForTheirTime() throws {
        let dataset = try merged([Self.former, Self.newer])
        func sums(_ month: Int) throws -> [FieldName] {
            let day = try #require(CalendarDate(year: 2026, month: month, day: 1))
            return dataset.rules.filter { $0.validity.holds(on: day) }.flatMap { rule -> [FieldName] in
                if case .compare(_, _, let right) = rule.check { right.fields } else { [] }
            }
        }
        #expect(try sums(1) == ["partial", "full"])
        #expect(try sums(8) == ["full", "proactive"])
    }

    @Test func aSeriesKeepsItsType() throws {
        let other = Self.newer.replacing("{ title: Toàn trình }", with: "{ title: Toàn trình, type: amount }")
        var module = ModuleDeclaration(id: "m", title: "M")
        module.add(try DatasetReader.read(Self.former, file: "a.yaml"))
        let conflicts = module.conflicts(try DatasetReader.read(other, file: "b.yaml"))
        #expect(conflicts.map(\.key) == ["fields.full"])
    }
}
