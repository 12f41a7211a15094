import Serving
import Testing

@testable import Web

struct GuessOriginTests {
    private func origin(_ forwarded: [String], isProxy: Bool = true, remote: String? = nil) -> GuessOrigin {
        GuessOrigin(
            WebRequest(
                method: .post, path: "/dang-nhap", fields: ["x-forwarded-for": forwarded], remote: RemoteAddress(remote)
            ),
            isProxy: isProxy)
    }

    @Test func whatTheBrowserSaysOfItselfCountsForNothing() {
        let asked = GuessOrigin(address: "192.0.2.1")
        #expect(origin(["192.0.2.1"]) == asked)
        #expect(origin(["203.0.113.9, 192.0.2.1"]) == asked)
        #expect(origin(["203.0.113.9", "203.0.113.8,192.0.2.1"]) == asked)
        #expect(origin(["203.0.113.9"], isProxy: false, remote: "192.0.2.1") == asked)
        #expect(origin(["203.0.113.9"], isProxy: false) == .unknown)
    }

    @Test(arguments: ["", "lan", "192.0.2.1.5", "<script>", "1"])
    func whatIsNoAddressIsOnePlace(_ text: String) { #expect(GuessOrigin(address: text) == .unknown) }

    @Test func aNetworkIsOnePlace() {
        #expect(GuessOrigin(address: "2001:db8:1:2::5") == GuessOrigin(address: "2001:db8:1:2:ffff::1"))
        #expect(GuessOrigin(address: "2001:db8:1:2::5") != GuessOrigin(address: "2001:db8:1:3::5"))
        #expect(GuessOrigin(address: "::ffff:192.0.2.1") == GuessOrigin(address: "192.0.2.1"))
        #expect(GuessOrigin(address: "192.0.2.1") != GuessOrigin(address: "192.0.2.2"))
    }
}
