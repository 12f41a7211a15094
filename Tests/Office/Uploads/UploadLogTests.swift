import Foundation
import TestSupport
import Testing

@testable import Office

struct UploadLogTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("upload-log") }

    private func record(_ number: Int) -> UploadRecord {
        UploadRecord(
            id: "\(number)", account: "lan", ownName: "a.csv", name: "a.csv", folder: nil, sha256: "\(number)",
            byteCount: 1, at: Date(timeIntervalSince1970: 0), answers: nil)
    }

    @Test func theFileDoesNotGrowForGood() throws {
        let log = try UploadLog(folder: folder.url, most: 10)
        var longest = 0
        for number in 0..<200 {
            try log.keep(record(number))
            try log.keep(record(number))
            let text = try String(contentsOf: folder.url.appending(path: "uploads.jsonl"), encoding: .utf8)
            longest = max(longest, text.split(separator: "\n").count)
        }
        #expect(longest < 40)
        #expect(log.sent(by: "lan", limit: 100).map(\.id) == (190..<200).reversed().map(String.init))
        let again = try UploadLog(folder: folder.url, most: 10)
        #expect(again.sent(by: "lan", limit: 100).map(\.id) == log.sent(by: "lan", limit: 100).map(\.id))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()) == ["uploads.jsonl"])
    }

    @Test func aFileThatAFormerProcessLeftLongIsShortenedToo() throws {
        let former = try UploadLog(folder: folder.url, most: 1_000)
        for number in 0..<100 { try former.keep(record(number)) }
        let log = try UploadLog(folder: folder.url, most: 10)
        try log.keep(record(100))
        let text = try String(contentsOf: folder.url.appending(path: "uploads.jsonl"), encoding: .utf8)
        #expect(text.split(separator: "\n").count == 10)
        #expect(log.sent(by: "lan", limit: 100).first?.id == "100")
    }
}
