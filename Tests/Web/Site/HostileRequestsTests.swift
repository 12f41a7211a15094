import Foundation
import Messages
import OfficeSupport
import Serving
import TestSupport
import Testing

@testable import Web

/// Requests made of pieces that are dangerous alone and of noise, against all that reads them. `BAOCAOD_REQUESTS=1000000` tries more.
struct HostileRequestsTests {
    private static let pieces = [
        "%", "%00", "%0d%0a", "%2e%2e%2f", "..", "/", "//", "\\", "?", "#", "&", "=", ";", ",", "\"", "'", "<script>",
        "{x}", "+", " ", "\t",
        "\u{0}", "\u{1B}[2J", "\u{202E}", "e\u{301}", "\u{FFFD}", "🙂", "%ff", "%c0%af", "%E1%BA%A1", "x-remote-user",
        "127.0.0.1", "[::1]",
        ":", "@", "q=", "1e999", "-1", "NaN", "W/\"", "https", "baocaod-http=", "__Host-baocaod=", "vi", "en;q=0.5",
        "*", "/dang-nhap", "/tinh/",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
            Bool.random(using: &random)
                ? pieces.randomElement(using: &random) ?? ""
                : String(Unicode.Scalar(UInt8.random(in: 0...255, using: &random)))
        }.joined()
    }

    @Test func noRequestStopsThePageOrIsBelieved() async throws {
        var random = SeededGenerator(seed: 18)
        let count = ProcessInfo.processInfo.environment["BAOCAOD_REQUESTS"].flatMap { Int($0) } ?? 3_000
        let place = try SignInPlace("lan")
        let proxies = Proxies(try TestSite(nil).office.composition.settings, users: [33])
        let site = try TestSite(signIn: OfficeSignIn(proxies, local: try place.signIn()))
        let names = [
            "host", "cookie", "accept", "accept-language", "origin", "sec-fetch-site", "x-remote-user",
            "x-remote-groups",
            "x-forwarded-proto", "if-none-match", "content-type", "range",
        ]
        for _ in 0..<count {
            let route = Routes.all.randomElement(using: &random)
            var fields: [String: [String]] = [:]
            for name in names where Bool.random(using: &random) {
                fields[name] = (0..<Int.random(in: 1...2, using: &random)).map { _ in Self.text(&random) }
            }
            if Bool.random(using: &random) { fields["host"] = ["localhost"] }
            if Bool.random(using: &random) { fields["sec-fetch-site"] = ["same-origin"] }
            let peers = [Peer.address, .process(user: 33), .process(user: 0)]
            var parameters: [String: String] = [:]
            for part in (route?.path ?? "").split(separator: "/") where part.hasPrefix("{") {
                parameters[String(part.dropFirst().dropLast())] = Self.text(&random)
            }
            let request = WebRequest(
                method: route?.method ?? .get, path: "/" + Self.text(&random), parameters: parameters,
                query: QueryItems(encoded: Self.text(&random)), fields: fields,
                peer: peers.randomElement(using: &random) ?? .address, body: .bytes(Array(Self.text(&random).utf8)))
            let response = await site.site.respond(to: request, with: Bool.random(using: &random) ? route : nil)
            // Nobody of these is anybody.
            if route?.access != .anybody { #expect(response.status >= 300, "\(request.path)") }
            #expect(response.header("content-security-policy") != nil)
            for (_, value) in response.headers { #expect(!value.unicodeScalars.contains { $0.value < 0x20 }) }
        }
    }

    /// Numbers at the edge of their type, and periods that nobody can fill.
    @Test(arguments: [
        (
            "/ky/{period}/tai/ban-hanh/{issue}/{name}",
            ["period": "2023-H1", "issue": "-9223372036854775808", "name": "bao-cao.docx"]
        ),
        ("/ky/{period}/tai/ban-hanh/{issue}/{name}", ["period": "2023-H1", "issue": "0", "name": "bao-cao.docx"]),
        ("/ky/{period}", ["period": "0001-01-01..9999-12-31"]),
        ("/ky/{period}/tinh-hinh.csv", ["period": "1900-01-01..2199-12-31"]),
        (
            "/ky/{period}/so-sanh/{a}/{b}",
            ["period": "2023-H1", "a": "-9223372036854775808", "b": "9223372036854775807"]
        ),
        ("/tep/{id}/trang", ["id": "-9223372036854775808"]),
    ])
    func whatIsBeyondAnyMeasureIsNotFound(path: String, parameters: [String: String]) async throws {
        let office = try TestOffice()
        try office.drop("a;b\r\n", as: "a.csv")
        let response = await SiteProbe(office).response(path, parameters)
        #expect([400, 404].contains(response.status))
    }
}
