import ArgumentParser
import Office
import Service
import Foundation

struct RescanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rescan",
        abstract: "Let the running daemon scan all its folders now.",
        discussion: """
            For files on a mount from which the kernel reports nothing, without waiting for the folder's interval. \
            SIGUSR1 does the same. Exit codes: 0 scanned, 1 no daemon answers, 2 usage or configuration.
            """)

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        guard let status = try CommandFailure.reporting({ try StatusReader.rescan(composition.settings) }) else {
            CommandOutput.error.line(StatusText.noAnswer)
            throw ExitCode(1)
        }
        StatusText.folders(status).forEach { print($0) }
    }
}
