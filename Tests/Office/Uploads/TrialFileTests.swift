import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Intake
@testable import Office

/// Nothing of what is only looked at stays, however that ends.
struct TrialFileTests {
    private let folder: TemporaryFolder
    private var place: String { folder.url.path(percentEncoded: false) }

    init() throws { folder = try TemporaryFolder("trial-file") }

    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: place) }

    private func file(
        _ text: String = "", announced: Int64? = nil, reserve: Int64 = 0, disk: Disk = Disk()
    ) throws -> TrialFile {
        let file = try TrialFile(limit: 1 << 20, byteCount: announced, reserve: reserve, in: place, disk: disk)
        for byte in text.utf8 { try [byte].withUnsafeBytes { try file.write($0) } }
        return file
    }

    /// As on a file system that has no files without a name.
    private func diskOfNamedFiles() -> Disk {
        let isFirst = Mutex(true)
        return Disk { operation throws(IntakeError) in
            guard operation == .createFile, isFirst.withLock({ $0 }) else { return }
            isFirst.withLock { $0 = false }
            throw .system(.createFile, path: "", code: EOPNOTSUPP)
        }
    }

    @Test func itCanBeReadAndNoNameLeadsToIt() throws {
        let trial = try self.file("mot;hai")
        #expect(try names().isEmpty)
        #expect(try String(contentsOf: trial.url, encoding: .utf8) == "mot;hai" && trial.byteCount == 7)
    }

    @Test func whereItNeedsANameItGoesWithItsHolder() throws {
        var held: TrialFile? = try file("mot;hai", disk: diskOfNamedFiles())
        #expect(try names().count == 1)
        #expect(try held.map { try String(contentsOf: $0.url, encoding: .utf8) } == "mot;hai")
        // Another process that starts takes away what nobody holds.
        let dead = LeftUploads.freshName().exactText
        try Data("x".utf8).write(to: folder.url.appending(path: dead))
        #expect(LeftUploads.removeTrials(in: place) == 1)
        #expect(try names().count == 1)
        held = nil
        #expect(try names().isEmpty)
    }

    /// Each call of the disk in turn, with files without a name and with hidden ones.
    @Test(arguments: [true, false])
    func aFaultAtAnyStepLeavesNothing(hasUnnamedFiles: Bool) throws {
        for step in 1...20 {
            let state = Mutex((calls: 0, files: 0, isReached: false))
            let disk = Disk { operation throws(IntakeError) in
                let code = state.withLock { state -> Int32? in
                    if operation == .createFile { state.files += 1 }
                    // The first file that is made is the one without a name.
                    if !hasUnnamedFiles, operation == .createFile, state.files == 1 { return EOPNOTSUPP }
                    state.calls += 1
                    guard state.calls >= step, operation != .remove else { return nil }
                    state.isReached = true
                    return ENOSPC
                }
                if let code { throw .system(operation, path: "", code: code) }
            }
            let result = Result { _ = try file("mot;hai", announced: 7, disk: disk) }
            #expect(try names().isEmpty)
            guard state.withLock(\.isReached) else {
                #expect(throws: Never.self) { try result.get() }
                return
            }
            #expect(throws: UploadFault.noRoom) { try result.get() }
        }
        Issue.record("the steps do not end")
    }

    @Test func aDiskWithoutRoomIsSaidWhetherALengthWasAnnouncedOrNot() throws {
        #expect(throws: UploadFault.noRoom) { try file(announced: 1, reserve: .max) }
        #expect(throws: UploadFault.noRoom) { try file("x", reserve: .max) }
        #expect(throws: UploadFault.noRoom) { try file("x", reserve: .max - 1) }
        #expect(try names().isEmpty)
    }

    @Test func moreThanIsAllowedIsNotTaken() throws {
        #expect(throws: UploadFault.tooLarge(limit: 1 << 20)) { try file(announced: 2 << 20) }
        let trial = try self.file()
        try [UInt8](repeating: 65, count: 1 << 20).withUnsafeBytes { try trial.write($0) }
        #expect(throws: UploadFault.tooLarge(limit: 1 << 20)) {
            try [UInt8](1...1).withUnsafeBytes { try trial.write($0) }
        }
    }
}
