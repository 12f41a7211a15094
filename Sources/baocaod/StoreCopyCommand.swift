import ArgumentParser
import Foundation
import Messages
import Office
import PostgresEngine
import Store

struct StoreCopyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Copy a whole store into a new file or an empty database of PostgreSQL, and compare both.",
        discussion: """
            A store is a file, baocaod.sqlite, or an address, "postgresql://host/database", as libpq takes it; the password is looked for where \
            libpq looks for it (PGPASSFILE, ~/.pgpass), and needs no place on the command line. The service may go on running: the copy is of \
            one moment. Every row of the copy is compared before it is kept; a target that holds a store is refused. The bytes of files, \
            which a store of several hosts holds as well, are not copied: an office moves to a shared store with an empty database. \
            PostgreSQL needs the package libpq5.
            """)

    @Option(
        help: "The store that is copied; without it that of the service.", completion: .file(extensions: ["sqlite"]))
    var from: String?

    @Option(help: "Where the copy is made.", completion: .file(extensions: ["sqlite"]))
    var to: String

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        try CommandFailure.reporting {
            let rules = StatementRules.office
            let from = try from ?? options.settingsOfService().storePath
            if !Self.isAddress(from), !FileManager.default.fileExists(atPath: from) {
                throw StoreError.missing(path: from)
            }
            if !Self.isAddress(to), FileManager.default.fileExists(atPath: to) { throw StoreCopyFault.targetInUse }
            let source = try ReportStore(readingFrom: Self.engine(from, isReading: true), rules: rules)
            do {
                let target = try ReportStore(engine: Self.engine(to, isReading: false), rules: nil)
                let rows = try source.copy(to: target)
                try target.close()
                print(CommandTexts.ofConfiguration.copied(rows: rows, to: to))
            } catch {
                if !Self.isAddress(to) { try Self.remove(to) }
                throw error
            }
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
    }

    private static func engine(_ text: String, isReading: Bool) throws -> any StoreEngine {
        if isAddress(text) { return try PostgresEngine(address: text, isReading: isReading) }
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
