import ArgumentParser
import Foundation
import Messages
import Office
import Settings

struct ConfigMigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Rewrite keys of former versions in the configuration.",
        discussion: """
            Comments, order and everything else of the file stay as they are; the former file is kept beside it as FILE.truoc (.truoc-2 and \
            so on, never over another). A Word template that was edited in templates/ is moved to reports/chuyen-doi-so/ beside the file. Keys of former versions are still read, so nothing has to be rewritten.
            Exit codes: 0 rewritten or nothing to rewrite, 2 usage, or a file with faults.
            """)

    @Flag(help: "Print the file as it would be and write nothing.")
    var dryRun = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        try CommandFailure.reporting {
            let file = try options.path()
            let path = file.path(percentEncoded: false)
            let texts = CommandTexts.ofConfiguration
            let reader = SettingsReader.withDatasets(of: EnabledModules.all)
            let settings = try reader.read(file)
            let migration = try SettingsMigration(try String(contentsOf: file, encoding: .utf8), settings: settings)
            let template = TemplateMigration(settings)
            let text = template?.text(migration.text) ?? migration.text
            if dryRun {
                if let template { CommandOutput.error.line(Self.moved(template, isDone: false)) }
                return print(text, terminator: "")
            }
            guard !migration.replaced.isEmpty || template != nil else { return print(texts.nothingToRewrite(path)) }
            // What is written has to be read before it takes the file's place.
            _ = try reader.parse(text, file: path, folder: file.deletingLastPathComponent())
            func rewrite() throws {
                guard text != (try String(contentsOf: file, encoding: .utf8)) else { return }
                let kept = try SetupFile(file, text).replace()
                for key in migration.replaced { print("\(key.former) → \(key.key)") }
                print(texts.rewritten(path, former: kept.path(percentEncoded: false)))
            }
            guard let template else { return try rewrite() }
            try template.run(rewriting: rewrite)
            print(Self.moved(template, isDone: true))
        }
    }

    private static func moved(_ template: TemplateMigration, isDone: Bool) -> String {
        CommandTexts.ofConfiguration.moved(
            template.from.path(percentEncoded: false), template.to.path(percentEncoded: false), isDone: isDone)
    }
}
