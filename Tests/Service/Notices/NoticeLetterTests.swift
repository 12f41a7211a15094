import Foundation
import Messages
import Testing

@testable import Service

struct NoticeLetterTests {
    private func letter(_ notices: [Notice], office: String = "UBND xã Bình Sơn") -> NoticeLetter {
        NoticeLetter(recipient: "an@xa.vn", notices: notices, office: office, texts: NoticeTexts(.vi))
    }

    /// The letter's head with its lines unfolded, and its text.
    private func parts(_ letter: NoticeLetter) throws -> (head: [String], body: String) {
        let text = String(
            decoding: letter.mail(from: "bao-cao@xa.vn", now: Date(timeIntervalSince1970: 1_795_057_200)), as: UTF8.self
        )
        let end = try #require(text.range(of: "\n\n"))
        let head = text[..<end.lowerBound].replacing("\n ", with: "").split(separator: "\n").map(String.init)
        let body = try #require(
            Data(base64Encoded: String(text[end.upperBound...]), options: .ignoreUnknownCharacters))
        return (head, String(decoding: body, as: UTF8.self))
    }

    @Test func aLetterSaysWhatHappenedAndWhatToDo() throws {
        let notice = Notice(kind: .returned, item: "a", subject: "văn bản.xlsx", detail: "Ô D7 không phải là số.")
        let (head, body) = try parts(letter([notice]))
        #expect(head.contains("To: an@xa.vn"))
        #expect(head.contains("Auto-Submitted: auto-generated"))
        #expect(head.contains("Date: Thu, 19 Nov 2026 10:00:00 +0700"))
        #expect(body.contains("Tệp “văn bản.xlsx” đã trả lại, cần sửa: Ô D7 không phải là số."))
    }

    @Test func noFileNameBecomesAHeaderOrALine() throws {
        let name = "a\r\nBcc: kẻ@xấu.vn\r\n\r\n.\r\nx"
        let notice = Notice(kind: .returned, item: "a", subject: name, detail: "b\nc")
        let (head, body) = try parts(letter([notice], office: "xã\r\nBcc: kẻ@xấu.vn"))
        #expect(!head.contains { $0.lowercased().hasPrefix("bcc") })
        #expect(head.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
        #expect(!body.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("Bcc") || $0 == "." })
        let json = try letter([notice]).json()
        #expect(json.count { $0 == UInt8(ascii: "\n") } == 1)
    }

    @Test func aLongSubjectIsFoldedBetweenLetters() throws {
        let words = NoticeLetter.encodedWords(String(repeating: "Đã quá hạn gửi số liệu ", count: 8))
        for word in words.split(separator: "\n") { #expect(word.trimmingCharacters(in: .whitespaces).count <= 75) }
        let text = try words.split(separator: "\n").map { word in
            let base = word.trimmingCharacters(in: .whitespaces).dropFirst("=?utf-8?B?".count).dropLast(2)
            let bytes = try #require(Data(base64Encoded: String(base)))
            return try #require(String(validating: bytes, as: UTF8.self))
        }.joined()
        #expect(text == String(repeating: "Đã quá hạn gửi số liệu ", count: 8))
    }

    @Test func aProgramThatFailsOrHangsIsAFailure() throws {
        try NoticeProgram(way: .program("/bin/cat")).send(Data("x\n".utf8))
        #expect(throws: NoticeProgram.Failure.self) { try NoticeProgram(way: .program("/bin/false")).send(Data()) }
        #expect(throws: NoticeProgram.Failure.self) { try NoticeProgram(way: .program("/nowhere")).send(Data()) }
        #expect(throws: NoticeProgram.Failure.self) {
            try NoticeProgram(way: .program("/usr/bin/yes"), patience: 0.05).send(Data())
        }
    }
}
