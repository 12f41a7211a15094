import Foundation
import ReportingKit
import Testing

@testable import Service

/// Reports that cannot be made, as an administrator reads of them.
struct ParkedStatusTests {
    private func lines(_ cause: ParkedReport.Cause, _ reason: Bilingual, nextTry: Date?) throws -> [String] {
        let report = ParkedReport(
            report: ReportPeriod(.former, try #require(Period(id: "2023-H1"))), cause: cause, reason: reason,
            since: Date(timeIntervalSince1970: 1_688_500_000), nextTry: nextTry)
        return StatusText.reports(
            ServiceStatus(
                phase: .running, process: 1, stateFolder: "/s", line: "", troubles: [],
                progress: PipelineProgress(now: { .now }) { _ in }.current, folders: [], foldersAsOf: nil,
                parked: [report]))
    }

    @Test func aFullDiskIsToldWithTheTimeOfTheNextTry() throws {
        let lines = try lines(
            .storage, "cannot write /srv/report/2023-H1/lineage.json: No space left on device",
            nextTry: Date(timeIntervalSince1970: 1_688_500_060))
        #expect(
            lines == [
                "No report of 2023-H1 since 2023-07-05 02:46: cannot write /srv/report/2023-H1/lineage.json: No space left on device",
                "    tried again at 2023-07-05 02:47",
            ])
    }

    @Test(arguments: [ParkedReport.Cause.content, .crash])
    func whatWaitsForAChangeSaysForWhich(cause: ParkedReport.Cause) throws {
        #expect(
            try lines(cause, "unknown name", nextTry: nil).last
                == "    tried again when its data, the template, the configuration or the program change, or by baocaod rescan"
        )
    }

    @Test func aReasonCannotBreakTheLineOfTheTerminal() throws {
        #expect(
            try lines(.content, "a\u{1b}[2Jb\n", nextTry: nil).allSatisfy {
                !$0.contains("\n") && !$0.contains("\u{1b}")
            })
    }
}
