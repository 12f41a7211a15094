import Archive
import Foundation
import Office
import OfficeSupport
import ReportingKit
import Tabular
import TestSupport
import Testing

@testable import Publishing

/// A draft of the office's own report that is dropped: no data, and answered by the same file with comments.
struct DraftAnswerTests {
    private let office: TestOffice
    private let period: Period

    init() throws {
        office = try TestOffice()
        period = try #require(Period(id: "2023-H1"))
        try office.drop(Self.table(times: 1), as: "xa.csv")
        let model = try #require(try office.publisher.model(period))
        _ = try office.publisher.publish(model, through: try office.store.newest(within: period), now: Date())
    }

    private static func table(times: Int) throws -> String {
        let definition = try #require(TestOffice.composition.get().registry.dataset("digitization"))
        return try ExportTable.reference(3, definition, set: .subordinates, communes: true).multiplied(by: times).csv
    }

    private var report: Data {
        get throws { try Data(contentsOf: office.output.report(period).appending(path: "bao-cao.docx")) }
    }

    /// A cell of the last appendix, and another number for it.
    private func edited(_ document: Data) throws -> (bytes: Data, from: String, to: String) {
        let xml = try part("word/document.xml", of: document)
        let cell = try #require(xml.matches(of: />([1-9][0-9]{2})<\/w:t>/).last?.output.1)
        let changed = xml.replacingCharacters(in: cell.startIndex..<cell.endIndex, with: "99999")
        return (try replacing(["word/document.xml": changed], in: document), String(cell), "99999")
    }

    private func part(_ name: String, of document: Data) throws -> String {
        String(decoding: try Archive(document, format: .docx, limits: ReadingLimits()).bytes(of: name), as: UTF8.self)
    }

    private func replacing(_ parts: [String: String], without left: String? = nil, in document: Data) throws -> Data {
        var zip = try ZipWriter(copyingFrom: document)
        for name in try Archive(document, format: .docx, limits: ReadingLimits()).entryNames
        where parts[name] == nil && name != left { try zip.copy(name) }
        for (name, text) in parts { try zip.add(name, Data(text.utf8)) }
        return try zip.finish()
    }

    private func answer(_ name: String, in folder: String = "receipts") throws -> (text: String, comments: String?) {
        let place = office.output.root.appending(path: folder)
        let ending = folder == "receipts" ? ".nhan.txt" : ".loi.txt"
        let copy = place.appending(path: name + " - gop y.docx")
        let text = try String(contentsOf: place.appending(path: name + ending), encoding: .utf8)
        guard FileManager.default.fileExists(atPath: copy.path(percentEncoded: false)) else { return (text, nil) }
        return (text, try part("word/comments.xml", of: Data(contentsOf: copy)))
    }

    private func counts() throws -> Int { try office.store.tables(within: period).flatMap(\.rows).count }

    @Test func anEditedDraftComesBackWithCommentsAndIsNoData() throws {
        let before = try counts()
        let draft = try edited(try report)
        guard case .draft(commented: true) = try office.drop(draft.bytes, as: "Bao cao sua lan 2.docx") else {
            Issue.record("taken as something else")
            return
        }
        let (text, comments) = try answer("Bao cao sua lan 2.docx")
        #expect(text.contains("không lấy làm số liệu") && text.contains("01 số khác số liệu đã nhận"))
        #expect(comments?.contains(draft.from) == true && comments?.contains("xa.csv") == true)
        #expect(try counts() == before)
        #expect(try office.faults().isEmpty)
    }

    @Test func anUntouchedDraftIsSaidToAgree() throws {
        try office.drop(try report, as: "bao-cao.docx")
        let (text, comments) = try answer("bao-cao.docx")
        #expect(text.contains("mọi số trong dự thảo khớp") && comments == nil)
    }

