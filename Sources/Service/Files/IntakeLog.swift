import Intake
import Logging
import Systemd

/// Tells the journal, the line of `systemctl status` and the watchdog what the intake notices.
struct IntakeLog: Sendable {
    private let logger: Logger
    private let status: StatusLine
    private let progress: PipelineProgress
    /// How often the same was not told.
    private var suffix = ""

    init(_ logger: Logger, _ status: StatusLine, _ progress: PipelineProgress) {
        self.logger = logger
        self.status = status
        self.progress = progress
    }

    @Sendable func report(_ notice: IntakeNotice) {
        switch notice {
        case .folderWatched(let folder, let path):
            logger.report(.folderWatched, "watching \(path)", metadata: metadata(folder))
            status.folderIsWatched(path)
        case .folderMissing(let folder, let path, let error):
            logger.report(
                .folderMissing, "\(path) cannot be watched: \(error); waiting for it", metadata: metadata(folder))
            status.folderIsMissing(path)
        case .subfolderUnreadable(let folder, let path, let error):
            logger.report(
                .fileUnreadable, "the sub-folder \(shown(path)) cannot be read: \(error)\(suffix)",
                metadata: metadata(folder, path))
            status.isNotPermitted(path + "/")
        case .eventsLost:
            logger.report(.eventsLost, "the kernel lost events; all folders are scanned")
        case .watchLimitReached(let folder):
            logger.report(
                .eventsLost,
                "the kernel watches no more folders (fs.inotify.max_user_watches); scanning at an interval",
                metadata: metadata(folder))
        case .entryRefused(let folder, let path, let refusal):
            logger.report(
                .entryRefused, "\(shown(path)) is never taken: \(refusal.rawValue)\(suffix)",
                metadata: metadata(folder, path))
        case .fileNotPermitted(let folder, let path, let error):
            logger.report(
                .fileUnreadable, "\(shown(path)) may not be taken: \(error)\(suffix)", metadata: metadata(folder, path))
            status.isNotPermitted(path)
        case .filePutBack(let folder, let path):
            logger.info(
                "\(shown(path)) was written to while it was taken; what was written waits as a new file\(suffix)",
                metadata: metadata(folder, path))
        case .fileParked(let folder, let path, let error):
            logger.report(
                .fileUnreadable, "\(shown(path)) waits, others go on: \(error); it is tried again\(suffix)",
                metadata: metadata(folder, path))
        case .repeated(let notice, let count):
            var again = self
            again.suffix = " (\(count) more times since it was told last)"
            again.report(notice)
        case .furtherNames(let folder, let count):
            logger.report(
                .entryRefused, "\(count) more notices about other names in the last minute, see baocaod status",
                metadata: metadata(folder))
        case .unknownFiles(let paths):
            logger.report(
                .storageFault,
                "neither record nor ledger tells what these files are; they stay where they are: \(paths.map(shown).joined(separator: ", "))"
            )
        case .storageFault(let error, let delay):
            logger.report(.storageFault, "\(error); trying again in \(delay)")
            status.storageFault(.folders, error)
            progress.pause(for: delay)
        case .storageRestored:
            logger.report(.storageRestored, "storage works again")
            status.recovered(.folders)
        case .takesFiles(let count):
            progress.begin(.taking(count))
        case .awaitsFiles:
            progress.idle()
        case .clockSetBack(let time):
            logger.report(
                .clockSetBack, "the clock is \(time) behind the newest file: it was set back; files are taken as before"
            )
            status.clock(isBehindBy: time)
        case .clockCaughtUp:
            logger.report(.clockCaughtUp, "the clock is past the newest file again")
            status.clock(isBehindBy: nil)
        }
    }

    /// A name that somebody else gave must not begin a line of the entry.
    private func shown(_ path: String) -> String { ControlCharacters.escaped(path) }

    private func metadata(_ folder: FolderID, _ path: String? = nil) -> Logger.Metadata {
        var fields: Logger.Metadata = ["folder": .string(folder.text)]
        if let path { fields["file"] = .string(path) }
        return fields
    }
}
