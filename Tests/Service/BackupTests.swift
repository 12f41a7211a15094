import DigitizationModule
import Foundation
import Intake
import OfficeSupport
import ReportingKit
import Settings
import Store
import TestSupport
import Testing

@testable import Office
@testable import Service

/// Backups of an office while files come in, and what is restored from them.
@Suite(.serialized) struct BackupTests {
    private let office: ArchivingOffice
    private let folder: URL
    private let table: ExportTable

    init() throws {
        office = try ArchivingOffice()
        folder = office.temporary.url.appending(path: "backups", directoryHint: .isDirectory)
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        table = try ExportTable.reference(5, definition, set: .subordinates)
    }

    private func drop(_ names: [String], _ store: ReportStore) async throws {
        let factors = ["một": 2, "hai": 3, "ba": 4]
        for name in names {
            let rows = Data(table.multiplied(by: factors[name] ?? 5).csv.utf8)
            try await office.drop([("\(name) - xác nhận.csv", rows)], into: store)
        }
    }

    private func backup(_ second: Double, keeping: Int? = nil) throws -> Backup.Result {
        try Backup(office.settings).make(
            in: folder, keeping: keeping, now: Date(timeIntervalSince1970: 1_795_000_000 + second))
    }

    /// The same office in a state folder of its own.
    private func emptyState() throws -> Settings {
        var settings = office.settings
        settings.folders.state = office.temporary.url.appending(path: "elsewhere", directoryHint: .isDirectory)
        return settings
    }

    private func restore(_ backup: URL, into settings: Settings, replacing: Bool = false) throws -> Restore.Result {
        try Restore(settings).run(from: backup, replacing: replacing, now: Date(timeIntervalSince1970: 1_795_100_000))
    }

    @Test func aRestoredOfficeIsTheOneThatWasBackedUp() async throws {
        let store = try office.open()
        try await drop(["một", "hai"], store)
        let made = try backup(0)
        #expect(made.acceptedFiles == 2)
        #expect(made.copied == 2)
        #expect(made.missing == [])
        // What comes later is not in it.
        try await drop(["ba"], store)
        let settings = try emptyState()
        let restored = try restore(made.folder, into: settings)
        #expect(restored.acceptedFiles == 2)
        #expect(restored.former == [])
        let opened = try StoreOpening(
            path: settings.storePath, archive: settings.archive, makesStore: false,
            rules: office.composition.statementRules
        ).open()
        let publisher = ReportPublisher(
            composition: office.composition, store: opened, output: OutputFolder(root: settings.folders.output))
        #expect(try opened.acceptedCount() == 2)
        let agreement = try ArchiveAgreement(
            store: opened, archive: settings.archive, spool: office.settings.folders.spool
        ).check()
        #expect(agreement.faults == [])
        #expect(try publisher.model(table.period) != nil)
        try opened.close()
        try store.close()
    }

    @Test func aFurtherBackupCopiesOnlyWhatIsNew() async throws {
        let store = try office.open()
        try await drop(["một"], store)
        #expect(try backup(0).copied == 1)
        try await drop(["hai", "ba"], store)
        let second = try backup(60)
        #expect(second.acceptedFiles == 3)
        #expect(second.copied == 2)
        try store.close()
    }

    @Test func theOldestGoesWithTheFilesThatOnlyItNames() async throws {
        let store = try office.open()
        try await drop(["một"], store)
        let first = try backup(0)
        try await drop(["hai"], store)
        let second = try backup(60, keeping: 1)
        #expect(second.removed.map(\.lastPathComponent) == [first.folder.lastPathComponent])
        #expect(try BackupShelf(folder).backups().map(\.lastPathComponent) == [second.folder.lastPathComponent])
        let settings = try emptyState()
        #expect(try restore(second.folder, into: settings).archivedFiles == 2)
        try store.close()
    }

    @Test(arguments: ["archive", "baocaod.sqlite", "manifest.json"]) func aBackupThatIsNotWholeRestoresNothing(
        what: String
    ) async throws {
        let store = try office.open()
        try await drop(["một"], store)
        let made = try backup(0)
        try store.close()
        let file: URL
        if what == "archive" {
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: what).path)
            file = folder.appending(path: what).appending(path: try #require(names.first { $0.hasSuffix(".csv") }))
        } else {
            file = made.folder.appending(path: what)
        }
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count / 2] ^= 0x20
        bytes.append(UInt8(ascii: "x"))
        try bytes.write(to: file)
        let settings = try emptyState()
        #expect(throws: BackupFault.self) { try restore(made.folder, into: settings) }
        #expect(!FileManager.default.fileExists(atPath: settings.storePath))
        #expect(!FileManager.default.fileExists(atPath: settings.archive.path))
    }

    @Test func whatIsThereIsMovedAsideAndOnlyWhenAskedFor() async throws {
        let store = try office.open()
        try await drop(["một"], store)
        let made = try backup(0)
        try store.close()
        #expect(throws: BackupFault.self) { try restore(made.folder, into: office.settings) }
        let restored = try restore(made.folder, into: office.settings, replacing: true)
        #expect(restored.former.count == 2)
        for path in restored.former { #expect(FileManager.default.fileExists(atPath: path)) }
    }

    @Test func nothingIsRestoredBesideARunningService() async throws {
        let store = try office.open()
        try await drop(["một"], store)
        let made = try backup(0)
        try store.close()
        let lock = try StateLock(stateFolder: office.settings.folders.state.path)
        #expect(throws: IntakeError.self) { try restore(made.folder, into: office.settings, replacing: true) }
        withExtendedLifetime(lock) {}
    }

    @Test func aFileThatTheArchiveLacksIsNamed() async throws {
        let store = try office.open()
        try await drop(["một"], store)
        for name in try FileManager.default.subpathsOfDirectory(atPath: office.settings.archive.path)
        where name.hasSuffix(".csv") {
            try FileManager.default.removeItem(at: office.settings.archive.appending(path: name))
        }
        #expect(try backup(0).missing == ["một - xác nhận.csv"])
        try store.close()
    }

    @Test func aBackupWithinTheStateFolderIsRefused() throws {
        let store = try office.open()
        let inside = office.settings.folders.state.appending(path: "sao luu")
        #expect(throws: BackupFault.self) { try Backup(office.settings).make(in: inside, now: Date()) }
        try store.close()
    }

    @Test func namesOfAManifestThatLeadOutOfTheBackupAreRefused() async throws {
        let store = try office.open()
        try await drop(["một"], store)
        let made = try backup(0)
        try store.close()
        let file = made.folder.appending(path: "manifest.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("baocaod.sqlite", with: "../../x").write(to: file, atomically: true, encoding: .utf8)
        let settings = try emptyState()
        #expect(throws: BackupFault.self) { try restore(made.folder, into: settings) }
    }
}
