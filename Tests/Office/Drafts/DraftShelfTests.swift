import Drafts
import Foundation
import ReportingKit
import Tabular
import TestSupport
import Testing

@testable import Office

struct DraftShelfTests {
    private let folder: TemporaryFolder
    private let shelf: DraftShelf

    init() throws {
        folder = try TemporaryFolder("drafts")
        shelf = DraftShelf(OutputFolder(root: folder.url))
    }

    private func drafts(_ heading: String, figure: Double = 4) -> [Draft] {
        let rows = [
            ["TÌNH HÌNH GIẢI NGÂN VỐN"], ["STT", "Đơn vị", "Kế hoạch vốn", heading],
        ].enumerated().map { index, texts in
            SheetRow(
                index: index, cells: texts.enumerated().map { Cell(column: $0, content: .text($1)) })
        }
        let data = SheetRow(
            index: 2,
            cells: [
                Cell(column: 0, content: .number(1, .general)), Cell(column: 1, content: .text("Sở Nội vụ")),
                Cell(column: 2, content: .number(9, .general)), Cell(column: 3, content: .number(figure, .general)),
            ])
        return Draft.of([Sheet(name: "Sheet1", rows: rows + [data])], fileName: "giai ngan.xlsx")
    }

    @Test func aDraftLiesInItsFolderUnderItsTitle() throws {
        let entries = try shelf.add(drafts("Giải ngân")).written
        let entry = try #require(entries.first)
        #expect(entries.count == 1)
        #expect(entry.path.hasPrefix("chua-biet/tinh_hinh_giai_ngan_von-") && entry.path.hasSuffix(".yaml"))
        let text = try String(contentsOf: folder.url.appending(path: entry.path), encoding: .utf8)
        #expect(text.contains("dataset: tinh_hinh_giai_ngan_von\n"))
        #expect(try shelf.entries() == [DraftShelf.Entry(path: entry.path, title: "TÌNH HÌNH GIẢI NGÂN VỐN")])
    }

    @Test func tablesOfTheSameHeadingsHaveOneDraft() throws {
        try shelf.add(drafts("Giải ngân"))
        #expect(try shelf.add(drafts("Giải ngân", figure: 7)).written.isEmpty)
        #expect(try shelf.add(drafts("Đã chi") + drafts("Đã chi", figure: 5)).written.count == 1)
        #expect(try shelf.entries().count == 2)
    }

    @Test func theShelfHoldsSoManyAndNoMore() throws {
        for number in 0..<(DraftShelf.maximumDrafts - 1) {
            try OutputFolder(root: folder.url).write(Data(), to: OutputPath(["chua-biet"], "bang-\(number).yaml"))
        }
        #expect(try !shelf.isFull())
        let added = try shelf.add(drafts("Giải ngân") + drafts("Đã chi"))
        #expect(added.written.count == 1 && added.isFull)
        #expect(try shelf.isFull())
        let later = try shelf.add(drafts("Thu hồi"))
        #expect(later.written.isEmpty && later.isFull)
        // One that lies there already needs no place.
        #expect(try !shelf.add(drafts("Giải ngân")).isFull)
    }

    @Test func anEmptyShelfHasNoEntries() throws {
        #expect(try shelf.entries().isEmpty)
        #expect(try shelf.add([]).written.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false)).isEmpty)
    }
}
