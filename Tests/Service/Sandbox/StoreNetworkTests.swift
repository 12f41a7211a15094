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
        #expect(try !SandboxDropIn(settings, network: nil).text.contains("Network"))
    }

    @Test func theAddressesOfTheStoreAndNoOthersAreOpened() throws {
        let settings = try settings("postgresql://host-a,host-b/baocaod")
        let network = try StoreNetwork(settings, hasPassfile: true) { known[$0] ?? [] }
        #expect(
            try SandboxDropIn(settings, network: network).text.hasSuffix(
                """
                # The servers of the store, and no other address. Their names are looked up when this is made.
                PrivateNetwork=no
                RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
                IPAddressDeny=any
                IPAddressAllow=10.0.0.1 10.0.0.2 fd00::2
                LoadCredential=pgpass:/etc/baocaod/credentials/pgpass

                """))
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
