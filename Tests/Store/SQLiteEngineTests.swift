import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Store

struct SQLiteEngineTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder("engine")
        path = folder.url.appending(path: "s.sqlite").path(percentEncoded: false)
    }

    /// SQLite's number for FULL.
    private let full = 2

    @Test func everyConnectionBringsACommitToTheDisk() throws {
        let store = try ReportStore(path: path, rules: .office)
        #expect(try store.engine.write { try Int.fetchOne($0, sql: "PRAGMA main.synchronous") } == full)
        #expect(try store.engine.read { try Int.fetchOne($0, sql: "PRAGMA main.synchronous") } == full)
        // A second reader, opened because the first is in use.
        let both = try store.engine.read { first in
            try [Int.fetchOne(first, sql: "PRAGMA synchronous")]
                + DispatchQueue.global().sync {
                    [try store.engine.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }]
                }
        }
        #expect(both == [full, full])
        #expect(try store.engine.write { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test func aStoreThatIsThereAlreadyIsNoException() throws {
        try ReportStore(path: path, rules: .office).close()
        let again = try ReportStore(path: path, rules: .office)
        #expect(try again.engine.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == full)
    }

    @Test func aStoreThatIsBuiltIsWholeInOneFileWhenItIsClosed() throws {
        let store = try ReportStore(building: path, rules: nil)
        #expect(try store.engine.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 0)
        try store.close()
        // The log may stay, empty.
        let log = path + "-wal"
        #expect(
            try !FileManager.default.fileExists(atPath: log) || Data(contentsOf: URL(filePath: log)).isEmpty)
        for part in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + part) {
            try FileManager.default.removeItem(atPath: path + part)
        }
        #expect(try ReportStore(path: path, rules: .office).entries().isEmpty)
    }

    @Test func whatIsNoDatabaseIsDamageAndNoFaultOfTheDisk() throws {
        try Data(repeating: 0x41, count: 8_192).write(to: URL(filePath: path))
        let error = #expect(throws: StoreError.self) { try ReportStore(path: path, rules: .office) }
        #expect(error?.isDamage == true)
        #expect(error?.description.contains("baocaod store recover") == true)
    }

    @Test func aDamagedPageIsToldOfWhereverItIsMet() throws {
        let store = try ReportStore(path: path, rules: .office)
        for number in 0..<300 {
            let file = ReceivedFile(
                name: String(repeating: "n", count: 200), sha256: "\(number)", byteCount: 1, folder: nil,
                receivedAt: Date(timeIntervalSince1970: 0))
            _ = try store.enter(file)
        }
        try store.close()
        let handle = try FileHandle(forUpdating: URL(filePath: path))
        let size = try handle.seekToEnd()
        // The last pages, which hold the files; the first ones say what tables there are.
        try handle.seek(toOffset: size - 40_960)
        try handle.write(contentsOf: Data(repeating: 0xAA, count: 40_960))
        try handle.close()
        let told = Told()
        let again = try ReportStore(path: path, rules: .office) { error in told.add(error) }
        #expect(throws: StoreError.self) { try again.entries() }
        #expect(throws: StoreError.self) { try again.quickCheck() }
        #expect(told.errors.count == 2)
        #expect(told.errors.contains { $0.isDamage })
    }

    private final class Told: Sendable {
        private let kept = Mutex<[StoreError]>([])
        var errors: [StoreError] { kept.withLock { $0 } }
        func add(_ error: StoreError) { kept.withLock { $0.append(error) } }
    }
}
