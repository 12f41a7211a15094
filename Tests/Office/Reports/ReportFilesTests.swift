import DigitizationModule
import Foundation
import OfficeSupport
import ReportingKit
import Settings
import TestSupport
import Testing

@testable import Office

/// Where the files of report kinds are found, and what is said of those that are wrong.
struct ReportFilesTests {
    private let folder: TemporaryFolder
    private let own: URL
    private let other: URL

    init() throws {
        folder = try TemporaryFolder("kinds")
        own = folder.url.appending(path: "own", directoryHint: .isDirectory)
        other = folder.url.appending(path: "other", directoryHint: .isDirectory)
    }

    private func put(_ text: String, _ name: String, in place: URL, kind: String = "tuan") throws {
        let kind = place.appending(path: kind, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: kind, withIntermediateDirectories: true)
        let bytes = name.hasSuffix(".docx") ? WordFile.bytes([text]) : Data(text.utf8)
        try bytes.write(to: kind.appending(path: name))
    }

    private func composition(_ reports: [EnabledReport]) throws -> Composition {
        try TestOffice.composition { settings in
            settings.reportFolders = [own, other]
            settings.reports = reports
        }
    }

    private func sentence(_ composition: Composition) throws -> String {
        let patterns = try Data(contentsOf: composition.templates.file)
        return String(decoding: patterns, as: UTF8.self)
    }

    private let tuan = EnabledReport(id: "tuan")

    @Test func anOfficesOwnFileGoesBeforeTheOneOfTheSameName() throws {
        try put("report: tuan\ntitle: Báo cáo tuần", "report.yaml", in: other)
        try put("cua nguoi khac", "bao-cao.docx", in: other)
        #expect(try sentence(composition([tuan])).contains("cua nguoi khac"))
        try put("cua minh", "bao-cao.docx", in: own)
        let composition = try composition([tuan])
        #expect(try sentence(composition).contains("cua minh") && composition.kind.title == "Báo cáo tuần")
        try put("report: tuan\ntitle: Tuần", "report.yaml", in: own)
        #expect(try self.composition([tuan]).kind.title == "Tuần")
    }

    @Test func theTemplateOfTheLevelGoesBeforeThatOfAll() throws {
        try put("report: tuan\ntitle: Tuần", "report.yaml", in: own)
        try put("moi cap", "bao-cao.docx", in: own)
        try put("cap xa", "bao-cao.commune.docx", in: own)
        #expect(try sentence(composition([tuan])).contains("moi cap"))
        try put("cap huyen", "bao-cao.district.docx", in: own)
        #expect(try sentence(composition([tuan])).contains("cap huyen"))
    }

    @Test func whatTheConfigurationSaysWinsOverTheKindAndThatOverAll() throws {
        try put(
            "report: tuan\ntitle: Tuần\ndue_days: 3\nclosing_day: 14\nrecipients: [Như trên]", "report.yaml", in: own)
        try put("a", "bao-cao.docx", in: own)
        #expect(try composition([tuan]).reportSettings.dueDays == 3)
        var enabled = tuan
        enabled.keys.dueDays = 1
        enabled.keys.closingDay = .some(nil)
        let composition = try composition([enabled])
        #expect(composition.reportSettings.dueDays == 1 && composition.reportSettings.closingDay == nil)
        #expect(composition.reportSettings.recipients == ["Như trên"])
        #expect(composition.reportSettings.place == composition.settings.report.place)
    }

    @Test func everyKeyOfAReportInTheConfigurationHasItsEffect() throws {
        try put(
            """
            report: tuan
            title: Tuần
            periods: [month]
            closing_day: 14
            due_days: 3
            recipients: [Của mẫu]
            targets: { digitization.whole.received_rate: { at_least: 80, title: Tỷ lệ số hóa } }
            """, "report.yaml", in: own)
        try put(
            "{% for r in report.recipients %}{{ r }} {% endfor %}{{ report.number_symbol }}", "bao-cao.docx", in: own)
        let dataset = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        let rate = try DataReference(["whole", "received_rate"], of: dataset)
        var enabled = tuan
        enabled.periods = [.quarter]
        enabled.keys.closingDay = .some(20)
        enabled.keys.dueDays = 1
        enabled.keys.recipients = ["Của cơ quan"]
        enabled.keys.numberSymbol = "BC-VP"
        enabled.targets = [rate: Target(.atLeast, FixedDecimal(mantissa: 90, scale: 0))]
        let composition = try composition([enabled])
        #expect(composition.reportSettings.recipients == ["Của cơ quan"])
        #expect(composition.reportSettings.numberSymbol == "BC-VP" && composition.reportSettings.dueDays == 1)
        #expect(composition.kind.targets[rate]?.value == FixedDecimal(mantissa: 90, scale: 0))
        // What the configuration leaves open stays as the kind says it.
        #expect(composition.kind.targets[rate]?.title == "Tỷ lệ số hóa")
        let quarter = try #require(Period(year: 2023, .quarter(2), closingDay: 20))
        #expect(composition.isMade(for: quarter))
        #expect(!composition.isMade(for: try #require(Period(year: 2023, .month(6), closingDay: 20))))
        #expect(!composition.isMade(for: try #require(Period(year: 2023, .quarter(2), closingDay: 14))))
        let office = try TestOffice(composition)
        let table = try ExportTable.reference(5, dataset, set: .subordinates)
        var closed = table
        closed.period = quarter
        #expect(try office.drop(closed.csv, as: "quy.csv").isTaken)
        let model = try #require(try office.publisher.model(quarter))
        #expect(model.completeness.first?.due.iso == "2023-06-21")
        let sentences = try composition.template().sentences(model, layout: composition.layout(in: quarter))
        #expect(sentences == ["Của cơ quan BC-VP"])
    }

