import ArgumentParser
import Office
import Foundation
import Intake
import Messages
import ReportingKit
import Store

struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Check the service's store, and build it again from the archive when it is lost or damaged.",
        discussion: """
            The archive keeps the accepted files and, in archive/journal, what only the store knows of them. From both the store can be built \
            again: versions, order, returned files, accepted warnings, issued reports byte for byte. All but check and copy need the service stopped: \
            systemctl stop baocaod. A former store is moved aside, never deleted.
            """,
        subcommands: [
            StoreCheckCommand.self, StoreCopyCommand.self, StoreAdoptCommand.self, StoreRecoverCommand.self,
            StoreNewCommand.self,
        ])
}

struct StoreCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the database, and that store, archive and the archive's journal agree.",
        discussion: "Exit codes: 0 everything agrees, 1 something does not, 2 usage or configuration.")

    @Flag(help: "Print as JSON.")
    var json = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let result = try CommandFailure.reporting { try StoreCheck(try options.settingsOfService()).run() }
        if json {
            try JSONOutput.print(result)
        } else {
            let texts = CommandTexts.ofConfiguration
            result.found.forEach { print(texts.said($0.said)) }
            result.odd.forEach { print(texts.note($0.said)) }
            print(
                texts.storeChecked(
                    files: result.files, missing: result.missing, orphans: result.orphans,
                    events: result.journalEvents, faults: result.faults.count))
        }
        if !result.faults.isEmpty { throw ExitCode(1) }
    }
}

struct StoreAdoptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Build a store that is lost or empty again from the archive.",
        discussion: """
            Each archived file is read again and stored as it was decided on, in the order of the archive's journal. Says how many files were \
            adopted and what could not be known. An archive of a version without a journal is adopted by the times of its files.
            """)

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.compositionOfService()
        try StoreWork.reporting {
            let rebuilding = try StoreRebuilding(composition)
            switch try rebuilding.condition() {
            case nil:
                throw CommandFailure(CommandTexts.storeAgrees)
            case .lost?, .missing?: try StoreWork.rebuild(rebuilding, from: nil)
            case let error?:
                throw CommandFailure(CommandTexts.notLost(Bilingual(error)))
            }
        }
    }
}

struct StoreRecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Build a store that is damaged or older than the archive again.",
        discussion: """
            From the archive and its journal; with --from from a copy of the store and what the journal has after it. The copy is only read. \
            Says how many files are in the store and what could not be known.
            """)

    @Option(
        help: "A copy of the store, baocaod.sqlite, from a backup; the service's user must be able to read it.",
        completion: .file(extensions: ["sqlite"]))
    var from: String?

    @Flag(help: "Also when the store is whole and agrees with the archive's newest events.")
    var anyway = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.compositionOfService()
        try StoreWork.reporting {
            let rebuilding = try StoreRebuilding(composition)
            if !anyway, try rebuilding.condition() == nil {
                throw CommandFailure(CommandTexts.storeIsWhole)
            }
            try StoreWork.rebuild(rebuilding, from: from.map { URL(filePath: $0) })
        }
    }
}

struct StoreNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin an empty store on purpose; archive and journal stay.",
        discussion: "What was accepted before is in no report from then on. A store with files in it needs --replace.")

    @Flag(help: "Also when the store is whole and holds files: it is moved aside.")
    var replace = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.compositionOfService()
        try StoreWork.reporting {
            let rebuilding = try StoreRebuilding(composition)
            if !replace, try rebuilding.condition() == nil {
                throw CommandFailure(CommandTexts.storeHoldsFiles)
            }
            let former = try rebuilding.begin(now: Date())
            print(composition.catalogue.commands.begun(former: former))
        }
    }
}

/// What the commands that change the store have in common.
private enum StoreWork {
    static func rebuild(_ rebuilding: StoreRebuilding, from copy: URL?) throws {
        let isTerminal = isatty(STDERR_FILENO) == 1
        let result = try rebuilding.rebuild(from: copy, now: Date()) { name in
            if isTerminal { CommandOutput.error.line(CommandTexts.ofConfiguration.reading(name)) }
        }
        result.lines(CommandTexts.ofConfiguration).forEach { print($0) }
    }

    static func reporting(_ work: () throws -> Void) throws {
        try CommandFailure.reporting {
            do {
                try work()
            } catch IntakeError.stateHeld(_, let holder) {
                throw CommandFailure(CommandTexts.serviceRuns(holder))
            } catch let error as IntakeError {
                throw CommandFailure(Bilingual(error))
            }
        }
    }
}
