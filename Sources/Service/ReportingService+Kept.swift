import Foundation
import Intake
import Logging
import Office

// Files that nobody had declared, between two batches: nothing is decided on meanwhile.
extension ReportingService {
    /// Those that are known by now go the way of every file, before newer ones. Costs next to nothing while declarations and program are the same.
    func judgeKeptFiles() async {
        let kept = KeptFiles(current, store, logger: logger)
        removeLeftBytes()
        do {
            guard try kept.areDue() else { return }
            progress.begin("judging files again that nobody had declared")
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
            try KeptFiles(current, store, logger: logger).removeLeftBytes(now: Date())
        } catch {
            logger.warning("bytes of files that were kept could not be removed from the archive: \(error)")
        }
    }
}
