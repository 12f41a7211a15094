import DeclaredSupport
import Foundation
import ReportingKit
import Testing

@testable import Settings

struct SettingsReaderTests {
    let reader = SettingsReader(modules: [LibraryModule()])

    private func parse(_ text: String) throws(SettingsErrors) -> Settings {
        try reader.parse(text, file: "b.yaml", folder: URL(filePath: "/etc/baocaod", directoryHint: .isDirectory))
    }

    private func errors(_ text: String) -> [SettingsError] {
        do throws(SettingsErrors) {
            _ = try parse(text)
            return []
        } catch {
            return error.errors
        }
    }

    @Test func everythingLeftOutHasADefault() throws {
        let settings = try parse("reporting_unit: \"524\"")
        #expect(settings.reportingUnit == "524")
        #expect(settings.language == .vi && settings.logLanguage == .en)
        #expect(settings.enabledModules == ["library"])
        #expect(settings.folders.inbox.path(percentEncoded: false).hasPrefix("/etc/baocaod/inbox"))
        #expect(settings.folders.quietTime == .seconds(2))
        #expect(settings.limits.fileBytes == 512 << 20)
    }

    @Test func eachFolderKnowsItsPlaceInTheFile() throws {
        let settings = try parse(
            """
            reporting_unit: "524"
            folders:
              state: /data/state
              modules:
                library: /data/thu vien
            """)
        #expect(settings.file == "b.yaml")
        #expect(
            settings.folderPlaces == [
                "folders.state": SettingsPlace(file: "b.yaml", line: 3, column: 10, excerpt: "  state: /data/state"),
                "folders.modules.library": SettingsPlace(
                    file: "b.yaml", line: 5, column: 14, excerpt: "    library: /data/thu vien"),
            ])
    }

    @Test func anIntervalForAllFoldersOrForEach() throws {
        let all = try parse("reporting_unit: \"524\"\nfolders: {rescan: 5m}").folders
        #expect(all.rescan(of: "inbox") == .seconds(300))
        #expect(all.rescan(of: "library") == .seconds(300))
        let each = try parse("reporting_unit: \"524\"\nfolders: {rescan: {library: 30s, inbox: 0s}}").folders
        #expect(each.rescan(of: "library") == .seconds(30))
        #expect(each.rescan(of: "inbox") == nil)
        #expect(each.rescan(of: "parcels") == nil)
    }

    @Test func anIntervalThatPollsOrOfAnUnknownFolderIsAFault() {
        #expect(errors("reporting_unit: \"524\"\nfolders: {rescan: 10ms}").map(\.key) == ["folders.rescan"])
        let faults = errors("reporting_unit: \"524\"\nfolders: {rescan: {inbox: 10ms, libary: 5m}}")
        #expect(faults.map(\.key) == ["folders.rescan.inbox", "folders.rescan.libary"])
        #expect(faults.last?.hint?.hasPrefix("did you mean \"library\"?") == true)
    }

    @Test func valuesAreReadByTheirKind() throws {
        let settings = try parse(
            """
            reporting_unit: "524"
            language: en
            log_language: vi
            report:
              issuing_body: ["ỦY BAN NHÂN DÂN", "HUYỆN BÌNH SƠN"]
              draft: no
              recipients: ["Như trên", "Lưu: VT"]
            folders:
              inbox: drop
              state: /var/lib/b
              quiet_time: 500ms
              rescan: 5m
            limits: {file_bytes: 64MiB}
            headers:
              loans:
                lent: ["Tiếp nhận trong kỳ"]
            rules:
              - {dataset: loans, rule: returned <= lent, severity: error}
            """)
        #expect(settings.language == .en && settings.logLanguage == .vi)
        #expect(settings.report.issuingBody == "ỦY BAN NHÂN DÂN\nHUYỆN BÌNH SƠN")
        #expect(!settings.report.isDraft)
        #expect(settings.report.recipients == ["Như trên", "Lưu: VT"])
        #expect(settings.folders.inbox.path(percentEncoded: false) == "/etc/baocaod/drop")
        #expect(settings.folders.spool.path(percentEncoded: false).hasPrefix("/etc/baocaod/.spool"))
        #expect(settings.folders.quietTime == .milliseconds(500))
        #expect(settings.folders.rescan == .seconds(300))
        #expect(settings.limits.fileBytes == 64 << 20)
        #expect(settings.headerVariants == ["loans": ["lent": ["Tiếp nhận trong kỳ"]]])
        #expect(settings.rules.map(\.comparison) == [.atMost])
    }

    @Test func allFaultsAreNamedAtOnceWithTheirPlace() {
        let found = errors(
            """
            reporting_unit: "524"
            langage: vi
            modules: [libary]
            folders:
              quiet_time: soon
            rules:
              - {dataset: loans, rule: retuned <= lent}
            """)
        #expect(found.map(\.line) == [2, 3, 5, 7])
        #expect(found.map(\.key) == ["langage", "modules", "folders.quiet_time", "rules.rule"])
        #expect(found[0].hint?.hasPrefix("did you mean \"language\"?") == true)
        #expect(found[1].hint?.hasPrefix("did you mean \"library\"?") == true)
        #expect(found[3].message.contains("did you mean \"returned\"?"))
    }

    @Test func faultIsPrintedAsCompilersDo() {
        #expect(
            errors("reporting_unit: x\nlangage: vi").first?.description.hasPrefix(
                "b.yaml:2:1: error: langage: unknown key\n  langage: vi\n  ^\n  hint: did you mean \"language\"?")
                == true)
    }

    @Test(arguments: ["reporting_unit: [", "a: 1\na: 2\nreporting_unit: x", "language: vi", "- list"])
    func whatIsNoConfigurationIsRefused(text: String) { #expect(!errors(text).isEmpty) }
}

struct UnitRegisterReaderTests {
    static let head = "code,name,kind,parent,valid_from,valid_to,aliases\n"

    @Test func linesAreUnits() throws {
        let units = try UnitRegisterReader.parse(
            Self.head
                + "21040,Thị trấn Châu Ổ,commune,524,,2025-06-30,TT Châu Ổ|Châu Ổ\n21040,Xã Bình Sơn,commune,51,2025-07-01,,\n",
            file: "u.csv")
        #expect(units.map(\.name) == ["Thị trấn Châu Ổ", "Xã Bình Sơn"])
        #expect(units[0].aliases == ["TT Châu Ổ", "Châu Ổ"])
        #expect(units[1].id.validFrom?.iso == "2025-07-01")
    }

    @Test func allFaultyLinesAreNamed() {
        do throws(SettingsErrors) {
            _ = try UnitRegisterReader.parse(
                Self.head
                    + "1,A,comune,,,,\n2,B,commune\n3,C,commune,,01/07/2025,,\n4,D,commune,,,,\n4,E,commune,,,,\n",
                file: "u.csv")
            Issue.record("faulty lines were taken")
        } catch {
            #expect(error.errors.map(\.line) == [2, 3, 4, 6])
            #expect(error.errors.first?.hint?.hasPrefix("did you mean \"commune\"?") == true)
        }
    }
}
