import DeclaredSupport
import Foundation
import ReportingKit
import Testing

@testable import Settings

struct PackageSettingsTests {
    private static let key = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="

    private func parse(_ text: String) throws(SettingsErrors) -> PackageSettings {
        try SettingsReader(modules: [LibraryModule()]).parse(
            "reporting_unit: \"51\"\n" + text, file: "b.yaml",
            folder: URL(filePath: "/etc/baocaod", directoryHint: .isDirectory)
        ).packages
    }

    private func errors(_ text: String) -> [SettingsError] {
        do throws(SettingsErrors) {
            _ = try parse(text)
            return []
        } catch {
            return error.errors
        }
    }

    @Test func withoutTheKeyNothingIsSignedAndNobodyTrusted() throws {
        #expect(try parse("") == PackageSettings())
    }

    @Test func keyAndTrustedKeysAreRead() throws {
        let packages = try parse(
            """
            packages:
              key: credentials/package-key
              trust:
                - {unit: "21040", key: "\(Self.key)", until: 2026-12-31}
                - {unit: "21040", key: "PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=", from: 2026-12-01}
                - {unit: "21064", key: "\(Self.key)"}
            """)
        #expect(packages.key?.path == "/etc/baocaod/credentials/package-key")
        #expect(packages.keyPlace?.line == 3)
        let keys = packages.keys(of: "21040")
        #expect(keys.map(\.days.until) == [CalendarDate(iso: "2026-12-31"), nil])
        #expect(keys.map(\.days.from) == [nil, CalendarDate(iso: "2026-12-01")])
        #expect(keys.map(\.place?.line) == [5, 6])
        #expect(packages.keys(of: "21064").map(\.key.base64) == [Self.key])
        #expect(packages.keys(of: "51") == [])
    }

    @Test func oneTrustedKeyNeedsNoList() throws {
        #expect(try parse("packages: {trust: {unit: \"21040\", key: \"\(Self.key)\"}}").trust.count == 1)
    }

    @Test func whatIsNoKeyIsNamed() {
        for key in ["AAAA", "khóa", Self.key + "A", "MCowBQYDK2VwAyEA" + Self.key] {
            let faults = errors("packages: {trust: [{unit: \"21040\", key: \"\(key)\"}]}")
            #expect(faults.map(\.key) == ["packages.trust[1].key"])
            #expect(faults.first?.message == "key is missing, or no public key")
        }
    }

    @Test func whatAnEntryLacksIsNamed() {
        #expect(errors("packages: {trust: [{key: \"\(Self.key)\"}]}").map(\.message) == ["unit is missing"])
        #expect(errors("packages: {trust: [{unit: \"1\"}]}").map(\.message) == ["key is missing, or no public key"])
        #expect(errors("packages: {trust: [tin]}").count == 1)
        #expect(errors("packages: {keys: a}").count == 1)
        let days = errors(
            "packages: {trust: [{unit: \"1\", key: \"\(Self.key)\", from: 2026-02-01, until: 2026-01-01}]}")
        #expect(days.map(\.message) == ["until lies before from"])
    }
}
