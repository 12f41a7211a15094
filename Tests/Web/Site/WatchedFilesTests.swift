import Foundation
import OfficeSupport
import TestSupport
import Testing

@testable import Web

struct WatchedFilesTests {
    /// A reload of the daemon takes it up, so the page does too.
    @Test func aDeclaredReportIsNoticedWhenItComesAndWhenItChanges() throws {
        let folder = try TemporaryFolder("declared")
        let composition = try TestOffice.composition { $0.reportFolders = [folder.url] }
        func stamps() -> [String: FileStamp?] {
            FileStamp.all(WatchedFiles.of(composition, configuration: "/khong-co.yaml", store: "/khong-co.sqlite"))
        }
        let before = stamps()
        let kind = folder.url.appending(path: "cong-tac", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: kind, withIntermediateDirectories: false)
        let file = kind.appending(path: "report.yaml")
        try Data("report: cong-tac".utf8).write(to: file)
        let declared = stamps()
        #expect(declared != before && declared.keys.contains(file.path(percentEncoded: false)))
        try Data("report: cong-tac\ntitle: a".utf8).write(to: file)
        #expect(stamps() != declared)
    }
}
