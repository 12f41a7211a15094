import Foundation
import Glibc
import Intake
import TestSupport
import Testing

@testable import Office

/// What a former version left: folders and files that officers could write.
struct OutputRepairTests {
    private let folder: TemporaryFolder
    private let root: URL

    init() throws {
        folder = try TemporaryFolder("repair")
        root = folder.url.appending(path: "output", directoryHint: .isDirectory)
        for path in ["report/2023-H1", "normalized/2023-H1", "returned"] {
            try FileManager.default.createDirectory(at: root.appending(path: path), withIntermediateDirectories: true)
        }
        for path in ["report/2023-H1/bao-cao.docx", "normalized/2023-H1/a.csv", "returned/a.csv"] {
            try Data("a".utf8).write(to: root.appending(path: path))
            chmod(root.appending(path: path).path, 0o660)
        }
        for path in ["report", "report/2023-H1", "normalized", "normalized/2023-H1", "returned"] {
            chmod(root.appending(path: path).path, 0o2770)
        }
        chmod(root.path, 0o2750)
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        lstat(root.appending(path: path).path, &status)
        return status.st_mode & 0o7777
    }

    private func repair() throws -> OutputRepair.Result { try OutputRepair(OutputFolder(root: root)).run() }

    @Test func officersReadReportsAndClearAwayReturnedFiles() throws {
        let result = try repair()
        #expect(result == OutputRepair.Result(narrowed: 6, removed: 0, foreign: [], faults: []))
        for path in ["report", "report/2023-H1", "normalized", "normalized/2023-H1"] { #expect(mode(path) == 0o2750) }
        for path in ["report/2023-H1/bao-cao.docx", "normalized/2023-H1/a.csv"] { #expect(mode(path) == 0o640) }
        #expect(mode("returned") == 0o2770)
        #expect(mode("returned/a.csv") == 0o660)
        #expect(try repair() == OutputRepair.Result())
    }

    @Test func aNoteOfTheFirstReportThatWasNeverFinishedGoesAndNothingElseBesideTheFolders() throws {
        for name in ["..first-report.0A1B.part", ".somebody.part", ".first-report"] {
            try Data("a".utf8).write(to: root.appending(path: name))
        }
        #expect(try repair().removed == 1)
        #expect(!FileManager.default.fileExists(atPath: root.appending(path: "..first-report.0A1B.part").path))
        for name in [".somebody.part", ".first-report"] {
            #expect(FileManager.default.fileExists(atPath: root.appending(path: name).path))
        }
    }

    @Test func whatALinkLeadsToIsLeftAlone() throws {
        let outside = folder.url.appending(path: "outside", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
        try Data("a".utf8).write(to: outside.appending(path: ".a.part"))
        chmod(outside.path, 0o777)
        symlink(outside.path, root.appending(path: "report/2022-H2").path)
        symlink(outside.appending(path: ".a.part").path, root.appending(path: "report/2023-H1/link").path)
        _ = try repair()
        var status = stat()
        stat(outside.path, &status)
        #expect(status.st_mode & 0o777 == 0o777)
        #expect(FileManager.default.fileExists(atPath: outside.appending(path: ".a.part").path))
    }

    @Test func partsOfFilesThatWereNeverFinishedGo() throws {
        for name in [".bao-cao.docx.8F3C.part", ".phu-luc.xlsx.8F3C.tmp"] {
            try Data("half".utf8).write(to: root.appending(path: "report/2023-H1/" + name))
        }
        #expect(try repair().removed == 2)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "report/2023-H1").path) == [
                "bao-cao.docx"
            ])
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
    func whatBelongsToOthersIsTold() throws {
        let path = root.appending(path: "report/2023-H1/bao-cao.docx").path
        chown(path, 65_534, 65_534)
        #expect(try repair().foreign == [path])
    }

    @Test func aFaultOfOneEntryDoesNotKeepTheOthers() throws {
        // Deeper than it looks, and a pipe: nothing hangs and nothing ends it.
        mkfifo(root.appending(path: "report/2023-H1/pipe").path, 0o666)
        let full = IntakeError.system(.changeRights, path: "a", code: EROFS)
        let disk = Disk { (next: Disk.Operation) throws(IntakeError) in if next == .changeRights { throw full } }
        let result = try OutputRepair(OutputFolder(root: root), disk: disk).run()
        #expect(result.faults.count == 2)
        #expect(result.narrowed == 0)
    }

    @Test func aRootThatIsNotThereIsAnError() {
        #expect(throws: IntakeError.self) {
            try OutputRepair(OutputFolder(root: URL(filePath: "/nonexistent/output"))).run()
        }
    }
}
