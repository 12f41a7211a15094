import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Store

/// A store of the released version, opened by one that knows statements.
struct StatementUpgradeTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder("upgrade")
        path = folder.url.appending(path: "s.sqlite").path(percentEncoded: false)
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/released-store.sql")
        // The dump has its tables in the order of their names.
        try SQLiteEngine.execute(script: String(contentsOf: fixture, encoding: .utf8), onFile: path)
    }

    private static let rules = StatementRules(
        sender: { file in
            let isUnit = file.folder.map { $0.hasPrefix("Xã") || $0.hasPrefix("Thị trấn") } ?? false
            return isUnit ? .unit(UnitCode(file.folder ?? "")) : .office
        },
        isFull: { units, _, _, sender in units.count >= 20 && sender == .office }, isForeign: { _, _, _ in false },
        place: { _, scope, _ in scope == "communes" ? .subordinates : .whole })

    private func received(_ store: ReportStore, _ period: String, through: Int64? = nil) throws -> Int {
        let period = try #require(Period(id: period))
        return try store.tablesInForce(
            period: period, dataset: "digitization", place: .subordinates, through: through
        ).filter { $0.origin == .stated }.flatMap(\.rows).reduce(0) { $0 + ($1.row["received"]?.count ?? 0) }
    }

    @Test func tablesOfSingleUnitsThatHadBeenOverwrittenAreInForceAgain() throws {
        let store = try ReportStore(path: path, rules: Self.rules)
        #expect(store.wasUpgraded)
        #expect(try received(store, "2023-Q1") == 41 + 42 + 43 + 44 + 45)
        #expect(try store.periodsChangedByUpgrade().map(\.period.id).contains("2023-Q1"))
        #expect(try !store.periodsChangedByUpgrade().map(\.period.id).contains("2023-10"))
        let again = try ReportStore(path: path, rules: Self.rules)
        #expect(!again.wasUpgraded)
        #expect(try received(again, "2023-Q1") == 215)
        #expect(try again.faults() == [])
    }

    @Test func everyVersionIsAStatementInItsOrder() throws {
        let store = try ReportStore(path: path, rules: Self.rules)
        let history = try store.history(of: try #require(Period(id: "2022-H2")))
        #expect(history.map(\.file.name) == ["bang A.csv", "bang B.csv", "xac nhan bang A.csv"])
        #expect(history.map(\.through) == [1, 2, 3])
        #expect(try store.acceptedCount() == 45)
    }

    @Test func issuedReportsAreReadAsTheyWereIssued() throws {
        let store = try ReportStore(path: path, rules: Self.rules)
        let issued = try store.finalizations()
        #expect(issued.map(\.semantics) == [.versions, .versions, .versions])
        #expect(issued.map(\.document.count).allSatisfy { $0 > 0 })
        let period = try #require(Period(id: "2023-H1"))
        for issue in issued where issue.period == period {
            let tables = try store.tablesInForce(period: period, through: issue.through)
            #expect(!tables.isEmpty && tables.allSatisfy(\.isClosed))
        }
    }

    @Test func withoutRulesTheLedgerIsReadAndNothingThatIsInForce() throws {
        let store = try ReportStore(path: path, rules: nil)
        #expect(try store.acceptedCount() == 45)
        let period = try #require(Period(id: "2023-H1"))
        #expect(throws: StoreError.notUpgraded(path: path)) { try store.tablesInForce(period: period) }
        #expect(try ReportStore(path: path, rules: Self.rules).tablesInForce(period: period).isEmpty == false)
    }
}
