import Foundation
import ReportingKit
import Synchronization
import Testing

@testable import Service

struct ReportsInHandTests {
    private let period: Period
    private let other: Period

    init() throws {
        period = try #require(Period(id: "2022-H2"))
        other = try #require(Period(id: "2023-H1"))
    }

    private func status(
        _ phase: ServicePhase, _ inHand: Set<Period> = [], parked: [ParkedReport] = []
    ) -> DaemonAnswer {
        .status(
            ServiceStatus(
                phase: phase, process: 1, stateFolder: "/s", line: "", troubles: [],
                progress: PipelineProgress(now: { .now }) { _ in }.current, folders: [], foldersAsOf: nil,
                parked: parked, inHand: inHand))
    }

    /// What is waited for while the daemon answers one after the other, and how often is asked.
    private func wait(_ answers: [DaemonAnswer]) throws -> (hadOne: Bool, told: [String], left: Int) {
        let rest = Script(answers)
        let told = Mutex<[String]>([])
        let hadOne = try ReportsInHand(
            ask: rest.next, pause: {}, tell: { text in told.withLock { $0.append(text) } }
        ).wait(for: [period])
        return (hadOne, told.withLock(\.self), rest.left)
    }

    @Test func whatIsBeingWrittenIsWaitedFor() throws {
        let waited = try wait([
            status(.recovering), status(.running, [period, other]), status(.running, [period]),
            status(.running, [other]),
        ])
        #expect(waited.hadOne)
        #expect(waited.told.count == 1)
        #expect(waited.told.first?.hasPrefix("waiting for the service, which puts in order") == true)
        #expect(waited.left == 0)
    }

    @Test func whatIsWaitedForIsNamed() throws {
        let waited = try wait([status(.running, [period, other]), status(.running)])
        #expect(waited.told == ["waiting for the service, which writes the reports of 2022-H2"])
    }

    @Test func nobodyIsWaitedForWhoWritesNothing() throws {
        for answer in [
            DaemonAnswer.nobody, .silent(process: 1), status(.waitingForStorage, [period]), status(.running, [other]),
        ] {
            let waited = try wait([answer])
            #expect(!waited.hadOne)
            #expect(waited.told == [])
        }
    }

    @Test func reportsThatArePutAsideAreToldWithTheirReason() throws {
        // Of two kinds of one period each has its own.
        let reports = [
            ReportID.former: Bilingual("no space", "hết chỗ"), "thang": Bilingual("no template", "không có mẫu"),
        ].map {
            id, reason in
            ParkedReport(
                report: ReportPeriod(id, period), cause: .storage, reason: reason,
                since: Date(timeIntervalSince1970: 0), nextTry: nil)
        }
        let inHand = ReportsInHand(
            ask: { status(.running, parked: reports) }, pause: {}, tell: { _ in })
        #expect(
            try inHand.putAside() == [
                ReportPeriod(.former, period): Bilingual("no space", "hết chỗ"),
                ReportPeriod("thang", period): Bilingual("no template", "không có mẫu"),
            ])
    }
}

/// Answers one after the other; the last one stays.
private final class Script: Sendable {
    private let answers: Mutex<[DaemonAnswer]>

    init(_ answers: [DaemonAnswer]) { self.answers = Mutex(answers.reversed()) }

    @Sendable func next() -> DaemonAnswer { answers.withLock { $0.popLast() ?? .nobody } }

    var left: Int { answers.withLock(\.count) }
}
