import Foundation
import Intake
import Logging
import Office
import OfficeSupport
import Settings
import Store
import Synchronization
import TestSupport
import Testing
import Threading

@testable import Service

/// The service's way of files, step by step and without its loop: drop folder, spool, store, journal, archive.
final class ArchivingOffice: Sendable {
    let temporary: TemporaryFolder
    let composition: Composition
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Answers lie in the output folder, or as `init` sets offices up beside the inbox.
    init(answersBesideInbox: Bool = false, _ change: (inout Settings) -> Void = { _ in }) throws {
        let temporary = try TemporaryFolder("archiving")
        self.temporary = temporary
        func folder(_ name: String) throws -> URL {
            let url = temporary.url.appending(path: name, directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            return url
        }
        let (inbox, output, state, spool) = (
            try folder("inbox"), try folder("output"), try folder("state"), try folder("spool")
        )
        composition = try TestOffice.composition { settings in
            settings.folders.inbox = inbox
            settings.folders.output = output
            settings.folders.state = state
            settings.folders.spool = spool
            settings.folders.modules = [:]
            if answersBesideInbox {
                settings.folders.answers = temporary.url.appending(path: "Tra loi", directoryHint: .isDirectory)
            }
            settings.folders.quietTime = .milliseconds(1)
            change(&settings)
        }
        let places = composition.settings.places
        for path in [places.archive, places.returned, places.receipts, places.settled].compactMap(\.self) {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
    }

    var settings: Settings { composition.settings }
    var journalFolder: URL { settings.archive.appending(path: "journal") }

    func open() throws -> ReportStore {
        try StoreOpening(
            path: settings.storePath, archive: settings.archive, makesStore: true, rules: composition.statementRules
        ).open()
    }

    /// Intake and pipeline of a run, what was left put in order.
    private func start(
        _ store: ReportStore, _ office: Composition
    ) async throws -> (intake: Intake, pipeline: FilePipeline, keeping: LedgerKeeping, recovery: RecoveryReport) {
        let ledger = StoreLedger(store, inbox: Settings.inboxID)
        let intake = try Intake(
            folders: settings.dropFolders, places: settings.places, ledger: ledger, moved: {},
            explain: { _ in nil }, report: { _ in })
        let pipeline = FilePipeline(
            store: store, ledger: ledger, logger: logger, progress: PipelineProgress(now: { .now }) { _ in },
            lanes: Lane.lanes(1))
        let keeping = LedgerKeeping(store, archive: settings.archive)
        let recovery = try await intake.start()
        _ = try keeping.catchUp(now: Date())
        await intake.settle(try recovery.decided.map { ($0.file, try pipeline.settlement(of: $0, office)) })
        return (intake, pipeline, keeping, recovery)
    }

    /// Where a run is interrupted.
    enum Interruption: CaseIterable { case none, whenTaken, beforeJournal, beforeSettling, beforeBytesLeave }

    /// What a start does, with other declarations where `office` is given: what was left is put in order, and files that nobody had declared are
    /// judged again where declarations changed.
    ///
    /// - Returns: the names of the files that were judged.
    @discardableResult
    func restart(
        _ store: ReportStore, declaring office: Composition? = nil, until: Interruption = .none
    ) async throws -> [String] {
        let office = office ?? composition
        let (intake, pipeline, keeping, recovery) = try await start(store, office)
        defer { intake.stop() }
        let kept = KeptFiles(office, store, logger: logger)
        try kept.removeLeftBytes(now: Date())
        let again = Mutex(0)
        if try kept.areDue() {
            try await kept.judgeAgain(goesOn: { true }) { files in
                let taken = try await intake.takeAgain(files)
                again.withLock { $0 += taken.count }
                return taken
            }
        }
        if until == .whenTaken { return [] }
        var names: [String] = []
        while names.count < again.withLock(\.self) + recovery.waiting.count {
            let files = await intake.nextBatch(upTo: 64)
            names += files.map(\.name)
            let settlements = try await pipeline.process(files, office).settlements
            if until == .beforeJournal { return names }
            try keeping.keep(settlements, now: Date())
            if until == .beforeSettling { return names }
            await intake.settle(settlements)
        }
        if until != .beforeBytesLeave { try kept.removeLeftBytes(now: Date()) }
        return names
    }

    /// Takes, decides on, keeps and settles the files, in their order, one transaction each.
    func drop(
        _ files: [(name: String, content: Data)], into store: ReportStore, until: Interruption = .none
    ) async throws {
        let (intake, pipeline, keeping, _) = try await start(store, composition)
        for (name, content) in files {
            let place = settings.folders.inbox.appending(path: name)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try content.write(to: place)
            intake.rescan()
            let taken = await intake.nextBatch(upTo: 1)
            #expect(taken.map(\.name) == [place.lastPathComponent])
            let settlements = try await pipeline.process(taken, composition).settlements
            if until == .beforeJournal { break }
            try keeping.keep(settlements, now: Date())
            if until == .beforeSettling { break }
            await intake.settle(settlements)
            await AnswersOfSettledFiles(store, intake).putAway(
                by: settlements.filter { !$0.1.isReturned }.map(\.0.name))
        }
        intake.stop()
    }

    func publisher(_ store: ReportStore) -> ReportPublisher {
        ReportPublisher(composition: composition, store: store, output: OutputFolder(root: settings.folders.output))
    }

    func verify(_ store: ReportStore) throws -> Verification.Result {
        try Verification(publisher(store), archive: settings.archive, spool: settings.folders.spool).run()
    }

    func archived() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: settings.archive, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.count == 2 }.flatMap {
                try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
            }.sorted { $0.path < $1.path }
    }

    func removeStore() throws {
        for part in ["", "-wal", "-shm"] {
            let path = settings.storePath + part
            if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        }
    }
}
