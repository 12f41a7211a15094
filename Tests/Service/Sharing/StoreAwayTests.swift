import Foundation
import Office
import OfficeSupport
import ReportingKit
import Store
import TestSupport
import Testing

@testable import Service

/// A host whose shared store does not answer for a while.
@Suite(.enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct StoreAwayTests {
    private let temporary: TemporaryFolder
    private let service: SharedService
    private let period: Period

    init() throws {
        temporary = try TemporaryFolder("away")
        service = try SharedService(
            temporary.url, schema: "s" + UUID().uuidString.replacing("-", with: "").lowercased())
        period = try #require(Period(id: "2023-H1"))
    }

    private var refresher: ReportRefresher { service.context.refresher }

    /// Everything that is due now, and nothing later.
    private func write(_ periods: Set<Period>) async {
        refresher.refresh(periods)
        refresher.finish()
        await refresher.run { [context = service.context] in context.current }
    }

    private func accept(_ name: String) throws {
        let file = TestOffice.root.appending(path: "config/samples/2023-H1/in/\(name)")
        let office = service.context.current
        let run = BatchRun(
            composition: office, store: service.context.store,
            output: OutputFolder(root: office.settings.folders.output), now: Date(timeIntervalSince1970: 1_688_500_000))
        let summary = try run.run([InputFile(url: file)]) { _, _ in }
        #expect(summary.files.count == 1)
    }

    @Test func aReportThatWasPutAsideIsTriedAtOnceWhenTheStoreAnswers() async throws {
        try service.cut()
        await write([period])
        #expect(refresher.parkedReports.map(\.report.period) == [period])
        await service.rounds.next()
        #expect(refresher.periodsInHand == [])
        try service.mend()
        await service.rounds.next()
        #expect(refresher.periodsInHand == [period])
    }

    @Test func whatAnotherHostDidIsLookedForUntilTheStoreTellsIt() async throws {
        service.context.startPatience.hasStarted()
        try accept("PL5 - so hoa cap xa.csv")
        try service.hide("narrative")
        await service.rounds.next()
        #expect(refresher.periodsInHand == [])
        try service.show("narrative")
        await service.rounds.next()
        #expect(refresher.periodsInHand == [period])
    }

    /// Its reports may be others than those that are known without the store.
    @Test func aPeriodOfWhichTheStoreDoesNotTellWhatIsToBeMadeIsPutAside() async throws {
        let month = try #require(Period(id: "2023-05"))
        #expect(service.context.current.making(month).isEmpty)
        try service.hide("narrative")
        await write([month])
        #expect(refresher.parkedReports.map(\.report.period) == [month])
        #expect(refresher.parkedReports.map(\.cause) == [.storage])
    }
}
