import Foundation
import Logging
import Messages
import Office
import ReportingKit
import Store
import Synchronization
import Systemd

/// What came of making reports: told to the journal and to the status; those that cannot be made are parked.
final class ReportOutcomes: Sendable {
    /// So many reports that cannot be made are named in the line of `systemctl status`.
    private static let namedInLine = 3

    private let logger: Logger
    private let status: StatusLine
    private let changes: LedgerChanges
    private let parked = Mutex(ParkedReports())

    init(logger: Logger, status: StatusLine, changes: LedgerChanges) {
        self.changes = changes
        self.logger = logger
        self.status = status
    }

    var areParked: Bool { parked.withLock { !$0.isEmpty } }

    /// By period.
    var parkedReports: [ParkedReport] { parked.withLock(\.reports) }

    /// The periods of parked reports that are worth another try; those that the office no longer makes are forgotten.
    func dueAgain(_ composition: Composition, _ store: ReportStore) -> Set<Period> {
        let known = parked.withLock { parked in
            parked.keep { composition.of($0.report) != nil }
            return parked
        }
        // Whoever asks for the status does not wait for the store meanwhile.
        var answers = true
        let due = known.due(Date()) { report in
            guard answers, let office = composition.of(report.report) else { return nil }
            do {
                return try ReportInputs(report.period, office, store)
            } catch {
                // What the store does not tell now it tells when the report's time has come.
                if ReportStore.isDatabaseFault(error) { answers = false }
                return nil
            }
        }
        return Set(due.map(\.period))
    }

    /// Those that wait for the disk or the store.
    var waitingForStorage: Set<ReportPeriod> { parked.withLock(\.waitingForStorage) }

    /// The periods of those of the reports that are to be tried, since the store answers.
    func storeAnswers(_ reports: Set<ReportPeriod>) -> Set<Period> {
        Set(parked.withLock { $0.storeAnswers(reports) }.map(\.period))
    }

    func storeIsAway() { parked.withLock { $0.storeIsAway() } }

    /// How long until the next one is to be tried; nil when time changes nothing.
    func delay(besides inHand: Set<Period>) -> Duration? {
        parked.withLock { $0.delay(from: Date(), besides: inHand) }
    }

    func note(_ outcome: ReportMaker.Outcome, _ report: ReportPeriod, _ maker: ReportMaker) {
        switch outcome {
        case .made, .nothing:
            if case .made = outcome {
                changes.made(report)
                logger.report(
                    .reportMade, "\(maker.composition.log.logReportWritten(report, folder: folder(of: report, maker)))",
                    metadata: metadata(report))
            }
            guard parked.withLock({ $0.release(report) }) else { return }
            logger.report(.storageRestored, "the report of \(report) can be made again")
        case .failed(let cause, let reason, let inputs, let next):
            let isNew = parked.withLock { $0.park(report, cause, reason, inputs, nextTry: next, now: Date()) }
            guard isNew else { return }
            logger.report(
                cause == .storage ? .storageFault : .reportFailed,
                "the report of \(report) cannot be made and is put aside: \(reason)",
                metadata: metadata(report))
        }
        tellParked()
    }

    private func metadata(_ report: ReportPeriod) -> Logger.Metadata {
        ["period": .string(report.period.id), "report": .string(report.report.rawValue)]
    }

    /// It was written there a moment ago: where that cannot be told any more, the journal says the rest.
    private func folder(of report: ReportPeriod, _ maker: ReportMaker) -> String? {
        do {
            return try maker.publisher.folder(of: report.period).path(percentEncoded: false)
        } catch {
            return nil
        }
    }

    /// Keeps the line of `systemctl status` what it should say.
    private func tellParked() {
        let reports = parkedReports
        guard let first = reports.first else { return status.recovered(.report) }
        let kind =
            switch first.cause {
            case .storage: StatusLineTexts.reportStorage
            case .content: StatusLineTexts.reportTemplate
            case .crash: StatusLineTexts.reportFault
            }
        // Of two kinds of one period each is named.
        let names = reports.prefix(Self.namedInLine).map(\.report.description).joined(separator: ", ")
        let more = max(0, reports.count - Self.namedInLine)
        status.fault(.report, StatusLineTexts.noReport(kind, of: names, more: more, first.reason))
    }
}
