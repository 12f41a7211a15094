import Foundation
import Office
import ReportingKit
import Settings

/// The reports that the running daemon writes just now, for commands that look at their files: of those some are new
/// and others not.
public struct ReportsInHand: ReportWriting {
    private let ask: @Sendable () throws -> DaemonAnswer
    private let pause: @Sendable () -> Void
    private let tell: @Sendable (String) -> Void

    /// `tell` is told once what is waited for.
    public init(_ settings: Settings, tell: @escaping @Sendable (String) -> Void) {
        self.init(
            ask: { try StatusReader.daemon(settings) }, pause: { Thread.sleep(forTimeInterval: 0.2) }, tell: tell)
    }

    init(
        ask: @escaping @Sendable () throws -> DaemonAnswer, pause: @escaping @Sendable () -> Void,
        tell: @escaping @Sendable (String) -> Void
    ) {
        self.ask = ask
        self.pause = pause
        self.tell = tell
    }

    /// Returns when the daemon has none of the periods in hand; at once when none runs, or when it can write nothing.
    ///
    /// - Returns: whether it had one.
    public func wait(for periods: Set<Period>) throws -> Bool {
        var hadOne = false
        while let status = try ask().status, let what = Self.what(status, periods) {
            if !hadOne { tell("waiting for the service, which \(what)") }
            hadOne = true
            pause()
        }
        return hadOne
    }

    /// Why the daemon has reports put aside.
    public func putAside() throws -> [ReportPeriod: Bilingual] {
        let reports = try ask().status?.parkedReports ?? []
        return Dictionary(
            reports.compactMap { report in
                Period(id: report.period).map {
                    (
                        ReportPeriod(report.report.map { ReportID($0) } ?? .former, $0),
                        Bilingual(report.reason, report.vietnameseReason ?? report.reason)
                    )
                }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil when it writes none of them.
    private static func what(_ status: ServiceStatus, _ periods: Set<Period>) -> String? {
        switch status.phase {
        // What was interrupted is found out before the first file is taken.
        case .starting, .recovering: return status.phase.sentence
        case .waitingForStorage: return nil
        case .running, .stopping:
            let inHand = Set((status.reportsInHand ?? []).compactMap(Period.init(id:))).intersection(periods).sorted()
            if inHand.isEmpty { return nil }
            return "writes the reports of \(inHand.map(\.id).joined(separator: ", "))"
        }
    }
}
