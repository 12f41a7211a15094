import Archive
import Foundation
import ReportingKit
import Tabular
import TestSupport
import Testing

@testable import Publishing

@Suite struct CommentedDocumentTests {
    private static let table =
        "<w:tbl>"
        + [["STT", "Đơn vị", "Số hồ sơ"], ["1", "Xã Bình An", "334"], ["2", "Xã Bình Minh", ""]].map { row in
            "<w:tr>" + row.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined() + "</w:tr>"
        }.joined() + "</w:tbl>"

    private let document = WordFile.bytes(
        ["Tiếp nhận 10.588 hồ sơ, trong đó 588 hồ sơ trực tuyến.", "Có 12 lớp và 12 văn bản."], body: table)

    /// The parts of the commented file.
    private func parts(_ comments: [WordComment], of document: Data? = nil) throws -> [String: String] {
        let bytes = try commented(comments, of: document)
        let archive = try Archive(bytes, format: .docx, limits: ReadingLimits())
        return Dictionary(
            uniqueKeysWithValues: try archive.entryNames.map {
                ($0, String(decoding: try archive.bytes(of: $0), as: UTF8.self))
            })
    }

    private func commented(_ comments: [WordComment], of document: Data? = nil) throws -> Data {
        try CommentedDocument(document ?? self.document, author: "Phần mềm báo cáo", limits: ReadingLimits())
            .commented(comments)
    }

    /// What stands between the marks of a comment, without markup.
    private func range(_ id: Int, in parts: [String: String]) throws -> String {
        let xml = try #require(parts["word/document.xml"])
        let start = try #require(xml.range(of: "<w:commentRangeStart w:id=\"\(id)\"/>"))
        let end = try #require(xml.range(of: "<w:commentRangeEnd w:id=\"\(id)\"/>"))
        #expect(xml.contains("<w:r><w:commentReference w:id=\"\(id)\"/></w:r>"))
        return String(xml[start.upperBound..<end.lowerBound]).replacing(/<[^>]*>/, with: "")
    }

    @Test func aCommentStandsAroundTheFigureThatIsMeant() throws {
        let parts = try parts([
            WordComment(.paragraph(1), words: "588", text: "Số liệu gốc: 589"),
            WordComment(.paragraph(1), words: "10.588", text: "Số liệu gốc: 10.589"),
        ])
        #expect(try range(0, in: parts) == "588")
        #expect(try range(1, in: parts) == "10.588")
        let comments = try #require(parts["word/comments.xml"])
        #expect(comments.contains("w:author=\"Phần mềm báo cáo\""))
        #expect(comments.contains("Số liệu gốc: 10.589"))
        #expect(parts["[Content_Types].xml"]?.contains("wordprocessingml.comments+xml") == true)
        #expect(parts["word/_rels/document.xml.rels"]?.contains("Target=\"/word/comments.xml\"") == true)
    }

    @Test func ofAFigureThatStandsTwiceTheWholeParagraphIsMarked() throws {
        let parts = try parts([WordComment(.paragraph(2), words: "12", text: "?")])
        #expect(try range(0, in: parts) == "Có 12 lớp và 12 văn bản.")
    }

    @Test func cellsAreMarkedBlankOnesToo() throws {
        let sheet = try #require(
            try FileReader(limits: ReadingLimits()).read(document, name: "a.docx").sheets.first)
        let figure = try #require(
            sheet.rows.flatMap { row in row.cells.map { (row.index, $0) } }.first { $0.1.content == .text("334") })
        let parts = try parts([
            WordComment(.cell(sheet: sheet.name, CellAddress(row: figure.0, column: 2)), text: "335"),
            WordComment(.cell(sheet: sheet.name, CellAddress(row: figure.0 + 1, column: 2)), text: "thiếu"),
            WordComment(.cell(sheet: sheet.name, nil), text: "bảng"),
        ])
        #expect(try range(0, in: parts) == "334")
        #expect(try range(1, in: parts) == "")
        #expect(try range(2, in: parts) == "STT")
    }

    @Test func theTextStaysAndSoDoesEverythingElse() throws {
        let bytes = try commented([
            WordComment(.paragraph(1), words: "588", text: "a < b & \"c\"\nhai dòng"),
            WordComment(.paragraph(9), text: "?"),
        ])
        let reader = FileReader(limits: ReadingLimits())
        let (before, after) = (try reader.read(document, name: "a.docx"), try reader.read(bytes, name: "a.docx"))
        #expect(
            "\(after.text.map(String.init(describing:)) ?? "")" == "\(before.text.map(String.init(describing:)) ?? "")")
        #expect(after.sheets.map(\.rows).description == before.sheets.map(\.rows).description)
        #expect(try parts([]) == parts([], of: document))
        #expect(try commented([WordComment(.paragraph(9), text: "?")]) == document)
    }

    @Test func whatIsSaidOfOnePlaceIsOneComment() throws {
        let comments = try parts([
            WordComment(.paragraph(1), text: "một"), WordComment(.paragraph(1), text: "hai"),
            WordComment(.paragraph(1), text: "một"),
        ])
        #expect(comments["word/comments.xml"]?.ranges(of: "<w:comment ").count == 1)
        #expect(comments["word/comments.xml"]?.ranges(of: "một").count == 1)
    }

    @Test func commentsThatSomebodyWroteStay() throws {
        let once = try commented([WordComment(.paragraph(1), words: "588", text: "của người soát")])
        let twice = try parts([WordComment(.paragraph(1), words: "10.588", text: "của phần mềm")], of: once)
        let comments = try #require(twice["word/comments.xml"])
        #expect(comments.contains("của người soát") && comments.contains("của phần mềm"))
        #expect(try range(0, in: twice) == "588")
        #expect(try range(1, in: twice) == "10.588")
        #expect(twice["[Content_Types].xml"]?.ranges(of: "comments+xml").count == 1)
    }

    @Test func aFileWithoutADocumentIsAFault() {
        #expect(throws: (any Error).self) { try commented([], of: Data("PK".utf8)) }
    }
}
