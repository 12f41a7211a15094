import Foundation
import Glibc
import Intake
import Synchronization
import TestSupport
import Testing

@testable import Office

/// Files of a report below a root in which somebody put something of their own.
struct OutputWriterTests {
    private let folder: TemporaryFolder
    private let root: URL
    private let output: OutputFolder
    private let notices = Notices()

    private final class Notices: Sendable {
        let all = Mutex<[OutputNotice]>([])
    }

    init() throws {
        folder = try TemporaryFolder("output")
        root = folder.url.appending(path: "output", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        chmod(root.path, 0o2750)
        output = OutputFolder(root: root) { [notices] notice in notices.all.withLock { $0.append(notice) } }
    }

    private let report = "report/2023-H1/bao-cao.docx"

    private func write(_ text: String, to path: String, disk: Disk = Disk()) throws {
        var names = path.split(separator: "/").map(String.init)
        let name = names.removeLast()
        let writer = try OutputWriter(output, disk: disk)
        do {
            try writer.stage(Data(text.utf8), at: try OutputPath(names, name))
            try writer.commit()
        } catch {
            writer.abandon()
            throw error
        }
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    private func status(_ path: String) -> stat {
        var status = stat()
        lstat(root.appending(path: path).path, &status)
        return status
    }

    private func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
    }

    private func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            at: root.appending(path: path), withIntermediateDirectories: true)
    }

    @Test func aFolderReplacedByALinkIsNotWrittenThrough() throws {
        let templates = folder.url.appending(path: "templates", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
        let template = templates.appending(path: "bao-cao.docx")
        try Data("the template".utf8).write(to: template)
        try makeFolder("report")
        symlink(templates.path, root.appending(path: "report/2023-H1").path)

        try write("the report", to: report)
        #expect(try Data(contentsOf: template) == Data("the template".utf8))
        #expect(try names("report") == ["2023-H1", "2023-H1.de-rieng-1"])
        #expect(try text(report) == "the report")
        #expect(
            notices.all.withLock { $0 } == [
                .movedAside(
                    path: root.path + "/report/2023-H1", what: "a symbolic link", to: "2023-H1.de-rieng-1")
            ])
    }

    /// What can stand where a folder belongs.
    enum Obstacle: CaseIterable {
        case file, pipe, socket, danglingLink, linkToFile, linkToFolder

        func put(at path: String, target: String) throws {
            switch self {
            case .file: try Data("somebody's".utf8).write(to: URL(filePath: path))
            case .pipe: mkfifo(path, 0o666)
            case .socket: mknod(path, S_IFSOCK | 0o666, 0)
            case .danglingLink: symlink(target + "/nowhere", path)
            case .linkToFile: symlink(target + "/file", path)
            case .linkToFolder: symlink(target, path)
            }
        }
    }

    @Test(arguments: Obstacle.allCases, ["normalized", "normalized/2023-H1"])
    func whateverStandsWhereAFolderBelongsIsMovedAside(obstacle: Obstacle, place: String) throws {
        let target = folder.url.appending(path: "elsewhere", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        try Data("untouched".utf8).write(to: target.appending(path: "file"))
        if place.contains("/") { try makeFolder("normalized") }
        try obstacle.put(at: root.appending(path: place).path, target: target.path)

        try write("a;b", to: "normalized/2023-H1/documents.subordinates.csv")
        #expect(try text("normalized/2023-H1/documents.subordinates.csv") == "a;b")
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path) == ["file"])
        #expect(try Data(contentsOf: target.appending(path: "file")) == Data("untouched".utf8))
        #expect(status(place + ".de-rieng-1").st_ino != 0)
        #expect(notices.all.withLock(\.count) == 1)
    }

    @Test func aSecondObstacleGetsANumberOfItsOwn() throws {
        for number in 1...2 {
            try makeFolder("report")
            try FileManager.default.removeItemIfThere(root.appending(path: "report/2023-H1"))
            try Data("\(number)".utf8).write(to: root.appending(path: "report/2023-H1"))
            try write("r", to: report)
        }
        #expect(try names("report") == ["2023-H1", "2023-H1.de-rieng-1", "2023-H1.de-rieng-2"])
    }

    @Test func aLinkWhereAFileBelongsIsReplacedAndItsTargetIsLeftAlone() throws {
        let target = folder.url.appending(path: "target")
        try Data("untouched".utf8).write(to: target)
        try makeFolder("report/2023-H1")
        symlink(target.path, root.appending(path: report).path)
        try write("the report", to: report)
        #expect(try Data(contentsOf: target) == Data("untouched".utf8))
        #expect(status(report).st_mode & S_IFMT == S_IFREG)
        #expect(try text(report) == "the report")
    }

    @Test func aSecondNameOfAnotherFileIsReplacedAndThatFileIsLeftAlone() throws {
        let other = folder.url.appending(path: "other")
        try Data("the report".utf8).write(to: other)
        try makeFolder("report/2023-H1")
        link(other.path, root.appending(path: report).path)
        try write("the report", to: report)
        // The same bytes: yet whoever has the other name could change them.
        #expect(status(report).st_nlink == 1)
        #expect(try Data(contentsOf: other) == Data("the report".utf8))
    }

    @Test func aPipeWhereAFileBelongsIsReplacedAndNotWaitedFor() throws {
        try makeFolder("report/2023-H1")
        mkfifo(root.appending(path: report).path, 0o666)
        try write("the report", to: report)
        #expect(try text(report) == "the report")
    }

    @Test func aFolderWhereAFileBelongsIsMovedAside() throws {
        try makeFolder(report + "/inside")
        try write("the report", to: report)
        #expect(try text(report) == "the report")
        #expect(try names("report/2023-H1") == ["bao-cao.docx", "bao-cao.docx.de-rieng-1"])
        #expect(try names(report + ".de-rieng-1") == ["inside"])
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
    func aFolderOfAnotherUserIsMovedAside() throws {
        try makeFolder("report/2023-H1")
        try Data("forged".utf8).write(to: root.appending(path: report))
        chown(root.appending(path: "report/2023-H1").path, 65_534, 65_534)
        // The root is the service's.
        try write("the report", to: report)
        #expect(try text(report) == "the report")
        #expect(try text("report/2023-H1.de-rieng-1/bao-cao.docx") == "forged")
    }

    @Test func theOwnerWritesAndOthersReadAsTheyMayReadTheRoot() throws {
        try write("a", to: report)
        #expect(status("report").st_mode & 0o7777 == 0o2750)
        #expect(status("report/2023-H1").st_mode & 0o7777 == 0o2750)
        #expect(status(report).st_mode & 0o7777 == 0o640)
        chmod(root.path, 0o755)
        try write("b", to: "normalized/a.csv")
        #expect(status("normalized").st_mode & 0o7777 == 0o755)
        #expect(status("normalized/a.csv").st_mode & 0o7777 == 0o644)
    }

    @Test func rightsThatAreTooWideAreNarrowed() throws {
        try makeFolder("report/2023-H1")
        for path in ["report", "report/2023-H1"] { chmod(root.appending(path: path).path, 0o2770) }
        try Data("a".utf8).write(to: root.appending(path: report))
        chmod(root.appending(path: report).path, 0o660)
        try write("a", to: report)
        #expect(status("report").st_mode & 0o7777 == 0o2750)
        #expect(status("report/2023-H1").st_mode & 0o7777 == 0o2750)
        #expect(status(report).st_mode & 0o7777 == 0o640)
    }

    @Test func aFileThatHoldsTheBytesStays() throws {
        try write("a", to: report)
        let former = status(report)
        try write("a", to: report)
        #expect(status(report).st_ino == former.st_ino)
        #expect(status(report).st_mtim.tv_nsec == former.st_mtim.tv_nsec)
        try write("b", to: report)
        #expect(status(report).st_ino != former.st_ino)
    }

    @Test func whatFailsLeavesAllFormerFilesAndNoParts() throws {
        try write("former", to: report)
        struct Fault: Error {}
        #expect(throws: Fault.self) {
            try output.write { writer in
                try writer.stage(Data("new".utf8), at: try OutputPath(["report", "2023-H1"], "bao-cao.docx"))
                throw Fault()
            }
        }
        #expect(try text(report) == "former")
        #expect(try names("report/2023-H1") == ["bao-cao.docx"])
    }

    @Test(arguments: [Disk.Operation.createFile, .write, .sync, .rename])
    func aFullDiskLeavesTheFormerFileAndNoParts(operation: Disk.Operation) throws {
        try write("former", to: report)
        let disk = Disk { (next: Disk.Operation) throws(IntakeError) in
            if next == operation { throw .system(operation, path: ".bao-cao.docx.8F3C.part", code: ENOSPC) }
        }
        // Told with the name of the report, not of the part that is written beside it.
        let told = IntakeError.system(operation, path: root.path + "/" + report, code: ENOSPC)
        #expect(throws: told) { try write("new", to: report, disk: disk) }
        #expect(try text(report) == "former")
        #expect(try names("report/2023-H1") == ["bao-cao.docx"])
    }

    @Test func aPartInAFolderThatWasClosedIsRemovedWhenTheFolderIsWrittenAgain() throws {
        try write("former", to: report)
        let isClosed = Mutex(true)
        let disk = Disk { (next: Disk.Operation) throws(IntakeError) in
            guard [.rename, .remove].contains(next), isClosed.withLock(\.self) else { return }
            throw .system(next, path: "", code: EACCES)
        }
        #expect(throws: IntakeError.self) { try write("new", to: report, disk: disk) }
        #expect(throws: IntakeError.self) { try write("newer", to: report, disk: disk) }
        #expect(try names("report/2023-H1").count == 3)
        #expect(try text(report) == "former")
        isClosed.withLock { $0 = false }
        // Of another process, which may still write it.
        try Data("half".utf8).write(to: root.appending(path: "report/2023-H1/.phu-luc.xlsx.1.part"))
        try write("newest", to: "report/2023-H1/lineage.json", disk: disk)
        #expect(try names("report/2023-H1") == [".phu-luc.xlsx.1.part", "bao-cao.docx", "lineage.json"])
        #expect(try text(report) == "former")
    }

    /// A start looks at the document only: where it is new, all is.
    @Test func aRunThatIsCutShortLeavesTheFormerDocument() throws {
        try write("former", to: report)
        let renames = Mutex(0)
        let disk = Disk { (next: Disk.Operation) throws(IntakeError) in
            guard next == .rename,
                renames.withLock({
                    $0 += 1; return $0
                }) == 3
            else { return }
            throw .system(.rename, path: "", code: EIO)
        }
        let writer = try OutputWriter(output, disk: disk)
        for (folder, name) in [
            ("report", "bao-cao.docx"), ("report", "lineage.json"), ("normalized", "datapackage.json"),
        ] {
            try writer.stage(Data("new".utf8), at: try OutputPath([folder, "2023-H1"], name))
        }
        #expect(throws: IntakeError.self) { try writer.commit() }
        #expect(try text("report/2023-H1/lineage.json") == "new")
        #expect(try text("normalized/2023-H1/datapackage.json") == "new")
        #expect(try text(report) == "former")
        writer.abandon()
    }

    @Test func filesAreDurableBeforeTheyGetTheirNamesAndEachFolderOnce() throws {
        let operations = Mutex<[Disk.Operation]>([])
        let disk = Disk { (next: Disk.Operation) throws(IntakeError) in operations.withLock { $0.append(next) } }
        let writer = try OutputWriter(output, disk: disk)
        for name in ["bao-cao.docx", "phu-luc.xlsx", "lineage.json"] {
            try writer.stage(Data(name.utf8), at: try OutputPath(["report", "2023-H1"], name))
        }
        try writer.commit()
        let calls = operations.withLock { $0 }.filter { [.sync, .rename].contains($0) }
        // Three files, three names, then root, report and report/2023-H1.
        #expect(calls == [.sync, .sync, .sync, .rename, .rename, .rename, .sync, .sync, .sync])
    }

    @Test(arguments: ["..", ".", "", "a/b", "a\0b"])
    func noNameLeadsOutOfTheRoot(name: String) {
        #expect(throws: OutputPath.UnusableName.self) { try OutputPath([name], "a") }
        #expect(throws: OutputPath.UnusableName.self) { try OutputPath([], name) }
    }
}

extension FileManager {
    fileprivate func removeItemIfThere(_ url: URL) throws {
        if fileExists(atPath: url.path) { try removeItem(at: url) }
    }
}
