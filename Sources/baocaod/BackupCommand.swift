import ArgumentParser
import Foundation
import Intake
import Messages
import Office
import ReportingKit
import Service

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the office as it is now, while the service runs: store, archive, journal, configuration.",
        discussion: """
            Backups in one folder share the archived files, which never change, so a further one is quick and small. Each is a folder named after \
            its time, complete once it has that name. Put the folder on another disk and copy it to another machine.
            Exit codes: 0 the backup is whole, 1 the archive lacks files that the store knows, 2 usage or configuration.
            """)

    @Argument(help: "The folder of backups; the service's user must be able to write there.", completion: .directory)
    var folder: String

    @Option(help: "How many backups stay; the oldest are removed. Without it all stay.")
    var keep: Int?

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        if let keep, keep < 1 { throw ValidationError("--keep takes a number from 1 on.") }
    }

    func run() throws {
        let result = try CommandFailure.reporting {
            let settings = try options.settings()
            try ServiceUser.assume(settings, worksOnState: true, writesTo: [folder])
            return try Backup(settings).make(
                in: URL(filePath: folder, directoryHint: .isDirectory), keeping: keep, now: Date())
        }
        let texts = CommandTexts.ofConfiguration
        print(texts.backedUp(result.acceptedFiles, copied: result.copied, bytes: result.copiedBytes))
        for removed in result.removed { print(texts.backupRemoved(removed.path(percentEncoded: false))) }
        print(result.folder.path(percentEncoded: false))
        if !result.missing.isEmpty {
            print(texts.backupLacks(result.missing))
            throw ExitCode(1)
        }
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup into the state folder; the service must be stopped.",
        discussion: """
            Every file of the backup is checked first. What was in the state folder is moved aside with --replace, never deleted. The configuration \
            is not put back: compare it with today's. Afterwards: baocaod verify.
            """)

    @Argument(help: "One of the folders that baocaod backup made.", completion: .directory)
    var backup: String

    @Flag(help: "Also when there is a store or an archive: they are moved aside.")
    var replace = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        try CommandFailure.reporting {
            do {
                let result = try Restore(try options.settingsOfService()).run(
                    from: URL(filePath: backup, directoryHint: .isDirectory), replacing: replace, now: Date())
                let texts = CommandTexts.ofConfiguration
                result.former.forEach { print(texts.movedAside($0)) }
                print(texts.restored(result.acceptedFiles, archived: result.archivedFiles, of: result.madeAt))
                print(texts.configurationOfBackup(result.configuration.path(percentEncoded: false)))
            } catch IntakeError.stateHeld(_, let holder) {
                throw CommandFailure(CommandTexts.serviceRuns(holder))
            } catch let error as IntakeError {
                throw CommandFailure(Bilingual(error))
            }
        }
    }
}
