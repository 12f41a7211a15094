import ReportingKit
import Systemd
import Testing

@testable import Intake
@testable import Service

struct HealthCheckTests {
    private func status(_ phase: ServicePhase, _ troubles: [String] = [], isWatched: Bool = true) -> DaemonAnswer {
        .status(
            ServiceStatus(
                phase: phase, process: 1, stateFolder: "/s",
                line: Bilingual((troubles + ["Waiting for files"]).joined(separator: " | "), ""),
                troubles: troubles, progress: PipelineProgress(now: { .now }) { _ in }.current,
                folders: [
                    FolderStatus(
                        id: FolderID("inbox"), path: "/srv/inbox", isWatched: isWatched, lastScan: nil,
                        scanInterval: nil, waiting: [], refused: [], hidden: [])
                ], foldersAsOf: nil, parked: []))
    }

    @Test func aServiceThatRunsWithoutTroubleIsFine() {
        let health = HealthCheck(status(.running), unit: nil)
        #expect(health.verdict == .fine)
        #expect(health.line == "fine: Waiting for files")
    }

    @Test func whateverSomebodyHasToMendIsDegraded() {
        let health = HealthCheck(status(.running, ["May not take a.xlsx", "Storage fault: full"]), unit: nil)
        #expect(health.verdict == .degraded)
        #expect(health.line == "degraded: May not take a.xlsx | Storage fault: full")
    }

    @Test func aFolderThatIsMissingIsDegradedAndSaidOnce() {
        #expect(
            HealthCheck(status(.running, isWatched: false), unit: nil).line
                == "degraded: Waiting for the folder /srv/inbox")
        let said = HealthCheck(status(.running, ["Waiting for the folder /srv/inbox"], isWatched: false), unit: nil)
        #expect(said.line == "degraded: Waiting for the folder /srv/inbox")
    }

    @Test(arguments: [ServicePhase.starting, .waitingForStorage, .recovering, .stopping])
    func oneOnItsWayUpOrDownIsDegraded(_ phase: ServicePhase) {
        #expect(HealthCheck(status(phase), unit: nil).verdict == .degraded)
    }

    @Test func oneThatDoesNotRunIsStoppedAndItsUnitSaysWhy() {
        let unit = ServiceUnit.State(name: "baocaod@binh-son.service", active: "failed", result: "exit-code")
        let health = HealthCheck(.nobody, unit: unit)
        #expect(health.verdict == .stopped)
        #expect(health.line == "stopped: no daemon runs; baocaod@binh-son.service is failed (exit-code)")
        #expect(HealthCheck(.nobody, unit: nil).line == "stopped: no daemon runs")
    }

    @Test func aUnitThatFailedIsStoppedThoughAnotherWorksOnItsStateFolder() {
        let unit = ServiceUnit.State(name: "baocaod@copied.service", active: "failed", result: "exit-code")
        let health = HealthCheck(status(.running), unit: unit)
        #expect(health.verdict == .stopped)
        #expect(
            health.line
                == "stopped: baocaod@copied.service failed (exit-code); process 1, of another unit, works on /s")
    }

    @Test func oneThatIsSilentGivesNoAnswer() {
        let health = HealthCheck(.silent(process: 4711), unit: nil)
        #expect(health.verdict == .noAnswer)
        #expect(health.line.contains("process 4711"))
        #expect(HealthCheck(.notAllowed(path: "/run/baocaod/status.sock"), unit: nil).verdict == .noAnswer)
    }

    @Test func theExitCodesAreThoseOfTheManual() {
        #expect([HealthCheck.Verdict.fine, .degraded, .stopped, .noAnswer].map(\.rawValue) == [0, 1, 2, 3])
    }
}
