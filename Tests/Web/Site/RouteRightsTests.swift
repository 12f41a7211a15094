import Foundation
import Serving
import Testing

@testable import Web

/// Every route against every role: a new one without a decision on who may ask fails here.
struct RouteRightsTests {
    private static let people: [Person?] =
        [nil] + Person.Role.allCases.map { Person(account: $0.rawValue, name: $0.rawValue, roles: [$0]) }

    @Test(arguments: Routes.all.map { $0.method.rawValue + " " + $0.path })
    func whoMayNotAskGetsNoAnswer(_ name: String) async throws {
        let route = try #require(Routes.all.first { $0.method.rawValue + " " + $0.path == name })
        for person in Self.people {
            let may: Bool
            switch route.access {
            case .anybody: may = true
            case .signedIn: may = person != nil
            case .roles(let roles): may = person.map { !$0.roles.isDisjoint(with: roles) } ?? false
            }
            // What would be changed is not tried.
            if may, !route.method.isSafe { continue }
            let response = await (try TestSite(person)).ask(
                route.method, "/x", ["sec-fetch-site": "same-origin"],
                parameters: ["period": "2023-H1", "version": "0", "name": "trang.css"], route: route)
            if may {
                #expect(response.status != 401, "\(person?.account ?? "nobody")")
            } else {
                #expect(response.status == (person == nil ? 401 : 403), "\(person?.account ?? "nobody")")
            }
        }
    }

    @Test func noAddressIsAnsweredTwice() {
        let addresses = Routes.all.map { route in
            "\(route.method.rawValue) \(route.path.replacing(/\{[^}]*\}/, with: "{}"))"
        }
        #expect(Set(addresses).count == addresses.count)
    }

    @Test func eachRouteIsForWhomItIsListed() {
        let listed = Routes.all.map { route in
            let who =
                switch route.access {
                case .anybody: "anybody"
                case .signedIn: "signed in"
                case .roles(let roles): roles.map(\.rawValue).sorted().joined(separator: " ")
                }
            return "\(route.method.rawValue) \(route.path): \(who)"
        }.sorted()
        #expect(listed == Self.listed)
    }

    private static let listed = [
        "GET /: signed in",
        "GET /bieu-do/{table}/{format}: signed in",
        "GET /bieu-do: signed in",
        "GET /bieu-mau/{period}/{unit}/{form}: editor officer",
        "GET /bieu-mau: editor officer",
        "GET /dang-nhap: anybody",
        "GET /gui/{id}: signed in",
        "GET /gui: signed in",
        "GET /ky/{period}/bao-cao: administrator editor leader",
        "GET /ky/{period}/bieu-do: signed in",
        "GET /ky/{period}/mau-thuan: signed in",
        "GET /ky/{period}/phat-hanh: administrator editor leader",
        "GET /ky/{period}/phien-ban: administrator editor leader",
        "GET /ky/{period}/so-lieu/{figure}: administrator editor leader",
        "GET /ky/{period}/so-sanh/{a}/{b}: administrator editor leader",
        "GET /ky/{period}/so-sanh: administrator editor leader",
        "GET /ky/{period}/tai/ban-hanh/{issue}/{name}: administrator editor leader",
        "GET /ky/{period}/tai/{name}: administrator editor leader",
        "GET /ky/{period}/tai: administrator editor leader",
        "GET /ky/{period}/tinh-hinh.csv: signed in",
        "GET /ky/{period}/tinh-hinh.xlsx: signed in",
        "GET /ky/{period}: signed in",
        "GET /ky: signed in",
        "GET /metrics: administrator",
        "GET /nop: editor officer",
        "GET /quan-tri/don-vi: administrator",
        "GET /quan-tri/nguoi-dung: administrator",
        "GET /quan-tri: administrator",
        "GET /so-sanh/{a}/{b}/{format}: administrator editor leader",
        "GET /so-sanh/{a}/{b}: administrator editor leader",
        "GET /so-sanh: administrator editor leader",
        "GET /su-kien: signed in",
        "GET /suc-khoe: anybody",
        "GET /tep/{id}/danh-dau: signed in",
        "GET /tep/{id}/goc: signed in",
        "GET /tep/{id}/trang/{sheet}: signed in",
        "GET /tep/{id}/trang: signed in",
        "GET /tep/{id}/van-ban: signed in",
        "GET /tep/{id}: signed in",
        "GET /tep: signed in",
        "GET /tinh/{version}/{name}: anybody",
        "POST /bieu-mau/{period}/{unit}/{form}: editor officer",
        "POST /dang-nhap: anybody",
        "POST /dang-xuat: anybody",
        "POST /hoi-lai/{period}/{matter}/{unit}: officer",
        "POST /ky/{period}/mau-thuan/{matter}/chap-nhan: editor",
        "POST /ky/{period}/mau-thuan/{matter}/hoi-lai: editor",
        "POST /ky/{period}/mau-thuan/{matter}/tra-loi: editor",
        "POST /ky/{period}/mo-lai: leader",
        "POST /ky/{period}/phat-hanh: leader",
        "POST /nop: editor officer",
        "PUT /kiem-tra/{folder}/{name}: editor officer",
        "PUT /nop/{folder}/{name}: editor officer",
    ]

    /// Whoever adds one here has thought about who may see it.
    @Test func whatAnybodyMayAskIsListed() {
        let open = Set(Routes.all.filter { $0.access == .anybody }.map { $0.method.rawValue + " " + $0.path })
        #expect(
            open.isSubset(of: [
                "GET /dang-nhap", "POST /dang-nhap", "POST /dang-xuat", "GET /tinh/{version}/{name}", "GET /suc-khoe",
            ]), "\(open.sorted())")
    }

    @Test(arguments: Routes.all.filter { !$0.method.isSafe }.map { $0.method.rawValue + " " + $0.path })
    func whatChangesSomethingIsTakenFromThePageItselfOnly(_ name: String) async throws {
        let route = try #require(Routes.all.first { $0.method.rawValue + " " + $0.path == name })
        let person = Person(account: "a", name: "A", roles: Set(Person.Role.allCases))
        for headers in [
            [:], ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"], ["sec-fetch-site": "none"],
            ["origin": "https://khac.example"], ["origin": "null"], ["origin": "http://127.0.0.1:8081"],
        ] {
            let response = await (try TestSite(person)).ask(route.method, "/x", headers, route: route)
            #expect(response.status == 403, "\(headers)")
        }
    }

    @Test func everyAnswerForbidsWhatThePageDoesNotNeed() async throws {
        let site = try TestSite(nil)
        for path in ["/", "/dang-nhap", "/khong-co"] {
            let response = await site.ask(.get, path)
            #expect(response.header("content-security-policy")?.contains("default-src 'none'") == true)
            #expect(response.header("x-content-type-options") == "nosniff")
            #expect(
                response.header("cache-control")?.contains("private") == true
                    || response.header("cache-control") == "no-store")
        }
    }
}
