import Drafts
import Foundation
import Office
import OfficeSupport
import ReportingKit
import Settings
import Tabular
import TestSupport
import Testing

/// Files whose tables nobody declared, in an office of today.
struct UnknownTableFilesTests {
    private let folder: TemporaryFolder
    private let datasets: URL

    init() throws {
        folder = try TemporaryFolder("unknown")
        datasets = folder.url.appending(path: "datasets")
        try FileManager.default.createDirectory(at: datasets, withIntermediateDirectories: true)
        let templates = TestOffice.root.appending(path: "config/reports/chuyen-doi-so").path(percentEncoded: false)
        try "reporting_unit: \"51\"\ntemplates: \(templates)\n".write(
            to: folder.url.appending(path: "baocaod.yaml"), atomically: true, encoding: .utf8)
    }

    private func office() throws -> TestOffice {
        let file = folder.url.appending(path: "baocaod.yaml")
        return try TestOffice(try ConfigurationCheck(file, modules: TestOffice.modules).composition)
    }

    private func table(_ name: String) throws -> String {
        try String(
            contentsOf: TestOffice.root.appending(path: "Tests/Corpus/drafts/\(name).csv"), encoding: .utf8)
    }

    private func drafts(_ table: String) throws -> [Draft] {
        let reading = try FileReader(limits: ReadingLimits()).read(Data(table.utf8), name: "bang.csv")
        return Draft.of(reading.sheets, fileName: "bang.csv")
    }

    @Test func aTableThatNobodyDeclaredIsKept() throws {
        let outcome = try office().drop(try table("ho-tich"), as: "ho tich.csv", day: 1_200)
        guard case .kept = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test func anUnknownListOfPersonsGoesBackWithItsColumnsNamed() throws {
        let office = try office()
        let outcome = try office.drop(try table("doi-tuong"), as: "doi tuong.csv", day: 1_200)
        guard case .returned(_, let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(try office.errorsOfLastReturn() == ["records.unknown"])
        #expect(!"\(reason)".contains("Lan"))
    }

    @Test func aTextWithoutATableGoesBack() throws {
        #expect(try office().drop("Kính gửi;các đơn vị\n", as: "thu.csv", day: 1_200).isReturned)
    }

    @Test(arguments: ["ho-tich", "thu-thue"])
    func withItsDraftInstalledUnchangedAFileIsTaken(_ name: String) throws {
        let table = try table(name)
        let draft = try #require(try drafts(table).first)
        try draft.yaml.write(to: datasets.appending(path: "draft.yaml"), atomically: true, encoding: .utf8)
        let office = try office()
        let outcome = try office.drop(table, as: "\(name).csv", day: 1_230)
        #expect(outcome.isTaken, "\(outcome)\n\(draft.yaml)")
    }
}
