import Foundation
import Office
import OfficeSupport
import ReportingKit
import TestSupport
import Testing

@testable import Viewing

/// Of a sheet what was read of it is shown, wherever on it people are listed.
struct FileDisclosureTests {
    private struct Dropped {
        let views: SheetViews
        let id: Int64
        let isAccepted: Bool
    }

    private static func drop(_ bytes: Data, _ name: String, _ folder: TemporaryFolder) throws -> Dropped {
        let office = try TestOffice()
        try bytes.write(to: folder.url.appending(path: name))
        let isAccepted = try office.drop(bytes, as: name).isTaken
        return Dropped(
            views: SheetViews(
                office.composition, store: office.store,
                bytes: LedgerBytes(office.composition, output: office.output, given: [folder.url])),
            id: try #require(try office.store.entries(limit: 1).first).id, isAccepted: isAccepted)
    }

    /// The drawn sheets, the text and what the findings say.
    private static func pages(
        _ dropped: Dropped
    ) throws -> (sheets: [SheetPage], text: [TextPage.Paragraph], findings: [String]) {
        var text: [TextPage.Paragraph] = []
        var names: [String] = []
        var told: [FindingNote] = []
        switch try dropped.views.view(ofFile: dropped.id, SheetChoices()) {
        case .sheet(let page, let findings):
            names = page.tabs.map(\.name)
            told = findings
        case .text(let page, let findings):
            told = findings
            text = page.paragraphs
            names = page.paragraphs.compactMap { if case .table(let name) = $0.kind { name } else { nil } }
        default: Issue.record("it is not drawn")
        }
        let sheets = try names.compactMap { name -> SheetPage? in
            guard
                case .sheet(let page, let findings) = try dropped.views.view(
                    ofFile: dropped.id, SheetChoices(sheet: .named(name)))
            else { return nil }
            told += findings
            return page
        }
        return (sheets, text, told.map(\.sentence))
    }

    @Test(arguments: SheetsWithPeople.all)
    func peopleOnTheSheetOfATableAreNotShown(_ sample: SheetsWithPeople) throws {
        let folder = try TemporaryFolder("files")
        let table = try ViewingSamples.digitized()
        let dropped = try Self.drop(sample.bytes(table.csv), "so hoa.\(sample.format)", folder)
        let (sheets, text, findings) = try Self.pages(dropped)
        let cells = sheets.flatMap(\.rows).flatMap(\.cells)
        let shown = cells.map(\.shown.text) + text.map(\.text) + findings
        for secret in SheetsWithPeople.secrets {
            #expect(!shown.contains { $0.localizedStandardContains(secret) }, "\(secret)")
        }
        #expect(cells.contains { $0.shown.kind == .withheld })
        #expect(sheets.contains { $0.withholdsSome })
        let row = try #require(table.rows.last)
        #expect(shown.contains(row.label))
        #expect(shown.contains("Tên đơn vị"))
        #expect(shown.contains(row.values[0]))
        #expect(try dropped.views.whole(ofFile: dropped.id) == nil)
    }

    @Test(arguments: SheetsWithPeople.Format.allCases)
    func aTableAloneIsShownWhole(_ format: SheetsWithPeople.Format) throws {
        let folder = try TemporaryFolder("files")
        let sample = SheetsWithPeople(format: format, place: .alone, isFaulty: false)
        let dropped = try Self.drop(
            sample.bytes(try ViewingSamples.digitized().csv), "so hoa.\(format)", folder)
        #expect(dropped.isAccepted)
        let (sheets, _, _) = try Self.pages(dropped)
        #expect(!sheets.isEmpty)
        #expect(!sheets.contains { $0.withholdsSome })
        // The paragraph below the document's table was read by nobody.
        #expect(try (dropped.views.whole(ofFile: dropped.id) != nil) == (format != .docx))
    }

    @Test func aPersonAskedForByTheCellIsNotShownEither() throws {
        let folder = try TemporaryFolder("files")
        let sample = SheetsWithPeople(format: .xlsx, place: .below, isFaulty: false)
        let lines = sample.lines(try ViewingSamples.digitized().csv)
        let dropped = try Self.drop(sample.bytes(try ViewingSamples.digitized().csv), "so hoa.xlsx", folder)
        let cell = CellAddress(row: lines.count - 1, column: 2)
        guard
            case .sheet(let page, _) = try dropped.views.view(
                ofFile: dropped.id, SheetChoices(marked: cell))
        else {
            Issue.record("it is not drawn")
            return
        }
        #expect(page.marked?.raw == nil)
        #expect(page.marked?.shown == "")
        #expect(page.marked?.isWithheld == true)
    }

    @Test func everyFigureOfTheSamplesIsShown() throws {
        for name in ViewedSample.names {
            let sample = try ViewedSample.of(name)
            let store = sample.publisher.store
            for entry in try store.entries(in: [.accepted], limit: 500) {
                guard case .sheet(let page, _) = try sample.sheets.view(ofFile: entry.id, SheetChoices()) else {
                    continue
                }
                let figures = page.rows.flatMap(\.cells)
                let stated = try store.statedCells(
                    ofFile: entry.id, sheet: page.name, cells: Set(figures.map(\.address)))
                for cell in figures where stated[cell.address] != nil {
                    #expect(cell.shown.kind != .withheld, "\(entry.file.name) \(page.name) \(cell.address)")
                }
            }
        }
    }
}
