import ArgumentParser
import Office
import Service
import Foundation
import ReportingKit

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show what waits, what was taken, what went back and why, and what is missing for the period.",
        discussion: """
            Reads the store and asks the running daemon, if there is one. \
            Exit codes: 0 the daemon answers or --output names a store of batch, 1 no daemon answers, 2 usage or configuration.
            """)

    @Flag(help: "Print all of it as JSON.")
    var json = false

    @Flag(help: "List what each unit has sent and still owes.")
    var units = false

    @OptionGroup var place: StoreOptions
    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let now = Date()
        let report = try CommandFailure.reporting {
            let store = try place.store(composition)
            let period: Period? = if case .period(let period) = place.period { period } else { nil }
            return try StatusReader(composition: composition, store: store, now: now).report(
                period: period, daemon: place.output == nil ? try StatusReader.daemon(composition.settings) : nil)
        }
        if json {
            try JSONOutput.print(report)
        } else {
            StatusText(report, now: now, listsUnits: units).lines.forEach { print($0) }
        }
        if place.output == nil, report.daemon == nil { throw ExitCode(1) }
    }
}
