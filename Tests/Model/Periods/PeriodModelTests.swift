import OracleSupport
import ReportingKit
import TestSupport
import Testing

/// Names, neighbours and covers of periods, against lists of all that there are.
struct PeriodModelTests {
    /// Spans of months of ten years with and without a closing day, weeks, cumulative months, and any days.
    private static func samples(_ count: Int, _ random: inout SeededGenerator) -> [Days] {
        let named = ReferencePeriods.all.keys.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        guard let first = ReferenceDays.number("2018-01-01"), let last = ReferenceDays.number("2033-12-31") else {
            return []
        }
        return (0..<count).map { index in
            if index % 4 != 0, let days = named.randomElement(using: &random), days.lowerBound > first,
                days.upperBound < last
            {
                return days
            }
            let start = Int.random(in: first...last, using: &random)
            return start...(start + Int.random(in: 0...400, using: &random))
        }
    }

    @Test func idsNameTheDaysThatTheyStandFor() throws {
        let seed = SeededGenerator.runSeed()
        var random = SeededGenerator(seed: seed)
        for days in Self.samples(1_500, &random) {
            let period = try Period(reference: days)
            #expect(period.id == ReferencePeriods.id(of: days), "seed \(seed)")
            #expect(Period(id: period.id) == period, "seed \(seed)")
            #expect(period.dayCount == days.count, "seed \(seed)")
        }
    }

    @Test func neighboursAreOfTheSameKind() throws {
        let seed = SeededGenerator.runSeed()
        var random = SeededGenerator(seed: seed)
        for days in Self.samples(400, &random) {
            let period = try Period(reference: days)
            #expect(period.former?.reference == ReferencePeriods.former(of: days), "seed \(seed): \(period)")
            #expect(period.sameLastYear?.reference == ReferencePeriods.lastYear(of: days), "seed \(seed): \(period)")
        }
    }

    /// Months, quarters, halves and odd runs of months, any of them missing.
    @Test func partsCoverExactlyAndTheFewestAreTaken() throws {
        let seed = SeededGenerator.runSeed()
        var random = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let closingDay = [nil, 14, 25].randomElement(using: &random) ?? nil
            let whole = try #require(
                ReferencePeriods.months(1, [6, 9, 12][round % 3], of: 2026, closingDay: closingDay))
            let parts = Set(
                (0..<Int.random(in: 0...10, using: &random)).compactMap { _ -> Days? in
                    let first = Int.random(in: 1...12, using: &random)
                    let last = min(12, first + [0, 0, 0, 1, 2, 5].randomElement(using: &random)!)
                    return ReferencePeriods.months(first, last, of: 2026, closingDay: closingDay)
                })
            let period = try Period(reference: whole)
            let products = try parts.map { try Period(reference: $0) }
            #expect(
                period.cover(by: products)?.map(\.reference) == ReferencePeriods.cover(whole, by: parts),
                "seed \(seed): \(parts.map(\.text))")
            #expect(
                period.gaps(in: products).map(\.reference) == ReferencePeriods.gaps(whole, in: parts),
                "seed \(seed): \(parts.map(\.text))")
        }
    }
}
