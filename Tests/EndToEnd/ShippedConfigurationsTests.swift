import Foundation
import ReportingKit
import Testing

@testable import Settings

/// The configurations that the project ships, and the lists of units that they name.
struct ShippedConfigurationsTests {
    @Test(arguments: [
        ("baocaod.yaml", "51", 0), ("samples/2023-H1/baocaod.yaml", "524", 22),
        ("samples/province-2026-Q3/baocaod.yaml", "51", 15), ("samples/commune-2026-10/baocaod.yaml", "21040", 14),
        ("samples/commune-2026-10/as-offices.yaml", "21040", 14),
    ])
    func shippedConfigurationsAndTheirUnitsAreSound(name: String, unit: UnitCode, added: Int) throws {
        let settings = try SettingsReader(modules: SampleRun.modules).read(
            SampleRun.root.appending(path: "config/\(name)"))
        #expect(settings.reportingUnit == unit)
        #expect(settings.enabledModules.count == (name.contains("2023") ? 5 : 8))
        #expect(try UnitRegisterReader.read(settings.unitFiles).count == added)
        for file in settings.unitFiles { #expect(try UnitListFaults.of(file).isEmpty) }
    }
}
