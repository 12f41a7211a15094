import Foundation
import OfficeSupport
import Settings
import Testing

@testable import Service

struct StoreNetworkTests {
    private func settings(_ address: String?) throws -> Settings {
        var settings = try TestOffice.composition { _ in }.settings
        settings.file = "/etc/baocaod/binh-son.yaml"
        settings.folders.modules = [:]
        for (key, path) in [
            (\FolderSettings.inbox, "/data/inbox"), (\.spool, "/data/spool"), (\.output, "/data/output"),
            (\.state, "/data/state"),
        ] { settings.folders[keyPath: key] = URL(filePath: path) }
        settings.store = try address.map { try StoreAddress($0) }
        return settings
    }

    private let known = ["host-a": ["10.0.0.1"], "host-b": ["10.0.0.2", "fd00::2"]]

    @Test func aServiceWithAFileForItsStoreKeepsNoNetwork() throws {
        let settings = try settings(nil)
        #expect(try StoreNetwork(settings) == nil)
        #expect(try !SandboxDropIn(settings).text.contains("Network"))
    }

    @Test func theAddressesOfTheStoreAndNoOthersAreOpened() throws {
        let settings = try settings("postgresql://host-a,host-b/baocaod")
        let network = try StoreNetwork(settings, hasPassfile: true) { known[$0] ?? [] }
        #expect(
            network?.text(file: "/etc/baocaod/binh-son.yaml")
                == """
                # Made by: baocaod config sandbox --config /etc/baocaod/binh-son.yaml
                [Service]
                # The servers of the store, and no other address. Their names are looked up when this is made.
                PrivateNetwork=no
                RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
                IPAddressDeny=any
                IPAddressAllow=10.0.0.1 10.0.0.2 fd00::2
                LoadCredential=pgpass:/etc/baocaod/credentials/pgpass

                """)
    }

    /// Drop-ins count in the order of their names, whatever folder they lie in.
    @Test(arguments: [nil, "binh-son"])
    func itTakesBackWhatTheShippedSandboxSaysInEveryUnit(instance: String?) throws {
        let files = StoreNetwork.files(instance: instance)
        let units = ["baocaod", "baocaod-report", "baocaod-web", "baocaod-notify"]
        #expect(
            files
                == units.map {
                    "/etc/systemd/system/\($0)\(instance.map { "@\($0)" } ?? "").service.d/store.conf"
                })
        // The names that the package gives them; that of the notices opens more.
        for file in files { #expect(try #require(file.split(separator: "/").last) > "sandbox.conf") }
        #expect("store.conf" < "z-network.conf")
        let package = try String(
            contentsOf: TestOffice.root.appending(path: "systemd/debian/build-package"), encoding: .utf8)
        #expect(package.contains("$unit.service.d/sandbox.conf"))
        #expect(package.contains("baocaod-notify.service.d/z-network.conf"))
    }

    @Test func aUnitThatMayNotReachTheStoreIsWarnedOf() throws {
        let settings = try settings("postgresql://host-a,host-b/baocaod")
        let network = try StoreNetwork(settings, hasPassfile: true) { known[$0] ?? [] }
        func warnings(_ properties: [String: String]) -> [String] {
            UnitPaths(unit: "baocaod.service", properties.merging(["ReadWritePaths": "/data"]) { $1 })
                .warnings(settings, network: network)
        }
        let hint = "; baocaod config sandbox --config /etc/baocaod/binh-son.yaml --install allows it"
        #expect(
            warnings(["PrivateNetwork": "yes", "IPAddressAllow": "10.0.0.1/32 10.0.0.2/32 fd00::2/128"])
                == ["warning: store: baocaod.service may not reach any server" + hint])
        #expect(
            warnings(["PrivateNetwork": "no", "IPAddressAllow": "10.0.0.1/32 fd00::2/128"])
                == ["warning: store: baocaod.service may not reach 10.0.0.2" + hint])
        #expect(warnings(["PrivateNetwork": "no", "IPAddressAllow": "fd00::2/128 10.0.0.2/32 10.0.0.1/32"]) == [])
    }

    @Test func aSocketNeedsNoNetwork() throws {
        let network = try StoreNetwork(
            settings("postgresql:///baocaod?host=/run/postgresql"), hasPassfile: false
        ) { _ in [] }
        #expect(network?.lines == [])
    }

    @Test func aHostWithoutAnAddressIsAFault() throws {
        let settings = try settings("postgresql://host-c/baocaod")
        #expect(throws: SettingsErrors.self) { try StoreNetwork(settings, hasPassfile: false) { known[$0] ?? [] } }
    }

    @Test func addressesOfThisMachineAreFound() { #expect(StoreNetwork.addresses(of: "127.0.0.1") == ["127.0.0.1"]) }
}
