import Foundation
import PostgresEngine
import ReportingKit
import TestSupport
import Testing

@testable import Store

/// From one store into another; on each engine the target is of SQLite.
@Suite(.onEachEngine) struct StoreCopyTests {
    private let folder: TemporaryFolder
    private let source: ReportStore
    private let period: Period

    init() throws {
        folder = try TemporaryFolder("copy")
        source = try openStore(folder.url.appending(path: "source.sqlite").path(percentEncoded: false), .office)
        period = try #require(Period(id: "2023-H1"))
        try fill()
    }

    /// Something in nearly every table, and more rows than a page has.
    private func fill() throws {
        let units = (0..<700).map { number in
            DatasetRow(
                unit: UnitID(code: UnitCode("\(number)"), validFrom: nil), unitLabel: "xã", unitName: "Xã \(number)",
                sheet: "S", row: number,
                values: [
                    "received": SourcedValue(
                        .count(number), cell: CellAddress(row: number, column: 2), raw: "\(number)")
                ])
        }
        let table = DatasetTable(dataset: "forests", place: .subordinates, period: period, rows: units)
        let file = ReceivedFile(
            name: "a", sha256: "1", byteCount: 1, folder: "xã",
            receivedAt: Date(timeIntervalSince1970: 1_688_500_000.125))
        let text = NarrativeText(section: "s", lines: [.init(style: .paragraph, text: "nháy \" '", paragraph: 1)])
        _ = try source.accept(
            ReportStore.Delivery(
                file: file, tables: [table], narrative: [text], narrativePeriod: period,
                findings: [Finding(.fileNothingRecognized(), .warning, at: FindingPlace(file: "a"))]))
        try source.decide(
            StatementDecision(
                kind: .withdraw, order: 1, units: ["7"], name: "A", reason: "nhầm", at: Date(timeIntervalSince1970: 0.5)
            ))
        try source.finalize(
            Finalization(
                report: .former, period: period, parts: nil, number: "1", date: period.lastDay, signer: "A",
                finalizedAt: Date(timeIntervalSince1970: 1_689_000_000.25), through: 2, layout: Data("{}".utf8),
                template: Data([0, 255, 1]), document: Data(), documentSHA256: "", workbook: Data([7]),
                workbookSHA256: ""))
        try source.numbers(of: ["x"], period: period)
        try source.setReportMade(ReportPeriod(.former, period), through: 2, at: Date(timeIntervalSince1970: 3))
        _ = try source.enter(notices: [(key: "k", content: "{}", isTold: true)], now: Date(timeIntervalSince1970: 1))
    }

    private func sqlite(_ name: String) throws -> ReportStore {
        try ReportStore(path: folder.url.appending(path: name).path(percentEncoded: false), rules: .office)
    }

    private func comparison(_ other: ReportStore) throws -> [String] {
        try source.engine.read { source in
            try other.engine.read { try StoreCopy(source: source, target: $0).differences() }
        }
    }

    @Test func aCopyHoldsTheSameAndGoesOnWithTheSameNumbers() throws {
        let copy = try sqlite("copy.sqlite")
        #expect(try source.copy(to: copy) > 1_400)
        #expect(try comparison(copy) == [])
        #expect(try copy.faults() == [])
        #expect(try copy.identifierKey() == source.identifierKey())
        let file = ReceivedFile(
            name: "b", sha256: "2", byteCount: 1, folder: nil, receivedAt: Date(timeIntervalSince1970: 9))
        #expect(try copy.enter(file) == source.enter(file))
        #expect(try comparison(copy) == [])
    }

    @Test func aCopyIsCopiedBackAsItWas() throws {
        let copy = try sqlite("copy.sqlite")
        _ = try source.copy(to: copy)
        let back = try openStore(folder.url.path + "/back", .office)
        _ = try copy.copy(to: back)
        #expect(try comparison(back) == [])
        #expect(
            try back.tablesInForce(period: period).map { $0.rows.map(\.row) }
                == source.tablesInForce(period: period).map { $0.rows.map(\.row) })
        #expect(try back.finalizations().map(\.template) == [Data([0, 255, 1])])
    }

    @Test func aStoreInUseIsNoTarget() throws {
        let copy = try sqlite("copy.sqlite")
        _ = try source.copy(to: copy)
        #expect(throws: StoreCopyFault.targetInUse) { try source.copy(to: copy) }
        #expect(try comparison(copy) == [])
    }

    @Test func aDifferenceIsFoundInTheTableThatHasIt() throws {
        let copy = try sqlite("copy.sqlite")
        _ = try source.copy(to: copy)
        try copy.engine.write { try $0.execute(sql: "UPDATE narrative SET text = 'x'; DELETE FROM finding") }
        #expect(try comparison(copy) == ["narrative", "finding"])
    }

    /// A table of a later version has to be copied, too.
    @Test func everyTableIsCopied() throws {
        let names = try sqlite("empty.sqlite").engine.read {
            try String.fetchAll(
                $0,
                sql:
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations'"
            )
        }
        #expect(Set(names) == Set(StoreCopy.tables.map(\.name)))
    }
}
