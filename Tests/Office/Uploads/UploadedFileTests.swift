import Foundation
import Glibc
import OfficeSupport
import Settings
import Synchronization
import TestSupport
import Testing

@testable import Intake
@testable import Office

/// A file that somebody sends through the page is in the drop folder whole, or nothing of it is.
struct UploadedFileTests {
    private let folder: TemporaryFolder
    private let inbox: URL
    private let settings: Settings

    init() throws {
        folder = try TemporaryFolder("upload")
        let inbox = folder.url.appending(path: "inbox", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        self.inbox = inbox
        settings = try TestOffice.composition { settings in
            settings.folders.inbox = inbox
            settings.folders.modules = [:]
            settings.limits.fileBytes = 1 << 20
        }.settings
    }

    private func place(_ unit: String? = nil) throws -> UploadPlace { try UploadPlace("inbox", unit: unit, settings) }

    private func names(_ below: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: inbox.appending(path: below).path(percentEncoded: false)
        ).sorted()
    }

    private func send(
        _ text: String, as name: String, unit: String? = nil, disk: Disk = Disk(), announced: Int64? = nil
    ) throws -> UploadedFile.Received {
        let file = try UploadedFile(name, to: try place(unit), byteCount: announced, disk: disk)
        // In two pieces, as it comes over a network.
        let bytes = Array(text.utf8)
        for part in [bytes.prefix(bytes.count / 2), bytes.dropFirst(bytes.count / 2)] {
            try part.withUnsafeBytes { try file.write($0) }
        }
        return try file.finish()
    }

    @Test func itLiesThereUnderItsNameWithTheBytesThatCame() throws {
        let received = try send("mot;hai", as: "Số liệu tháng 6.csv", announced: 7)
        #expect(received.name == "Số liệu tháng 6.csv" && received.folder == nil && received.byteCount == 7)
        #expect(received.sha256 == ContentHash(of: Array("mot;hai".utf8)).text)
        #expect(try names() == ["Số liệu tháng 6.csv"])
        #expect(try String(contentsOf: inbox.appending(path: received.name), encoding: .utf8) == "mot;hai")
    }

    @Test func aUnitsFileLiesInItsFolderWhichTellsTheSender() throws {
        let received = try send("x", as: "a.csv", unit: "Xã Bình An")
        #expect(received.folder == "Xã Bình An")
        #expect(try names() == ["Xã Bình An"] && names("Xã Bình An") == ["a.csv"])
    }

    @Test func whatLiesThereIsNeverReplaced() throws {
        _ = try send("cu", as: "a.csv")
        let second = try send("moi", as: "a.csv")
        #expect(second.name == "a (2).csv" && second.ownName == "a.csv")
        #expect(try String(contentsOf: inbox.appending(path: "a.csv"), encoding: .utf8) == "cu")
    }

