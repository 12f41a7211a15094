import OracleSupport
import ReportingKit
import TestSupport
import Testing

/// What is in force of a unit, against the rules told from the whole log.
struct UnitStateModelTests {
    private static let senders = ["office", "office", "system", "n1@2025-07-01", "n4@2025-07-01", "P@2025-07-01"]

    /// Files of several senders, answers and withdrawals in any order.
    @Test func everyHistoryEndsInTheStateOfTheReference() throws {
        let seed = SeededGenerator.runSeed()
        let month = try Days(id: "2026-03")
        var generator = ScenarioGenerator(
            SeededGenerator(seed: seed), periods: [month], senders: Self.senders, hasMembers: true, hasCounted: true)
        for round in 0..<200 {
            var office = ReferenceOffice(
                ModelProvince.register, territory: ModelProvince.code, fields: ModelProvince.fields)
            var files: [ReferenceFile] = []
            for _ in 0..<Int.random(in: 1...9, using: &generator.random) {
                let step = generator.step(after: office, known: files)
                if case .file(let file) = step { files.append(file) }
                office.apply(step)
            }
            for slot in Set(office.slots) {
                for order in Set([office.log.count, Int.random(in: 0...office.log.count, using: &generator.random)]) {
                    let replay = StateReplay(office.log.prefix(order), in: slot, office: office)
                    let expected = office.cells(in: slot, through: order).mapValues { [$0.value, $0.order] }
                    try #require(replay.cells == expected, "seed \(seed), round \(round), \(slot), through \(order)")
                    try #require(
                        replay.questions == office.questions(in: slot, through: order),
                        "seed \(seed), round \(round), \(slot), through \(order)")
                }
            }
        }
    }

    /// Where a table stands, for every mixture of rows.
    @Test func placeOfATableIsTheSmallestThatHoldsItsRows() throws {
        let seed = SeededGenerator.runSeed()
        var random = SeededGenerator(seed: seed)
        let register = try UnitRegister(ModelProvince.register)
        let periods = try ["2025-H1", "2025-Q2", "2025-H2", "2025", "2026-04", "2026-Q2", "2026"].map {
            try Days(id: $0)
        }
        for _ in 0..<600 {
            let days = periods.randomElement(using: &random) ?? 0...0
            let alive = ModelProvince.register.units.filter { $0.exists(in: days) }.shuffled(using: &random)
            let units = Array(alive.prefix(Int.random(in: 1...4, using: &random)))
            var office = ReferenceOffice(
                ModelProvince.register, territory: ModelProvince.code, fields: ModelProvince.fields)
            let cells = Dictionary(uniqueKeysWithValues: units.map { (ReferenceCell($0.id, "received"), Int?.some(1)) })
            let verdict = office.take(ReferenceFile("f", in: days, cells))
            let found = StatementPlace(
                of: units.compactMap { register.unit(UnitID(reference: $0.id)) },
                in: UnitCode(ModelProvince.code),
                register: register, days: try Period(reference: days).days)
            let names = units.map(\.id).joined(separator: ", ")
            // Bodies of units below beside others are a question in the reference; the product's place holds all of
            // them.
            guard verdict.finding != "set.conflict" else { continue }
            let expected = verdict.finding == "unit.outside" ? nil : verdict.place
            #expect(found?.place.rawValue == expected, "seed \(seed): \(names) in \(days.text)")
        }
    }
}
