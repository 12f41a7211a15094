import OfficeSupport
import ReportingKit
import Settings
import Testing

@testable import Office

struct FormUnitsTests {
    private func kinds(_ configuration: String, _ period: String) throws -> [AdministrativeUnit.Kind] {
        let settings = try SettingsReader(modules: TestOffice.modules).read(
            TestOffice.root.appending(path: "config/samples/\(configuration)/baocaod.yaml"))
        let composition = try Composition(settings: settings, modules: TestOffice.modules)
        let form = try #require(composition.registry.datasets.first { $0.layout == .form })
        return composition.formUnits(of: form, in: try #require(Period(id: period))).map(\.unit.kind)
    }

    @Test func aDistrictAndItsCommunesFillIn() throws {
        #expect(try kinds("2023-H1", "2023-H1") == [.district] + Array(repeating: .commune, count: 22))
    }

    @Test func aProvinceOfTodayAsksItsCommunes() throws {
        #expect(try kinds("province-2026-Q3", "2026-Q3").filter { $0 == .commune }.count == 96)
    }

    @Test func aCommuneAsksItsVillages() throws {
        #expect(try kinds("commune-2026-10", "2026-10") == [.commune] + Array(repeating: .hamlet, count: 8))
    }
}
