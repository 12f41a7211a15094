import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Store

@Suite(.onEachEngine) struct ReportStoreTests {
    private let folder: TemporaryFolder
    let store: ReportStore
    let path: String
    let period: Period

    init() throws {
        folder = try TemporaryFolder("store")
        path = folder.url.appending(path: "s.sqlite").path(percentEncoded: false)
        store = try openStore(path, .office)
        period = try #require(Period(id: "2023-H1"))
    }

    private func file(_ name: String, _ hash: String) -> ReceivedFile {
        ReceivedFile(
            name: name, sha256: hash, byteCount: 10, folder: nil, receivedAt: Date(timeIntervalSince1970: 1_688_500_000)
        )
    }

    private func table(_ count: Int, unit: String = "21064", dataset: DatasetID = "forests") -> DatasetTable {
        let cell = CellAddress(row: 6, column: 2)
        let values: [FieldName: SourcedValue] = [
            "received": SourcedValue(.count(count), cell: cell, raw: "\(count)"),
            "rate": SourcedValue(.decimal(FixedDecimal(mantissa: 5239, scale: 2)), cell: cell, raw: "52,39%"),
            "note": SourcedValue(.text("x"), cell: cell, raw: "x"),
            "flag": SourcedValue(.flag(true), cell: cell, raw: "Có"),
            "day": SourcedValue(period.lastDay.asValue, cell: cell, raw: "30/06/2023"),
            "none": SourcedValue(.absent, cell: cell, raw: "-"),
        ]
        let row = DatasetRow(
            unit: UnitID(code: UnitCode(unit), validFrom: nil), unitLabel: "UBND xã", unitName: "Xã", sheet: "Sheet1",
            row: 7,
            values: values)
        return DatasetTable(dataset: dataset, place: .subordinates, period: period, rows: [row], declaredTotal: row)
    }

    private func deliver(_ name: String, _ hash: String, _ table: DatasetTable) throws -> Acceptance {
        try store.accept(ReportStore.Delivery(file: file(name, hash), tables: [table], findings: []))
    }

    @Test func tablesComeBackAsTheyWentIn() throws {
        _ = try deliver("a.xlsx", "1", table(5))
        let read = try #require(try openStore(path, .office).tablesInForce(period: period).first)
        #expect(read.rows.map(\.row) == table(5).rows)
        #expect(read.declaredTotal?.row == table(5).declaredTotal)
        #expect(read.rows.map(\.file) == [file("a.xlsx", "1")])
    }

    @Test func whatIsRememberedIsWhatIsRead() throws {
        _ = try deliver("a.xlsx", "1", table(5))
        for _ in 0..<2 { _ = try store.tablesInForce(period: period) }
        let remembered = try #require(try store.tablesInForce(period: period).first)
        let read = try #require(try openStore(path, .office).tablesInForce(period: period).first)
        #expect(remembered.rows.map(\.row) == read.rows.map(\.row))
        #expect(remembered.declaredTotal?.row == read.declaredTotal?.row)
    }

    @Test func periodsAreListedOnceAndInOrder() throws {
        for (index, id) in ["2023-H1", "2022", "2023-H1", "2023-Q2"].enumerated() {
            let period = try #require(Period(id: id))
            let table = DatasetTable(dataset: "rivers", place: .whole, period: period, rows: table(index).rows)
            _ = try deliver("\(index).xlsx", "\(index)", table)
        }
        #expect(try store.periods() == ["2022", "2023-H1", "2023-Q2"].compactMap { Period(id: $0) }.sorted())
    }

    @Test func sameBytesAreKnownAndNotCountedTwice() throws {
        _ = try deliver("a.xlsx", "1", table(5))
        #expect(try deliver("b.xlsx", "1", table(5)) == .duplicate(of: file("a.xlsx", "1")))
        #expect(try store.tablesInForce(period: period).count == 1)
        #expect(try store.entries().map(\.state) == [.duplicate, .accepted])
    }

    @Test func correctionSupersedesAndTheFormerVersionIsKept() throws {
        _ = try deliver("a.xlsx", "1", table(5))
        guard case .accepted(let tables, _) = try deliver("b.xlsx", "2", table(6)) else {
            Issue.record("not accepted")
            return
        }
        #expect(tables.flatMap(\.replaced).map(\.file.name) == ["a.xlsx"])
        #expect(tables.flatMap(\.replaced).map(\.fields) == [["received"]])
        let current = try store.tablesInForce(period: period)
        #expect(current.map { $0.rows.map { $0.row["received"] } } == [[.count(6)]])
        #expect(try store.history(of: period).count == 2)
        let first = try store.tablesInForce(period: period, through: 1)
        #expect(first.map { $0.rows.map { $0.row["received"] } } == [[.count(5)]])
    }

    @Test func tablesOfSeveralUnitsStandBesideEachOther() throws {
        _ = try deliver("a.xlsx", "1", table(5, unit: "1"))
        _ = try deliver("b.xlsx", "2", table(6, unit: "2"))
        _ = try deliver("c.xlsx", "3", table(7, unit: "1"))
        let read = try store.tablesInForce(period: period)
        #expect(read.map { $0.rows.map { $0.row["received"] } } == [[.count(6), .count(7)]])
        #expect(read.map { $0.declaredTotal == nil } == [true])
    }

    @Test func groupWithAFaultLeavesNothing() throws {
        let faulty = ReportStore.Delivery(
            file: file("b.xlsx", "2"), entry: nil, tables: [table(1)], findings: [])
        try store.refuseRows(of: "file", but: "name <> 'b.xlsx'")
        let good = ReportStore.Delivery(file: file("a.xlsx", "1"), tables: [table(5)], findings: [])
        #expect(throws: (any Error).self) { try store.accept([good, faulty]) }
        #expect(try store.tablesInForce(period: period).isEmpty)
        #expect(try store.entries().isEmpty)
    }

    @Test func aBatchThatFailedAfterItsReturnedFilesIsDecidedAnew() throws {
        try store.enter([(item: "1", file: file("a.xlsx", "1")), (item: "2", file: file("b.csv", "2"))])
        let entries = try ["1", "2"].map { try #require(try store.entry(item: $0)).id }
        let accepted = ReportStore.Delivery(
            file: file("a.xlsx", "1"), entry: entries[0], tables: [table(5)], findings: [])
        let fault = Finding(.fileNothingRecognized(), .error, at: FindingPlace(file: "b.csv"))
        let returned = ReportStore.Delivery(file: file("b.csv", "2"), entry: entries[1], tables: [], findings: [fault])
        try store.refuseRows(of: "statement")
        #expect(throws: (any Error).self) { try store.accept([accepted], returning: [returned]) }
        #expect(try store.entries().map(\.state) == [.taken, .taken])
        #expect(try store.findings(item: "2").isEmpty)
        try store.takeRows(of: "statement")
        let again = try store.accept([accepted], returning: [returned])
        #expect(again.map { if case .accepted = $0 { true } else { false } } == [true])
        #expect(try store.entries().map(\.state) == [.returned, .accepted])
        #expect(try store.findings(item: "2") == [fault])
    }
}

extension CalendarDate {
    fileprivate var asValue: FieldValue { .date(self) }
}
