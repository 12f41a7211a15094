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
