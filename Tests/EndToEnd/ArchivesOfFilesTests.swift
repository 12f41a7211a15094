import Foundation
import Office
import Settings
import TestSupport
import Testing

/// Archives through the whole pipeline: each of their files as if it had come alone.
struct ArchivesOfFilesTests {
    private let temporary: TemporaryFolder
    private let output: URL

    init() throws {
        temporary = try TemporaryFolder("archives")
        output = temporary.url.appending(path: "output")
    }

    private func send(_ files: [String: Data]) throws -> BatchRun.Summary {
        let folder = temporary.url.appending(path: "in", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in files { try bytes.write(to: folder.appending(path: name)) }
        let composition = try SampleRun.composition("province-2026-Q3")
        let place = OutputFolder(root: output)
        return try BatchRun(
            composition: composition, store: try composition.openStore(in: place), output: place,
            now: Date(timeIntervalSince1970: 1_791_180_000)
        ).run(try InputFiles.list(folder)) { _, _ in }
    }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: output.appending(path: path).path(percentEncoded: false))
    }

    @Test func eachFileHasItsVerdictAndItsFiguresLeadIntoTheArchive() throws {
        let wrong = SampleTables.digitization.with("D10", .text("abc"))
        let inner = StoredZip.bytes([StoredZip.Entry("so hoa.xlsx", wrong.bytes)])
        let zip = StoredZip.bytes([
            StoredZip.Entry("văn bản/van ban.xlsx", SampleTables.documents.bytes),
            StoredZip.Entry("trong.zip", inner), StoredZip.Entry("__MACOSX/._van ban.xlsx", Data("x".utf8)),
        ])
        let summary = try send(["kỳ này.zip": zip])
        #expect(summary.files.map(\.name).sorted() == ["so hoa.xlsx", "van ban.xlsx"])
        #expect(summary.returnedCount == 1)
        #expect(exists("receipts/kỳ này.zip/văn bản/van ban.xlsx.nhan.txt"))
        #expect(exists("returned/kỳ này.zip/trong.zip/so hoa.xlsx"))
        let explanation = try String(
            contentsOf: output.appending(path: "returned/kỳ này.zip/trong.zip/so hoa.xlsx.loi.txt"), encoding: .utf8)
        #expect(explanation.contains("gửi lại vào “inbox”"))
        let lineage = try String(contentsOf: output.appending(path: "report/2026-Q3/lineage.json"), encoding: .utf8)
        #expect(lineage.contains("kỳ này.zip/văn bản"))
    }

    /// The same file alone and in an archive is one.
    @Test func nothingIsCountedTwice() throws {
        let bytes = SampleTables.documents.bytes
        let zip = StoredZip.bytes([StoredZip.Entry("van ban.xlsx", bytes), StoredZip.Entry("ban sao.xlsx", bytes)])
        let summary = try send(["van ban.xlsx": bytes, "kỳ này.zip": zip])
        let known = summary.files.count { if case .duplicate = $0.outcome { true } else { false } }
        #expect(summary.files.count == 3 && known == 2 && summary.returnedCount == 0)
    }
}
