import Testing

@testable import ReportingKit

/// Names of offices as systems write them, at a commune and at a province.
struct OfficeNamesTests {
    private let autumn = CalendarDate(uncheckedYear: 2026, month: 10, day: 31)
    private let reform = CalendarDate(uncheckedYear: 2025, month: 7, day: 1)

    private func office(_ code: String, _ name: String, of parent: UnitCode) -> AdministrativeUnit {
        AdministrativeUnit(
            id: UnitID(code: UnitCode(rawValue: code), validFrom: reform), name: name, kind: .office, parent: parent,
            validTo: nil)
    }

    private var commune: UnitRegister {
        UnitRegister.around(
            "21040",
            adding: [
                office("21040.01", "Văn phòng HĐND và UBND xã", of: "21040"),
                office("21040.02", "Phòng Kinh tế", of: "21040"),
                office("21040.03", "Phòng Văn hóa - Xã hội xã Bình Sơn", of: "21040"),
                office("21040.04", "Trung tâm Phục vụ hành chính công xã", of: "21040"),
                office("21040.05", "Ban Chỉ huy Quân sự xã", of: "21040"),
                office("21040.06", "Công an xã", of: "21040"),
            ])
    }

    @Test(arguments: [
        ("VP HĐND&UBND", "21040.01"), ("Văn phòng HĐND và UBND xã Bình Sơn", "21040.01"),
        ("VP HĐND - UBND xã", "21040.01"), ("Phòng Kinh tế xã Bình Sơn", "21040.02"), ("P. Kinh tế", "21040.02"),
        ("Phòng Kinh tế, xã Bình Sơn, tỉnh Quảng Ngãi", "21040.02"), ("Phòng VH-XH", "21040.03"),
        ("Phòng Văn hoá - Xã hội", "21040.03"), ("Phòng VHXH xã", "21040.03"), ("TT PVHCC", "21040.04"),
        ("TTPVHCC xã Bình Sơn", "21040.04"), ("Trung tâm Phục vụ hành chính công xã Bình Sơn", "21040.04"),
        ("Ban CHQS xã", "21040.05"), ("BCH QS", "21040.05"), ("BCH Quân sự xã Bình Sơn", "21040.05"),
        ("Công an xã Bình Sơn", "21040.06"), ("UBND xã Bình Sơn", "21040"),
    ])
    func officesOfACommuneAreRead(label: String, code: String) {
        guard case .unit(let unit) = commune.match(label, on: autumn, within: "21040") else {
            Issue.record("\(label): \(commune.match(label, on: autumn, within: "21040"))")
            return
        }
        #expect(unit.code.rawValue == code)
    }

    @Test func anOfficeOfAnotherCommuneIsNotTaken() {
        #expect(commune.match("Phòng Kinh tế xã Vạn Tường", on: autumn, within: "21040").unit == nil)
        #expect(commune.match("Phong Kinh te", on: autumn, within: "21040").unit == nil)
    }

    @Test func aReceivingBodyThatIsNotRegisteredMeansItsCommune() {
        let province = UnitRegister.around("51", adding: [])
        #expect(
            province.match("TTPVHCC xã Bình Sơn", on: autumn, within: "51").unit?.code == "21040")
        #expect(
            province.match("Trung tâm Phục vụ hành chính công xã Bình Sơn", on: autumn, within: "51").unit?.code
                == "21040")
    }

    @Test func anAdministratorsPatternNamesTerritories() throws {
        let pattern = try #require(UnitNamePattern("Bộ phận TN&TKQ {unit}"))
        let taught = UnitRegister.around("51", adding: [], patterns: [pattern])
        #expect(taught.match("Bộ phận TN&TKQ xã Bình Sơn", on: autumn, within: "51").unit?.code == "21040")
        #expect(UnitNamePattern("Bộ phận một cửa") == nil)
        #expect(UnitNamePattern("{unit}") == nil)
    }

    @Test func anAddedRowTakesThePlaceOfTheCountrys() {
        let own = AdministrativeUnit(
            id: UnitID(code: "21040", validFrom: reform), name: "Xã Bình Sơn Mới", kind: .commune, parent: "51",
            validTo: nil)
        let register = UnitRegister.around("51", adding: [own])
        #expect(register.unit("21040", on: autumn)?.name == "Xã Bình Sơn Mới")
        #expect(register.match("Xã Bình Sơn", on: autumn, within: "51").unit == nil)
    }
}

extension UnitMatch {
    fileprivate var unit: AdministrativeUnit? { if case .unit(let unit) = self { unit } else { nil } }
}
