import OracleSupport
import Testing

/// Comparisons over the merger, and units out of their time: cases 44 to 47, 49 and 51.
struct ComparisonCases {
    let world = ModelWorld.quangNgai

    /// The communes of the former district of Bình Sơn.
    private var binhSon: [String] { world.before(under: "524") }

    private func compared(_ house: House, old: [String]) throws -> ReferenceComparison {
        var office = try house.open(world)
        let (h1, h2) = (try Days(id: "2025-H1"), try Days(id: "2025-H2"))
        #expect(try office.take(ReferenceFile("old", in: h1, received(received(100, of: old)))).outcome == "taken")
        try office.take(ReferenceFile("new", in: h2, received(received(450, of: world.communes))))
        return try office.compare("subordinates", "received", in: h2, with: h1)
    }

    @Test("Of 22 old communes 18 became four new ones, which are compared (case 44)", arguments: House.allCases)
    func communesOfOneDistrict(house: House) throws {
        #expect(binhSon.count == 22)
        let found = try compared(house, old: binhSon)
        #expect(found.compared == 4 && found.of == 96 && found.predecessors == 18)
        #expect(found.totalThen == 1_800 && found.totalNow == 1_800)
        #expect(found.then.count == 4 && found.notCompared.count == 92)
    }

    @Test("With the last commune that the fifth took in, five are compared (case 45)", arguments: House.allCases)
    func withTheMissingCommune(house: House) throws {
        let missing = try #require(
            world.reference.units.first { $0.name == "Xã Tịnh Hòa" && $0.lastDay == ReferenceDays.number("2025-06-30") }
        )
        let found = try compared(house, old: binhSon + [missing.id])
        #expect(found.compared == 5 && found.of == 96 && found.predecessors == 23)
    }

    @Test("With all old communes of both provinces everything is compared (case 46)", arguments: House.allCases)
    func allOldCommunes(house: House) throws {
        var office = try house.open(world)
        let (h1, h2) = (try Days(id: "2025-H1"), try Days(id: "2025-H2"))
        let day = try #require(ReferenceDays.number("2025-06-30"))
        let all = world.reference.units.filter { unit in
            // An island district had no communes and became a special zone itself.
            guard unit.kind != "province", unit.life.contains(day), !world.reference.heirs(of: unit.id).isEmpty else {
                return false
            }
            return ["lower", "former", "sub"].contains(
                world.reference.relation(of: unit.id, to: "51", in: h1) ?? "")
        }
        let byRelation = Dictionary(grouping: all.map(\.id)) {
            world.reference.relation(of: $0, to: "51", in: h1) ?? ""
        }
        #expect(Set(byRelation.keys).isSuperset(of: ["lower", "former"]))
        for (relation, units) in byRelation {
            #expect(
                try office.take(ReferenceFile(relation, in: h1, received(received(10, of: units)))).outcome == "taken")
        }
        try office.take(ReferenceFile("new", in: h2, received(received(30, of: world.communes))))
        let found = try office.compare("subordinates", "received", in: h2, with: h1)
        #expect(found.compared == 96 && found.of == 96)
        // Former neighbours were not this province's then: they are in no total of that time.
        let inside = (byRelation["lower"]?.count ?? 0) + (byRelation["sub"]?.count ?? 0)
        #expect(try office.total("whole", in: h1).values["received"] == inside * 10)
    }

    @Test(
        "The heirs of a part are compared in the total alone, and only with all of their group (case 47)",
        arguments: House.allCases)
    func heirsOfAPart(house: House) throws {
        let (h1, h2) = (try Days(id: "2025-H1"), try Days(id: "2025-H2"))
        var office = try house.open(ModelWorld.model.get())
        try office.take(ReferenceFile("old", in: h1, received(["d4": 10])))
        try office.take(ReferenceFile("new", in: h2, received(received(30, of: ModelProvince.communes))))
        let found = try office.compare("subordinates", "received", in: h2, with: h1)
        #expect(found.then.isEmpty)
        #expect(
            found.notCompared[ModelProvince.communes[2]] == "part"
                && found.notCompared[ModelProvince.communes[3]] == "part")
        #expect(found.totalThen == 10 && found.totalNow == 60 && found.compared == 2)

        var lacking = try house.open(ModelWorld.model.get())
        try lacking.take(ReferenceFile("old", in: h1, received(["d4": 10])))
        try lacking.take(ReferenceFile("new", in: h2, received([ModelProvince.communes[2]: 30])))
        let none = try lacking.compare("subordinates", "received", in: h2, with: h1)
        #expect(none.compared == 0 && none.totalThen == 0)
    }

    @Test("Half a year of new units is not compared with a year of old ones (case 49)", arguments: House.allCases)
    func halfAYearAndAYear(house: House) throws {
        var office = try house.open(ModelWorld.model.get())
        let (before, year) = (try Days(id: "2024"), try Days(id: "2025"))
        try office.take(ReferenceFile("o", in: before, received(["d1": 10, "d2": 10])))
        try office.take(ReferenceFile("n", in: try Days(id: "2025-H2"), received([ModelProvince.communes[0]: 30])))
        #expect(try office.total("subordinates", in: year).values["received"] == 30)
        #expect(try office.compare("subordinates", "received", in: year, with: before).compared == 0)
        try office.take(ReferenceFile("h", in: try Days(id: "2025-H1"), received(["d1": 4, "d2": 4])))
        let found = try office.compare("subordinates", "received", in: year, with: before)
        #expect(found.totalNow == 38 && found.totalThen == 20)
    }

    @Test("An abolished commune has no figures of a later time (case 51)", arguments: House.allCases)
    func abolishedCommune(house: House) throws {
        var office = try house.open(world)
        let chauO = try #require(world.reference.units.first { $0.name == "Thị trấn Châu Ổ" })
        let verdict = try office.take(ReferenceFile("a", in: try Days(id: "2025-H2"), received([chauO.id: 1])))
        #expect(verdict.outcome == "returned" && verdict.finding == "unit.out_of_time")
    }
}
