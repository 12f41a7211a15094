import Intake
import Logging
import Office
import ServiceLifecycle
import Systemd
import Threading

/// Takes files in batches, decides on them and settles them until the daemon stops.
struct FilesService: Service {
    private let context: ServiceContext
    private let stop: StopNotice
    private let batches: FileBatches
    /// Files on their way, between reading and archive; where decisions are stored.
    private let lane = Lane("files")

    /// Files are taken in batches of at most this many: making them durable costs as much for one as for all.
    private static let batchSize = 256
    /// The reports of so few are made at once; more are probably not all that come.
    private static let fewFiles = 4
    private static let filesBetweenTrims = 512

    init(_ context: ServiceContext, _ stop: StopNotice) {
        self.context = context
        self.stop = stop
        batches = FileBatches(context)
    }

    func run() async throws {
        let work = Task(executorPreference: lane) {
            if await StartUp(context, batches)() { await takeFiles() }
        }
        await withGracefulShutdownHandler {
            await work.value
        } onGracefulShutdown: {
            stop.begin()
            // Ends only waiting: for files, or for a disk that is full. What is in hand is finished.
            work.cancel()
        }
    }

    private func takeFiles() async {
        var sinceTrim = 0
        while true {
            await context.keptFiles.judgeAgainWhenDue()
            let files = await context.intake.nextBatch(upTo: Self.batchSize)
            if files.isEmpty {
                if Task.isCancelled || context.intake.isStopped { return }
                continue
            }
            for file in files {
                context.logger.report(
                    .fileTaken, "\(context.current.log.logTaken(file.name))", metadata: FilePipeline.metadata(file))
            }
            context.changes.items(files.map(\.item.text))
            let areMany = files.count > Self.fewFiles
            if areMany { context.refresher.beginRush() }
            // All of a batch by the same declarations: of two files that say the same the later one is in force.
            await batches.process(files, context.current)
            if areMany { context.refresher.endRush() }
            context.keptFiles.removeLeftBytes()
            sinceTrim += files.count
            if sinceTrim >= Self.filesBetweenTrims {
                freeMemory()
                sinceTrim = 0
            }
        }
    }

    /// In a rush that lasts for hours the heap would keep the gaps of each portion. What is remembered for the next
    /// report is old by then, and its small objects, made between those of a report, would keep whole pages.
    private func freeMemory() {
        context.store.forgetTables()
        context.refresher.forgetReports()
        HeapTrim.afterWork()
    }
}