    @Test func beforeItIsWholeTheWatcherSeesNothing() throws {
        let file = try UploadedFile("a.csv", to: try place(), byteCount: nil)
        try [UInt8](repeating: 65, count: 70_000).withUnsafeBytes { try file.write($0) }
        #expect(
            try names().allSatisfy { FileName($0).map { EntryName(ofFile: $0) } == .leftover })
        file.cancel()
        #expect(try names().isEmpty)
        #expect(throws: UploadFault.ended) { try file.finish() }
    }

    @Test func aConnectionThatBreaksLeavesNothing() throws {
        do {
            let file = try UploadedFile("a.csv", to: try place(), byteCount: 10)
            try [UInt8](repeating: 65, count: 5).withUnsafeBytes { try file.write($0) }
        }
        #expect(try names().isEmpty)
        #expect(throws: UploadFault.cutShort(expected: 10, received: 3)) {
            try send("abc", as: "a.csv", announced: 10)
        }
        #expect(try names().isEmpty)
    }

    @Test func moreThanIsAllowedOrAnnouncedIsNotTaken() throws {
        #expect(throws: UploadFault.tooLarge(limit: 1 << 20)) {
            _ = try UploadedFile("a.csv", to: try place(), byteCount: 2 << 20)
        }
        #expect(throws: UploadFault.tooLarge(limit: 1 << 20)) {
            try send(String(repeating: "a", count: 2 << 20), as: "a.csv")
        }
        #expect(throws: UploadFault.cutShort(expected: 2, received: 3)) {
            try send("abc", as: "a.csv", announced: 2)
        }
        #expect(throws: UploadFault.empty) { try send("", as: "a.csv") }
        #expect(try names().isEmpty)
    }

    @Test(arguments: [
        "", ".", "..", "a/b.csv", "a\0.csv", "a\nb.csv", "~$a.xlsx", ".an.csv", "a.tmp", "a.xlsx.loi.txt",
        "a.xlsx - da nhan.txt", "\u{202E}fdp.xlsx", "Thumbs.db",
    ])
    func aNameThatIsNeverTakenIsRefusedAtOnce(name: String) throws {
        #expect(throws: UploadFault.self) { try send("x", as: name) }
        #expect(try names().isEmpty)
    }

    @Test func aNameLongerThanFileSystemsTakeIsCutBeforeItsEnding() throws {
        let name = String(repeating: "ố", count: 200) + ".csv"
        let received = try send("x", as: name)
        #expect(received.ownName == name && received.name.hasSuffix(".csv") && received.name.utf8.count <= 255)
    }

    @Test func anUnknownFolderIsSaid() {
        #expect(throws: UploadFault.unknownFolder("khong-co")) { try UploadPlace("khong-co", unit: nil, settings) }
    }

    /// Each call that changes the disk, as if the disk were full from then on.
    @Test(arguments: [true, false])
    func aDiskThatIsFullAtAnyStepLeavesNothingToBeTaken(hasUnnamedFiles: Bool) throws {
        for step in 1...20 {
            let count = Mutex(0)
            let isReached = Mutex(false)
            let disk = Disk { operation throws(IntakeError) in
                guard operation.changesDisk else { return }
                let number = count.withLock {
                    $0 += 1
                    return $0
                }
                // The first file that is made is the one without a name.
                if !hasUnnamedFiles, operation == .createFile, number == 1 {
                    throw .system(.createFile, path: "", code: EOPNOTSUPP)
                }
                if number >= step + (hasUnnamedFiles ? 0 : 1), operation != .remove {
                    isReached.withLock { $0 = true }
                    throw .system(operation, path: "", code: ENOSPC)
                }
            }
            let result = Result { try send("mot;hai", as: "a.csv", disk: disk) }
            guard isReached.withLock({ $0 }) else {
                #expect(throws: Never.self) { try result.get() }
                return
            }
            // Once it has its name it is whole, whatever the disk says after that.
            let left = try names().filter { FileName($0).map { EntryName(ofFile: $0) } == .candidate }
            #expect(throws: UploadFault.noRoom) { try result.get() }
            #expect(left.isEmpty || left == ["a.csv"])
            if left == ["a.csv"] {
                #expect(try String(contentsOf: inbox.appending(path: "a.csv"), encoding: .utf8) == "mot;hai")
                try FileManager.default.removeItem(at: inbox.appending(path: "a.csv"))
            }
            #expect(try names().isEmpty)
        }
        Issue.record("the steps do not end")
    }

    @Test func partsOfAProcessThatEndedAreRemovedAndThoseInUseStay() throws {
        let disk = Disk()
        let open = try disk.openFolder(path: inbox.path(percentEncoded: false))
        let (dead, live) = (LeftUploads.freshName(), LeftUploads.freshName())
        do { _ = try disk.createFile(dead, in: open, mode: 0o660) }
        let held = try disk.createFile(live, in: open, mode: 0o660)
        #expect(try disk.hold(held))
        let unit = inbox.appending(path: "Xã Bình An")
        try FileManager.default.createDirectory(at: unit, withIntermediateDirectories: false)
        try Data().write(to: unit.appending(path: LeftUploads.freshName().exactText))
        for other in [".baocaod-x.part", "a.csv", ".a.part"] { try Data().write(to: inbox.appending(path: other)) }
        #expect(LeftUploads.remove(settings) == 2)
        #expect(try Set(names()) == [".baocaod-x.part", ".a.part", "a.csv", "Xã Bình An", live.exactText])
        #expect(try names("Xã Bình An").isEmpty)
    }
}
