import Foundation
import OfficeSupport
import ReportingKit
import Settings
import Store
import TestSupport
import Testing

@testable import Office

/// Who sent what through the page, and what became of it.
struct ReceiveUploadTests {
    private let folder: TemporaryFolder
    private let settings: Settings
    private let now = Date(timeIntervalSince1970: 1_700_000_000)

    init() throws {
        let folder = try TemporaryFolder("uploads")
        self.folder = folder
        for name in ["inbox", "web"] {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: name), withIntermediateDirectories: false)
        }
        settings = try TestOffice.composition { settings in
            settings.folders.inbox = folder.url.appending(path: "inbox", directoryHint: .isDirectory)
            settings.folders.modules = [:]
        }.settings
    }

    private func log() throws -> UploadLog { try UploadLog(folder: folder.url.appending(path: "web")) }

    private func send(
        _ receive: ReceiveUpload, _ name: String, account: String = "an", answers: Int64? = nil, at: Date? = nil
    ) throws -> UploadRecord {
        let upload = try receive.begin(
            name, in: "inbox", unit: nil, account: account, byteCount: nil, answers: answers)
        try Array(name.utf8).withUnsafeBytes { try upload.write($0) }
        return try upload.finish(now: at ?? now)
    }

    @Test func whoSentWhatIsKnownAfterARestart() throws {
        let first = try send(ReceiveUpload(settings, log: log()), "a.csv")
        _ = try send(ReceiveUpload(settings, log: log()), "b.csv", answers: 7)
        let log = try log()
        #expect(log[first.id] == first && first.account == "an")
        #expect(log.sent(by: "an", limit: 10).map(\.ownName) == ["b.csv", "a.csv"])
        #expect(log.sent(by: "binh", limit: 10).isEmpty)
        #expect(log.answers(to: 7).map(\.ownName) == ["b.csv"])
    }

    @Test func foldersOfAChangedConfigurationCountAtOnce() throws {
        let receive = try ReceiveUpload(settings, log: log())
        let begun = try receive.begin("cu.csv", in: "inbox", unit: nil, account: "an", byteCount: nil)
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "moi"), withIntermediateDirectories: false)
        var changed = settings
        changed.folders.inbox = folder.url.appending(path: "moi", directoryHint: .isDirectory)
        receive.use(changed)
        _ = try send(receive, "moi.csv")
        #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "moi/moi.csv").path()))
        // One that was on its way goes where it was going.
        try Array("x".utf8).withUnsafeBytes { try begun.write($0) }
        _ = try begun.finish(now: now)
        #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "inbox/cu.csv").path()))
    }

    @Test func whoSentAFileIsKeptBeforeItAppears() throws {
        let place = try UploadPlace("inbox", unit: nil, settings)
        let inbox = folder.url.appending(path: "inbox").path(percentEncoded: false)
        let file = try UploadedFile("a.csv", to: place, byteCount: nil)
        try Array("x".utf8).withUnsafeBytes { try file.write($0) }
        var lying: [String]?
        let received = try file.finish { _, _ in
            lying = FileManager.default.subpaths(atPath: inbox)
            return nil
        }
        #expect(lying == [] && received.name == "a.csv")
        // Where it cannot be kept the file does not come.
        let other = try UploadedFile("b.csv", to: place, byteCount: nil)
        try Array("x".utf8).withUnsafeBytes { try other.write($0) }
        #expect(throws: UploadFault.noRoom) { try other.finish { _, _ in .noRoom } }
        #expect(FileManager.default.subpaths(atPath: inbox) == ["a.csv"])
    }

    @Test func aLineThatAKillCutShortHidesNothing() throws {
        let first = try send(ReceiveUpload(settings, log: log()), "a.csv")
        let file = folder.url.appending(path: "web/uploads.jsonl")
        try (Data(contentsOf: file) + Data("{\"id\":\"x\"".utf8)).write(to: file)
        #expect(try log()[first.id] == first)
    }

    @Test func threeFilesOfAPersonComeAtOnceAndNoMore() throws {
        let receive = try ReceiveUpload(settings, log: log())
        func begin(_ account: String) throws -> ReceiveUpload.Upload {
            try receive.begin("a.csv", in: "inbox", unit: nil, account: account, byteCount: 1)
        }
        var uploads = try (1...3).map { _ in try begin("an") }
        #expect(throws: UploadFault.tooMany(limit: 3)) { try begin("an") }
        _ = try begin("binh")
        uploads.removeLast()
        _ = try begin("an")
        // One that was refused for another reason takes no place.
        #expect(throws: UploadFault.self) {
            try receive.begin("x/y", in: "inbox", unit: nil, account: "chi", byteCount: 1)
        }
        let three = try (1...3).map { _ in try begin("chi") }
        #expect(three.count == 3)
    }

    @Test func theVerdictIsThatOfTheLedger() throws {
        let record = try send(ReceiveUpload(settings, log: log()), "a.csv")
        let office = try TestOffice()
        #expect(try UploadVerdict(record, in: office.store).entries.isEmpty)
        // The same bytes under the same name came before: another file.
        func enter(_ seconds: Double, state: FileState) throws -> LedgerEntry {
            try office.store.enter(
                ReceivedFile(
                    name: "a.csv", sha256: record.sha256, byteCount: 5, folder: nil,
                    receivedAt: now.addingTimeInterval(seconds)), state: state)
        }
        _ = try enter(-60, state: .accepted)
        let own = try enter(2, state: .processing)
        _ = try enter(60, state: .duplicate)
        #expect(try UploadVerdict(record, in: office.store).entries.map(\.id) == [own.id])
        #expect(try !UploadVerdict(record, in: office.store).isDecided)
        try office.store.setState(.returned, of: own.id, reason: "sheet.empty")
        #expect(try UploadVerdict(record, in: office.store).isDecided)
    }

    @Test func theFilesOfAnArchiveAreItsVerdict() throws {
        let record = try send(ReceiveUpload(settings, log: log()), "ho so.zip")
        let office = try TestOffice()
        for (name, folder) in [("a.csv", "ho so.zip"), ("b.csv", "ho so.zip/thang 6"), ("c.csv", "ho so.zip 2")] {
            _ = try office.store.enter(
                ReceivedFile(name: name, sha256: name, byteCount: 1, folder: folder, receivedAt: now), state: .accepted)
        }
        let verdict = try UploadVerdict(record, in: office.store)
        #expect(verdict.entries.map(\.file.name) == ["a.csv", "b.csv"] && verdict.isDecided)
    }
}
