import Testing

@testable import ReportingKit

struct UnitRegisterTests {
    let register: UnitRegister
    let june2023 = CalendarDate(uncheckedYear: 2023, month: 6, day: 30)
    let june2026 = CalendarDate(uncheckedYear: 2026, month: 6, day: 30)

    init() throws {
        let reform = try #require(CalendarDate(iso: "2025-07-01"))
        let end = try #require(CalendarDate(iso: "2025-06-30"))
        func old(_ code: String, _ name: String, _ kind: AdministrativeUnit.Kind, _ parent: String)
            -> AdministrativeUnit
        {
            AdministrativeUnit(
                id: UnitID(code: UnitCode(code), validFrom: nil), name: name, kind: kind, parent: UnitCode(parent),
                validTo: end)
        }
        func new(_ code: String, _ name: String) -> AdministrativeUnit {
            AdministrativeUnit(
                id: UnitID(code: UnitCode(code), validFrom: reform), name: name, kind: .commune, parent: "51",
                validTo: nil)
        }
        register = UnitRegister([
            AdministrativeUnit(
                id: UnitID(code: "51", validFrom: nil), name: "Tỉnh Quảng Ngãi", kind: .province, parent: nil,
                validTo: nil),
            old("524", "Huyện Bình Sơn", .district, "51"),
            old("524.04", "Phòng Tư pháp huyện Bình Sơn", .office, "524"),
            old("524.17", "Trung tâm GDNN-GDTX huyện Bình Sơn", .office, "524"),
            old("21040", "Thị trấn Châu Ổ", .commune, "524"),
            old("21064", "Xã Bình An", .commune, "524"),
            old("21079", "Xã Bình Hòa", .commune, "524"),
            old("21091", "Xã Bình Thanh", .commune, "524"),
            old("21046", "Xã Bình Thạnh", .commune, "524"),
            old("21106", "Xã Bình Mỹ", .commune, "524"),
            old("525", "Huyện Trà Bồng", .district, "51"),
            old("21115", "Thị trấn Trà Xuân", .commune, "525"),
            new("21040", "Xã Bình Sơn"), new("21085", "Xã Bình Minh"),
        ])
    }

    @Test(arguments: ["51", "524", "525", "21064", "no such unit"])
    func whatIsCountedBelowAUnitAgreesWithItsChildren(code: String) {
        for day in [june2023, june2026] {
            let children = register.children(of: UnitCode(code), on: day)
            #expect(
                register.territoryCount(below: UnitCode(code), on: day)
                    == children.filter(\.kind.isTerritorial).count)
            #expect(register.levels(below: UnitCode(code), on: day) == Set(children.compactMap(\.kind.level)))
        }
    }

    @Test(arguments: [
        ("UBND xã Bình An", "21064"), ("ubnd xã  bình an ", "21064"), ("X. Bình An", "21064"),
        ("Ủy ban nhân dân xã Bình An", "21064"), ("XÃ BÌNH AN", "21064"), ("Bình An", "21064"),
        ("UBNDxã Bình An", "21064"), ("Xã BìnhAn", "21064"), ("TT Châu Ổ", "21040"), ("TT. Châu Ổ", "21040"),
        ("Thị trấn Châu Ổ", "21040"), ("UBND xã Bình Hoà", "21079"), ("Xã Bình Mĩ", "21106"),
        ("UBND xã Bình Thanh ", "21091"), ("UBND xã Bình Thạnh", "21046"), ("UBND huyện Bình Sơn", "524"),
        ("Phòng Tư Pháp huyện Bình Sơn", "524.04"), ("P. Tư pháp", "524.04"), ("TT GDNN-GDTX", "524.17"),
        ("3. Xã Bình An", "21064"), ("Xã Bình An (1)", "21064"), ("UBND xã Bình An - H. Bình Sơn", "21064"),
        ("Xã Bình An (Bình Sơn)", "21064"),
        ("Xã Bình An - Huyện Bình Sơn - Tỉnh Quảng Ngãi", "21064"),
    ])
    func spellingsOfOneNameMeet(label: String, code: String) {
        guard case .unit(let unit) = register.match(label, on: june2023, within: "524") else {
            Issue.record("no match for \(label): \(register.match(label, on: june2023, within: "524"))")
            return
        }
        #expect(unit.code.rawValue == code)
    }

    @Test func nameWithoutTonesIsProposedAndNeverTaken() {
        guard case .unknown(let nearest) = register.match("Xã Binh Thanh", on: june2023, within: "524") else {
            Issue.record("an accent-stripped name was taken")
            return
        }
        #expect(nearest.map(\.name).contains("Xã Bình Thanh"))
        #expect(nearest.map(\.name).contains("Xã Bình Thạnh"))
    }

    @Test func codeThatWasUsedAgainMeansTheUnitOfItsTime() {
        #expect(register.unit("21040", on: june2023)?.name == "Thị trấn Châu Ổ")
        #expect(register.unit("21040", on: june2026)?.name == "Xã Bình Sơn")
    }

    @Test func unitOfAnotherTimeIsNamedAsSuch() {
        guard case .outOfTime(let unit) = register.match("Thị trấn Châu Ổ", on: june2026) else {
            Issue.record("an abolished unit was taken")
            return
        }
        #expect(unit.name == "Thị trấn Châu Ổ")
    }

    @Test func unitOfAnotherTerritoryIsNamedAsSuch() {
        guard case .outside(let unit) = register.match("Thị trấn Trà Xuân", on: june2023, within: "524") else {
            Issue.record("a unit of another district was taken")
            return
        }
        #expect(unit.code == "21115")
    }

    @Test func otherKindOfTheSameNameIsNotTaken() {
        guard case .unknown(let nearest) = register.match("Phường Bình An", on: june2023, within: "524") else {
            Issue.record("a ward was taken for a commune")
            return
        }
        #expect(nearest.first?.name == "Xã Bình An")
    }
}
