import Foundation
import Glibc
import Synchronization
import Testing

@testable import Intake

@Suite struct SpoolTests {
    private let scratch: Scratch
    private let spool: Spool
    private let item = ItemID(number: 0x2A)
    private let time = Date(timeIntervalSince1970: 1_688_522_400)

    init() throws {
        scratch = try Scratch()
        spool = Spool(path: try scratch.folder("spool"), disk: Disk())
        try scratch.folder("inbox")
    }

    private func dropped(_ name: String, in subfolders: [String] = [], below root: String? = nil) throws -> DroppedFile
    {
        let folder = DropFolder.test(at: root ?? scratch.path + "/inbox")
        var status = stat()
        #expect(lstat(([folder.path] + subfolders + [name]).joined(separator: "/"), &status) == 0)
        return DroppedFile(
            folder: folder, subfolders: try subfolders.map { try #require(FileName($0)) },
            name: try #require(FileName(name)), identity: FileIdentity(status))
    }

    private func take(_ file: DroppedFile, disk: Disk = Disk()) throws -> Spool.TakeResult {
        let haul = Spool(path: spool.path, disk: disk).take([Spool.Wanted(file: file, item: item, time: time)])
        if let fault = haul.fault { throw fault }
        return try #require(haul.results.first)
    }

    private func taken(_ result: Spool.TakeResult) -> TakenFile? {
        if case .taken(let file) = result { file } else { nil }
    }

    @Test func takesAFileInOneRenameAndRecordsWhereItCameFrom() throws {
        try scratch.folder("inbox/2023-H1")
        // printf 'abc' | sha256sum
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        try scratch.drop("abc", as: "inbox/2023-H1/xa\u{0303}.csv")
        let result = try take(try dropped("xa\u{0303}.csv", in: ["2023-H1"]))
        let file = try #require(taken(result))
        #expect(file.hash.text == hash)
        #expect(file.size == 3)
        #expect(Array(file.name.utf8) == Array("x\u{00E3}.csv".utf8))
        #expect(file.subfolders == ["2023-H1"])
        #expect(try String(contentsOfFile: file.contentPath, encoding: .utf8) == "abc")
        #expect(try scratch.files(in: "inbox") == [])
        #expect(
            try scratch.files(in: "spool") == [
                "000000000000002a-xa\u{0303}.csv", "000000000000002a.copy", "000000000000002a.json",
            ])
    }

    @Test func takesAFileOfAnotherFileSystemByCopy() throws {
        let elsewhere = try Scratch(below: "/dev/shm")
        try elsewhere.drop("abc", as: "a.csv")
        let file = try #require(taken(try take(try dropped("a.csv", below: elsewhere.path))))
        #expect(file.hash.text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try String(contentsOfFile: file.contentPath, encoding: .utf8) == "abc")
        #expect(!elsewhere.exists("a.csv"))
        #expect(try scratch.files(in: "spool") == ["000000000000002a.copy", "000000000000002a.json"])
    }

    @Test func whatIsJudgedCannotBeChangedUnderASecondName() throws {
        try scratch.drop("abc", as: "inbox/a.csv")
        link(scratch.path + "/inbox/a.csv", scratch.path + "/other-name.csv")
        let file = try #require(taken(try take(try dropped("a.csv"))))
        try Data("changed".utf8).write(to: URL(filePath: scratch.path + "/other-name.csv"))
        #expect(try String(contentsOfFile: file.contentPath, encoding: .utf8) == "abc")
        #expect(!scratch.exists("inbox/a.csv"))
    }

    @Test func aFileThatChangedSinceItSettledStaysWhereItIs() throws {
        try scratch.drop("abc", as: "inbox/a.csv")
        let settled = try dropped("a.csv")
        try scratch.drop("abcd", as: "inbox/a.csv")
        guard case .changed = try take(settled) else {
            Issue.record("was not seen to have changed")
            return
        }
        #expect(try scratch.text("inbox/a.csv") == "abcd")
        #expect(try scratch.files(in: "spool") == [])
    }

    @Test(arguments: [("symbolic link", "a.csv"), ("pipe", "b.csv"), ("nothing", "c.csv"), ("folder", "d.csv")])
    func whatTookAFilesPlaceIsNotTaken(_ what: String, _ name: String) throws {
        try scratch.drop("secret", as: "secret")
        try scratch.drop("abc", as: "inbox/" + name)
        let settled = try dropped(name)
        let path = scratch.path + "/inbox/" + name
        unlink(path)
        switch what {
        case "symbolic link": symlink(scratch.path + "/secret", path)
        case "pipe": mkfifo(path, 0o600)
        case "folder": mkdir(path, 0o755)
        default: break
        }
        #expect(taken(try take(settled)) == nil)
        #expect(try scratch.files(in: "spool") == [])
        #expect(try scratch.text("secret") == "secret")
    }

    @Test func aFileThatIsWrittenToWhileItIsTakenIsPutBack() throws {
        try scratch.drop("abc", as: "inbox/a.csv")
        let settled = try dropped("a.csv")
        let writer = open(scratch.path + "/inbox/a.csv", O_WRONLY | O_APPEND)
        let hasWritten = Mutex(false)
        let disk = Disk { operation throws(IntakeError) in
            // Reading comes after the rename: the writer does not notice that and goes on.
            if operation == .read, hasWritten.withLock({ $0.exchange(with: true) }) == false {
                _ = write(writer, "def", 3)
                close(writer)
            }
        }
        guard case .putBack = try take(settled, disk: disk) else {
            Issue.record("was not put back")
            return
        }
        #expect(try scratch.text("inbox/a.csv") == "abcdef")
        #expect(try scratch.files(in: "spool") == [])
    }

    @Test(arguments: [EACCES, EPERM, EROFS])
    func missingRightsOfAFileOrItsFolderConcernOnlyThatFile(_ code: Int32) throws {
        try scratch.drop("abc", as: "inbox/a.csv")
        let disk = Disk { operation throws(IntakeError) in
            if operation == .openFile { throw .system(.openFile, path: "a.csv", code: code) }
        }
        guard
            case .notPermitted = try take(try dropped("a.csv"), disk: disk)
        else {
            Issue.record("was not a matter of rights")
            return
        }
        #expect(try scratch.text("inbox/a.csv") == "abc")
    }

    @Test(arguments: [Disk.Operation.createFile, .write, .sync, .rename], [ENOSPC, EIO, EROFS])
    func aFullOrFailingDiskLeavesTheFileWhereItIs(_ operation: Disk.Operation, _ code: Int32) throws {
        let elsewhere = try Scratch(below: "/dev/shm")
        try elsewhere.drop("abc", as: "a.csv")
        let disk = Disk { current throws(IntakeError) in
            if current == operation { throw .system(current, path: "spool", code: code) }
        }
        // A rename that fails for rights concerns the folder it would take the file from.
        do {
            _ = try take(try dropped("a.csv", below: elsewhere.path), disk: disk)
            #expect(operation == .rename && code == EROFS)
        } catch let error as IntakeError {
            #expect(error == .system(operation, path: "spool", code: code))
        }
        #expect(try elsewhere.text("a.csv") == "abc")
        #expect(!scratch.exists("spool/000000000000002a-a.csv"))
        #expect(!scratch.exists("spool/000000000000002a.part"))
    }

    @Test func aFileThatIsTooLargeIsRefusedBeforeAByteIsRead() throws {
        let folder = DropFolder.test(at: scratch.path + "/inbox", fileBytes: 100 << 20)
        // 100 GB that take no room.
        let large = open(folder.path + "/large.xlsx", O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        #expect(ftruncate(large, 100_000_000_000) == 0)
        close(large)
        let disk = Disk { operation throws(IntakeError) in
            if operation == .read || operation == .createFile {
                throw .system(operation, path: "large.xlsx", code: EIO)
            }
        }
        let dropped = try dropped("large.xlsx")
        let result = try take(
            DroppedFile(folder: folder, subfolders: [], name: dropped.name, identity: dropped.identity), disk: disk)
        guard case .refused(.tooLarge) = result else {
            Issue.record("was not refused")
            return
        }
        #expect(scratch.exists("inbox/large.xlsx"))
        #expect(try scratch.files(in: "spool") == [])
    }

    @Test func holesTakeNoRoomInTheSpool() throws {
        let size: Int64 = 64 << 20
        let sparse = open(scratch.path + "/inbox/a.csv", O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        #expect(pwrite(sparse, "abc", 3, off_t(size - 3)) == 3)
        close(sparse)
        link(scratch.path + "/inbox/a.csv", scratch.path + "/second-name.csv")
        let file = try #require(taken(try take(try dropped("a.csv"))))
        #expect(file.size == size)
        var status = stat()
        #expect(stat(file.contentPath, &status) == 0)
        #expect(Int64(status.st_size) == size)
        #expect(Int64(status.st_blocks) * 512 < 2 << 20)
        #expect(try ContentHash(ofFile: URL(filePath: file.contentPath)) == file.hash)
    }

    @Test func aFileThatGrowsAsFastAsItIsReadIsPutBack() throws {
        try scratch.drop("abc", as: "inbox/a.csv")
        let settled = try dropped("a.csv")
        let writer = open(scratch.path + "/inbox/a.csv", O_WRONLY | O_APPEND)
        let disk = Disk { operation throws(IntakeError) in if operation == .read { _ = write(writer, "def", 3) } }
        guard case .putBack = try take(settled, disk: disk) else {
            Issue.record("was not put back")
            return
        }
        close(writer)
        #expect(try scratch.files(in: "spool") == [])
    }

    @Test func aFileWhoseBytesCannotBeReadConcernsNobodyElse() throws {
        try scratch.drop("abc", as: "inbox/a.csv")
        let disk = Disk { operation throws(IntakeError) in
            if operation == .read { throw .system(.read, path: "a.csv", code: EIO) }
        }
        guard case .unreadable = try take(try dropped("a.csv"), disk: disk) else {
            Issue.record("was not a matter of the file")
            return
        }
        #expect(try scratch.text("inbox/a.csv") == "abc")
        #expect(try scratch.files(in: "spool") == [])
    }

    @Test func aStopLeavesALargeFileForTheNextStart() throws {
        let name = "large.csv"
        try scratch.drop(String(repeating: "a", count: 40 << 20), as: "inbox/" + name)
        let stop = StopFlag()
        let disk = Disk(
            isStopped: { stop.isSet },
            before: { operation throws(IntakeError) in
                if operation == .read { stop.set() }
            })
        let wanted = Spool.Wanted(file: try dropped(name), item: item, time: time)
        #expect(Spool(path: spool.path, disk: disk).take([wanted]).fault == .stopped)
        let left = try scratch.files(in: "spool")
        #expect(left == ["000000000000002a-large.csv", "000000000000002a.json"])
        let completed = try spool.complete(
            item, folders: [wanted.file.folder.id: wanted.file.folder], Durability(of: 1, disk: Disk()))
        #expect(completed?.size == 40 << 20)
    }

    /// The record is durable before the file leaves its folder, the copy before the file may be entered.
    @Test(arguments: [1, 20])
    func syncsComeBeforeTheRenameAndAfterTheCopy(_ count: Int) throws {
        let steps = Mutex<[Disk.Operation]>([])
        let disk = Disk { operation throws(IntakeError) in steps.withLock { $0.append(operation) } }
        let wanted = try (0..<count).map { number in
            try scratch.drop("abc", as: "inbox/\(number).csv")
            return Spool.Wanted(
                file: try dropped("\(number).csv"), item: ItemID(number: UInt64(number) + 1), time: time)
        }
        #expect(Spool(path: spool.path, disk: disk).take(wanted).results.count == count)
        let changes = steps.withLock { $0.filter { [.createFile, .rename, .sync].contains($0) } }
        let firstRename = try #require(changes.firstIndex(of: .rename))
        let lastCreation = try #require(changes.lastIndex(of: .createFile))
        #expect(changes[..<firstRename].contains(.sync))
        #expect(changes[lastCreation...].contains(.sync))
        if count == 20 { #expect(changes.count { $0 == .sync } == 2) }
    }

    @Test func theLongestNameFitsWithItsItem() throws {
        let name = String(repeating: "ậ", count: 83) + "a.xlsx"
        try scratch.drop("abc", as: "inbox/" + name)
        let file = try #require(taken(try take(try dropped(name))))
        #expect(file.name == name)
        #expect(try String(contentsOfFile: file.contentPath, encoding: .utf8) == "abc")
    }
}

extension Bool {
    /// The former value.
    fileprivate mutating func exchange(with new: Bool) -> Bool {
        defer { self = new }
        return self
    }
}
