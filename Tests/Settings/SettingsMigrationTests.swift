import DeclaredSupport
import Foundation
import ReportingKit
import Testing

@testable import Settings

struct SettingsMigrationTests {
    private let reader = SettingsReader(modules: [LibraryModule()])

    private func read(_ text: String) throws(SettingsErrors) -> Settings {
        try reader.parse(text, file: "b.yaml", folder: URL(filePath: "/etc/baocaod"))
    }

    private func migrated(_ text: String) throws -> String {
        try SettingsMigration(text, settings: try read(text)).text
    }

    @Test(arguments: [("exported", false), ("single", true)])
    func aReplacedKeyIsStillRead(word: String, isSingle: Bool) throws {
        let settings = try read("reporting_unit: \"51\"\nreport:\n  source: \(word)\n")
        #expect(settings.report.isSingleSource == isSingle)
        let warning = try #require(settings.replacedKeys.first?.warning)
        #expect(settings.replacedKeys.count == 1)
        #expect(warning.line == 3)
        #expect(warning.description.hasPrefix("b.yaml:3:3: warning: report.source: is now report.subordinates"))
    }

    @Test func onlyTheReplacedWordsChange() throws {
        let former =
            "# Huyện\r\nreporting_unit: '524'   # mã\r\nreport: # đầu trang\r\n  # nguồn: của xã\r\n  \"source\" : 'single' # giữ\r\n\r\n  place: source\r\n"
        let text = try migrated(former)
        #expect(
            text
                == former.replacingOccurrences(
                    of: "\"source\" : 'single' # giữ", with: "\"subordinates\" : 'derived' # giữ"))
        #expect(try read(text).replacedKeys.isEmpty)
        #expect(try read(text).report.isSingleSource)
    }

    @Test func keysInOneLineChangeToo() throws {
        let text = "reporting_unit: \"51\"\nreport: {place: \"Đồng Nai\", source: exported, due_days: 5}\n"
        #expect(
            try migrated(text)
                == "reporting_unit: \"51\"\nreport: {place: \"Đồng Nai\", subordinates: sent, due_days: 5}\n")
    }

    @Test func aFileWithoutReplacedKeysStaysAsItIs() throws {
        let text = "reporting_unit: \"51\"\nreport:\n  subordinates: sent\n"
        #expect(try migrated(text) == text)
    }

    @Test func bothKeysAtOnceAreAFault() {
        #expect(throws: SettingsErrors.self) {
            try read("reporting_unit: \"51\"\nreport:\n  source: single\n  subordinates: sent\n")
        }
    }

    @Test func aWordThatNoVersionKnewIsAFault() {
        #expect(throws: SettingsErrors.self) { try read("reporting_unit: \"51\"\nreport:\n  source: exportet\n") }
    }
}
