import Foundation
import Messages
import ReportingKit
import Settings
import Store
import TestSupport
import Testing

@testable import Service

/// Letters of the outbox: each notice once to each of its recipients.
struct OutboxTests {
    private let temporary: TemporaryFolder
    private let store: ReportStore
    /// 10:00 in Viet Nam.
    private let morning = Date(timeIntervalSince1970: 1_795_057_200)

    init() throws {
        temporary = try TemporaryFolder("outbox")
        store = try ReportStore(path: temporary.url.appending(path: "store.sqlite").path, rules: nil)
    }

    private final class Post {
        var letters: [Data] = []
        var refuses = false

        var texts: [String] { letters.map { String(decoding: $0, as: UTF8.self) } }
    }

    private struct Refused: Error {}

    private func outbox(
        _ post: Post, recipients: [NoticeRecipient]? = nil, quiet: String? = nil
    ) throws -> Outbox {
        var settings = NoticeSettings()
        settings.way = .program("/bin/true")
        settings.recipients =
            recipients ?? [
                NoticeRecipient(address: "an@xa.vn", units: ["21064"]),
                NoticeRecipient(address: "vp@xa.vn", roles: [.editor]),
            ]
        settings.quiet = try quiet.map { try #require(QuietHours($0)) }
        return Outbox(store, settings, office: "UBND huyện", texts: NoticeTexts(.vi)) { letter in
            if post.refuses { throw Refused() }
            post.letters.append(letter)
        }
    }

    private func returned(_ name: String, to units: [String] = ["21064"]) -> Notice {
        Notice(kind: .returned, item: name, units: units, subject: name, detail: "Ô D7 không phải là số.")
    }

    private func begun(_ outbox: Outbox) throws { _ = try outbox.run([], now: morning) }

    @Test func whatWasThereBeforeIsNotTold() throws {
        let post = Post()
        let outbox = try outbox(post)
        let first = try outbox.run([returned("cũ.xlsx")], now: morning)
        #expect(first.entered == 0)
        #expect(first.letters == 0)
        let second = try outbox.run([returned("cũ.xlsx"), returned("mới.xlsx")], now: morning + 60)
        #expect(second.entered == 1)
        #expect(post.texts.count == 1)
        #expect(post.texts[0].contains("mới.xlsx"))
        #expect(!post.texts[0].contains("cũ.xlsx"))
    }

    @Test func aNoticeIsToldOnceHoweverOftenItIsDue() throws {
        let post = Post()
        let outbox = try outbox(post)
        try begun(outbox)
        for hour in 0..<5 { _ = try outbox.run([returned("a.xlsx")], now: morning + Double(hour) * 7_200) }
        #expect(post.letters.count == 1)
    }

    @Test func eachIsToldOnlyOfItsOwn() throws {
        let post = Post()
        let outbox = try outbox(post)
        try begun(outbox)
        let other = Notice(kind: .returned, item: "b", roles: ["editor"], subject: "b.xlsx", detail: "")
        _ = try outbox.run([returned("a.xlsx"), other, returned("c.xlsx", to: ["99999"])], now: morning)
        #expect(post.texts.count == 2)
        #expect(post.texts[0].contains("an@xa.vn"))
        #expect(post.texts[0].contains("a.xlsx"))
        #expect(!post.texts[0].contains("b.xlsx"))
        #expect(post.texts[1].contains("vp@xa.vn"))
        #expect(!post.texts.joined().contains("c.xlsx"))
    }

    @Test func whoIsAddedLaterIsToldNothingOfOld() throws {
        let post = Post()
        try begun(try outbox(post))
        _ = try outbox(post, recipients: []).run([returned("a.xlsx")], now: morning)
        _ = try outbox(post).run([returned("a.xlsx")], now: morning + 60)
        #expect(post.letters.isEmpty)
    }

    @Test func severalNoticesWithinTheDigestAreOneLetter() throws {
        let post = Post()
        let outbox = try outbox(post)
        try begun(outbox)
        _ = try outbox.run([returned("a.xlsx")], now: morning)
        _ = try outbox.run([returned("b.xlsx")], now: morning + 600)
        let waits = try outbox.run([returned("c.xlsx")], now: morning + 1_200)
        #expect(post.letters.count == 1)
        #expect(waits.waiting == 2)
        _ = try outbox.run([], now: morning + 3_601)
        #expect(post.letters.count == 2)
        #expect(post.texts[1].contains("b.xlsx"))
        #expect(post.texts[1].contains("c.xlsx"))
    }

    @Test func nothingIsSentAtNight() throws {
        let post = Post()
        let outbox = try outbox(post, quiet: "21:00-06:30")
        try begun(outbox)
        // 22:00 and 06:29, then 06:30.
        _ = try outbox.run([returned("a.xlsx")], now: morning + 12 * 3_600)
        _ = try outbox.run([], now: morning + 20 * 3_600 + 29 * 60)
        #expect(post.letters.isEmpty)
        _ = try outbox.run([], now: morning + 20 * 3_600 + 30 * 60)
        #expect(post.letters.count == 1)
    }

    @Test func aLetterThatIsNotTakenIsTriedAgain() throws {
        let post = Post()
        let outbox = try outbox(post)
        try begun(outbox)
        post.refuses = true
        let refused = try outbox.run([returned("a.xlsx")], now: morning)
        #expect(refused.failures.map(\.address) == ["an@xa.vn"])
        #expect(refused.waiting == 1)
        post.refuses = false
        #expect(try outbox.run([], now: morning + 60).letters == 1)
    }

    @Test func aProcessThatDiedLeavesItUnsureAndItIsNotSentTwice() throws {
        let post = Post()
        let outbox = try outbox(post)
        try begun(outbox)
        post.refuses = true
        _ = try outbox.run([returned("a.xlsx")], now: morning)
        post.refuses = false
        let key = try #require(try store.notices([.waiting]).first?.key)
        #expect(try store.move(notices: [key], from: .waiting, to: .sending, now: morning) == [key])
        let after = try outbox.run([returned("a.xlsx")], now: morning + 7_200)
        #expect(after.unsure == 1)
        #expect(after.letters == 0)
        #expect(try outbox.run([returned("a.xlsx")], now: morning + 14_400).letters == 0)
    }

    @Test func ofTwoProcessesOneGetsEachNotice() throws {
        let post = Post()
        let outbox = try outbox(post)
        try begun(outbox)
        post.refuses = true
        _ = try outbox.run([returned("a.xlsx")], now: morning)
        let key = try #require(try store.notices([.waiting]).first?.key)
        #expect(try store.move(notices: [key], from: .waiting, to: .sending, now: morning) == [key])
        #expect(try store.move(notices: [key], from: .waiting, to: .sending, now: morning) == [])
    }
}
