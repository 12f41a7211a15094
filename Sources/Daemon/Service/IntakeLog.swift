import Intake
import Logging
import Systemd

/// Tells the journal, and where it matters the service manager, what the intake notices.
struct IntakeLog: Sendable {
    private let logger: Logger
    private let notifier: ServiceManagerNotifier

    init(_ logger: Logger, _ notifier: ServiceManagerNotifier) {
        self.logger = logger
        self.notifier = notifier
    }

    @Sendable func report(_ notice: IntakeNotice) {
        switch notice {
        case .folderWatched(let folder, let path):
            logger.report(.folderWatched, "watching \(path)", metadata: metadata(folder))
        case .folderMissing(let folder, let path, let error):
            logger.report(
                .folderMissing, "\(path) cannot be watched: \(error); waiting for it", metadata: metadata(folder))
            status("Waiting for the folder \(path)")
        case .subfolderUnreadable(let folder, let path, let error):
            logger.report(.fileUnreadable, "\(path) cannot be read: \(error)", metadata: metadata(folder, path))
        case .eventsLost:
            logger.report(.eventsLost, "the kernel lost events; all folders are scanned")
        case .watchLimitReached(let folder):
            logger.report(
                .eventsLost,
                "the kernel watches no more folders (fs.inotify.max_user_watches); scanning at an interval",
                metadata: metadata(folder))
        case .entryRefused(let folder, let path, let refusal):
            logger.report(
                .entryRefused, "\(path) is never taken: \(refusal.rawValue)", metadata: metadata(folder, path))
        case .fileNotPermitted(let folder, let path, let error):
            logger.report(.fileUnreadable, "\(path) may not be taken: \(error)", metadata: metadata(folder, path))
        case .filePutBack(let folder, let path):
            logger.info("\(path) changed while it was taken and waits again", metadata: metadata(folder, path))
        case .storageFault(let error, let delay):
            logger.report(.storageFault, "\(error); trying again in \(delay)")
            status("Storage fault: \(error); trying again")
        case .storageRestored:
            logger.report(.storageRestored, "storage works again")
            status("Waiting for files")
        }
    }

    private func metadata(_ folder: FolderID, _ path: String? = nil) -> Logger.Metadata {
        var fields: Logger.Metadata = ["folder": .string(folder.text)]
        if let path { fields["file"] = .string(path) }
        return fields
    }

    private func status(_ text: String) {
        do { try notifier.status(text) } catch { logger.warning("the service manager was not told: \(error)") }
    }
}
