import OracleSupport
import Testing

/// Tables of some units, of nearly all and of all: cases 1 to 8.
struct PartsOfATableCases {
    let world = ModelWorld.quangNgai

    private func days() throws -> Days { try Days(id: "2026-10") }

    private static let figures = [623, 402, 518, 560, 561]

    @Test("Five communes that each send a file stand beside one another (case 1)", arguments: House.allCases)
    func filesOfOneUnitEach(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        for (unit, figure) in zip(world.communes, Self.figures) {
            let verdict = try office.take(ReferenceFile("f\(unit)", in: days, received([unit: figure])))
            #expect(verdict.outcome == "taken" && verdict.place == "subordinates" && !verdict.isFull)
        }
        #expect(try office.received(in: days) == Dictionary(uniqueKeysWithValues: zip(world.communes, Self.figures)))
        for view in ["subordinates", "whole"] {
            let total = try office.total(view, in: days)
            #expect(total.values["received"] == 2_664 && total.of["received"] == 5)
        }
        let completeness = try office.completeness("subordinates", in: days)
        #expect(completeness.count == 96 && completeness.values.count { $0 == "sent" } == 5)
    }

    @Test("They may come in groups and in any order (case 2)", arguments: House.allCases)
    func groupsInAnyOrder(house: House) throws {
        let days = try days()
        let all = Dictionary(uniqueKeysWithValues: zip(world.communes, Self.figures))
        let units = world.communes.prefix(5).map { $0 }
        let partitions = [
            [[4], [3], [2], [1], [0]], [[0, 1], [2, 3, 4]], [[2, 3, 4], [0, 1]], [[1, 4], [0], [2, 3]],
            [[4, 3, 2, 1, 0]],
        ]
        for partition in partitions {
            var office = try house.open(world)
            for (index, group) in partition.enumerated() {
                let rows = received(all.filter { entry in group.contains { units[$0] == entry.key } })
                try office.take(ReferenceFile("f\(index)", in: days, rows))
            }
            #expect(try office.received(in: days) == all, "\(partition)")
            #expect(try office.total("subordinates", in: days).values["received"] == 2_664)
        }
    }

    @Test("A correction of one unit leaves the 95 others of a full table (case 3)", arguments: House.allCases)
    func correctionAfterAFullTable(house: House) throws {
        var office = try house.open(world)
        let (days, x) = (try days(), world.communes[0])
        let all = received(5, of: world.communes)
        let full = try office.take(ReferenceFile("a", in: days, received(all)))
        #expect(full.isFull && full.place == "subordinates")
        let correction = try office.take(ReferenceFile("b", in: days, received([x: 9])))
        #expect(correction.replaced == [x] && correction.vanished.isEmpty && !correction.isFull)
        #expect(try office.received(in: days) == all.merging([x: 9]) { $1 })
        #expect(try office.total("subordinates", in: days).values["received"] == 484)
    }

    @Test("A full table replaces what was said of one unit (case 4)", arguments: House.allCases)
    func fullTableAfterOneUnit(house: House) throws {
        var office = try house.open(world)
        let (days, x) = (try days(), world.communes[0])
        try office.take(ReferenceFile("b", in: days, received([x: 9])))
        let full = try office.take(ReferenceFile("a", in: days, received(received(5, of: world.communes))))
        #expect(full.replaced == [x])
        #expect(try office.received(in: days) == received(5, of: world.communes))
    }

    @Test("A unit that sent its own file stays when a full table lacks it (case 5)", arguments: House.allCases)
    func ownFileOutlivesAFullTable(house: House) throws {
        var office = try house.open(world)
        let (days, x) = (try days(), world.communes[0])
        try office.take(ReferenceFile("b", in: days, received([x: 9])))
        let full = try office.take(ReferenceFile("a", in: days, received(received(5, of: world.communes.dropFirst()))))
        #expect(full.isFull && full.vanished.isEmpty)
        #expect(try office.received(in: days)[x] == 9)
        #expect(try office.total("subordinates", in: days).values["received"] == 95 * 5 + 9)
    }

    @Test("Units that a newer full table lacks are gone and named (case 6)", arguments: House.allCases)
    func unitsVanish(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        try office.take(ReferenceFile("a", in: days, received(received(5, of: world.communes))))
        let shorter = try office.take(
            ReferenceFile("b", in: days, received(received(5, of: world.communes.dropLast(3)))))
        #expect(shorter.isFull && shorter.vanished == Set(world.communes.suffix(3)))
        #expect(Set(try office.received(in: days).keys) == Set(world.communes.dropLast(3)))
    }

    @Test("Two halves make a whole, and neither is a full table (case 7)", arguments: House.allCases)
    func twoHalves(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        let one = try office.take(ReferenceFile("a", in: days, received(received(5, of: world.communes.prefix(58)))))
        let other = try office.take(
            ReferenceFile("b", in: days, received(received(5, of: world.communes.dropFirst(58)))))
        #expect(!one.isFull && !other.isFull && other.vanished.isEmpty)
        #expect(try office.received(in: days) == received(5, of: world.communes))
    }

    @Test("Another sender's shorter full table takes nothing back (case 8)", arguments: House.allCases)
    func anotherSendersFullTable(house: House) throws {
        var office = try house.open(world)
        let days = try days()
        try office.take(ReferenceFile("a", in: days, received(received(5, of: world.communes))))
        let other = try office.take(
            ReferenceFile("b", from: "system", in: days, received(received(5, of: world.communes.dropLast(2)))))
        #expect(other.isFull && other.vanished.isEmpty && other.questions.isEmpty)
        #expect(try office.received(in: days) == received(5, of: world.communes))
    }
}
