import ArgumentParser
import Foundation
import Office
import Settings

struct ConfigMigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Rewrite keys of former versions in the configuration.",
        discussion: """
            Comments, order and everything else of the file stay as they are; the former file is kept beside it as FILE.truoc (.truoc-2 and \
            so on, never over another). Keys of former versions are still read, so nothing has to be rewritten.
            Exit codes: 0 rewritten or nothing to rewrite, 2 usage, or a file with faults.
            """)

    @Flag(help: "Print the file as it would be and write nothing.")
    var dryRun = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        try CommandFailure.reporting {
            let file = try options.path()
            let path = file.path(percentEncoded: false)
            let reader = SettingsReader.withDatasets(of: EnabledModules.all)
            let settings = try reader.read(file)
            let migration = try SettingsMigration(try String(contentsOf: file, encoding: .utf8), settings: settings)
            if dryRun { return print(migration.text, terminator: "") }
            guard !migration.replaced.isEmpty else { return print("\(path): nothing to rewrite") }
            // What is written has to be read before it takes the file's place.
            _ = try reader.parse(migration.text, file: path, folder: file.deletingLastPathComponent())
            let kept = try SetupFile(file, migration.text).replace()
            for key in migration.replaced { print("\(key.former) → \(key.key)") }
            print("\(path): rewritten; the former file is \(kept.path(percentEncoded: false))")
        }
    }
}
