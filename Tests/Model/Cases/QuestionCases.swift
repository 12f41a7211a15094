import OracleSupport
import Testing

/// Two files that speak for the same unit and differ: cases 12 to 16 and 24.
struct QuestionCases {
    let world = ModelWorld.quangNgai

    private func slot() throws -> ReferenceSlot { ReferenceSlot("subordinates", try Days(id: "2026-10")) }
    private var x: String { world.communes[0] }

    /// The commune's own folder says 623, the office's export 620.
    private func asked(_ house: House) throws -> any ModelHouse {
        var office = try house.open(world)
        let days = try slot().days
        try office.take(ReferenceFile("own", from: x, in: days, received([x: 623])))
        let second = try office.take(ReferenceFile("export", in: days, received([x: 620])))
        #expect(second.outcome == "held" && second.questions == [x])
        return office
    }

    private func order(_ office: any ModelHouse) throws -> Int {
        try #require(try office.questions(in: try slot())[x]?.first)
    }

    private func inForce(_ office: any ModelHouse) throws -> [ReferenceCell: Int] { try office.values(in: try slot()) }

    @Test("The first stays in force until somebody answers (case 12)", arguments: House.allCases)
    func firstStays(house: House) throws {
        let office = try asked(house)
        #expect(try inForce(office) == [ReferenceCell(x, "received"): 623])
        #expect(try office.questions(in: try slot()).keys.map { $0 } == [x])
    }

    @Test("The other 95 units of the file come into force (case 13)", arguments: House.allCases)
    func otherUnitsComeIntoForce(house: House) throws {
        var office = try house.open(world)
        let days = try slot().days
        try office.take(ReferenceFile("own", from: x, in: days, received([x: 623])))
        let full = try office.take(ReferenceFile("export", in: days, received(received(5, of: world.communes))))
        #expect(full.outcome == "taken" && full.isFull && full.questions == [x])
        #expect(try office.received(in: days) == received(5, of: world.communes).merging([x: 623]) { $1 })
    }

    @Test("The question closes when the first comes round (case 14)", arguments: House.allCases)
    func firstComesRound(house: House) throws {
        var office = try asked(house)
        try office.take(ReferenceFile("again", from: x, in: try slot().days, received([x: 620])))
        #expect(try inForce(office) == [ReferenceCell(x, "received"): 620])
        #expect(try office.questions(in: try slot()).isEmpty)
    }

    @Test("An answer decides (case 15)", arguments: House.allCases, [true, false])
    func answered(house: House, take: Bool) throws {
        var office = try asked(house)
        #expect(try office.answer(try order(office), unit: x, take: take))
        #expect(try inForce(office) == [ReferenceCell(x, "received"): take ? 620 : 623])
        #expect(try office.questions(in: try slot()).isEmpty)
    }

    @Test("The question closes when the second comes round (case 16)", arguments: House.allCases)
    func secondComesRound(house: House) throws {
        var office = try asked(house)
        let second = try office.take(ReferenceFile("again", in: try slot().days, received([x: 623])))
        #expect(second.outcome == "taken")
        #expect(try inForce(office) == [ReferenceCell(x, "received"): 623])
        #expect(try office.questions(in: try slot()).isEmpty)
    }

    @Test("A newer word of the same sender takes the place of its question", arguments: House.allCases)
    func newerQuestion(house: House) throws {
        var office = try asked(house)
        let first = try order(office)
        let newer = try office.take(ReferenceFile("again", in: try slot().days, received([x: 621])))
        #expect(newer.outcome == "held")
        let second = try #require(newer.order)
        #expect(try office.questions(in: try slot()) == [x: [second]])
        #expect(second != first)
        // The answer to what is no longer asked does nothing.
        try office.answer(first, unit: x, take: true)
        #expect(try inForce(office) == [ReferenceCell(x, "received"): 623])
    }

    @Test("A unit's folder that sends all units speaks for itself alone (case 24)", arguments: House.allCases)
    func unitSendsAllUnits(house: House) throws {
        var office = try house.open(world)
        let days = try slot().days
        let all = try office.take(ReferenceFile("all", from: x, in: days, received(received(5, of: world.communes))))
        #expect(!all.isFull && all.questions == Set(world.communes.dropFirst()))
        #expect(try inForce(office) == [ReferenceCell(x, "received"): 5])

        var other = try house.open(world)
        try other.take(ReferenceFile("office", in: days, received([x: 6])))
        let clash = try other.take(ReferenceFile("all", from: x, in: days, received(received(5, of: world.communes))))
        #expect(clash.outcome == "held" && clash.questions == Set(world.communes))
        #expect(try inForce(other) == [ReferenceCell(x, "received"): 6])
    }
}
