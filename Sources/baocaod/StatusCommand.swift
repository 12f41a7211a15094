import ArgumentParser
import Foundation
import Office
import ReportingKit
import Service
import Settings
import Store
import Systemd

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show what waits, what was taken, what went back and why, and what is missing for the period.",
        discussion: """
            Asks the running daemon, if there is one, and reads the store; both have two seconds, and what one of them does not say in that \
            time is said to be missing.
            Exit codes: 0 the daemon answers or --output names a store of batch, 1 no daemon answers, 2 usage or configuration.
            With --check one line is printed, for programs that watch over the service. Exit codes: 0 fine, 1 degraded: something \
            has to be mended, or the daemon is starting or stopping, 2 stopped, 3 no answer, or a configuration that cannot be read.
            """)

    @Flag(help: "Print all of it as JSON.")
    var json = false

    @Flag(help: "List what each unit has sent and still owes.")
    var units = false

    @Flag(help: "Only say in one line whether the service is well.")
    var check = false

    @OptionGroup var place: StoreOptions
    @OptionGroup var options: ConfigurationOptions

    /// What of the two seconds is left to the store, beside reading the configuration.
    private static let patience = Duration.milliseconds(1_300)

    func run() throws {
        if check { return try checkHealth() }
        let composition = try CommandFailure.reporting { [place, options] in
            try place.office(try options.composition())
        }
        let now = Date()
        let report = try CommandFailure.reporting { try gathered(composition, now) }
        if json {
            try JSONOutput.print(report)
        } else {
            StatusText(
                report, now: now, listsUnits: units, texts: composition.catalogue.commands
            ).lines.forEach { print($0) }
        }
        if place.output == nil, report.daemon == nil { throw ExitCode(1) }
    }

    /// Daemon and store are asked at the same time. A store of batch is waited for: it is all there is.
    private func gathered(_ composition: Composition, _ now: Date) throws -> StatusReport {
        let period: Period? = if case .period(let period) = place.period { period } else { nil }
        @Sendable func read(_ daemon: DaemonAnswer?, _ store: ReportStore) throws -> StatusReport {
            try StatusReader(
                composition: composition, store: store, now: now,
                output: place.output.map { URL(filePath: $0, directoryHint: .isDirectory) }
            ).report(period: period, daemon: daemon)
        }
        if place.output != nil { return try read(nil, place.store(composition)) }
        let texts = composition.catalogue.commands
        // All threads become the service's user, so it is done before there are others.
        try place.actAsService(composition.settings)
        let begin = ContinuousClock.now
        let asked = Timely.begin { try StatusReader.daemon(composition.settings) }
        let stored = Timely.begin { try read(nil, composition.openStore()) }
        let daemon = try asked.result(within: Self.patience * 2)?.get() ?? .silent(process: nil)
        switch stored.result(within: max(.zero, Self.patience - (ContinuousClock.now - begin))) {
        case .success(let report)?:
            guard case .nobody = daemon else { return report.of(daemon) }
            // A service that ended because of the store is asked about with this command: a page that nobody read may be the damaged one.
            let checked = Timely.begin { try composition.openStore().quickCheck() }
            if case .failure(let error as StoreError)? = checked.result(
                within: max(.zero, Self.patience - (ContinuousClock.now - begin)))
            {
                return StatusReport(daemon: daemon, storeFault: texts.storeUnreadable(texts.said(Bilingual(error))))
            }
            return report.of(daemon)
        case .failure(let error as StoreError)?:
            return StatusReport(daemon: daemon, storeFault: texts.storeUnreadable(texts.said(Bilingual(error))))
        case .failure(let error)? where ReportStore.isDatabaseFault(error):
            return StatusReport(daemon: daemon, storeFault: texts.databaseFault(texts.said(Bilingual(error))))
        case .failure(let error)?: throw error
        case nil:
            let address = composition.settings.store?.text
            return StatusReport(
                daemon: daemon, storeFault: address.map(texts.databaseSilent) ?? texts.storeSilent)
        }
    }

    private func checkHealth() throws {
        let settings: Settings
        do {
            settings = try options.settings()
        } catch {
            let reason = "\(error)".prefix { !$0.isNewline }
            print("no answer: the configuration cannot be read: \(reason)")
            throw ExitCode(HealthCheck.Verdict.noAnswer.rawValue)
        }
        let answer: DaemonAnswer
        do { answer = try StatusReader.daemon(settings) } catch {
            print("no answer: \(error)")
            throw ExitCode(HealthCheck.Verdict.noAnswer.rawValue)
        }
        let path = URL(filePath: settings.file ?? "").standardizedFileURL.path(percentEncoded: false)
        let unit = answer.isSilence ? nil : ServiceUnit(configuration: path)?.state(within: .seconds(1))
        let health = HealthCheck(answer, unit: unit)
        print(health.line)
        if health.verdict != .fine { throw ExitCode(health.verdict.rawValue) }
    }
}
