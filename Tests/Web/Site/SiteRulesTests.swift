import Foundation
import ReportingKit
import Serving
import Settings
import Testing

@testable import Web

/// The rules that hold for all requests.
struct SiteRulesTests {
    private static let person = Person(account: "a", name: "A", roles: [.editor])

    @Test(arguments: ["127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]:8080"])
    func thisMachinesOwnNamesAreKnown(_ host: String) async throws {
        #expect(await (try TestSite(Self.person)).ask(.get, "/", ["host": host]).status == 200)
    }

    @Test(arguments: [
        "khac.example", "127.0.0.1.khac.example", "127.0.0.1:80@khac.example", "", "localhost:8080:9", "localhost.",
    ])
    func anotherNameIsMisdirected(_ host: String) async throws {
        #expect(await (try TestSite(Self.person)).ask(.get, "/", ["host": host]).status == 421)
        // Over the unix socket the web server in front has looked.
        let overSocket = await (try TestSite(Self.person)).ask(.get, "/", ["host": host], peer: .process(user: 1))
        #expect(overSocket.status == 200)
    }

    @Test func anotherMethodIsToldWhichThereAre() async throws {
        let response = await (try TestSite(Self.person)).ask(.put, "/dang-nhap", ["sec-fetch-site": "same-origin"])
        #expect(response.status == 405)
        #expect(response.header("allow") == "GET, HEAD, POST")
        #expect(await (try TestSite(Self.person)).ask(.put, "/khong-co").status == 404)
    }

    @Test func aBrowserThatHasToSignInIsLedThereAndBack() async throws {
        let place = try SignInPlace("lan")
        let proxies = Proxies(try TestSite(nil).office.composition.settings, users: [33])
        let site = try TestSite(signIn: OfficeSignIn(proxies, local: try place.signIn()))
        let asked = await site.ask(.get, "/", ["accept": "text/html"])
        #expect(asked.status == 303)
        #expect(asked.header("location") == "/dang-nhap")
        // What a script asks is answered plainly.
        #expect(await site.ask(.get, "/", ["accept": "application/json"]).status == 401)

        let form = "tai-khoan=lan&mat-khau=\(SignInPlace.password)&ve=%2Fky%2F2023-H1"
        let entered = await site.ask(.post, "/dang-nhap", ["sec-fetch-site": "same-origin"], body: form)
        #expect(entered.status == 303)
        #expect(entered.header("location") == "/ky/2023-H1")
        let cookie = try #require(entered.header("set-cookie"))
        #expect(cookie.hasPrefix("baocaod-http="))
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
        let value = String(cookie.prefix { $0 != ";" })
        #expect(await site.ask(.get, "/", ["cookie": value]).status == 200)
        // Twice the same name: one of them is somebody else's.
        #expect(await site.ask(.get, "/", ["cookie": value + "; " + value]).status == 401)
        #expect(await site.ask(.post, "/dang-xuat", ["cookie": value, "sec-fetch-site": "same-origin"]).status == 303)
        #expect(await site.ask(.get, "/", ["cookie": value]).status == 401)
    }

    @Test func behindHttpsTheCookieIsBoundToTheHost() async throws {
        let place = try SignInPlace("lan")
        let proxies = Proxies(try TestSite(nil).office.composition.settings, users: [33])
        let site = try TestSite(signIn: OfficeSignIn(proxies, local: try place.signIn()))
        let form = "tai-khoan=lan&mat-khau=\(SignInPlace.password)"
        let headers = ["host": "bao-cao.vn", "x-forwarded-proto": "https", "sec-fetch-site": "same-origin"]
        let entered = await site.ask(.post, "/dang-nhap", headers, peer: .process(user: 33), body: form)
        #expect(entered.status == 303)
        #expect(entered.header("strict-transport-security") != nil)
        let cookie = try #require(entered.header("set-cookie"))
        #expect(cookie.hasPrefix("__Host-baocaod="))
        #expect(cookie.contains("; Secure") && cookie.contains("; Path=/;") && !cookie.contains("Domain"))
        // Nobody signs in where passwords could be read on the way.
        let open = await site.ask(
            .post, "/dang-nhap", ["host": "bao-cao.vn", "sec-fetch-site": "same-origin"], peer: .process(user: 33),
            body: form)
        #expect(open.status == 403)
        #expect(open.header("set-cookie") == nil)
    }

    @Test(arguments: [
        "https://khac.example/", "//khac.example", "/\\khac.example", "javascript:alert(1)", "/a\u{0D}\u{0A}x: y", "",
        "/dang-nhap",
    ])
    func aPathToReturnToLeadsNowhereElse(_ path: String) {
        #expect(SignInRoutes.returnPath(path) == "/")
    }

    @Test func theJournalHasNoQueryAndNoControlCharacters() {
        let request = WebRequest(method: .get, path: "/a\u{1B}[2J", query: QueryItems([("ten", "Lan")]))
        let entry = AccessLog.Entry(request, 200, "lan", .milliseconds(3))
        #expect(entry.path == "/a?[2J")
        #expect(entry.milliseconds == 3)
    }
}
