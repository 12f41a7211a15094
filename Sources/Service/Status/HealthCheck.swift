import Systemd

/// Whether the service is well, for programs that watch over it: one line and an exit code.
public struct HealthCheck: Sendable {
    public enum Verdict: Int32, Sendable {
        case fine = 0
        /// It runs, and something is wrong that an administrator has to repair; or it is starting or stopping.
        case degraded = 1
        case stopped = 2
        case noAnswer = 3
    }

    public let verdict: Verdict
    public let line: String

    /// `unit` is how the service manager sees the daemon's unit, where it was asked.
    public init(_ answer: DaemonAnswer, unit: ServiceUnit.State?) {
        switch answer {
        case .status(let status) where unit?.active == "failed":
            // A configuration that was copied with its state folder finds the daemon it was copied from.
            (verdict, line) = (
                .stopped,
                "stopped: \(unit?.name ?? "") failed (\(unit?.result ?? "")); process \(status.process), of another unit, works on \(status.stateFolder)"
            )
        case .status(let status):
            let troubles = status.troubles + Self.troubles(status)
            if status.phase == .running, troubles.isEmpty {
                (verdict, line) = (.fine, "fine: \(status.line)")
            } else {
                let phase = status.phase == .running ? [] : ["the daemon \(status.phase.sentence)"]
                (verdict, line) = (.degraded, "degraded: " + (phase + troubles).joined(separator: " | "))
            }
        case .nobody:
            (verdict, line) = (
                .stopped,
                "stopped: no daemon runs" + (unit.map { "; \($0.name) is \($0.active) (\($0.result))" } ?? "")
            )
        case .silent, .notAllowed: (verdict, line) = (.noAnswer, "no answer: \(answer.fault ?? "")")
        }
    }

    /// What the folders show and the line may not say yet.
    private static func troubles(_ status: ServiceStatus) -> [String] {
        if let time = status.foldersAsOf {
            return ["The thread that watches the folders does not answer since \(time.formatted(.iso8601))"]
        }
        let missing = status.folders.filter { !$0.isWatched && status.phase == .running }.map(\.path)
        let unsaid = missing.filter { path in !status.troubles.contains { $0.contains(path) } }
        let parked = status.parkedReports.filter { report in !status.troubles.contains { $0.contains(report.period) } }
        return unsaid.map { "Waiting for the folder \($0)" } + parked.map { "No report of \($0.name): \($0.reason)" }
    }
}
