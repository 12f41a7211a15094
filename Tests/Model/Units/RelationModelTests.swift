import OracleSupport
import ReportingKit
import Testing

/// How units stand to a territory and what became of them, unit by unit of a province and of a model.
struct RelationModelTests {
    private static let periods = [
        "2024", "2025-H1", "2025-Q2", "2025-06", "2025-07", "2025-H2", "2025", "2026-04", "2026-Q2", "2026-10", "2026",
        "2025-06-15..2025-09-14",
    ]

    private func check(_ register: UnitRegister, _ reference: ReferenceRegister, of territory: UnitCode) throws {
        for id in Self.periods {
            let days = try Days(id: id)
            let period = try Period(reference: days)
            var here: [UnitID: String] = [:]
            for unit in register.units {
                let relation = register.relation(of: unit, to: territory, in: period.days)
                let expected = reference.relation(of: unit.id.reference, to: territory.rawValue, in: days)
                #expect(relation?.reference == expected, "\(unit.id.reference) \(unit.name) in \(id)")
                here[unit.id] = expected
            }
            for relation in UnitRelation.allCases {
                let found = register.units([relation], of: territory, in: period.days, atSomeTime: true)
                let expected = register.units.filter { $0.exists(in: period.days) && here[$0.id] == relation.reference }
                #expect(found.map(\.id) == expected.map(\.id), "\(relation) in \(id)")
            }
        }
    }

    @Test func unitsOfTheModelStandAsTheReferenceSays() throws {
        let register = try UnitRegister(ModelProvince.register)
        try check(register, ModelProvince.register, of: "P")
        try check(register, ModelProvince.register, of: "n1")
    }

    /// Quảng Ngãi, which took Kon Tum in, and one of its communes.
    @Test(arguments: ["51", "21040"] as [UnitCode])
    func unitsOfTheCountryStandAsTheReferenceSays(territory: UnitCode) throws {
        let register = UnitRegister.around(territory, adding: [])
        try check(register, ReferenceRegister(register), of: territory)
    }

    @Test(arguments: ["51", "75", "48"] as [UnitCode])
    func renamesMakeOneSeries(territory: UnitCode) {
        let register = UnitRegister.around(territory, adding: [])
        let reference = ReferenceRegister(register)
        for unit in register.units {
            #expect(
                register.lineage.series(of: unit.id).map(\.reference) == reference.series(of: unit.id.reference),
                "\(unit.name)")
        }
    }
}
