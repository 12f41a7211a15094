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

    @Test(.timeLimit(.minutes(60))) func filesAreTriedAtOnceWhenTheStoreAnswers() async throws {
        try service.cut()
        await service.rounds.next()
        let waits = service.context.storageWaits
        // It waits when the next line is reached, however busy the machine is.
        let wait = Task.immediate { try await waits.sleep(for: .seconds(86_400)) }
        try service.mend()
        await service.rounds.next()
        try await wait.value
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
        try service.hide("narrative")
        await write([period])
        #expect(refresher.parkedReports.map(\.report.period) == [period])
        #expect(refresher.parkedReports.map(\.cause) == [.storage])
    }

    @Test func theStatusSaysSinceWhenTheDatabaseDoesNotAnswer() async throws {
        let standing = service.context.standing
        #expect(standing.answer(.status).storeAwaySince == nil)
        try service.cut()
        await service.rounds.next()
        let first = standing.answer(.status)
        let since = try #require(first.storeAwaySince)
        let said = try #require(first.troubles.first)
        #expect(said.hasPrefix("Since \(VietnamTime.text(since)) the database postgresql://"))
        #expect(said.contains("does not answer"))
        #expect(first.vietnameseLine?.contains("không trả lời") == true)
        // It is the beginning that counts.
        await service.rounds.next()
        #expect(standing.answer(.status).storeAwaySince == since)
        try service.mend()
        await service.rounds.next()
        #expect(standing.answer(.status).storeAwaySince == nil)
        #expect(standing.answer(.status).troubles == [])
    }

    /// A server that is frozen takes what it is asked, and says nothing: the round that asks it waits.
    @Test func aDatabaseThatIsAskedForLongDoesNotAnswer() throws {
        let standing = service.context.standing
        standing.store("postgresql://host/baocaod", isAskedSince: Date())
        #expect(standing.answer(.status).storeAwaySince == nil)
        let before = Date(timeIntervalSince1970: 1_688_500_000)
        standing.store("postgresql://host/baocaod", isAskedSince: before)
        let status = standing.answer(.status)
        #expect(status.storeAwaySince == before)
        #expect(
            status.troubles.first?.hasPrefix(
                "Since 2023-07-05 02:46 the database postgresql://host/baocaod does not answer") == true)
        #expect(status.line.hasPrefix(try #require(status.troubles.first)))
        standing.store("postgresql://host/baocaod", isAskedSince: nil)
        #expect(standing.answer(.status).storeAwaySince == nil)
    }
}
