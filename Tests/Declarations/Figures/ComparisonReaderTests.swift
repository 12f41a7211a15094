import ReportingKit
import Testing
import YAMLReading

@testable import Declarations

struct ComparisonReaderTests {
    private func read(_ comparisons: String) throws -> [ComparisonDefinition] {
        try DatasetReader.read(
            """
            dataset: d
            title: D
            fields:
              a: { title: A }
              b: { title: B }
            figure_sets:
              d.committee: { of: own, units: "{own}" }
              d.below: { of: subordinates, units: "{subordinates}" }
            figures: { a: "A của {units}", b: "B của {units}" }
            comparisons:
            \(comparisons)
            """, file: "d.yaml"
        ).comparisons
    }

    @Test func figuresAreThoseOfTheSetThatTheComparisonIsNamedAfter() throws {
        #expect(
            try read("  d.below: { a: số A, b: số B }") == [
                ComparisonDefinition("d.below", [.init("d.below.a", "số A"), .init("d.below.b", "số B")])
            ])
    }

    @Test func underANameOfItsOwnFiguresAreNamedFromTheDataset() throws {
        #expect(
            try read("  d.both: { committee.a: số A, below.a: số A cấp dưới }") == [
                ComparisonDefinition("d.both", [.init("d.committee.a", "số A"), .init("d.below.a", "số A cấp dưới")])
            ])
    }

    @Test func anUnknownFigureIsNamedWithTheNearest() throws {
        let faults = try #require(throws: FileFaults.self) { try read("  d.below: { bb: số B }") }
        #expect(faults.errors.map(\.message) == ["no figure \"bb\""])
    }
}
