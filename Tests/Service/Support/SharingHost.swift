import Foundation
import Intake
import Logging
import Office
import OfficeSupport
import PostgresEngine
import Settings
import Store
import Synchronization
import TestSupport
import Testing
import Threading

@testable import Service

/// One of several hosts that watch the same inbox and share a store in PostgreSQL; everything else is its own.
final class SharingHost: Sendable {
    let settings: Settings
    let composition: Composition
    let store: ReportStore
    let sharing: StoreSharing
    let intake: Intake
    let pipeline: FilePipeline
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// - Parameters:
    ///   - shared: the folder of the inbox and the answers.
    ///   - schema: names the database's schema that all hosts of a test share.
    init(_ name: String, shared: URL, schema: String, lease: Duration = .seconds(3_600)) throws {
        let own = shared.appending(path: name, directoryHint: .isDirectory)
        let address = try PostgresServer.shared().address(schema: schema)
        composition = try TestOffice.composition { settings in
            settings.folders.inbox = shared.appending(path: "inbox", directoryHint: .isDirectory)
            settings.folders.answers = shared.appending(path: "answers", directoryHint: .isDirectory)
            settings.folders.output = own.appending(path: "output", directoryHint: .isDirectory)
            settings.folders.state = own.appending(path: "state", directoryHint: .isDirectory)
            settings.folders.spool = own.appending(path: "spool", directoryHint: .isDirectory)
            settings.folders.modules = [:]
            settings.folders.quietTime = .milliseconds(1)
        }
        var settings = composition.settings
        settings.store = try StoreAddress(address)
        self.settings = settings
        let places = settings.places
        for path in [
            settings.folders.inbox.path, settings.folders.output.path, places.spool, places.archive, places.returned,
            places.receipts,
        ] { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        store = try StoreOpening(settings, makesStore: true, rules: composition.statementRules).open()
        let ledger = StoreLedger(store, inbox: Settings.inboxID)
        sharing = try StoreSharing(store, ledger, host: name, office: "51", lease: lease)
        intake = try Intake(
            folders: settings.dropFolders, places: settings.places, ledger: ledger, moved: {}, explain: { _ in nil },
            opener: ArchiveOpening.opener(composition), sharing: sharing, slot: sharing.slot, report: { _ in })
        pipeline = FilePipeline(
            store: store, ledger: ledger, sharing: sharing, logger: logger,
            progress: PipelineProgress(now: { .now }) { _ in }, lanes: Lane.lanes(1))
    }

    /// Makes the schema that hosts share.
    static func makeSchema(_ name: String) throws {
        try PostgresEngine(address: PostgresServer.shared().address(schema: "public")).write {
            try $0.execute(sql: "CREATE SCHEMA \(name)")
        }
    }

    /// Where a host's work on a file ends.
    enum End { case entered, decided, settled }

    /// Takes what lies in the inbox, and goes on with it up to a point.
    @discardableResult
    func work(until end: End = .settled, count: Int = 1) async throws -> [TakenFile] {
        intake.rescan()
        let files = await intake.nextBatch(upTo: count)
        if end == .entered { return files }
        let settlements = try await pipeline.process(files, composition).settlements
        if end == .decided { return files }
        await intake.settle(settlements)
        return files
    }

    /// What the service does with files of hosts that are gone.
    func takeOver() async throws -> [String] {
        var names: [String] = []
        for file in try sharing.entered(try sharing.renew(limit: 64), settings) {
            names.append(file.name)
            let outcome = try await intake.takeOver(file) { [sharing] in try sharing.write(file.hash, to: $0) }
            if case .decided(let taken) = outcome {
                let decided = RecoveryReport.Decided(file: taken, outcome: file.outcome)
                await intake.settle([(taken, try pipeline.settlement(of: decided, composition))], isTakenOver: true)
            }
        }
        return names
    }

    func publisher() -> ReportPublisher {
        ReportPublisher(composition: composition, store: store, output: OutputFolder(root: settings.folders.output))
    }

    func stop() { intake.stop() }
}
