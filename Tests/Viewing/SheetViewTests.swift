import Foundation
import Office
import OfficeSupport
import ReportingKit
import Tabular
import TestSupport
import Testing

@testable import Viewing

struct SheetViewTests {
    private static func views(_ office: TestOffice, _ files: URL) -> SheetViews {
        SheetViews(
            office.composition, store: office.store,
            bytes: LedgerBytes(office.composition, output: office.output, given: [files]))
    }

    /// Hands a file in and keeps a copy of it where views look for it.
    private static func drop(
        _ bytes: Data, as name: String, _ office: TestOffice, _ folder: TemporaryFolder
    ) throws -> Int64 {
        try bytes.write(to: folder.url.appending(path: name))
        try office.drop(bytes, as: name)
        return try #require(try office.store.entries(limit: 1).first).id
    }

    @Test func rowsOfPeopleAreNeverShownOnlyWhatWasCounted() throws {
        let office = try TestOffice()
        let folder = try TemporaryFolder("files")
        let name = "utf8.csv"
        let bytes = try Data(contentsOf: RecordFiles.folder.appending(path: name))
        let id = try Self.drop(bytes, as: name, office, folder)
        guard case .counts(let page)? = try Self.views(office, folder.url).view(ofFile: id, SheetChoices()) else {
            Issue.record("a list of dossiers is drawn")
            return
        }
        let shown = page.tables.flatMap { table in
            [table.title] + table.columns + table.rows.flatMap { [$0.unit] + $0.values }
        }
        for word in try RecordFiles.personal() { #expect(!shown.contains { $0.contains(word) }) }
    }

    @Test func ofAListThatNobodyKnowsHeadingsAloneAreShown() throws {
        let office = try TestOffice()
        let folder = try TemporaryFolder("files")
        let header: [SheetFile.Cell] = [.text("STT"), .text("Họ và tên"), .text("Số điện thoại"), .text("Ghi chú")]
        let people: [[SheetFile.Cell]] = (1...30).map {
            [.number(Double($0)), .text("Người thứ \($0)"), .text("09000000\($0)"), .text("bí mật")]
        }
        let file = SheetFile([[.text("DANH SÁCH")], header] + people)
        let id = try Self.drop(file.bytes, as: "danh sach la.xlsx", office, folder)
        let view = try Self.views(office, folder.url).view(
            ofFile: id, SheetChoices(marked: CellAddress(row: 4, column: 1)))
        guard case .sheet(let page, _)? = view else {
            // A file that is kept nowhere shows nothing either.
            return
        }
        #expect(page.disclosure == .headings)
        let texts = page.rows.flatMap(\.cells).map(\.shown.text)
        #expect(texts.contains("Họ và tên"))
        #expect(!texts.contains { $0.contains("Người") || $0.contains("0900") || $0.contains("bí mật") })
        #expect(page.marked?.raw == nil)
        #expect(page.rows[4].cells.contains { $0.shown.kind == .withheld })
    }

    @Test func aWindowOfALongTableHasItsRowsAndNoOthers() throws {
        let lines = (1...60_000).map { "\($0);Dòng \($0)" }
        let bytes = Data((["TT;Tên"] + lines).joined(separator: "\n").utf8)
        let reader = WindowReader(limits: ReadingLimits())
        let file = try reader.read(
            FileContent(bytes), name: "a.csv", sheet: .number(0), rows: 59_800..<60_000)
        let window = try #require(file.window)
        #expect(window.rows == 59_800..<60_000)
        #expect(window.sheet.rows.count == 200)
        #expect(window.sheet.rows.first?[1] == .text("Dòng 59800"))
        #expect(window.goesOn)
        let last = try #require(
            try reader.read(FileContent(bytes), name: "a.csv", sheet: .number(0), rows: 60_000..<60_200).window)
        #expect(last.rows == 60_000..<60_001)
        #expect(!last.goesOn)
        #expect(last.rowCount == 60_001)
        let behind = try #require(
            try reader.read(FileContent(bytes), name: "a.csv", sheet: .number(0), rows: 70_000..<70_200).window)
        #expect(behind.rows.isEmpty)
        #expect(behind.sheet.rows.isEmpty)
    }

    @Test func aWorkbookOfSixtyThousandRowsIsShownInWindows() throws {
        var file = SheetFile((0..<60_000).map { [.number(Double($0)), .text("Dòng \($0)")] })
        file.merges = ["A59991:B59992"]
        let read = try WindowReader(limits: ReadingLimits()).read(
            FileContent(file.bytes), name: "a.xlsx", sheet: .named("Sheet1"), rows: 59_800..<60_000)
        let window = try #require(read.window)
        #expect(window.rowCount == 60_000)
        #expect(window.sheet.rows.count == 200)
        #expect(window.sheet.rows.last?[1] == .text("Dòng 59999"))
        #expect(window.sheet.merges.count == 1)
    }

    @Test func aSheetIsDrawnAsItWas() throws {
        var file = SheetFile([
            [.text("Tiêu đề")], [.text("a"), .number(1234.5), .day(45_000)],
            [.error("#REF!"), .formula("A1+B1"), .text("<script>alert(1)</script>")],
        ])
        file.merges = ["A1:C1"]
        file.hiddenRows = [3]
        let window = try #require(
            try WindowReader(limits: ReadingLimits()).read(
                FileContent(file.bytes), name: "a.xlsx", sheet: .number(0), rows: 0..<200
            ).window)
        let rows = SheetDrawing(
            window, columns: 0..<3, marked: CellAddress("B2"), findings: [CellAddress(row: 2, column: 0): [4]],
            isShown: { _ in true }
        ).drawn()
        #expect(rows.map { $0.cells.count } == [1, 3, 3])
        #expect(rows[0].cells[0].columns == 3)
        #expect(rows[1].cells.map(\.shown.text) == ["a", "1234,5", "15/03/2023"])
        #expect(rows[1].cells.map(\.isMarked) == [false, true, false])
        #expect(rows[2].isHidden)
        #expect(rows[2].cells[0].findings == [4])
        #expect(rows[2].cells[0].shown.kind == .fault)
        #expect(rows[2].cells[1].shown.text == "=A1+B1")
        #expect(rows[2].cells[2].shown.text == "<script>alert(1)</script>")
    }

    @Test func aRangeThatBeginsBeforeTheWindowIsCutAtItsEdge() throws {
        var file = SheetFile((0..<20).map { [.text("\($0)"), .text("b")] })
        file.merges = ["A5:A15"]
        let window = try #require(
            try WindowReader(limits: ReadingLimits()).read(
                FileContent(file.bytes), name: "a.xlsx", sheet: .number(0), rows: 10..<20
            ).window)
        let rows = SheetDrawing(window, columns: 0..<2, marked: nil, findings: [:], isShown: { _ in true }).drawn()
        #expect(rows.count == 10)
        #expect(rows[0].cells[0].rows == 5)
        #expect(rows[1].cells.count == 1)
        #expect(rows[5].cells.count == 2)
    }

    @Test(arguments: [
        ["A1:B2", "B2:C3"], ["B2:C3", "A1:B2"], ["A1:C3", "B2:B2", "A2:C2"], ["A1:B2", "A1:B2"], ["A1:A3", "A2:C2"],
        ["A1:C1", "B1:B3", "A1:C3"],
    ])
    func ofRangesThatOverlapEachPlaceIsDrawnOnce(_ merges: [String]) throws {
        var file = SheetFile((0..<3).map { row in (0..<3).map { .text("\(row) \($0)") } })
        file.merges = merges
        let window = try #require(
            try WindowReader(limits: ReadingLimits()).read(
                FileContent(file.bytes), name: "a.xlsx", sheet: .number(0), rows: 0..<200
            ).window)
        let rows = SheetDrawing(
            window, columns: 0..<3, marked: CellAddress("B2"), findings: [:], isShown: { _ in true }
        ).drawn()
        var drawn: [CellAddress: Int] = [:]
        for (number, row) in rows.enumerated() {
            // A cell stands at the first place of its row that none above or before it takes.
            var column = 0
            for cell in row.cells {
                while drawn[CellAddress(row: number, column: column)] != nil { column += 1 }
                for down in 0..<cell.rows {
                    for right in 0..<cell.columns {
                        drawn[CellAddress(row: number + down, column: column + right), default: 0] += 1
                    }
                }
            }
        }
        #expect(drawn.count == 9)
        #expect(drawn.values.allSatisfy { $0 == 1 })
        #expect(rows.flatMap(\.cells).count { $0.isMarked } == 1)
    }

    @Test func aFileThatIsKeptNowhereSaysSo() throws {
        let office = try TestOffice()
        let table = try ExportTable.reference(
            5, try #require(office.composition.registry.dataset("digitization")), set: .subordinates)
        #expect(try office.drop(table.csv, as: "so hoa.csv").isTaken)
        let id = try #require(try office.store.entries(limit: 1).first).id
        let folder = try TemporaryFolder("empty")
        guard case .gone(let file)? = try Self.views(office, folder.url).view(ofFile: id, SheetChoices()) else {
            Issue.record("a file that is nowhere is shown")
            return
        }
        #expect(file.id == id)
        #expect(try Self.views(office, folder.url).view(ofFile: 9_999, SheetChoices()) == nil)
    }

    @Test func aSheetThatThereIsNotIsNamedWithThoseThatThereAre() throws {
        let sample = try ViewedSample.of("2023-H1")
        let entry = try #require(
            try sample.publisher.store.entries(in: [.accepted], limit: 100).first { $0.file.name.hasSuffix(".xlsx") })
        guard
            case .noSheet(_, let tabs)? = try sample.sheets.view(
                ofFile: entry.id, SheetChoices(sheet: .named("../../etc")))
        else {
            Issue.record("a sheet that there is not is shown")
            return
        }
        #expect(!tabs.isEmpty)
    }
}
