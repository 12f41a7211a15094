import Archive
import Foundation
import Office
import OfficeSupport
import ReportingKit
import Tabular
import Testing

@testable import Publishing

/// What the program makes is no data, whoever drops it and whatever program saved it since.
struct OwnOutputTests {
    private static let corpus = TestOffice.root.appending(path: "Tests/Corpus/corrections")

    private func check(_ file: URL) throws -> FileCheck.Result {
        try FileCheck(
            composition: TestOffice.composition.get(), store: nil, now: Date(timeIntervalSince1970: 1_688_500_000)
        )
        .check(InputFile(url: file))
    }

    private func made() throws -> TestOffice {
        let office = try TestOffice()
        let definition = try #require(office.composition.registry.dataset("digitization"))
        let table = try ExportTable.reference(3, definition, set: .subordinates, communes: true)
        #expect(try office.drop(table.csv, as: "xa.csv").isTaken)
        return office
    }

    @Test(arguments: [
        ("phu-luc.xlsx", "appendices"), ("chat-luong-so-lieu.xlsx", "quality"), ("tom-tat.docx", "summary"),
    ])
    func documentOfTheReportIsReturnedSayingWhatItIs(name: String, kind: String) throws {
        let office = try made()
        let period = try #require(Period(id: "2023-H1"))
        let result = try check(office.output.report(period).appending(path: name))
        #expect(result.findings.map(\.code) == [.fileOwnOutput])
        #expect(result.findings.first?.storedValues["document"] == kind)
        #expect(result.findings.first?.period == period)
        #expect(result.tables.isEmpty && result.sections == 0)
        #expect(!result.isAcceptable)
    }

    @Test(arguments: [
        ("bao-cao libreoffice.docx", FindingCode.fileDraft), ("phu-luc libreoffice.xlsx", .fileOwnOutput),
        ("phu-luc libreoffice.ods", .fileOwnOutput), ("du thao.odt", .fileDraftFormat),
        ("du thao.doc", .fileDraftFormat),
        ("du thao.rtf", .fileDraftFormat),
    ])
    func documentThatLibreOfficeSavedIsStillKnown(name: String, code: FindingCode) throws {
        #expect(try check(Self.corpus.appending(path: name)).findings.map(\.code) == [code])
    }

    @Test func draftIsStillAudited() throws {
        let office = try made()
        let period = try #require(Period(id: "2023-H1"))
        let document = try Data(contentsOf: office.output.report(period).appending(path: "bao-cao.docx"))
        let report = try DocumentAudit(composition: office.composition, publisher: nil).audit(
            document, name: "bao-cao.docx", period: nil, now: Date(timeIntervalSince1970: 1_688_500_000))
        #expect(report.period == period)
        #expect(!report.tables.isEmpty)
    }

    @Test func formsAreNoDocumentsOfTheReport() throws {
        let composition = try TestOffice.composition.get()
        let form = TestOffice.root.appending(path: "config/samples/2023-H1/in/bieu-mau-ha-tang")
        let file = try #require(
            try FileManager.default.contentsOfDirectory(at: form, includingPropertiesForKeys: nil).first)
        #expect(!(try check(file).findings.contains { $0.code == .fileOwnOutput }))
        _ = composition
    }

    /// A report that was issued by a version without marks is made again byte for byte.
    @Test func layoutWithoutAMarkIsMadeAgainWithoutOne() throws {
        var layout = ReportLayout()
        layout.number = "12"
        let encoded = try JSONEncoder().encode(layout)
        var object = try #require(try JSONSerialization.jsonObject(with: encoded) as? [String: Any])
        object["isMarked"] = nil
        let former = try JSONDecoder().decode(
            ReportLayout.self, from: JSONSerialization.data(withJSONObject: object))
        #expect(former.number == "12" && !former.isMarked)
        #expect(try JSONDecoder().decode(ReportLayout.self, from: encoded).isMarked)
        let office = try made()
        let period = try #require(Period(id: "2023-H1"))
        let model = try #require(try office.publisher.model(period))
        let document = try office.composition.template().render(model, layout: former).document
        #expect(try Archive(document, format: .docx, limits: ReadingLimits()).contains("docProps/custom.xml") == false)
    }

    /// An administrator's template may have properties of its own.
    @Test func propertiesOfTheTemplateStayBesideTheMark() throws {
        let office = try made()
        let period = try #require(Period(id: "2023-H1"))
        let model = try #require(try office.publisher.model(period))
        var layout = ReportLayout()
        layout.owner = ProductMark.Owner(unit: "524", report: "chuyen-doi-so")
        let marked = try office.composition.template().render(model, layout: layout).document
        let again = try ReportTemplate(marked, registry: office.composition.registry).render(model, layout: layout)
            .document
        let archive = try Archive(again, format: .docx, limits: ReadingLimits())
        let text = String(decoding: try archive.bytes(of: "docProps/custom.xml"), as: UTF8.self)
        #expect(text.matches(of: /pid="([0-9]+)"/).map { $0.1 } == (2...11).map { Substring("\($0)") })
        #expect(Set(archive.entryNames).count == archive.entryNames.count)
    }
}
