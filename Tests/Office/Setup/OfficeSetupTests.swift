import Foundation
import OfficeSupport
import ReportingKit
import Settings
import TestSupport
import Testing

@testable import Office

struct OfficeSetupTests {
    private let folder: TemporaryFolder
    private let today: CalendarDate
    private let setup: OfficeSetup
    private let template = TestOffice.root.appending(path: "config/reports/chuyen-doi-so/bao-cao.docx")

    init() throws {
        folder = try TemporaryFolder("setup")
        today = try #require(CalendarDate(iso: "2026-11-20"))
        setup = OfficeSetup(
            modules: TestOffice.modules, today: today)
    }

    private var file: URL { folder.url.appending(path: "baocaod.yaml") }

    private func choices(_ code: String) throws -> OfficeChoices {
        guard case .unit(let unit) = TerritorySearch(today: today).find(code) else {
            throw SetupFault(description: code)
        }
        return OfficeChoices(territory: unit)
    }

    private func write(_ choices: OfficeChoices, replacing: Bool = false) throws -> OfficeSetup.Result {
        try setup.write(choices, to: file, template: template, replacing: replacing)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }

    @Test(arguments: ["51", "79", "21040", "20194", "20333", "524", "00004"])
    func whatIsWrittenIsSoundAndComplete(code: String) throws {
        let result = try write(try choices(code))
        let settings = result.check.composition.settings
        #expect(settings.reportingUnit.rawValue == code)
        #expect(settings.enabledModules.count == 8)
        #expect(settings.replacedKeys.isEmpty)
        #expect(!settings.report.issuingBody.isEmpty && !settings.report.place.isEmpty)
        #expect(settings.folders.modules.count == 8)
        #expect(
            result.written.map(\.lastPathComponent) == [
                "don-vi.csv", "bao-cao.commune.docx", "bao-cao.docx", "bao-cao.province.docx", "report.yaml",
                "baocaod.yaml",
            ])
        #expect(try result.check.warnings(on: today).map(\.key) == (code == "524" ? ["reporting_unit"] : []))
    }

    @Test func severalReportsAreChosenWithTheirModules() throws {
        var choices = try choices("51")
        choices.reports = [.procedureControl, .digitalTransformation]
        let composition = try setup.write(
            choices, to: file, template: template, replacing: false
        ).check.composition
        #expect(composition.reportIDs == ["kiem-soat-tthc", "chuyen-doi-so"])
        #expect(composition.settings.enabledModules.contains("transformation"))
        #expect(try text("reports/kiem-soat-tthc/report.yaml").contains("closing_day: 14"))
    }

    @Test func aDepartmentSignsForAProvince() throws {
        var choices = try choices("51")
        choices.body = .office(try setup.office("Sở Khoa học và Công nghệ", of: choices.territory, for: file))
        let composition = try write(choices).check.composition
        #expect(composition.settings.reportingUnit == "51")
        let period = try #require(Period(id: "2026-Q3"))
        #expect(composition.issuer(in: period)?.name == "Sở Khoa học và Công nghệ")
        #expect(composition.reportingUnit(in: period)?.name == "Tỉnh Quảng Ngãi")
    }

    @Test func aDepartmentIsTheTerritoryOfItsOwnDivisions() throws {
        var choices = try choices("51")
        choices.body = .divisions(of: try setup.office("Sở Nội vụ", of: choices.territory, for: file))
        let composition = try write(choices).check.composition
        let period = try #require(Period(id: "2026-Q3"))
        #expect(composition.reportingUnit(in: period)?.name == "Sở Nội vụ")
        #expect(composition.issuer(in: period)?.name == "Sở Nội vụ")
    }

    @Test func theUsualOfficesAreUnitsOrProposals() throws {
        var choices = try choices("21040")
        #expect(try UnitRegisterReader.read(write(choices).check.composition.settings.unitFiles).isEmpty)
        #expect(try text("units/don-vi.csv").contains("#21040.02,Phòng Kinh tế,office,21040,2025-07-01,,"))
        choices.hasUsualOffices = true
        let again = try write(choices, replacing: true)
        let list = folder.url.appending(path: "units/don-vi.csv")
        #expect(try UnitRegisterReader.read([list]).map(\.name).contains("Phòng Kinh tế"))
        #expect(try UnitListFaults.of(list).isEmpty)
        // The stub was replaced, and is kept like everything else.
        #expect(again.kept.map(\.lastPathComponent).contains("don-vi.csv.truoc"))
    }

    @Test func nothingThatIsThereIsLost() throws {
        _ = try write(try choices("21040"))
        let former = try text("baocaod.yaml")
        #expect(throws: SetupFault.self) { try write(try choices("51")) }
        #expect(try text("baocaod.yaml") == former)
        let second = try write(try choices("51"), replacing: true)
        #expect(second.check.composition.settings.reportingUnit == "51")
        #expect(try text("baocaod.yaml.truoc") == former)
        _ = try write(try choices("524"), replacing: true)
        #expect(try text("baocaod.yaml.truoc") == former)
        #expect(try text("baocaod.yaml.truoc-2").contains("reporting_unit: \"51\""))
    }

    @Test func aListOfUnitsThatIsThereIsUsedAsItIs() throws {
        let list = UnitRegisterReader.heading + "\n51.09,Sở Y tế,office,51,2025-07-01,,\n"
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "units"), withIntermediateDirectories: true)
        try Data(list.utf8).write(to: folder.url.appending(path: "units/don-vi.csv"))
        var choices = try choices("51")
        choices.body = .office(try setup.office("sở y tế", of: choices.territory, for: file))
        #expect(choices.issuer == "51.09")
        let result = try write(choices)
        #expect(result.used.map(\.lastPathComponent) == ["don-vi.csv"])
        #expect(try text("units/don-vi.csv") == list)
        choices.body = .office(try setup.office("Sở Nội vụ", of: choices.territory, for: file))
        #expect(throws: SetupFault.self) { try write(choices, replacing: true) }
    }

    @Test func withoutATemplateNothingIsWritten() throws {
        #expect(throws: SetupFault.self) {
            try setup.write(try choices("51"), to: file, template: nil, replacing: false)
        }
        #expect(!FileManager.default.fileExists(atPath: file.path(percentEncoded: false)))
    }

    @Test func namesWithQuotesAreWrittenAsTheyAre() throws {
        var choices = try choices("21040")
        choices.legalBasis = "Kế hoạch \"Chuyển đổi số\" \\ 2026"
        #expect(
            try write(choices).check.composition.settings.report.legalBasis == "Kế hoạch \"Chuyển đổi số\" \\ 2026")
    }

    /// Officers see these names.
    @Test func foldersHaveNamesThatOfficersRead() throws {
        let settings = try write(try choices("51")).check.composition.settings
        let folders = settings.folders
        #expect(folders.inbox.lastPathComponent == "Hop thu chung")
        #expect(folders.modules["documents"]?.lastPathComponent == "01-Van ban den di")
        #expect(Set(folders.modules.values.map(\.lastPathComponent)).count == 8)
        #expect(folders.modules.values.allSatisfy { $0.lastPathComponent.hasPrefix("0") })
        #expect(folders.answerFolders.returned.pathComponents.suffix(2) == ["Tra loi", "Da tra lai"])
        #expect(folders.answerFolders.receipts.pathComponents.suffix(2) == ["Tra loi", "Giay nhan"])
        #expect(folders.answerFolders.settled?.pathComponents.suffix(2) == ["Tra loi", "Da xu ly"])
    }

    /// The package's own text is replaced by name; every folder of the configuration is in it with the officers'
    /// rights.
    @Test func anInstalledOfficeHasItsFoldersMade() {
        let folders = OfficeFolders(configuration: URL(filePath: "/etc/baocaod/binh-son.yaml"))
        #expect(folders.rights?.path(percentEncoded: false) == "/etc/tmpfiles.d/baocaod-binh-son.conf")
        let text = folders.rightsText(TestOffice.modules, group: "baocaod-officers")
        #expect(text.contains("d \"/srv/baocaod/binh-son/Hop thu chung\" 2770 baocaod baocaod-officers -\n"))
        #expect(text.contains("d \"/srv/baocaod/binh-son/Tra loi/Da xu ly\" 2770 baocaod baocaod-officers -\n"))
        #expect(text.contains("a+ \"/srv/baocaod/binh-son/05-Loi van\" - - - - default:user::rwx"))
        #expect(text.contains("d \"/srv/baocaod/binh-son/.spool\" 0700 baocaod baocaod -\n"))
        #expect(OfficeFolders(configuration: URL(filePath: "/tmp/baocaod.yaml")).rights == nil)
    }

    /// What ships is made as any office's is, under a heading that says that it is an example. Its folders are those
    /// that the package makes before somebody has chosen an office.
    @Test func theShippedConfigurationIsThatOfAProvince() throws {
        let made = setup.text(try choices("51"), for: URL(filePath: "/etc/baocaod/baocaod.yaml"))
        let config = TestOffice.root.appending(path: "config")
        let shipped = try String(contentsOf: config.appending(path: "baocaod.yaml"), encoding: .utf8)
        let lines = shipped.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1].contains("baocaod init"))
        func withoutFolders(_ lines: [Substring]) -> [Substring] {
            let start = lines.firstIndex(of: "folders:") ?? lines.count
            let end = lines[start...].firstIndex { $0.contains("How long a file must stay") } ?? lines.count
            return Array(lines[2..<start] + lines[end...])
        }
        #expect(
            withoutFolders(lines)
                == withoutFolders(made.configuration.split(separator: "\n", omittingEmptySubsequences: false)))
        #expect(try String(contentsOf: config.appending(path: "units/don-vi.csv"), encoding: .utf8) == made.units)
    }
}
