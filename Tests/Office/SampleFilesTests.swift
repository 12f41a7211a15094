import Foundation
import Office
import OfficeSupport
import ReportingKit
import Settings
import Testing

/// Each file of the sample offices is acceptable to its office.
struct SampleFilesTests {
    @Test(arguments: [
        ("2023-H1", "baocaod.yaml", 32), ("province-2026-Q3", "baocaod.yaml", 6),
        ("commune-2026-10", "baocaod.yaml", 3),
        ("commune-2026-10", "as-offices.yaml", 3),
    ])
    func everyFileIsTaken(sample: String, configuration: String, count: Int) throws {
        let folder = TestOffice.root.appending(path: "config/samples/\(sample)")
        let settings = try SettingsReader(modules: TestOffice.modules).read(folder.appending(path: configuration))
        let composition = try Composition(settings: settings, modules: TestOffice.modules)
        let input = folder.appending(path: "in")
        let names = try FileManager.default.subpathsOfDirectory(atPath: input.path(percentEncoded: false)).sorted()
            .filter { $0.contains(".") }
        #expect(names.count == count)
        let today = try #require(CalendarDate(iso: "2026-11-03"))
        let check = FileCheck(
            composition: composition, store: nil,
            now: Date(timeIntervalSince1970: Double(today.daysSince1970) * 86_400 + 36_000))
        for name in names {
            let result = try check.check(InputFile(url: input.appending(path: name)))
            #expect(result.isAcceptable, "\(name): \(result.findings.filter { $0.severity == .error })")
            #expect(!result.findings.contains { $0.code == .dataUnused }, "\(name)")
        }
    }
}
