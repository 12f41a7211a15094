import Foundation
import Hypertext
import Messages
import Office
import OfficeSupport
import Publishing
import ReportingKit
import TestSupport
import Testing

@testable import Publishing
@testable import Viewing
@testable import Web

/// Nothing that a template, a cell, a name of a file or of a sheet, or a narrative holds becomes markup.
struct HostileViewsTests {
    private static let texts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "javascript:alert(1)", "<!--", "]]>", "</table></article><iframe src=//evil.example>", "\u{202E}gnp.exe",
        "\u{0}\u{1}\u{7F}\u{85}", "&lt;script&gt;", "{{ 7 * 7 }}", "<svg/onload=alert(1)>",
    ]

    @Test(arguments: texts)
    func textOfADocumentStaysText(text: String) {
        let run = RenderedDocument.Run(text: text, look: .init(isBold: true), figure: text, isGap: false)
        let gap = RenderedDocument.Run(text: text, look: .init(), figure: nil, isGap: true)
        let paragraph = RenderedDocument.Paragraph(
            headingLevel: 1, alignment: .center, indent: 0, item: nil, parts: [.text(run), .text(gap)])
        var item = paragraph
        item.headingLevel = nil
        item.item = RenderedDocument.ListItem(level: 0, number: text, isTyped: false)
        let cell = RenderedDocument.Cell(blocks: [.paragraph(paragraph)], columns: 1, rows: 1, isLabel: true)
        let document = RenderedDocument(
            blocks: [
                .paragraph(paragraph), .paragraph(item), .paragraph(paragraph),
                .table(RenderedDocument.Table(caption: text, headerRows: 1, rows: [[cell], [cell]])),
                .table(RenderedDocument.Table(caption: text, headerRows: 0, rows: [[cell]])),
            ], gaps: [text])
        var html = HTMLWriter()
        let drawing = DocumentHTML(
            document: document, texts: ReportPageTexts(.vi), here: WebPath("ky"), window: { _, _ in WebPath("ky") }
        ) { WebPath("ky", "2026-10", "so-lieu", $0) }
        drawing.writeContents(to: &html)
        drawing.write(to: &html)
        let drawn = HTML { $0.html(HTML(bytes: html.bytes)) }.text
        let tags = PageTags(drawn)
        #expect(tags.dangers == [])
        #expect(!tags.tags.contains { ["img", "iframe", "svg", "script"].contains($0.name) })
        #expect(!drawn.contains("\u{202E}"))
    }

    @Test func aHostileFileIsShownAsItReads() async throws {
        let office = try TestOffice()
        let folder = try TemporaryFolder("hostile")
        let table = try ExportTable.reference(
            5, try #require(office.composition.registry.dataset("digitization")), set: .subordinates)
        let name = "so hoa \"><img src=x onerror=alert(1)> \u{202E}gnp.xlsx"
        var file = SheetFile(
            table.csv.split(whereSeparator: \.isNewline).map { line in
                line.split(separator: ";", omittingEmptySubsequences: false).map {
                    Double($0).map { SheetFile.Cell.number($0) }
                        ?? ($0.isEmpty ? SheetFile.Cell.blank : .text(String($0)))
                }
            })
        file.rows.insert([.text(Self.texts[0]), .text(Self.texts[2])], at: 0)
        let bytes = file.bytes
        try bytes.write(to: folder.url.appending(path: name))
        _ = try office.drop(bytes, as: name)
        let probe = SiteProbe(office, given: [folder.url])
        let id = "\(try #require(try office.store.entries(limit: 1).first).id)"
        let sheet = await probe.html("/tep/{id}/trang", ["id": id], query: [("o", "A1")])
        #expect(sheet.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(sheet.contains("aria-current=\"true\""))
        #expect(PageTags(sheet).dangers == [])
        #expect(!sheet.contains("\u{202E}"))
    }

    @Test func aFigureOfAHostileFileIsShownAsItReads() async throws {
        let office = try TestOffice()
        let table = try ExportTable.reference(
            5, try #require(office.composition.registry.dataset("digitization")), set: .subordinates)
        try office.drop(table.csv, as: "so hoa \"><img src=x onerror=alert(1)>.csv")
        let probe = SiteProbe(office)
        let period = try #require(Period(id: "2023-H1"))
        let model = try #require(try office.publisher.model(period))
        let figure = try #require(model.tracedFigures.first { !$0.lineage.cells.isEmpty })
        let html = await probe.html("/ky/{period}/so-lieu/{figure}", ["period": "2023-H1", "figure": figure.id])
        #expect(html.contains("&lt;img"))
        #expect(PageTags(html).dangers == [])
    }

    @Test(arguments: texts)
    func hostileRequestsAreRefusedAndSayNothing(text: String) async throws {
        let office = try TestOffice()
        try office.drop("a;b\r\n", as: "a.csv")
        let probe = SiteProbe(office)
        for (path, parameters, query) in [
            ("/ky/{period}/bao-cao", ["period": text], []),
            ("/ky/{period}/bao-cao", ["period": "2023-H1"], [("bao-cao", text)]),
            ("/ky/{period}/so-lieu/{figure}", ["period": "2023-H1", "figure": text], []),
            ("/ky/{period}/so-lieu/{figure}", ["period": "2023-H1", "figure": "x"], [("nhanh", text)]),
            ("/tep/{id}/trang/{sheet}", ["id": text, "sheet": text], []),
            ("/tep/{id}/trang/{sheet}", ["id": "1", "sheet": text], [("o", text)]),
            ("/tep/{id}/trang/{sheet}", ["id": "1", "sheet": text], [("dong", "99999999999999999999")]),
            ("/tep/{id}/trang/{sheet}", ["id": "-1", "sheet": "a"], []),
            ("/tep/{id}/van-ban", ["id": "9223372036854775807"], [("doan", text)]),
        ] as [(String, [String: String], [(name: String, value: String)])] {
            let response = await probe.response(path, parameters, query: query)
            #expect([400, 404].contains(response.status), "\(path) \(parameters) \(query)")
            if let bytes = response.bytes {
                #expect(PageTags(String(decoding: bytes, as: UTF8.self)).dangers == [])
            }
        }
    }
}
