import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Store

@Suite(.onEachEngine) struct ReportStoreRestoringTests {
    private let folder: TemporaryFolder
    private let store: ReportStore
    private let other: ReportStore
    private let period: Period

    init() throws {
        folder = try TemporaryFolder("restoring")
        store = try openStore(
            folder.url.appending(path: "a.sqlite").path(percentEncoded: false), .office)
        other = try openStore(
            folder.url.appending(path: "b.sqlite").path(percentEncoded: false), .office)
        period = try #require(Period(id: "2023-H1"))
    }

    private func file(_ name: String, _ hash: String) -> ReceivedFile {
        ReceivedFile(
            name: name, sha256: hash, byteCount: 10, folder: "xã",
            receivedAt: Date(timeIntervalSince1970: 1_688_500_000.5))
    }

    private func table(_ count: Int) -> DatasetTable {
        let cell = CellAddress(row: 6, column: 2)
        let row = DatasetRow(
            unit: UnitID(code: UnitCode("21064"), validFrom: CalendarDate(iso: "2020-02-01")), unitLabel: "UBND xã",
            unitName: "Xã", sheet: "Sheet1", row: 7,
            values: [
                "received": SourcedValue(.count(count), cell: cell, raw: "\(count) "),
                "rate": SourcedValue(.decimal(FixedDecimal(mantissa: 5239, scale: 2)), cell: cell, raw: "52,39%"),
                "note": SourcedValue(.text("x\n\"y\""), cell: cell, raw: "x\n\"y\""),
                "day": SourcedValue(.date(period.lastDay), cell: cell, raw: "30/06/2023"),
                "none": SourcedValue(.absent, cell: cell, raw: "-"),
            ])
        return DatasetTable(
            dataset: "forests", place: .subordinates, period: period, rows: [row], declaredTotal: row,
            origin: .counted
        )
    }

    private func deliver(_ item: String, _ hash: String, _ count: Int) throws {
        let received = file("\(item).csv", hash)
        try store.enter([(item: item, file: received)])
        let entry = try store.entry(item: item)?.id
        _ = try store.accept(
            ReportStore.Delivery(
                file: received, entry: entry, tables: [table(count)],
                findings: [Finding(.datasetSuperseded(), .notice, found: "\(count)")]))
    }

    @Test func whatWasCountedComesBackFromItsCopy() throws {
        try deliver("0000000000000001", "1", 5)
        try deliver("0000000000000002", "2", 6)
        for hash in ["1", "2"] {
            #expect(try store.isCounted(sha256: hash))
            let record = try #require(try store.records(items: ["000000000000000\(hash)"]).first)
            let content = try #require(try store.content(of: record))
            let again = try JSONDecoder().decode(StoredContent.self, from: JSONEncoder().encode(content))
            try other.restore(record, again)
            #expect(try other.holds(record))
            #expect(try other.content(of: record) == content)
        }
        let (left, right) = (try store.tablesInForce(period: period), try other.tablesInForce(period: period))
        #expect(left.map { $0.rows.map(\.row) } == right.map { $0.rows.map(\.row) })
        #expect(left.map { $0.declaredTotal?.row } == right.map { $0.declaredTotal?.row })
        #expect(right.flatMap { $0.rows.map(\.file.name) } == ["0000000000000002.csv"])
        #expect(try other.history(of: period).map(\.file) == store.history(of: period).map(\.file))
        #expect(try other.faults() == [])
    }

    @Test func aFileThatWasOnlyTakenWhenTheCopyWasMadeIsDecidedOnInItsOwnRow() throws {
        try deliver("0000000000000001", "1", 5)
        let record = try #require(try store.records(items: ["0000000000000001"]).first)
        try other.enter([(item: "0000000000000001", file: record.file)])
        #expect(try !other.holds(record))
        try other.restore(record, try #require(try store.content(of: record)))
        #expect(try other.entries().map(\.state) == [.accepted])
        #expect(try other.faults() == [])
    }

    @Test func returnedFilesComeBackWithTheirFindingsAndOnlyOnce() throws {
        let received = file("sai.csv", "9")
        try store.enter([(item: "0000000000000009", file: received)])
        try store.returnFile(
            received, entry: try store.entry(item: "0000000000000009")?.id,
            findings: [Finding(.periodFinalized(), .error, found: "x")])
        let record = try #require(try store.records(items: ["0000000000000009"]).first)
        #expect(record.reason == "period.finalized")
        for _ in 0..<2 { try other.restore(record) }
        #expect(try other.records(items: ["0000000000000009"]) == [record])
        #expect(try other.findings().map(\.finding) == store.findings().map(\.finding))
    }

    @Test func repetitionsOfAFileThatIsGoneAreReturned() throws {
        try deliver("0000000000000001", "1", 5)
        let again = file("lại.csv", "1")
        try store.enter([(item: "0000000000000002", file: again)])
        _ = try store.accept(
            ReportStore.Delivery(
                file: again, entry: try store.entry(item: "0000000000000002")?.id, tables: [table(5)],
                findings: []))
        let records = try store.records(items: ["0000000000000001", "0000000000000002"])
        #expect(records.map(\.state) == [.accepted, .duplicate])
        for record in records {
            try other.restore(record.state == .accepted ? record.returned(reason: "archive.missing") : record)
        }
        #expect(try other.returnOrphanedDuplicates(reason: "archive.missing") == 1)
        #expect(try other.entries().map(\.state) == [.returned, .returned])
        #expect(try other.faults() == [])
    }

    @Test func aRowsNumberThatIsTakenIsNoObstacle() throws {
        try deliver("0000000000000001", "1", 5)
        let record = try #require(try store.records(items: ["0000000000000001"]).first)
        _ = try other.enter(file("anderes.csv", "7"), state: .returned)
        try other.restore(record, try #require(try store.content(of: record)))
        #expect(try other.entries().count == 2)
        #expect(try other.faults() == [])
    }
}
