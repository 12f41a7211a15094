import Foundation
import Messages
import Settings
import Testing

@testable import Web

struct PageExaminationTests {
    private static let policy = (name: "content-security-policy", value: SecurityHeaders.policy)
    private static let strict = (name: "strict-transport-security", value: "max-age=31536000")

    /// As a page behind nginx with a directory answers.
    private static func sound(_ probe: PageProbe) -> PageProbe.Answer? {
        if probe.address.hasPrefix("http://") { return nil }
        if probe.method == "POST" { return .init(status: 403, headers: [policy, strict]) }
        if probe.address.hasSuffix("/dang-nhap") { return .init(status: 200, headers: [policy, strict]) }
        return .init(status: 401, headers: [policy, strict])
    }

    private func bad(
        at address: String = "https://bao-cao.vn", _ ask: @escaping (PageProbe) -> PageProbe.Answer?
    ) throws -> Set<PageCheckTexts.Kind> {
        let examination = try #require(PageExamination(address, settings: PageSettings(), ports: [8080]))
        return Set(try #require(try examination.findings(ask)).filter { !$0.isGood }.map(\.kind))
    }

    @Test func aSoundPageIsFoundSound() throws {
        #expect(try bad(Self.sound) == [])
    }

    @Test func aForgedHeaderThatCountsIsFound() throws {
        let found = try bad { probe in
            let isForged = probe.headers.contains { $0.lowercased().hasPrefix("x-remote-user:") }
            return isForged ? .init(status: 403, headers: [Self.policy, Self.strict]) : Self.sound(probe)
        }
        #expect(found == [.forgedUser("x-remote-user")])
        let underscores = try bad { probe in
            probe.headers.contains { $0.hasPrefix("x_remote_user:") }
                ? .init(status: 200, headers: [Self.policy, Self.strict]) : Self.sound(probe)
        }
        #expect(underscores == [.forgedUser("x-remote-user")])
    }

    @Test func aFormOfAnotherSiteThatIsTakenIsFound() throws {
        #expect(
            try bad { $0.method == "POST" ? .init(status: 303, headers: [Self.policy]) : Self.sound($0) } == [
                .foreignOrigin
            ])
    }

    @Test func cookiesAndHeadersThatLackSomethingAreFound() throws {
        let cookie = (name: "set-cookie", value: "a=b; HttpOnly; SameSite=Strict")
        #expect(
            try bad {
                $0.method == "GET"
                    ? Self.sound($0).map { .init(status: $0.status, headers: $0.headers + [cookie]) } : Self.sound($0)
            }
                == [.cookies])
        #expect(try bad { Self.sound($0).map { .init(status: $0.status, headers: [Self.strict]) } } == [.policy])
        #expect(
            try bad { Self.sound($0).map { .init(status: $0.status, headers: [Self.policy]) } } == [.strictTransport])
    }

    @Test func aWayPastTheWebServerIsFound() throws {
        #expect(
            try bad { probe in
                probe.address == "http://bao-cao.vn:8080/dang-nhap"
                    ? .init(status: 200, headers: [Self.policy]) : Self.sound(probe)
            } == [.directAccess(8080)])
    }

    @Test func plainHttpAndAnOpenPageAreFound() throws {
        #expect(
            try bad(at: "http://bao-cao.vn") { probe in
                probe.address.contains(":8080")
                    ? nil : .init(status: probe.method == "POST" ? 403 : 200, headers: [Self.policy])
            } == [.encrypted, .signInNeeded])
    }

    @Test(arguments: ["bao-cao.vn", "ftp://a", "https://", "https://a/b", "https://a@b", "javascript:1"])
    func whatIsNoAddressIsRefused(_ text: String) {
        #expect(PageExamination(text, settings: PageSettings(), ports: []) == nil)
    }

    @Test func theLastHeadOfAnAnswerCounts() throws {
        let answer = try #require(
            PageProbe.Answer(
                head:
                    "HTTP/1.1 100 Continue\r\n\r\nHTTP/2 303 \r\nLocation: /a\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n\r\n"
            ))
        #expect(answer.status == 303)
        #expect(answer.values("set-cookie") == ["a", "b"])
        #expect(PageProbe.Answer(head: "") == nil)
    }
}
