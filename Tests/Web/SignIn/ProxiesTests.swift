import Foundation
import OfficeSupport
import ReportingKit
import Serving
import Settings
import Testing

@testable import Web

struct ProxiesTests {
    private func proxies() throws -> Proxies {
        var settings = try TestOffice.composition.get().settings
        var officer = RoleGrant(.officer)
        officer.groups = ["xa-a"]
        officer.units = ["21064"]
        var editor = RoleGrant(.editor)
        editor.accounts = ["lan"]
        settings.page.grants = [officer, editor]
        settings.contacts = [Contact(name: "Lê Thị Lan", telephone: "1", account: "lan")]
        return Proxies(settings, users: [33])
    }

    private func request(_ fields: [String: [String]], from peer: Peer = .process(user: 33)) -> WebRequest {
        WebRequest(method: .get, path: "/", fields: fields, peer: peer)
    }

    @Test func theProxySaysWhoItIs() throws {
        let person = try proxies().person(of: request(["x-remote-user": ["lan"]]))
        #expect(person?.name == "Lê Thị Lan")
        #expect(person?.roles == [.editor])
        let officer = try proxies().person(
            of: request(["x-remote-user": ["b"], "x-remote-groups": ["khac, xa-a"]]))
        #expect(officer?.units == ["21064"])
    }

    @Test(arguments: [Peer.address, .process(user: 0), .process(user: 1000)])
    func nobodyElsesHeaderCounts(_ peer: Peer) throws {
        let forged = request(["x-remote-user": ["lan"], "x-forwarded-proto": ["https"]], from: peer)
        #expect(try proxies().person(of: forged) == nil)
        #expect(try !proxies().isSecure(forged))
    }

    @Test(arguments: [
        ["lan", "hoa"], ["lan,hoa"], [""], ["lan\u{0}"], ["lan\u{1B}"], ["lan hoa"], ["l\u{E0}n"], ["la\u{300}n"],
        ["ｌａｎ"],
        ["lan\u{200B}"],
    ])
    func aHeaderThatSaysMoreThanOneThingIsRefused(_ values: [String]) throws {
        #expect(throws: PageFault.badRequest) { try proxies().person(of: request(["x-remote-user": values])) }
    }

    @Test(arguments: [["xa-a", "quan-tri"], ["xa-a\u{7}"], ["to\u{302}ng hop"], ["ｘａ-a"], ["xa\u{200D}-a"]])
    func groupsThatLookLikeOthersAreRefused(_ values: [String]) throws {
        #expect(throws: PageFault.badRequest) {
            try proxies().person(of: request(["x-remote-user": ["b"], "x-remote-groups": values]))
        }
    }

    @Test func somebodyWithoutARoleMayDoNothing() throws {
        #expect(throws: PageFault.notAllowed) { try proxies().person(of: request(["x-remote-user": ["khac"]])) }
    }
}
