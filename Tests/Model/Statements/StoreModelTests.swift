import OracleSupport
import ReportingKit
import TestSupport
import Testing

/// The store's statements against the reference: any files in any order, with answers and withdrawals.
struct StoreModelTests {
    private static let senders = ["office", "office", "system", "n1@2025-07-01", "n4@2025-07-01", "P@2025-07-01"]

    @Test func everyHistoryEndsInTheStateOfTheReference() throws {
        let seed = SeededGenerator.runSeed()
        let world = try ModelWorld.model.get()
        var generator = ScenarioGenerator(
            SeededGenerator(seed: seed), periods: [try Days(id: "2026-03"), try Days(id: "2026-Q1")],
            senders: Self.senders, hasMembers: true, hasCounted: true)
        for round in 0..<12 {
            let comment = "seed \(seed), round \(round)"
            var office = ReferenceOffice(world.reference, territory: world.territory, fields: ModelProvince.fields)
            let store = try StoreHouse(world, fields: ModelProvince.fields)
            var files: [ReferenceFile] = []
            for _ in 0..<Int.random(in: 2...12, using: &generator.random) {
                let step = generator.step(after: office, known: files)
                if case .file(let file) = step {
                    files.append(file)
                    try compare(office.take(file), try store.take(file), comment)
                } else {
                    office.apply(step)
                    try store.apply(step)
                }
                try compare(office, store, through: nil, comment)
            }
            // The past is what it was.
            for order in 0..<office.log.count { try compare(office, store, through: order, comment) }
            #expect(try store.faults().isEmpty, "\(comment)")
        }
    }

    private func compare(_ expected: ReferenceVerdict, _ found: ReferenceVerdict, _ comment: String) throws {
        var expected = expected
        // The store tells of blank cells that keep a value without their members.
        expected.kept = Set(expected.kept.map { ReferenceCell($0.unit, $0.field) })
        if expected.outcome == "duplicate" { expected.order = found.order }
        try #require(found == expected, "\(comment)")
    }

    private func compare(
        _ office: ReferenceOffice, _ store: StoreHouse, through order: Int?, _ comment: String
    ) throws {
        for slot in Set(office.slots) {
            let place = "\(comment), \(slot), through \(order.map { "\($0)" } ?? "all")"
            try #require(
                try store.values(in: slot, through: order) == office.values(in: slot, through: order), "\(place)")
            try #require(
                try store.isClosed(slot, through: order) == office.isClosed(slot, through: order), "\(place)")
            guard order == nil else { continue }
            try #require(try store.questions(in: slot) == office.questions(in: slot), "\(place)")
        }
    }

    /// Single files, groups, whole tables, corrections and the same file again, in any order of what does not meet.
    @Test func filesOfDisjointUnitsMayComeInAnyOrder() throws {
        let seed = SeededGenerator.runSeed()
        var random = SeededGenerator(seed: seed)
        let world = try ModelWorld.model.get()
        let days = try Days(id: "2026-03")
        let slot = ReferenceSlot("subordinates", days)
        for round in 0..<6 {
            let units = ModelProvince.communes.shuffled(using: &random)
            var groups: [ArraySlice<String>] = []
            var rest = units[...]
            while !rest.isEmpty {
                let size = min(rest.count, Int.random(in: 1...5, using: &random))
                groups.append(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            let files = groups.enumerated().map { index, group in
                ReferenceFile(
                    "f\(index)", in: days,
                    received(
                        Dictionary(uniqueKeysWithValues: group.map { ($0, Int.random(in: 0...99, using: &random)) })))
            }
            var states: [[ReferenceCell: Int]] = []
            for _ in 0..<3 {
                let store = try StoreHouse(world, fields: ModelProvince.fields)
                for file in (files + files.prefix(2)).shuffled(using: &random) { _ = try store.take(file) }
                states.append(try store.values(in: slot, through: nil))
            }
            let expected = files.reduce(into: [ReferenceCell: Int]()) { all, file in
                for (cell, value) in file.cells { all[cell] = value }
            }
            for state in states { #expect(state == expected, "seed \(seed), round \(round)") }
        }
    }

    /// Withdrawing a file is as if it had never been sent.
    @Test func withdrawingIsAsIfNeverSent() throws {
        let seed = SeededGenerator.runSeed()
        let world = try ModelWorld.model.get()
        let days = try Days(id: "2026-03")
        var generator = ScenarioGenerator(SeededGenerator(seed: seed), periods: [days], senders: Self.senders)
        for round in 0..<10 {
            var office = ReferenceOffice(world.reference, territory: world.territory, fields: ModelProvince.fields)
            let store = try StoreHouse(world, fields: ModelProvince.fields)
            var files: [ReferenceFile] = []
            while files.count < 7 {
                guard case .file(let file) = generator.step(after: office, known: []) else { continue }
                var named = file
                named.id = "f\(files.count)"
                files.append(named)
                office.take(named)
                _ = try store.take(named)
            }
            let gone = Int.random(in: 0..<7, using: &generator.random)
            _ = try store.withdraw(gone + 1, units: nil)
            let other = try StoreHouse(world, fields: ModelProvince.fields)
            for (index, file) in files.enumerated() where index != gone { _ = try other.take(file) }
            for slot in Set(office.slots) {
                #expect(
                    try store.values(in: slot, through: nil) == (try other.values(in: slot, through: nil)),
                    "seed \(seed), round \(round), \(slot)")
                #expect(
                    Set(try store.questions(in: slot).keys) == Set(try other.questions(in: slot).keys),
                    "seed \(seed), round \(round), \(slot)")
            }
        }
    }
}

extension StoreHouse {
    func apply(_ step: ScenarioStep) throws {
        switch step {
        case .file(let file): _ = try take(file)
        case .answer(let order, let unit, let isTaken): _ = try answer(order, unit: unit, take: isTaken)
        case .withdrawal(let order, let units): _ = try withdraw(order, units: units)
        }
    }
}
