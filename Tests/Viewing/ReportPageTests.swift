import Archive
import Foundation
import Office
import OfficeSupport
import Publishing
import ReportingKit
import Tabular
import Testing

@testable import Viewing

struct ReportPageTests {
    /// The texts of a document's paragraphs in their order, read by hand: none of the product's code that makes pages.
    private static func texts(of document: URL) throws -> [String] {
        let archive = try Archive(Data(contentsOf: document), format: .docx, limits: ReadingLimits())
        let markup = String(decoding: try archive.bytes(of: "word/document.xml"), as: UTF8.self)
        return markup.split(separator: "</w:p>").compactMap { paragraph in
            var text = ""
            for piece in paragraph.split(separator: "<").dropFirst() {
                guard let end = piece.firstIndex(of: ">") else { continue }
                let tag = piece[..<end]
                if tag == "w:t" || tag.hasPrefix("w:t ") { text += piece[piece.index(after: end)...] }
                if tag == "w:br/" || tag == "w:tab/" { text += " " }
            }
            for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
                text = text.replacing(entity, with: character)
            }
            let words = text.split(whereSeparator: \.isWhitespace)
            return words.isEmpty ? nil : words.joined(separator: " ")
        }
    }

    @Test(arguments: ViewedSample.names)
    func aReportsPageSaysWhatItsDocumentSays(sample: String) throws {
        let sample = try ViewedSample.of(sample)
        let page = try #require(try ReportPage(sample.period, by: sample.publisher))
        let document = try sample.publisher.folder(of: sample.period).appending(path: "bao-cao.docx")
        let texts = try Self.texts(of: document)
        #expect(texts.count > 50)
        #expect(page.document.texts == texts)
    }

    @Test(arguments: ViewedSample.names)
    func everyFigureOfAPrintedAppendixIsALinkToItself(sample: String) throws {
        let sample = try ViewedSample.of(sample)
        let page = try #require(try ReportPage(sample.period, by: sample.publisher))
        let model = try #require(try sample.publisher.model(sample.period))
        let named = page.document.figures
        let traced = Set(model.tracedFigures.map(\.id))
        for name in named where !traced.contains(name) {
            #expect(name == ReportNames.board || model.listed(name) != nil, "\(name)")
        }
        for table in model.appendices where table.number > 0 {
            for (index, row) in table.rows.enumerated() {
                for (field, cell) in zip(table.fields, row.cells) where cell?.value.number != nil {
                    #expect(named.contains("\(table.name(ofRow: index))/\(field.name)"))
                }
            }
        }
    }

    @Test func aLinkLeadsToTheFigureThatIsPrinted() throws {
        let sample = try ViewedSample.of("2023-H1")
        let page = try #require(try ReportPage(sample.period, by: sample.publisher))
        let model = try #require(try sample.publisher.model(sample.period))
        let values = Dictionary(model.tracedFigures.map { ($0.id, $0.value) }) { first, _ in first }
        var compared = 0
        for block in page.document.blocks {
            guard case .table = block else { continue }
            block.forEachRun { run in
                let printed = run.text.replacing(".", with: "").replacing(",", with: ".").replacing("%", with: "")
                guard let figure = run.figure, let number = values[figure]?.number, let printed = Double(printed)
                else { return }
                #expect((printed - number.doubleValue).magnitude < 0.006, "\(figure): \(run.text)")
                compared += 1
            }
        }
        #expect(compared > 900)
    }

    @Test func itemsOfListsAndCountsOfRowsLeadToTheirCells() throws {
        var kinds: Set<String> = []
        for sample in ViewedSample.names {
            let sample = try ViewedSample.of(sample)
            for report in sample.composition.reportIDs {
                let publisher = try #require(sample.publisher.making(report))
                guard let page = try ReportPage(sample.period, by: publisher) else { continue }
                for name in page.document.figures where name.hasPrefix("list/") || name.hasSuffix("/count") {
                    kinds.insert(name.hasSuffix("/count") ? "rows" : "\(name.split(separator: "/").count)")
                    let figure = try #require(try FigurePage(name, of: sample.period, by: publisher), "\(name)")
                    #expect(figure.cellCount > 0 || figure.value == "0", "\(name)")
                }
            }
        }
        #expect(kinds.contains("4"), "items")
    }

    @Test func anItemOfAListIsTheCellThatItStandsIn() throws {
        let sample = try ViewedSample.of("2023-H1")
        let page = try #require(try ReportPage(sample.period, by: sample.publisher))
        var compared = 0
        for block in page.document.blocks {
            var runs: [RenderedDocument.Run] = []
            block.forEachRun { runs.append($0) }
            for run in runs {
                guard let name = run.figure, name.hasSuffix("/number"), name.hasPrefix("list/") else { continue }
                let figure = try #require(try FigurePage(name, of: sample.period, by: sample.publisher))
                guard case .cell(let leaf) = figure.tree else {
                    Issue.record("\(name) leads to no cell")
                    continue
                }
                #expect(leaf.raw.contains(run.text) || figure.value.contains(run.text), "\(name): \(leaf.raw)")
                compared += 1
            }
        }
        #expect(compared > 3)
    }

    @Test func headingsAreOnLevelsThatFollowEachOther() throws {
        for name in ViewedSample.names {
            let sample = try ViewedSample.of(name)
            let page = try #require(try ReportPage(sample.period, by: sample.publisher))
            var former = 0
            #expect(page.document.headings.count > 3)
            for heading in page.document.headings {
                let level = try #require(heading.paragraph.headingLevel)
                #expect(level <= former + 1)
                former = level
            }
        }
    }

    @Test func anAppendixIsATableWithHeadingRowsAndNamedRows() throws {
        let sample = try ViewedSample.of("2023-H1")
        let page = try #require(try ReportPage(sample.period, by: sample.publisher))
        let tables = page.document.blocks.compactMap { block -> RenderedDocument.Table? in
            if case .table(let table) = block { table } else { nil }
        }
        let data = tables.filter(\.isData)
        #expect(data.count == 7)
        #expect(tables.filter { !$0.isData }.count == 2)
        for table in data.prefix(6) {
            #expect(!table.caption.isEmpty)
            let body = table.rows.dropFirst(table.headerRows)
            #expect(body.count { row in row.contains(where: \.isLabel) } >= body.count - 2)
        }
        // "Văn bản đến" stands over its columns, "TT" beside both rows.
        let header = try #require(data.first?.rows.first)
        #expect(header.contains { $0.columns > 1 })
        #expect(header.contains { $0.rows > 1 })
    }

    @Test func anIssuedReportIsShownAsItWasIssuedAndStaysItself() throws {
        let office = try TestOffice()
        let table = try ExportTable.reference(
            5, try #require(office.composition.registry.dataset("digitization")), set: .subordinates)
        #expect(try office.drop(table.csv, as: "so hoa.csv").isTaken)
        let period = try #require(Period(id: "2023-H1"))
        let date = try #require(CalendarDate(iso: "2023-07-08"))
        let issued = IssuedReport(office.publisher)
        _ = try issued.finalize(
            period, number: "123", date: date, signer: "Nguyễn Văn Ký",
            opening: .init(name: "Trưởng phòng", reason: "đã báo cáo"), now: Date(timeIntervalSince1970: 1_688_900_000))
        let page = try #require(try ReportPage(period, by: office.publisher))
        #expect(page.issue?.number == "123/BC-UBND")
        #expect(page.issue?.signer == "Nguyễn Văn Ký")
        let document = try office.publisher.folder(of: period).appending(path: "bao-cao.docx")
        #expect(page.document.texts == (try Self.texts(of: document)))
        #expect(try office.faults() == [])
    }

    @Test func aPeriodWithoutDataHasNoPage() throws {
        let office = try TestOffice()
        #expect(try ReportPage(try #require(Period(id: "2023-H1")), by: office.publisher) == nil)
    }
}