    @Test func aReportThatIsNowhereIsNamedWithTheNearest() throws {
        try put("report: tuan\ntitle: Tuần", "report.yaml", in: own)
        #expect {
            _ = try composition([EnabledReport(id: "tuna")])
        } throws: { error in
            (error as? SettingsErrors)?.errors.first?.hint?.hasPrefix("did you mean \"tuan\"?") == true
        }
    }

    @Test func faultsOfAKindStandInItsOwnFile() throws {
        try put("report: tuan\ntitel: Tuần", "report.yaml", in: own)
        #expect {
            _ = try composition([tuan])
        } throws: { error in
            let fault = (error as? SettingsErrors)?.errors.first { $0.line == 2 }
            return fault?.file.hasSuffix("own/tuan/report.yaml") == true
                && fault?.hint?.hasPrefix("did you mean \"title\"?") == true
        }
    }

    @Test func aReportOfAnotherLevelIsAFault() throws {
        try put("report: tuan\ntitle: Tuần\nlevels: [commune]", "report.yaml", in: own)
        #expect {
            _ = try composition([tuan])
        } throws: { error in
            (error as? SettingsErrors)?.errors.first?.message == "the report \"tuan\" is none of a district"
        }
    }

    @Test func faultsOfAllTemplatesAreFoundAtOnce() throws {
        for kind in ["a", "b"] {
            try put("report: \(kind)\ntitle: A", "report.yaml", in: own, kind: kind)
            try put("{{ digitization.whole.recieved }}", "bao-cao.docx", in: own, kind: kind)
        }
        try put("report: c\ntitle: A", "report.yaml", in: own, kind: "c")
        try put("{{ digitization.unit(\"99999\").received }}", "bao-cao.docx", in: own, kind: "c")
        let composition = try composition(["a", "b", "c"].map { EnabledReport(id: $0) })
        #expect {
            try composition.checkTemplate()
        } throws: { error in
            let faults = (error as? SettingsErrors)?.errors ?? []
            return faults.map { $0.file.split(separator: "/").suffix(2).first } == ["a", "b", "c"]
                && faults.last?.message.contains("no unit of the register has the code \"99999\"") == true
        }
    }

    /// As where the power is cut between the steps.
    @Test func aMoveThatIsCutShortIsEndedByTheNext() throws {
        struct Cut: Error {}
        let templates = folder.url.appending(path: "own/templates", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
        let template = WordFile.bytes(["sửa"])
        try template.write(to: templates.appending(path: "bao-cao.docx"))
        let text = "reporting_unit: \"51\"\ntemplates:\n  own/templates\nlanguage: vi\n"
        let reader = SettingsReader(modules: TestOffice.modules)
        func settings(_ text: String) throws -> Settings {
            try reader.parse(text, file: "baocaod.yaml", folder: folder.url)
        }
        func inForce(_ text: String) throws -> Data? {
            FileManager.default.contents(
                atPath: ReportFolders(try settings(text)).template(of: .former, level: nil).path)
        }
        let migration = try #require(TemplateMigration(try settings(text)))
        #expect(throws: Cut.self) { try migration.run { throw Cut() } }
        #expect(try inForce(text) == template)
        #expect(try inForce(migration.text(text)) == template)
        let again = try #require(TemplateMigration(try settings(text)))
        #expect(again.text(text) == "reporting_unit: \"51\"\nlanguage: vi\n")
        try again.run {}
        #expect(try inForce(again.text(text)) == template)
        #expect(!FileManager.default.fileExists(atPath: again.from.path))
        #expect(try TemplateMigration(settings(again.text(text))) == nil)
    }

    @Test func aTemplateOfFormerVersionsMovesBesideTheReports() throws {
        let templates = folder.url.appending(path: "templates", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
        try WordFile.bytes(["sửa"]).write(to: templates.appending(path: "bao-cao.docx"))
        let text = "reporting_unit: \"51\"\n# mẫu\ntemplates: templates\nlanguage: vi\n"
        let reader = SettingsReader(modules: TestOffice.modules)
        let settings = try reader.parse(text, file: "baocaod.yaml", folder: folder.url)
        let migration = try #require(TemplateMigration(settings))
        #expect(migration.text(text) == "reporting_unit: \"51\"\n# mẫu\nlanguage: vi\n")
        try migration.run {}
        let after = try reader.parse(migration.text(text), file: "baocaod.yaml", folder: folder.url)
        #expect(
            ReportFolders(after).template(of: .former, level: nil).path.hasSuffix("reports/chuyen-doi-so/bao-cao.docx"))
        #expect(TemplateMigration(after) == nil)
    }
}
