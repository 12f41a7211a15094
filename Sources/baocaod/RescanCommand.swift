import ArgumentParser
import Foundation
import Messages
import Office
import Service

struct RescanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rescan",
        abstract: "Let the running daemon scan all its folders now.",
        discussion: """
            For files on a mount from which the kernel reports nothing, without waiting for the folder's interval. \
            SIGUSR1 does the same. A daemon that is starting scans its folders anyway, and says what it does before. \
            Exit codes: 0 asked for, 1 no daemon answers within two seconds, 2 usage or configuration.
            """)

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let settings = try CommandFailure.reporting { try options.settings() }
        let answer = try CommandFailure.reporting { try StatusReader.rescan(settings) }
        guard let status = answer.status else {
            CommandOutput.error.line(answer.said.map(CommandFailure.said) ?? "")
            throw ExitCode(1)
        }
        let texts = CommandTexts(isVietnamese: settings.language == .vi)
        if status.phase != .running { print(StatusText.daemon(status, texts)) }
        StatusText.folders(status, texts).forEach { print($0) }
    }
}
