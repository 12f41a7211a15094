import ArgumentParser
import Foundation
import Glibc
import Messages
import ReportingKit

@main
struct Baocaod: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baocaod",
        abstract: "Makes the periodic report of a Vietnamese local government from the export files of its offices.",
        discussion: """
            Officers drop export files into folders; each file is read, recognised by its headings, checked and \
            kept with the place of every figure, or returned with an explanation. The report and its appendices \
            are assembled from what was kept.

            Try it: baocaod batch --input FOLDER --output FOLDER
            Exit codes: 0 everything was taken, 1 some files were returned, 2 usage or configuration.
            """,
        version: ProgramVersion.text,
        subcommands: [
            RunCommand.self, BatchCommand.self, CheckCommand.self, AuditCommand.self, ReportCommand.self,
            FormCommand.self, ModulesCommand.self, SchemaCommand.self, DatasetCommand.self,
            CellsCommand.self, StatusCommand.self, RescanCommand.self, TraceCommand.self, HistoryCommand.self,
            DiffCommand.self, AnswerCommand.self, AskCommand.self, WithdrawCommand.self, AcceptCommand.self,
            FinalizeCommand.self, PackageCommand.self,
            ReopenCommand.self, VerifyCommand.self,
            StoreCommand.self, BackupCommand.self, RestoreCommand.self, PruneCommand.self, NotifyCommand.self,
            FoldersCommand.self, InstanceCommand.self,
            UnitsCommand.self, WebCommand.self, UserCommand.self, InitCommand.self, ConfigCommand.self,
            ReferenceCommand.self,
        ])

    /// Help in the language of the configuration; the parser knows English.
    private static func help(for error: any Error) -> String {
        let text = fullMessage(for: error)
        guard text.contains("USAGE: "), HelpLanguage.isVietnamese(CommandLine.arguments) else { return text }
        // One line a sentence, to be broken again when it is translated.
        setenv("COLUMNS", "10000", 1)
        return TranslatedHelp(width: HelpLanguage.width).text(fullMessage(for: error))
    }

    private static func wrongUse(_ error: any Error) -> String {
        let text = fullMessage(for: error)
        return HelpLanguage.isVietnamese(CommandLine.arguments) ? TranslatedUsageError().text(text) : text
    }

    /// As the parser's own, but usage errors exit with 2 as the manual says.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error where CommandFailure.database(error) != nil {
            CommandOutput.error.line(CommandFailure.said(CommandFailure.database(error) ?? Bilingual(error)))
            Foundation.exit(2)
        } catch {
            let code = exitCode(for: error)
            let text = code.isSuccess ? help(for: error) : wrongUse(error)
            // Usage errors repeat what was typed, so they are written like everything else.
            if !text.isEmpty { (code.isSuccess ? CommandOutput.standard : CommandOutput.error).line(text) }
            let isUsage = (code == .validationFailure || code == .failure) && !(error is ExitCode)
            Foundation.exit(isUsage ? 2 : code.rawValue)
        }
    }
}
