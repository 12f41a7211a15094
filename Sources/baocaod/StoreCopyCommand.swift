import ArgumentParser
import Foundation
import Intake
import Messages
import Office
import PostgresEngine
import Service
import Settings
import Store

struct StoreCopyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Copy a whole store into a new file or an empty database of PostgreSQL, and compare both.",
        discussion: """
            A store is a file, baocaod.sqlite, or an address, "postgresql://host/database", as libpq takes it; the password is looked for where \
            libpq looks for it (PGPASSFILE, ~/.pgpass), and needs no place on the command line. The bytes of the files go with it: a database \
            holds them itself, a file has a folder archive with a journal beside it, so that the service can work on the copy. For that nobody may \
            work on either store meanwhile (systemctl stop baocaod, on every host), and no file may be on its way. With --rows-only the \
            service may go on running, and the copy is of one moment, for looking at. Everything copied is compared before it is kept; a target that \
            holds a store is refused. PostgreSQL needs the package libpq5.
            """)

    @Option(
        help: "The store that is copied; without it that of the service.", completion: .file(extensions: ["sqlite"]))
    var from: String?

    @Option(help: "Where the copy is made.", completion: .file(extensions: ["sqlite"]))
    var to: String

    @Option(
        help: "The archive of the store that is copied; without it the folder archive beside its file.",
        completion: .directory)
    var fromArchive: String?

    @Option(
        help: "Where the archive of the copy is made; without it the folder archive beside its file.",
        completion: .directory)
    var toArchive: String?

    @Flag(help: "Leave out the bytes of files: a copy that no service can work on.")
    var rowsOnly = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        try CommandFailure.reporting {
            let service = try from == nil ? options.settingsOfService() : nil
            // What is written into the service's folders is to be the service's, and not root's.
            if from != nil, let settings = try? options.settings() {
                let written = [to, toArchive].compactMap(\.self).filter { !Self.isAddress($0) }
                try ServiceUser.assume(settings, worksOnState: false, writesTo: written)
            }
            let from = from ?? service?.storeName ?? ""
            if !Self.isAddress(from), !FileManager.default.fileExists(atPath: from) {
                throw StoreError.missing(path: from)
            }
            if !Self.isAddress(to), FileManager.default.fileExists(atPath: to) { throw StoreCopyFault.targetInUse }
            if !rowsOnly {
                let folders = [from, to].filter { !Self.isAddress($0) }.map {
                    Self.folder(of: $0).path(percentEncoded: false)
                }
                for folder in folders + [service?.stateFolder].compactMap(\.self) {
                    try Self.refuseBesideService(folder)
                }
            }
            let rules = StatementRules.office
            let source = try ReportStore(readingFrom: Self.engine(from, isReading: true), rules: rules)
            do {
                let target = try ReportStore(engine: Self.engine(to, isReading: false), rules: rules)
                let said = try copy(source, from, target)
                try target.close()
                print(said)
            } catch {
                if !Self.isAddress(to) { try Self.remove(to) }
                throw error
            }
        }
    }

    private func copy(_ source: ReportStore, _ from: String, _ target: ReportStore) throws -> String {
        let texts = CommandTexts.ofConfiguration
        guard !rowsOnly else { return texts.copied(rows: try source.copy(to: target), to: to) }
        let result = try OfficeCopy(
            from: OfficeCopy.End(source, archive: Self.archive(fromArchive, beside: from)),
            to: OfficeCopy.End(target, archive: Self.archive(toArchive, beside: to))
        ).run(now: Date())
        return texts.copied(rows: result.rows, files: result.files, to: to)
    }

    /// An address has none, and is not asked for it.
    private static func archive(_ given: String?, beside store: String) -> URL {
        given.map { URL(filePath: $0, directoryHint: .isDirectory) }
            ?? folder(of: store).appending(path: "archive", directoryHint: .isDirectory)
    }

    private static func folder(of store: String) -> URL { URL(filePath: store).deletingLastPathComponent() }

    private static func refuseBesideService(_ state: String) throws {
        let state = state.count > 1 && state.hasSuffix("/") ? String(state.dropLast()) : state
        if let holder = try StateLock.holder(ofStateFolder: state) {
            throw CommandFailure(CommandTexts.serviceRuns(holder))
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
    }

    private static func engine(_ text: String, isReading: Bool) throws -> any StoreEngine {
        if isAddress(text) {
            return try PostgresEngine(address: text, passfile: Settings.usedPassfile, isReading: isReading)
        }
        if isReading { return try SQLiteEngine(reading: text, damaged: { _ in }) }
        return try SQLiteEngine(path: text, durability: .everyCommit, damaged: { _ in })
    }

    /// What was begun, of a target that was not there before.
    private static func remove(_ path: String) throws {
        for part in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + part) {
            try FileManager.default.removeItem(atPath: path + part)
        }
    }
}
