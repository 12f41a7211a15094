import Testing

@testable import Systemd

struct ServiceUnitTests {
    @Test(arguments: [
        ("/etc/baocaod/baocaod.yaml", "baocaod.service"), ("/etc/baocaod/binh-son.yaml", "baocaod@binh-son.service"),
        ("/home/a/binh-son.yaml", nil), ("/etc/baocaod/a b.yaml", nil), ("/etc/baocaod/units/x.yaml", nil),
        ("/etc/baocaod/.yaml", nil),
    ])
    func aConfigurationIsThatOfAUnit(_ path: String, _ name: String?) {
        #expect(ServiceUnit(configuration: path)?.name == name)
    }

    @Test func aTemplatesUnitHasAnInstance() {
        #expect(ServiceUnit(name: "baocaod@binh-son.service").instance == "binh-son")
        #expect(ServiceUnit(name: "baocaod.service").instance == nil)
    }
}
