import Foundation
import Intake
import Logging
import Office
import Store
import Synchronization

/// Files that nobody had declared, judged again between two batches: nothing is decided on meanwhile.
final class KeptFilesJudgement: Sendable {
    private let configuration: ConfigurationInForce
    private let store: ReportStore
    private let intake: Intake
    private let progress: PipelineProgress
    private let logger: Logger
    /// Whether declarations may have changed since they were judged.
    private let isDue = Atomic(true)

    init(
        _ configuration: ConfigurationInForce, _ store: ReportStore, _ intake: Intake, _ progress: PipelineProgress,
        _ logger: Logger
    ) {
        self.configuration = configuration
        self.store = store
        self.intake = intake
        self.progress = progress
        self.logger = logger
    }

    /// Declarations changed.
    func becomeDue() { isDue.store(true, ordering: .releasing) }

    /// Those that are known by now go the way of every file, before newer ones. Costs next to nothing while declarations and program are the same.
    func judgeAgainWhenDue() async {
        guard isDue.exchange(false, ordering: .acquiringAndReleasing) else { return }
        let kept = files
        removeLeftBytes()
        do {
            guard try kept.areDue() else { return }
            progress.begin(.judgingKept)
            try await kept.judgeAgain(
                goesOn: { [progress, intake] in
                    progress.tick()
                    return !Task.isCancelled && !intake.isStopped
                },
                take: { [intake, logger] files in
                    let taken = try await intake.takeAgain(files)
                    for file in files where taken.contains(file.item) {
                        logger.info("\(file.name) was kept and is known now: it is judged again")
                    }
                    return taken
                })
        } catch {
            // The next reload or start finds them.
            logger.warning("files that were kept could not be judged again: \(error)")
        }
    }

    /// What is left in the archive of files that were kept and have been decided on.
    func removeLeftBytes() {
        do {
            try files.removeLeftBytes(now: Date())
        } catch {
            logger.warning("bytes of files that were kept could not be removed from the archive: \(error)")
        }
    }

    private var files: KeptFiles { KeptFiles(configuration.current, store, logger: logger) }
}
