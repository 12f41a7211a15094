import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Store

struct ReadingStoreTests {
    private let folder: TemporaryFolder
    private var path: String { folder.url.appending(path: "baocaod.sqlite").path(percentEncoded: false) }

    init() throws { folder = try TemporaryFolder("reading") }

    private func isMissing(_ error: any Error) -> Bool {
        if case .missing? = error as? StoreError { true } else { false }
    }

    @Test func nothingIsMadeWhereThereIsNone() throws {
        #expect { try ReportStore(reading: path, rules: .office) } throws: { isMissing($0) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()).isEmpty)
    }

    @Test func whatTheServiceWritesIsSeenAndNothingCanBeWritten() throws {
        let service = try ReportStore(path: path, rules: .office)
        let reader = try ReportStore(reading: path, rules: .office)
        let file = ReceivedFile(
            name: "a.xlsx", sha256: String(repeating: "0", count: 64), byteCount: 1, folder: "inbox", receivedAt: Date()
        )
        let entry = try service.enter(file)
        #expect(try reader.entries().map(\.id) == [entry.id])
        #expect(throws: (any Error).self) { try reader.enter(file) }
    }

    @Test func aStoreOfAnotherVersionIsNotMigrated() throws {
        try ReportStore(path: path, rules: .office).close()
        let engine = try SQLiteEngine(path: path, durability: .everyCommit, damaged: { _ in })
        try engine.write {
            try $0.execute(sql: "DELETE FROM grdb_migrations WHERE rowid = (SELECT max(rowid) FROM grdb_migrations)")
        }
        #expect(throws: StoreError.notUpgraded(path: path)) { try ReportStore(reading: path, rules: .office) }
        try engine.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')") }
        #expect(throws: StoreError.newerSchema(path: path)) { try ReportStore(reading: path, rules: .office) }
    }
}

extension ReadingStoreTests {
    @Test func theVersionChangesWithEachCommitOfAnother() throws {
        let service = try ReportStore(path: path, rules: .office)
        let reader = try ReportStore(reading: path, rules: .office)
        let before = try reader.version
        #expect(try reader.entries().isEmpty)
        #expect(try reader.version == before)
        _ = try service.enter(
            ReceivedFile(
                name: "a", sha256: String(repeating: "1", count: 64), byteCount: 1, folder: "inbox", receivedAt: Date())
        )
        #expect(try reader.version != before)
    }
}
