import DigitizationModule
import Foundation
import ReportingKit
import Testing

@testable import Settings

struct SettingsReaderTests {
    let reader = SettingsReader(modules: [DigitizationModule()])

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
        #expect(settings.language == .vi)
        #expect(settings.enabledModules == ["digitization"])
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
                digitization: /data/so hoa
            """)
        #expect(settings.file == "b.yaml")
        #expect(
            settings.folderPlaces == [
                "folders.state": SettingsPlace(file: "b.yaml", line: 3, column: 10, excerpt: "  state: /data/state"),
                "folders.modules.digitization": SettingsPlace(
                    file: "b.yaml", line: 5, column: 19, excerpt: "    digitization: /data/so hoa"),
            ])
    }

    @Test func anIntervalForAllFoldersOrForEach() throws {
        let all = try parse("reporting_unit: \"524\"\nfolders: {rescan: 5m}").folders
        #expect(all.rescan(of: "inbox") == .seconds(300))
        #expect(all.rescan(of: "digitization") == .seconds(300))
        let each = try parse("reporting_unit: \"524\"\nfolders: {rescan: {digitization: 30s, inbox: 0s}}").folders
        #expect(each.rescan(of: "digitization") == .seconds(30))
        #expect(each.rescan(of: "inbox") == nil)
        #expect(each.rescan(of: "documents") == nil)
    }

    @Test func anIntervalThatPollsOrOfAnUnknownFolderIsAFault() {
        #expect(errors("reporting_unit: \"524\"\nfolders: {rescan: 10ms}").map(\.key) == ["folders.rescan"])
        let faults = errors("reporting_unit: \"524\"\nfolders: {rescan: {inbox: 10ms, digitisation: 5m}}")
        #expect(faults.map(\.key) == ["folders.rescan.inbox", "folders.rescan.digitisation"])
        #expect(faults.last?.hint?.hasPrefix("did you mean \"digitization\"?") == true)
    }

    @Test func valuesAreReadByTheirKind() throws {
        let settings = try parse(
            """
            reporting_unit: "524"
            language: en
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
              digitization:
                received: ["Tiếp nhận trong kỳ"]
            rules:
              - {dataset: digitization, rule: settled <= received, severity: error}
            """)
        #expect(settings.language == .en)
        #expect(settings.report.issuingBody == "ỦY BAN NHÂN DÂN\nHUYỆN BÌNH SƠN")
        #expect(!settings.report.isDraft)
        #expect(settings.report.recipients == ["Như trên", "Lưu: VT"])
        #expect(settings.folders.inbox.path(percentEncoded: false) == "/etc/baocaod/drop")
        #expect(settings.folders.spool.path(percentEncoded: false).hasPrefix("/etc/baocaod/.spool"))
        #expect(settings.folders.quietTime == .milliseconds(500))
        #expect(settings.folders.rescan == .seconds(300))
        #expect(settings.limits.fileBytes == 64 << 20)
        #expect(settings.headerVariants == ["digitization": ["received": ["Tiếp nhận trong kỳ"]]])
        #expect(settings.rules.map(\.comparison) == [.atMost])
    }

    @Test func allFaultsAreNamedAtOnceWithTheirPlace() {
        let found = errors(
            """
            reporting_unit: "524"
            langage: vi
            modules: [digitisation]
            folders:
              quiet_time: soon
            rules:
              - {dataset: digitization, rule: setled <= received}
            """)
        #expect(found.map(\.line) == [2, 3, 5, 7])
        #expect(found.map(\.key) == ["langage", "modules", "folders.quiet_time", "rules.rule"])
        #expect(found[0].hint?.hasPrefix("did you mean \"language\"?") == true)
        #expect(found[1].hint?.hasPrefix("did you mean \"digitization\"?") == true)
        #expect(found[3].message.contains("did you mean \"settled\"?"))
    }

    @Test func faultIsPrintedAsCompilersDo() {
        #expect(
            errors("reporting_unit: x\nlangage: vi").first?.description.hasPrefix(
                "b.yaml:2:1: error: langage: unknown key\n  langage: vi\n  ^\n  hint: did you mean \"language\"?")
                == true)
    }

    @Test(arguments: ["reporting_unit: [", "a: 1\na: 2\nreporting_unit: x", "language: vi", "- list"])
    func whatIsNoConfigurationIsRefused(text: String) { #expect(!errors(text).isEmpty) }

    @Test(arguments: [
        ("baocaod.yaml", "51", 0), ("samples/2023-H1/baocaod.yaml", "524", 22),
        ("samples/province-2026-Q3/baocaod.yaml", "51", 15), ("samples/commune-2026-10/baocaod.yaml", "21040", 14),
        ("samples/commune-2026-10/as-offices.yaml", "21040", 14),
    ])
    func shippedConfigurationsAndTheirUnitsAreSound(name: String, unit: UnitCode, added: Int) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let modules = [
            "documents", "online-services", "digitization", "infrastructure", "narrative", "procedure-control",
            "transformation",
            "administrative-reform",
        ].map(
            NamedModule.init)
        let settings = try SettingsReader(modules: modules).read(root.appending(path: "config/\(name)"))
        #expect(settings.reportingUnit == unit)
        #expect(settings.enabledModules.count == (name.contains("2023") ? 5 : 8))
        #expect(try UnitRegisterReader.read(settings.unitFiles).count == added)
        for file in settings.unitFiles { #expect(try UnitListFaults.of(file).isEmpty) }
    }

    private struct NamedModule: ProcessorModule {
        let id: ModuleID
        let title = ""
        init(_ name: String) { id = ModuleID(name) }
    }
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
