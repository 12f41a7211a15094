import OracleSupport
import ReportingKit
import TestSupport
import Testing

/// Views, compositions, contradictions and comparisons of the product, against the reference over the same statements.
struct ViewModelTests {
    private func office(
        _ periods: [String], _ random: inout SeededGenerator, steps: Int
    ) throws -> ReferenceOffice {
        var generator = ScenarioGenerator(
            random, periods: try periods.map { try Days(id: $0) }, senders: ["office", "office", "system"],
            hasCounted: true)
        var office = ReferenceOffice(
            ModelProvince.register, territory: ModelProvince.code, fields: ModelProvince.fields)
        var files: [ReferenceFile] = []
        for _ in 0..<steps {
            let step = generator.step(after: office, known: files)
            if case .file(let file) = step { files.append(file) }
            office.apply(step)
        }
        random = generator.random
        return office
    }

    @Test(arguments: [
        ["2026-01", "2026-02", "2026-03", "2026-Q1", "2026-04", "2026-05", "2026-06", "2026-Q2", "2026-H1"],
        ["2024", "2025-H1", "2025-Q1", "2025-Q2", "2025-H2", "2025-Q3", "2025-Q4", "2025"],
        ["2026-03"],
    ])
    func reportsShowWhatTheReferenceSays(periods: [String]) throws {
        let seed = SeededGenerator.runSeed()
        var random = SeededGenerator(seed: seed)
        let world = try ModelWorld.model.get()
        for round in 0..<8 {
            let office = try office(periods, &random, steps: Int.random(in: 1...10, using: &random))
            let product = AssemblyHouse(office, world)
            for period in periods {
                let days = try Days(id: period)
                let comment = Comment(rawValue: "seed \(seed), round \(round), \(period)")
                for view in ["subordinates", "whole", "level", "own", "offices", "lower"] {
                    let (expected, found) = (
                        office.rows(view, in: days), try product.rows(view, in: days, through: nil)
                    )
                    try #require(found.rows == expected.rows, "\(comment), \(view)")
                    try #require(found.gaps == expected.gaps, "\(comment), \(view)")
                    let total = try product.total(view, in: days, through: nil)
                    let sums = office.total(view, in: days)
                    try #require(total.values == sums.values.filter { $0.key != "on_time_rate" }, "\(comment), \(view)")
                    try #require(total.of == sums.of, "\(comment), \(view)")
                }
                try #require(
                    try product.completeness("subordinates", in: days)
                        == office.completeness("subordinates", in: days), comment)
                // Without a declared total the rows have said what differs from the dossiers.
                let contradictions = office.contradictions(in: days).filter { $0[0] != "counted.total" }
                // A finding names a unit by its code, whichever of its names it was stated under.
                func byCode(_ found: some Sequence<[String]>) -> Set<[String]> {
                    Set(
                        found.map { words in
                            words.enumerated().map { index, word in
                                index == 1 ? String(word.prefix { $0 != "@" }) : word
                            }
                        })
                }
                let differences = byCode(try product.contradictions(in: days)).symmetricDifference(
                    byCode(contradictions))
                try #require(differences.isEmpty, comment)
            }
            for (now, then) in zip(periods.dropFirst(), periods) {
                let (days, earlier) = (try Days(id: now), try Days(id: then))
                guard earlier.upperBound < days.upperBound else { continue }
                for view in ["subordinates", "whole"] {
                    try #require(
                        try product.compare(view, "received", in: days, with: earlier)
                            == office.compare(view, "received", in: days, with: earlier),
                        "seed \(seed), round \(round), \(view), \(now) with \(then)")
                }
            }
        }
    }

    /// Summing over units and over months in either order gives the same, for fields that add up.
    @Test func composingCommutesWithSumming() throws {
        let seed = SeededGenerator.runSeed()
        var random = SeededGenerator(seed: seed)
        let world = try ModelWorld.model.get()
        let half = try Days(id: "2026-H1")
        for round in 0..<15 {
            var office = ReferenceOffice(
                ModelProvince.register, territory: ModelProvince.code, fields: ModelProvince.fields)
            var sums: [Int: Int] = [:]
            var files: [ReferenceFile] = []
            for unit in ModelProvince.communes.prefix(11) + ModelProvince.offices {
                var carried = Int.random(in: 0...9, using: &random)
                for month in 1...6 {
                    let received = Int.random(in: 0...50, using: &random)
                    let settled = (carried + received) / 2
                    sums[month, default: 0] += received
                    files.append(
                        ReferenceFile(
                            "\(unit) \(month)", in: try Days(id: "2026-0\(month)"),
                            values(
                                unit,
                                [
                                    "carried": carried, "received": received, "settled": settled,
                                    "pending": carried + received - settled,
                                ])))
                    carried += received - settled
                }
            }
            for file in files.shuffled(using: &random) { office.take(file) }
            let product = AssemblyHouse(office, world)
            let total = try product.total("whole", in: half, through: nil).values
            let months = try (1...6).map {
                try product.total("whole", in: try Days(id: "2026-0\($0)"), through: nil).values
            }
            #expect(total["received"] == sums.values.reduce(0, +), "seed \(seed), round \(round)")
            for field in ["received", "settled"] {
                #expect(total[field] == months.compactMap { $0[field] }.reduce(0, +), "seed \(seed), round \(round)")
            }
            #expect(total["carried"] == months.first?["carried"], "seed \(seed), round \(round)")
            #expect(total["pending"] == months.last?["pending"], "seed \(seed), round \(round)")
            // A quarter that says what its months say changes nothing.
            let quarter = try Days(id: "2026-Q1")
            var cells: [ReferenceCell: Int?] = [:]
            for (key, row) in try product.rows("whole", in: quarter, through: nil).rows {
                for (field, value) in row.values { cells[ReferenceCell(key.unit, field)] = .some(value) }
            }
            office.take(ReferenceFile("quarter", in: quarter, cells))
            let after = AssemblyHouse(office, world)
            #expect(try after.total("whole", in: half, through: nil).values == total, "seed \(seed), round \(round)")
            #expect(try after.contradictions(in: half).isEmpty, "seed \(seed), round \(round)")
        }
    }
}
