import Foundation
import OfficeSupport
import ReportingKit
import Settings
import Testing

@testable import Office

struct UnitWarningsTests {
    private func composition(_ text: String) throws -> Composition {
        let config = TestOffice.root.appending(path: "config", directoryHint: .isDirectory)
        let settings = try SettingsReader(modules: TestOffice.modules).parse(
            text, file: "b.yaml", folder: config)
        return try Composition(settings: settings, modules: TestOffice.modules)
    }

    private func warnings(_ text: String) throws -> [SettingsError] {
        try composition(text).unitWarnings(on: try #require(CalendarDate(iso: "2026-11-20")))
    }

    private func fault(_ text: String) throws -> SettingsError? {
        do {
            _ = try composition(text)
            return nil
        } catch let errors as SettingsErrors {
            return errors.errors.first
        }
    }

    @Test func aDistrictThatEndedNamesTheHeirsOfItsCommunes() throws {
        let warning = try #require(try warnings("language: vi\nreporting_unit: \"524\"").first)
        #expect(warning.severity == .warning)
        #expect((warning.line, warning.key) == (2, "reporting_unit"))
        #expect(warning.message.hasPrefix("Huyện Bình Sơn (524) ended on 2025-06-30"))
        #expect(warning.hint?.contains("21040 Xã Bình Sơn, 21061 Xã Vạn Tường") == true)
    }

    @Test func aProvinceThatEndedNamesItsHeir() throws {
        // Kon Tum became a part of Quảng Ngãi.
        let warning = try #require(try warnings("reporting_unit: \"62\"").first)
        #expect(warning.hint?.contains("51 Tỉnh Quảng Ngãi") == true)
    }

    @Test(arguments: ["51", "21040", "75"])
    func aUnitOfTodayIsNotWarnedOf(code: String) throws {
        #expect(try warnings("reporting_unit: \"\(code)\"").isEmpty)
    }

    @Test func anIssuerThatEndedIsWarnedOf() throws {
        let text = "reporting_unit: \"51\"\nissuer: \"524\""
        #expect(try warnings(text).map(\.key) == ["issuer"])
    }

    @Test(arguments: [
        ("reporting_unit: \"1\"", "did you mean 01 Thành phố Hà Nội"),
        ("reporting_unit: Quảng Ngãi", "did you mean 51 Tỉnh Quảng Ngãi"),
        ("reporting_unit: \"51\"\nissuer: \"99999\"", "baocaod units search NAME"),
        (
            "reporting_unit: \"51\"\nissuer: sở y tế\nunits: [samples/province-2026-Q3/units.csv]",
            "did you mean 51.09 Sở Y tế"
        ),
        ("reporting_unit: \"21040\"\nissuer: \"79\"", "lies above it"),
    ])
    func aCodeThatNoUnitHasIsNamedWithWhatWasMeant(text: String, hint: String) throws {
        let error = try #require(try fault(text))
        #expect(error.line == (text.contains("issuer") ? 2 : 1))
        #expect(error.hint?.contains(hint) == true, "\(error)")
    }
}
