import OfficeSupport
import Foundation
import Intake
import Logging
import Settings
import Store
import Synchronization
import TestSupport
import Testing

import Office
import Threading
@testable import Service

/// The daemon's way of an export of dossiers: from the drop folder to the archive, where nothing of a person arrives.
struct RecordArchiveTests {
    private let temporary: TemporaryFolder
    private let composition: Composition
    private let store: ReportStore
    private let intake: Intake
    private let pipeline: FilePipeline
    private let lines = Lines()

    private final class Lines: Sendable {
        let texts = Mutex<[String]>([])
    }

    private struct Recorder: LogHandler {
        let lines: Lines
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            lines.texts.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
        }
    }

    init() throws {
        let temporary = try TemporaryFolder("records")
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
            settings.folders.quietTime = .milliseconds(1)
        }
        let places = composition.settings.places
        for path in [places.archive, places.returned, places.receipts] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        store = try ReportStore(path: composition.settings.storePath, rules: composition.statementRules)
        let ledger = StoreLedger(store, inbox: Settings.inboxID)
        let lines = lines
        let logger = Logger(label: "test") { _ in Recorder(lines: lines) }
        intake = try Intake(
            folders: composition.settings.dropFolders, places: places, ledger: ledger, moved: {},
            explain: { _ in nil }, report: { _ in })
        pipeline = FilePipeline(
            store: store, ledger: ledger, logger: logger, progress: PipelineProgress(now: { .now }) { _ in },
            lanes: Lane.lanes(1))
    }

    /// Takes, decides on and settles one file.
    private func drop(_ name: String, as dropped: String? = nil) async throws {
        let bytes = try Data(contentsOf: RecordFiles.folder.appending(path: name))
        let file = composition.settings.folders.inbox.appending(path: dropped ?? name)
        try bytes.write(to: file)
        let taken = await intake.nextBatch(upTo: 1)
        #expect(taken.map(\.name) == [dropped ?? name])
        await intake.settle(try await pipeline.process(taken, composition).settlements)
    }

    private func archived() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: composition.settings.archive.path(percentEncoded: false))
            .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }.sorted()
    }

    private func faults() throws -> [String] {
        let output = OutputFolder(root: composition.settings.folders.output)
        return try Verification(
            ReportPublisher(composition: composition, store: store, output: output),
            archive: composition.settings.archive
        ).run().faults
    }

    @Test(arguments: ["utf8.csv", "shared.xlsx", "pages.csv", "with-statistics.xlsx"])
    func theArchiveKeepsAReducedCopyUnderTheHashOfTheFile(name: String) async throws {
        _ = try await intake.start()
        try await drop(name)
        let hash = try ContentHash(ofFile: RecordFiles.folder.appending(path: name))
        let kept = try #require(try archived().first)
        #expect(try archived().count == 1)
        #expect(kept.hasPrefix("\(hash.text.prefix(2))/\(hash.text)."))
        let copy = try String(contentsOf: composition.settings.archive.appending(path: kept), encoding: .utf8)
        #expect(copy.contains(",000.0000.24.H48-"))
        #expect(copy.contains(",UBND xã Bình Thạnh,"))
        if name.hasPrefix("with") { #expect(copy.contains("Hoàn toàn điện tử")) }
        #expect(try faults() == [])
        // Nothing of anybody, wherever one looks: store, archive, spool, receipts, journal.
        #expect(try RecordFiles.leaks(in: temporary.url) == [])
        let journal = lines.texts.withLock { $0.joined(separator: "\n") }
        #expect(journal.contains(name))
        #expect(try RecordFiles.personal().filter(journal.contains) == [])
        intake.stop()
    }

    @Test func aFileThatTheDiskDoesNotGiveIsNamedAndNotThoseBesideIt() async throws {
        _ = try await intake.start()
        let bytes = try Data(contentsOf: RecordFiles.folder.appending(path: "utf8.csv"))
        try bytes.write(to: composition.settings.folders.inbox.appending(path: "utf8.csv"))
        let taken = await intake.nextBatch(upTo: 1)
        try FileManager.default.removeItem(atPath: taken[0].contentPath)
        let fault = await #expect(throws: UnreadableFile.self) { try await pipeline.process(taken, composition) }
        #expect(fault?.file == taken[0])
        intake.stop()
    }

    @Test func aChangedCopyIsFound() async throws {
        _ = try await intake.start()
        try await drop("utf8.csv")
        let copy = composition.settings.archive.appending(path: try #require(try archived().first))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: copy.path(percentEncoded: false))
        try Data("x".utf8).write(to: copy)
        #expect(try faults().count == 1)
        intake.stop()
    }

    @Test func theSameBytesAgainAreKnownAndNotArchived() async throws {
        _ = try await intake.start()
        try await drop("utf8.csv")
        let before = try archived()
        try await drop("utf8.csv", as: "lan 2.csv")
        #expect(try archived() == before)
        #expect(try store.entries().map(\.state) == [.duplicate, .accepted])
        #expect(try RecordFiles.leaks(in: temporary.url) == [])
        intake.stop()
    }

    @Test func whatWasInterruptedAfterTheDecisionIsFinished() async throws {
        _ = try await intake.start()
        let bytes = try Data(contentsOf: RecordFiles.folder.appending(path: "utf8.csv"))
        try bytes.write(to: composition.settings.folders.inbox.appending(path: "utf8.csv"))
        let taken = await intake.nextBatch(upTo: 1)
        _ = try await pipeline.process(taken, composition)
        intake.stop()
        // Not settled: the run ends here, and the next one finds file and half-made copy.
        let again = try Intake(
            folders: composition.settings.dropFolders, places: composition.settings.places,
            ledger: StoreLedger(store, inbox: Settings.inboxID), moved: {},
            explain: { _ in nil }, report: { _ in })
        let recovery = try await again.start()
        #expect(recovery.decided.count == 1)
        let settlements = try recovery.decided.map { ($0.file, try pipeline.settlement(of: $0, composition)) }
        await again.settle(settlements)
        #expect(try archived().count == 1)
        #expect(try faults() == [])
        #expect(try RecordFiles.leaks(in: temporary.url) == [])
        again.stop()
    }
}
