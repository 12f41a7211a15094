import Testing

@testable import ReportingKit

/// The register of the country that the program holds.
struct CountryTests {
    private let reform = CalendarDate(uncheckedYear: 2025, month: 7, day: 1)
    private let before = CalendarDate(uncheckedYear: 2025, month: 6, day: 30)
    private let autumn = CalendarDate(uncheckedYear: 2026, month: 10, day: 31)

    private func count(_ kind: AdministrativeUnit.Kind, on day: CalendarDate) -> Int {
        let country = CountryUnits.shared
        return (0..<country.count).map { country[$0] }.count { $0.kind == kind && $0.isValid(on: day) }
    }

    @Test func allUnitsOfBothTimesAreThere() {
        #expect(CountryUnits.shared.count == 14_160)
        #expect(CountrySuccessions.shared.all.count == 10_676)
        #expect(count(.province, on: before) == 63)
        #expect(count(.district, on: before) == 696)
        #expect(count(.commune, on: before) == 10_035)
        #expect(count(.province, on: autumn) == 34)
        #expect(count(.district, on: autumn) == 0)
        #expect(count(.commune, on: autumn) == 3_321)
    }

    @Test func aCodeIsFoundWithItsTimes() {
        let country = CountryUnits.shared
        #expect(country.rows(of: "21040").map { country[$0].name } == ["Thị trấn Châu Ổ", "Xã Bình Sơn"])
        #expect(country.rows(of: "99999").isEmpty)
        #expect(country.rows(of: "").isEmpty)
        #expect(country.rows(of: "00001").map { country[$0].name } == ["Phường Phúc Xá"])
    }

    @Test func theTerritoriesOfAProvinceAreItsCommunes() {
        let register = UnitRegister.around("51", adding: [])
        #expect(register.units([.subordinate], of: "51", in: autumn...autumn).count == 96)
        #expect(register.units([.subordinate], of: "51", in: before...before).allSatisfy { $0.kind == .district })
        #expect(register.units([.lower], of: "51", in: before...before).allSatisfy { $0.kind == .commune })
        #expect(UnitRegister.around("38", adding: []).units([.subordinate], of: "38", in: autumn...autumn).count == 166)
        #expect(UnitRegister.around("48", adding: []).units([.subordinate], of: "48", in: autumn...autumn).count == 94)
    }

    @Test func anOldUnitOfAMergedProvinceIsFormer() throws {
        let register = UnitRegister.around("51", adding: [])
        let day = before
        let konTum = try #require(register.unit("62", on: day))
        #expect(konTum.name == "Tỉnh Kon Tum")
        #expect(register.relation(of: konTum, to: "51", in: day...day) == .former)
        let year =
            CalendarDate(uncheckedYear: 2025, month: 1, day: 1)...CalendarDate(uncheckedYear: 2025, month: 12, day: 31)
        let old = try #require(register.unit("21040", on: day))
        #expect(register.relation(of: old, to: "51", in: year) == .subordinate)
    }

    @Test func aRenamedUnitIsOneSeries() throws {
        let register = UnitRegister.around("75", adding: [])
        let day = CalendarDate(uncheckedYear: 2026, month: 5, day: 1)
        let renamed = register.units([.subordinate], of: "75", in: day...day).filter { $0.id.validFrom?.year == 2026 }
        #expect(renamed.count == 10)
        for unit in renamed {
            #expect(register.lineage.series(of: unit.id).count == 2, "\(unit.name)")
        }
        let merged = try #require(UnitRegister.around("51", adding: []).unit("21040", on: autumn))
        #expect(UnitRegister.around("51", adding: []).lineage.series(of: merged.id) == [merged.id])
    }

    @Test(arguments: [
        "UBND tỉnh Thanh Hóa", "Phường Hạc Thành, tỉnh Thanh Hóa", "UBND phường Hạc Thành - T. Thanh Hoá",
        "Tỉnh Thanh Hóa",
    ])
    func aForeignUnitIsKnownAsOne(label: String) {
        let register = UnitRegister.around("51", adding: [])
        guard case .outside(let unit) = register.match(label, on: autumn, within: "51") else {
            Issue.record("\(label): \(register.match(label, on: autumn, within: "51"))")
            return
        }
        #expect(["Tỉnh Thanh Hóa", "Phường Hạc Thành"].contains(unit.name))
    }

    @Test(arguments: ["51", "38", "48", "79", "01"])
    func everyCommuneIsReadInThreeSpellings(code: String) throws {
        let territory = UnitCode(rawValue: code)
        let register = UnitRegister.around(territory, adding: [])
        let province = try #require(register.unit(territory, on: autumn))
        for unit in register.units([.subordinate], of: territory, in: autumn...autumn) {
            let spellings = [
                unit.name, "UBND \(unit.name.prefix(1).lowercased() + unit.name.dropFirst())",
                "\(unit.name), \(province.name)", "Trung tâm Phục vụ hành chính công \(unit.name)",
                "TTPVHCC \(unit.name.uppercased())",
            ]
            for spelling in spellings {
                #expect(register.match(spelling, on: autumn, within: territory) == .unit(unit), "\(spelling)")
            }
        }
    }
}
