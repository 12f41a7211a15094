import Declarations
import ArgumentParser
import Office
import Service
import Foundation
import Logging
import Settings
import Store
import Systemd
import Threading

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Watch the drop folders and process files until told to stop: the service.",
        discussion: """
            Reload the configuration with SIGHUP, stop with SIGTERM. Under systemd it tells the service manager how it stands and \
            writes native journal entries; on a terminal it writes lines.
            """)

    @OptionGroup var options: ConfigurationOptions

    /// For the next start. Without them it takes the declarations as they are then.
    private static func keep(_ memory: SoundDeclarations, of settings: Settings, _ logger: Logger) {
        let file = ConfigurationOptions.declarations(of: settings)
        // At the first start there is no folder yet.
        let folder = file.deletingLastPathComponent().path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: folder) else { return }
        do { try memory.save(to: file) } catch {
            logger.warning("what declarations say could not be kept for the next start: \(error)")
        }
    }

    func run() throws {
        HeapTrim.shareArenas()
        HeapTrim.keepsNoEnds()
        // Before anything is opened: from here on the service ends in order when it is told to stop.
        let signals = ServiceSignals.ofThisProcess()
        let destination = LogDestination.ofThisProcess(environment: ProcessInfo.processInfo.environment)
        LoggingSystem.bootstrap { label in
            switch destination {
            case .journal: JournalLogHandler(label: label, identifier: "baocaod")
            case .lines: LineLogHandler(label: label)
            }
        }
        let logger = Logger(label: "baocaod")
        let options = options
        // A faulty configuration is told of by the start.
        if case .success(let settings) = Result(catching: { try options.settings() }) {
            try CommandFailure.reporting { try ServiceUser.assume(settings, worksOnState: true) }
        }
        let memory = SoundDeclarations()
        let status: Int32 = try Awaited.value(on: Lane.short) {
            let service: Daemon?
            do {
                service = try await Daemon.open(logger: logger, signals: signals) {
                    let composition = try options.freshComposition(memory)
                    Self.keep(memory, of: composition.settings, logger)
                    return composition
                }
                if let service {
                    memory.ask { [weak service] in service?.fieldsInUse(of: $0) }
                    Self.keep(memory, of: service.settings, logger)
                }
            } catch {
                // It is in the log already.
                return 2
            }
            do {
                try await service?.run(signals)
                return 0
            } catch is StoreError {
                // It is in the log already; systemd does not start the service again on this status.
                return 2
            }
        }
        // Its threads are still there: exit(3) would take away beneath them what libraries keep for the whole process.
        fflush(nil)
        _exit(status)
    }
}
