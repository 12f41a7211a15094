import Messages
import ReportingKit
import Testing

@testable import Assembly

/// Which rows a set shows, and where they come from.
struct ViewTests {
    private typealias Made = MadeUpProvince

    private func view(_ set: UnitSet, _ tables: [SourcedTable]) -> View {
        Made.views("2026-10", tables).view(Made.dataset, set)
    }

    @Test func countedUnitsStandBesideStatedOnesAndAreCompared() throws {
        let tables = [
            Made.table(.subordinates, "2026-10", ["c1": ["received": 30]]),
            Made.table(.subordinates, "2026-10", ["c1": ["received": 31], "c2": ["received": 50]], origin: .counted),
        ]
        let report = Made.report("2026-10", tables)
        #expect(report.figure("received.subordinates")?.value == .count(80))
        let found = try #require(report.findings(.contradictionRecords).first)
        #expect(report.findings(.contradictionRecords).count == 1)
        #expect([found.unit?.rawValue, found.found, found.expected] == ["c1", "30", "31"])
    }

    @Test func aClosedPlaceIsPrintedAsItWasSentAndNamesWhatItLacks() throws {
        let tables = [
            Made.table(
                .subordinates, "2026-10", ["c3": ["received": 3], "c1": ["received": 1]], closed: true, file: "xa.xlsx"),
            Made.table(.subordinates, "2026-10", ["c2": ["received": 50]], origin: .counted, file: "ho so.xlsx"),
        ]
        #expect(view(.subordinates, tables).values("received") == ["c3 3", "c1 1"])
        let report = Made.report("2026-10", tables)
        let found = try #require(report.findings(.placeClosed).first)
        #expect(
            MessageCatalogue(language: .vi).sentence(for: found)
                == "Xã c2 có 50 hồ sơ nhưng không có trong bảng của các xã, phường (tệp “xa.xlsx”) đã gửi đủ các đơn vị, nên báo cáo không in. Số này ở tệp “ho so.xlsx”."
        )
    }

    @Test func anOpenPlaceIsFilledUnitByUnitInTheOrderOfTheRegister() {
        let tables = [
            Made.table(.subordinates, "2026-10", ["c4": ["received": 4]]),
            Made.table(
                .whole, "2026-10",
                ["c4": ["received": 40, "settled": 9], "T": ["received": 7], "c2": ["received": 20]]),
        ]
        let view = view(.subordinates, tables)
        #expect(view.values("received") == ["c2 20", "c4 4"])
        // Never cell by cell from another place.
        #expect(view.values("settled") == ["c2 -", "c4 -"])
        let fillings = view.fillings
        #expect(fillings.map(\.source) == [.statements(.stated, .whole)])
        #expect(fillings.map { $0.units.map(\.code.rawValue) } == [["c2"]])
        let sentence = Made.report("2026-10", tables).findings(.rowsFilled).map(
            MessageCatalogue(language: .vi).sentence(for:))
        #expect(
            sentence == [
                "Mẫu (các xã, phường): 1 xã, phường lấy từ bảng toàn tỉnh, tệp “whole 2026-10.xlsx”, trang “Sheet1”."
            ])
    }

    @Test func rowsOfSeveralFilesAreNamedByTheFirst() {
        let tables =
            ["c2", "c3"].map { code in
                Made.table(.whole, "2026-10", [(Made.id(code), ["received": 1])], file: "\(code).xlsx")
            } + [Made.table(.subordinates, "2026-10", ["c1": ["received": 1]])]
        let sentences = Made.report("2026-10", tables).findings(.rowsFilled).map(
            MessageCatalogue(language: .vi).sentence(for:))
        #expect(
            sentences == [
                "Mẫu (các xã, phường): 2 xã, phường lấy từ bảng toàn tỉnh, tệp “c2.xlsx” và 1 tệp khác."
            ])
    }

    @Test func aTableOfTheWholeWithOneRowIsOpen() {
        let tables = [
            Made.table(.whole, "2026-10", ["c1": ["received": 1]]),
            Made.table(.subordinates, "2026-10", ["c2": ["received": 2]]),
            Made.table(.level, "2026-10", ["T": ["received": 5]]),
        ]
        #expect(view(.whole, tables).values("received") == ["T 5", "c1 1", "c2 2"])
    }

    @Test func aFullTableOfTheWholeLeavesTheUnitToItsOwnAppendix() {
        let tables = [
            Made.table(.whole, "2026-10", ["T": ["received": 5], "c1": ["received": 1]], closed: true),
            Made.table(.subordinates, "2026-10", ["c2": ["received": 2]]),
        ]
        #expect(view(.whole, tables).values("received") == ["T 5", "c1 1"])
        #expect(view(.subordinates, tables).values("received") == ["c1 1", "c2 2"])
        let lacking = Made.report("2026-10", tables).findings(.placeClosed)
        #expect(lacking.map(\.unit) == ["c2"])
        #expect(lacking.map(\.set) == [.whole])
    }

    @Test func theOwnFigureIsTheSumOfTheBodiesWhereTheCommitteeStatesNone() {
        let report = Made.report(
            "2026-10", [Made.table(.level, "2026-10", ["s1": ["received": 3], "s2": ["received": 4]])])
        #expect(report.figure("received.own")?.value == .count(7))
        #expect(report.figure("received.own")?.lineage?.cells.count == 2)
        // It enters no total.
        #expect(report.figure("received.whole")?.value == .count(7))
    }

    @Test func theCommitteesOwnRowGoesBeforeAndTheWholeAddsAllRows() {
        let report = Made.report(
            "2026-10",
            [Made.table(.level, "2026-10", ["T": ["received": 691], "s1": ["received": 3], "s2": ["received": 4]])])
        #expect(report.figure("received.own")?.value == .count(691))
        #expect(report.figure("received.whole")?.value == .count(698))
    }

    @Test func unitsInTwoPlacesAreComparedWithoutADeclaration() throws {
        let tables = [
            Made.table(
                .whole, "2026-10", ["s1": ["received": 5], "c1": ["received": 10], "c2": ["received": 20]], closed: true
            ),
            Made.table(.subordinates, "2026-10", ["c1": ["received": 11], "c2": ["received": 20]], closed: true),
            Made.table(.level, "2026-10", ["s1": ["received": 6]]),
        ]
        let report = Made.report("2026-10", tables)
        let cells = report.findings(.contradictionCell).map {
            "\($0.set?.rawValue ?? "") \($0.unit?.rawValue ?? "") \($0.found ?? "") \($0.expected ?? "")"
        }
        #expect(cells == ["level s1 6 5", "subordinates c1 11 10"])
        #expect(report.findings(.contradictionTotal).map(\.found) == ["31"])
    }

    @Test func valuesOfOneRowKeepTheFilesTheyComeFrom() {
        let newest = SourceFile(name: "moi.xlsx", sha256: "2")
        let older = CellSource(file: SourceFile(name: "cu.xlsx", sha256: "1"), sheet: "A", row: 9)
        let row = SourcedRow(
            row: Made.row(Made.id("c1"), ["received": 5, "settled": 4]), file: newest, keptFrom: ["settled": older])
        #expect(row.files.map(\.name) == ["moi.xlsx", "cu.xlsx"])
        #expect(row.cell("settled")?.lineage.cells.map(\.file.name) == ["cu.xlsx"])
        #expect(row.cell("settled")?.lineage.cells.map(\.sheet) == ["A"])
    }
}
