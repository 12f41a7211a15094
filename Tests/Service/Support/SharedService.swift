import Foundation
import Intake
import Logging
import Office
import OfficeSupport
import PostgresEngine
import Settings
import Store
import Systemd
import TestSupport

@testable import Service

/// The service of one host on a shared store, without its loops: a test does what they do, step by step. The way to the
/// database can be cut.
final class SharedService {
    let context: ServiceContext
    let rounds: SharingRounds
    private let link: URL
    private let schema: String

    /// - Parameter schema: names the database's schema; made here.
    init(_ folder: URL, schema: String) throws {
        self.schema = schema
        try SharingHost.makeSchema(schema)
        link = folder.appending(path: "pg")
        let server = try PostgresServer.shared()
        try FileManager.default.createSymbolicLink(
            atPath: link.path(percentEncoded: false), withDestinationPath: server.folder)
        let address = server.address(schema: schema).replacing(server.folder, with: link.path(percentEncoded: false))
        let composition = try TestOffice.composition { settings in
            settings.store = try? StoreAddress(address)
            settings.folders.inbox = folder.appending(path: "inbox", directoryHint: .isDirectory)
            settings.folders.answers = folder.appending(path: "answers", directoryHint: .isDirectory)
            settings.folders.output = folder.appending(path: "output", directoryHint: .isDirectory)
            settings.folders.state = folder.appending(path: "state", directoryHint: .isDirectory)
            settings.folders.spool = folder.appending(path: "spool", directoryHint: .isDirectory)
            settings.folders.modules = [:]
        }
        let (settings, places) = (composition.settings, composition.settings.places)
        for path in [
            settings.folders.inbox.path, settings.folders.output.path, settings.folders.state.path, places.spool,
            places.archive, places.returned, places.receipts,
        ] { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        let line = StatusLine { _ in }
        let progress = PipelineProgress(now: { .now }) { _ in }
        context = try ServiceContext(
            ConfigurationInForce(composition) { composition },
            standing: ServiceStanding(line: line, progress: progress),
            lock: StateLock(stateFolder: settings.stateFolder), notifier: ServiceManagerNotifier(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, changes: LedgerChanges())
        guard let sharing = context.sharing else { throw CocoaError(.featureUnsupported) }
        rounds = SharingRounds(context, sharing)
    }

    /// The database does not answer from now on, and every connection to it ends.
    func cut() throws {
        try FileManager.default.removeItem(at: link)
        try administer(
            """
            DO $$ BEGIN
                PERFORM pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = '\(schema)';
            END $$
            """)
    }

    /// Its watch of folders is one of few that a user may have.
    deinit { context.intake.stop() }

    func mend() throws {
        try FileManager.default.createSymbolicLink(
            atPath: link.path(percentEncoded: false), withDestinationPath: PostgresServer.shared().folder)
    }

    /// The database refuses what asks for a table.
    func hide(_ table: String) throws { try administer("ALTER TABLE \(schema).\(table) RENAME TO hidden") }

    func show(_ table: String) throws { try administer("ALTER TABLE \(schema).hidden RENAME TO \(table)") }

    private func administer(_ sql: String) throws {
        try PostgresEngine(address: PostgresServer.shared().address(schema: "public")).write {
            try $0.execute(sql: sql)
        }
    }
}