    /// What was taken before is compared again: the data may have changed since.
    @Test func theSameDraftIsAnsweredEachTimeFromTheDataOfTheDay() throws {
        let draft = try report
        try office.drop(draft, as: "bao-cao.docx")
        try office.drop(try Self.table(times: 2), as: "xa - xac nhan.csv", day: 1)
        try office.drop(draft, as: "bao-cao.docx", day: 2)
        let (text, comments) = try answer("bao-cao.docx")
        #expect(text.contains("số đã thay đổi sau khi lập dự thảo") && !text.contains("số khác số liệu"))
        #expect(comments?.contains("Số liệu đã thay đổi sau khi lập dự thảo này") == true)
    }

    @Test func commentsOfAFormerAnswerAreReplacedAndThoseOfOthersStay() throws {
        let draft = try edited(try report)
        try office.drop(draft.bytes, as: "a.docx")
        let answered = try Data(
            contentsOf: office.output.root.appending(path: "receipts/a.docx - gop y.docx"))
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let own = "<w:comment xmlns:w=\"\(word)\" w:id=\"77\" w:author=\"Trần B\"><w:p/></w:comment></w:comments>"
        let comments = try part("word/comments.xml", of: answered).replacing("</w:comments>", with: own)
        try office.drop(try replacing(["word/comments.xml": comments], in: answered), as: "b.docx", day: 1)
        let count = try part("word/comments.xml", of: answered).matches(of: /<w:comment\s/).count
        #expect(count > 0)
        let again = try #require(try answer("b.docx").comments)
        #expect(again.matches(of: /<w:comment\s/).count == count + 1 && again.contains("Trần B"))
        let document = try part(
            "word/document.xml",
            of: Data(contentsOf: office.output.root.appending(path: "receipts/b.docx - gop y.docx")))
        #expect(document.matches(of: /commentReference/).count == count)
    }

    @Test func aDraftWithoutItsPropertiesIsAskedForAndCommentedToo() throws {
        try office.drop(
            try Data(
                contentsOf: TestOffice.root.appending(path: "config/samples/2023-H1/in/PL1 - van ban trong huyen.xlsx")),
            as: "PL1.xlsx")
        for name in ["PL4 - DVCTT cap xa (html).xls", "PL2 - DVCTT cap huyen.xls"] {
            try office.drop(
                try Data(contentsOf: TestOffice.root.appending(path: "config/samples/2023-H1/in/\(name)")), as: name)
        }
        let types = try part("[Content_Types].xml", of: try report)
            .replacing(/<Override[^>]*custom-properties[^>]*>/, with: "")
        let relations = try part("_rels/.rels", of: try report)
            .replacing(/<Relationship [^>]*custom-properties[^>]*>/, with: "")
        let stripped = try replacing(
            ["[Content_Types].xml": types, "_rels/.rels": relations], without: "docProps/custom.xml",
            in: try edited(try report).bytes)
        let before = try counts()
        #expect(try office.drop(stripped, as: "sua.docx", day: 1).isReturned)
        #expect(try office.errorsOfLastReturn() == ["file.draft_unmarked"])
        let (text, comments) = try answer("sua.docx", in: "returned")
        #expect(text.contains("Nếu là dự thảo") && comments?.contains("<w:comment ") == true)
        #expect(try counts() == before)
    }

    /// Only on purpose: what another office's report says is that office's word.
    @Test func theFinishedReportOfAnotherUnitIsReadWhenSomebodySaysSo() throws {
        let properties = try part("docProps/custom.xml", of: try report)
            .replacing(/(baocaod-unit".*?<vt:lpwstr[^>]*>)[0-9]+/) { "\($0.1)21052" }
        let foreign = try replacing(["docProps/custom.xml": properties], in: try report)
        #expect(try office.drop(foreign, as: "Bao cao xa.docx").isReturned)
        #expect(try office.errorsOfLastReturn() == ["file.other_report"])
        let again = try office.drop(foreign, as: "Bao cao xa - xac nhan.docx", day: 1)
        if case .draft = again { Issue.record("taken as a draft") }
        #expect(!(try office.errorsOfLastReturn().contains("file.other_report")) || again.isTaken)
    }
}
