import OracleSupport
import Testing

/// Files that come again, blanks, withdrawals, forms beside tables: cases 9 to 11, 17 to 19, 22 and 23.
struct SentAgainCases {
    let world = ModelWorld.quangNgai

    private func days() throws -> Days { try Days(id: "2026-10") }
    private var x: String { world.communes[0] }

    @Test("A file that comes again after another is in force again (case 9)", arguments: House.allCases)
    func inForceAgain(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        try office.take(ReferenceFile("a", in: days, received([x: 1])))
        try office.take(ReferenceFile("b", in: days, received([x: 2])))
        let again = try office.take(ReferenceFile("a", in: days, received([x: 1])))
        #expect(again.outcome == "taken" && again.replaced == [x])
        #expect(try office.received(in: days) == [x: 1])
    }

    @Test("A file that comes twice changes nothing (case 10)", arguments: House.allCases)
    func twice(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        let first = try office.take(ReferenceFile("a", in: days, received([x: 1])))
        let second = try office.take(ReferenceFile("a", in: days, received([x: 1])))
        #expect(second.outcome == "duplicate" && second.order == first.order)
        #expect(try office.received(in: days) == [x: 1])
    }

    @Test("A blank cell keeps the value that was received (case 11)", arguments: House.allCases)
    func blankCellKeeps(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        try office.take(ReferenceFile("a", in: days, values(x, ["received": 90, "settled": 80])))
        let newer = try office.take(ReferenceFile("b", in: days, values(x, ["received": 95, "settled": nil])))
        #expect(newer.kept == [ReferenceCell(x, "settled")])
        try office.take(ReferenceFile("c", in: days, values(x, ["pending": 4])))
        let slot = ReferenceSlot("subordinates", days)
        #expect(
            try office.values(in: slot)
                == [ReferenceCell(x, "received"): 95, ReferenceCell(x, "settled"): 80, ReferenceCell(x, "pending"): 4])
    }

    @Test("Two senders that agree ask nothing (case 17)", arguments: House.allCases)
    func twoSendersAgree(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        try office.take(ReferenceFile("a", from: x, in: days, received([x: 623])))
        let second = try office.take(ReferenceFile("b", in: days, received([x: 623])))
        #expect(second.outcome == "taken" && second.questions.isEmpty && second.replaced.isEmpty)
        #expect(try office.received(in: days) == [x: 623])
    }

    @Test(
        "A correction that is withdrawn leaves the full table, and the past as it was (case 18)",
        arguments: House.allCases)
    func withdrawn(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        try office.take(ReferenceFile("a", in: days, received(received(5, of: world.communes))))
        let correction = try office.take(ReferenceFile("b", in: days, received([x: 9])))
        let order = try #require(correction.order)
        #expect(try office.withdraw(order))
        #expect(try office.received(in: days) == received(5, of: world.communes))
        #expect(try office.received(in: days, through: order)[x] == 9)
    }

    @Test("What was withdrawn is in force again when it is sent again (case 19)", arguments: House.allCases)
    func sentAgainAfterWithdrawal(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        try office.take(ReferenceFile("a", in: days, received(received(5, of: world.communes))))
        let correction = try office.take(ReferenceFile("b", in: days, received([x: 9])))
        try office.withdraw(try #require(correction.order))
        let again = try office.take(ReferenceFile("b", in: days, received([x: 9])))
        #expect(again.outcome == "taken")
        #expect(try office.received(in: days)[x] == 9)
    }

    @Test("A second list of dossiers of one unit takes the place of the first (case 22)", arguments: House.allCases)
    func secondListOfDossiers(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        try office.take(ReferenceFile("a", origin: "counted", in: days, received([x: 30])))
        let second = try office.take(ReferenceFile("b", origin: "counted", in: days, received([x: 50])))
        #expect(second.replaced == [x])
        #expect(try office.received(in: days) == [x: 50])
        #expect(try office.total("subordinates", in: days).values["received"] == 50)
    }

    @Test("A unit's form and a table of all units' few fields make one row (case 23)", arguments: House.allCases)
    func formBesideATable(house: House) throws {
        let names = (1...57).map { "f\($0 < 10 ? "0" : "")\($0)" }
        var office = try house.open(
            world, fields: Dictionary(uniqueKeysWithValues: names.map { ($0, ReferenceField()) }))
        let days = try days()
        try office.take(
            ReferenceFile("form", in: days, values(x, Dictionary(uniqueKeysWithValues: names.map { ($0, 1) }))))
        var table: [ReferenceCell: Int?] = [:]
        for unit in world.communes { for name in names.prefix(4) { table[ReferenceCell(unit, name)] = .some(2) } }
        #expect(try office.take(ReferenceFile("table", in: days, table)).isFull)
        let row = try #require(
            try office.rows("subordinates", in: days).rows.first { $0.key.unit == x }?.value.values)
        #expect(row.count == 57 && row.values.count { $0 == 2 } == 4 && row.values.count { $0 == 1 } == 53)
    }
}
