import Assembly
import Foundation
import Office
import OfficeSupport
import ReportingKit
import Store
import Tabular
import Testing

@testable import Viewing

struct FigurePageTests {
    /// Ten figures of a report, spread over all that it has: those of sentences, cells of appendices, totals.
    private static func figures(_ model: ReportModel) -> [TracedFigure] {
        let figures = model.tracedFigures.filter { !$0.lineage.cells.isEmpty }
        return stride(from: 0, to: figures.count, by: max(1, figures.count / 12)).map { figures[$0] }
    }

    @Test(arguments: ViewedSample.names)
    func aFigureIsFollowedToTheCellsOfTheFilesThatWereSent(sample: String) throws {
        let sample = try ViewedSample.of(sample)
        let model = try #require(try sample.publisher.model(sample.period))
        var followed = 0
        var compared = 0
        for figure in Self.figures(model) {
            let page = try #require(try FigurePage(figure.id, of: sample.period, by: sample.publisher))
            #expect(page.value == figure.value.vietnamese)
            #expect(page.cellCount == figure.lineage.cells.count)
            let leaves = page.tree.leaves
            #expect(!leaves.isEmpty)
            for leaf in leaves.prefix(5) {
                let id = try #require(leaf.file.id)
                let entry = try #require(try sample.publisher.store.file(row: id)).entry
                // The cell as the file says it, read anew from the sample's own bytes.
                guard let url = try sample.input(of: entry.file) else { continue }
                let reading = try FileReader(limits: ReadingLimits()).read(
                    Data(contentsOf: url), name: url.lastPathComponent)
                let sheet = try #require(reading.sheets.first { $0.name == leaf.sheet })
                let content = sheet.rows.first { $0.index == leaf.cell.row }?[leaf.cell.column]
                let view = try sample.sheets.view(
                    ofFile: id, SheetChoices(sheet: .named(leaf.sheet), marked: leaf.cell))
                if case .counts? = view { continue }
                guard case .sheet(let drawn, _)? = view else {
                    Issue.record("\(entry.file.name) is not drawn: \(String(describing: view))")
                    continue
                }
                let marked = try #require(drawn.marked)
                #expect(marked.address == leaf.cell)
                #expect(marked.raw == content.map { CellShown.raw($0) })
                // What is added up of several cells of a row names them all.
                if !leaf.raw.contains(" + "), !leaf.raw.contains("/") {
                    #expect(VietnameseText.clean(marked.raw ?? "") == VietnameseText.clean(leaf.raw))
                }
                #expect(drawn.rows.flatMap(\.cells).contains { $0.isMarked })
                compared += 1
            }
            followed += 1
        }
        #expect(followed >= 10)
        #expect(compared >= 10)
    }

    @Test func aCorrectedCellSaysWhatItWasAndTheFigureIsShownAsItWas() throws {
        let office = try TestOffice()
        var table = try ExportTable.reference(
            5, try #require(office.composition.registry.dataset("digitization")), set: .subordinates)
        #expect(try office.drop(table.csv, as: "so hoa.csv").isTaken)
        let period = try #require(Period(id: "2023-H1"))
        let column = table.column("received")
        let before = table.rows[0].values[column]
        let after = "\((Int(before) ?? 0) * 2)"
        for (place, field) in table.definition.fields.enumerated() where field.aggregation == .sum {
            table.rows[0].values[place] = Int(table.rows[0].values[place]).map { String($0 * 2) } ?? ""
        }
        table.addUp()
        #expect(try office.drop(table.csv, as: "so hoa sua.csv", day: 1).isTaken)
        let model = try #require(try office.publisher.model(period))
        let figure = try #require(
            model.tracedFigures.first {
                $0.id.hasSuffix("/received") && $0.lineage.cells.count == 1 && $0.lineage.cells[0].raw == after
            })
        let page = try #require(try FigurePage(figure.id, of: period, by: office.publisher))
        let leaf = try #require(page.tree.leaves.first)
        #expect(leaf.raw == after)
        #expect(leaf.file.name == "so hoa sua.csv")
        #expect(leaf.former.map(\.raw) == [before])
        #expect(leaf.former.first?.file.name == "so hoa.csv")
        let order = try #require(page.corrected)
        let earlier = try #require(
            try FigurePage(figure.id, of: period, by: office.publisher, .init(through: order - 1)))
        #expect(earlier.tree.leaves.map(\.raw) == [before])
        #expect(earlier.tree.leaves.first?.former.isEmpty == true)
    }

    @Test func aFigureOfManyCellsIsShownInWindows() throws {
        let file = SourceFile(name: "a.csv", sha256: "0", folder: nil, receivedAt: nil)
        let cells = (0..<3_321).map {
            Lineage.cell(file: file, sheet: "S", cell: CellAddress(row: $0, column: 1), raw: "\($0)")
        }
        let sum = Lineage.computed(.sum, .count(5_512_860), inputs: cells)
        let rate = Lineage.computed(.percent, .count(100), inputs: [sum, sum])
        let office = try TestOffice()
        let packages = office.publisher.packages
        let (whole, share) = (try ReachedStep(sum, packages), try ReachedStep(rate, packages))
        var tree = FigureTree(FileReferences(office.store), packages)
        guard case .computed(let first) = try tree.step(whole, at: .root, from: 0) else { return }
        #expect(first.count == 3_321)
        #expect(first.shown == 0..<100)
        tree = FigureTree(FileReferences(office.store), packages)
        guard case .computed(let last) = try tree.step(whole, at: .root, from: 3_300) else { return }
        #expect(last.shown == 3_300..<3_321)
        #expect(last.inputs.count == 21)
        // Within another step a few are shown, and the rest is a page of its own.
        tree = FigureTree(FileReferences(office.store), packages)
        guard case .computed(let outer) = try tree.step(share, at: .root, from: 0),
            case .computed(let inner)? = outer.inputs.last
        else { return }
        #expect(inner.inputs.count == 12)
        #expect(try share.step(at: inner.path, packages)?.lineage == sum)
        #expect(try share.step(at: inner.path.appending(3_320), packages)?.lineage == cells[3_320])
        #expect(try share.step(at: inner.path.appending(3_321), packages) == nil)
    }

    @Test func aWayIsReadAsItIsWritten() {
        #expect(FigurePath("0.12.3")?.places == [0, 12, 3])
        #expect(FigurePath("")?.places == [])
        #expect(FigurePath("1..2") == nil)
        #expect(FigurePath("-1") == nil)
        #expect(FigurePath("a") == nil)
        #expect(FigurePath(String(repeating: "0.", count: 200) + "0") == nil)
    }

    @Test func anUnknownFigureHasNoPage() throws {
        let sample = try ViewedSample.of("2023-H1")
        #expect(try FigurePage("documents.nothing", of: sample.period, by: sample.publisher) == nil)
    }
}
