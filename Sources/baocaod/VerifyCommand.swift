import ArgumentParser
import Office
import Foundation
import Messages
import Service

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Recompute all hashes: the archive, issued reports, the store's order, the way of every figure to its cells.",
        discussion: """
            Reports that the running service is writing are looked at when they are written. \
            Exit codes: 0 everything agrees, 1 something does not, 2 usage or configuration.
            """)

    @Flag(help: "Print as JSON.")
    var json = false

    @Option(help: "The output folder of batch. Without it: the service's store and archive.", completion: .directory)
    var output: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let result = try CommandFailure.reporting {
            let publisher = try StoreOptions(period: .last, output: output).publisher(composition)
            let settings = composition.settings
            guard output == nil else { return try Verification(publisher, archive: nil).run() }
            let inHand = ReportsInHand(settings) { CommandOutput.error.line($0) }
            return try Verification(
                publisher, archive: settings.archive, spool: settings.folders.spool, writing: inHand
            ).run()
        }
        if json {
            try JSONOutput.print(result)
        } else {
            let texts = composition.catalogue.commands
            result.found.forEach { print(texts.said($0.said)) }
            print(
                texts.verified(
                    files: result.filesChecked, missing: result.missingFiles, orphaned: result.orphanedFiles,
                    reports: result.reportsChecked, figures: result.figuresTraced, faults: result.faults.count))
        }
        if !result.faults.isEmpty { throw ExitCode(1) }
    }
}
