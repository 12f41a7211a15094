import Foundation
import OfficeSupport
import Testing

@testable import Office

struct PruningTests {
    private let root: URL
    private let composition: Composition

    init() throws {
        let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(
            path: "prune-\(UUID().uuidString)", directoryHint: .isDirectory)
        self.root = root
        composition = try TestOffice.composition { settings in
            settings.folders.answers = root.appending(path: "Tra loi", directoryHint: .isDirectory)
            settings.folders.output = root.appending(path: "output", directoryHint: .isDirectory)
            settings.folders.state = root.appending(path: "state", directoryHint: .isDirectory)
        }
        for name in [
            "Tra loi/Giay nhan/a.csv - da nhan.txt", "Tra loi/Giay nhan/xa/b.csv - da nhan.txt",
            "Tra loi/Giay nhan/ghi chu.docx", "Tra loi/Da tra lai/c.csv", "Tra loi/Da xu ly/d.csv",
            "output/report/2023-H1/bao-cao.docx", "state/baocaod.sqlite", "state/baocaod.sqlite.aside-2026-01-01",
            "state/archive/ab/abc.csv", "state/archive/baocaod.sqlite.aside-x",
        ] {
            let url = root.appending(path: name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(name.utf8).write(to: url)
        }
    }

    /// A year and more from now.
    private func pruning(_ days: Int = 365) -> Pruning {
        Pruning(composition, olderThan: days, now: Date().addingTimeInterval(400 * 86_400))
    }

    private func paths(_ found: [Pruning.Found]) -> Set<String> {
        Set(found.map { String($0.path.dropFirst(root.path(percentEncoded: false).count)) })
    }

    private let old: Set<String> = [
        "Tra loi/Giay nhan/a.csv - da nhan.txt", "Tra loi/Giay nhan/xa/b.csv - da nhan.txt", "Tra loi/Da xu ly/d.csv",
        "state/baocaod.sqlite.aside-2026-01-01",
    ]

    @Test func onlyAnswersAndStoresAsideMayGo() throws { #expect(paths(try pruning().find()) == old) }

    @Test func whatIsYoungStays() throws { #expect(try pruning(500).find().isEmpty) }

    @Test func findingRemovesNothingAndRemovingOnlyWhatWasFound() throws {
        let pruning = pruning()
        let found = try pruning.find()
        #expect(found.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
        try pruning.remove(found)
        #expect(found.allSatisfy { !FileManager.default.fileExists(atPath: $0.path) })
        for name in ["Tra loi/Giay nhan/ghi chu.docx", "Tra loi/Da tra lai/c.csv", "state/baocaod.sqlite"] {
            #expect(FileManager.default.fileExists(atPath: root.appending(path: name).path(percentEncoded: false)))
        }
    }

    @Test func aLinkIsNotFollowed() throws {
        let link = root.appending(path: "Tra loi/Da xu ly/link").path(percentEncoded: false)
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: root.appending(path: "output").path(percentEncoded: false))
        #expect(paths(try pruning().find()) == old)
    }

    @Test func anOfficeWithoutAnyOfTheFoldersHasNothing() throws {
        try FileManager.default.removeItem(at: root)
        #expect(try pruning().find().isEmpty)
    }
}
