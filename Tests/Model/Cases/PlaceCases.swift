import OracleSupport
import Testing

/// Counted beside stated, closed places, tables of the whole and of parts: cases 20, 21, 25 to 30 and 34.
struct PlaceCases {
    let world = ModelWorld.quangNgai

    private func days() throws -> Days { try Days(id: "2026-10") }
    private var x: String { world.communes[0] }
    private var y: String { world.communes[1] }
    private var province: String { "51@2025-07-01" }

    @Test("Counted units fill those that state nothing, and check the others (case 20)", arguments: House.allCases)
    func countedFills(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        try office.take(ReferenceFile("a", in: days, received([x: 30])))
        try office.take(ReferenceFile("l", origin: "counted", in: days, received([x: 31, y: 50])))
        #expect(try office.received(in: days) == [x: 30, y: 50])
        #expect(try office.total("subordinates", in: days).values["received"] == 80)
        #expect(try office.contradictions(in: days) == [["counted", x, "received", "30", "31"]])
    }

    @Test(
        "A full table without a unit is printed without it, whatever was counted (case 21)", arguments: House.allCases)
    func closedPlace(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        let stated = received(5, of: world.communes.filter { $0 != y })
        try office.take(ReferenceFile("a", in: days, received(stated)))
        try office.take(ReferenceFile("l", origin: "counted", in: days, received([y: 50])))
        #expect(try office.received(in: days) == stated)
        #expect(try office.total("subordinates", in: days).values["received"] == 475)
    }

    @Test(
        "A table of the whole and one of the communes both stand, and are compared (case 25)", arguments: House.allCases
    )
    func wholeBesideCommunes(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        let all = received(5, of: world.communes).merging([world.offices[0]: 2]) { $1 }
        #expect(try office.take(ReferenceFile("w", in: days, received(all))).place == "whole")
        try office.take(ReferenceFile("c", in: days, received(received(5, of: world.communes).merging([x: 4]) { $1 })))
        #expect(try office.received("whole", in: days) == all)
        #expect(try office.received(in: days)[x] == 4)
        #expect(
            try office.contradictions(in: days)
                == [["place", x, "received", "5", "4"], ["place.total", "", "received", "480", "479"]])
    }

    @Test("A title of the whole over one row is open to the others (case 26)", arguments: House.allCases)
    func titleOfTheWhole(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        let verdict = try office.take(ReferenceFile("a", in: days, title: "whole", received([x: 5])))
        #expect(verdict.place == "whole" && !verdict.isFull)
        try office.take(ReferenceFile("b", in: days, received([y: 6])))
        #expect(try office.received("whole", in: days) == [x: 5, y: 6])
        #expect(try office.received(in: days) == [x: 5, y: 6])
        #expect(try office.completeness("subordinates", in: days).values.count { $0 == "sent" } == 2)
    }

    @Test(
        "A full table of the whole is printed as stated; a unit's own file stands in the communes' (case 27)",
        arguments: House.allCases)
    func fullWholeWithoutAUnit(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        let stated = received(5, of: world.communes.dropFirst())
        let verdict = try office.take(ReferenceFile("w", in: days, title: "whole", received(stated)))
        #expect(verdict.place == "whole" && verdict.isFull)
        try office.take(ReferenceFile("x", in: days, received([x: 7])))
        #expect(try office.received("whole", in: days) == stated)
        #expect(try office.received(in: days) == stated.merging([x: 7]) { $1 })
    }

    @Test("A title narrower than its rows is a question (case 28)", arguments: House.allCases)
    func titleNarrowerThanRows(house: House) throws {
        var office = try house.open(world)
        let verdict = try office.take(
            ReferenceFile("a", in: try days(), title: "subordinates", received([x: 5, world.offices[0]: 1])))
        #expect(verdict.outcome == "returned" && verdict.finding == "set.conflict")
    }

    @Test("Without a row of its own the committee's figure is its offices' sum (case 29)", arguments: House.allCases)
    func ownIsTheSumOfOffices(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        let verdict = try office.take(ReferenceFile("a", in: days, received(received(3, of: world.offices))))
        #expect(verdict.place == "level" && verdict.isFull)
        #expect(try office.total("own", in: days).values["received"] == 45)
        #expect(try office.total("whole", in: days).values["received"] == 45)
    }

    @Test("A row of the committee is its own figure, and the whole adds all rows (case 30)", arguments: House.allCases)
    func ownRow(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        try office.take(
            ReferenceFile("a", in: days, received(received(3, of: world.offices).merging([province: 691]) { $1 })))
        #expect(try office.total("own", in: days).values["received"] == 691)
        #expect(try office.total("whole", in: days).values["received"] == 691 + 45)
    }

    @Test("Bodies of a commune are kept and used by nothing (case 34)", arguments: House.allCases)
    func bodiesOfACommune(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        let verdict = try office.take(ReferenceFile("a", in: days, received(["21040.01@2025-07-01": 4])))
        #expect(verdict.outcome == "taken" && verdict.place == "deep" && !verdict.isFull)
        #expect(try office.total("whole", in: days).values.isEmpty)
        #expect(try office.values(in: ReferenceSlot("deep", days)).count == 1)
    }
}
