import DeclaredSupport
import Foundation
import ReportingKit
import Testing

@testable import Settings

struct StoreAddressTests {
    private func parse(_ text: String) throws(SettingsErrors) -> StoreAddress? {
        try SettingsReader(modules: [LibraryModule()]).parse(
            "reporting_unit: \"51\"\n" + text, file: "b.yaml", folder: URL(filePath: "/etc/baocaod")
        ).store
    }

    private func error(_ text: String) -> SettingsError? {
        do throws(SettingsErrors) {
            _ = try parse(text)
            return nil
        } catch {
            return error.errors.first
        }
    }

    @Test func withoutTheKeyTheStoreIsAFile() throws { #expect(try parse("") == nil) }

    @Test(arguments: [
        ("postgresql://host-a,host-b/baocaod", [("host-a", 5432), ("host-b", 5432)]),
        ("postgres://baocaod@10.0.0.1:5433/baocaod?sslmode=verify-full", [("10.0.0.1", 5433)]),
        ("postgresql://[fd00::7]:5433,[fd00::8]/so-lieu", [("fd00::7", 5433), ("fd00::8", 5432)]),
        ("postgresql:///baocaod?host=/run/postgresql", [("/run/postgresql", 5432)]),
        ("postgresql://host-a/baocaod?port=6432", [("host-a", 6432)]),
    ])
    func theHostsOfAnAddressAreKnown(_ text: String, _ hosts: [(String, Int)]) throws {
        let address = try #require(try parse("store: \"\(text)\""))
        #expect(address.text == text)
        #expect(address.hosts == hosts.map { StoreAddress.Host(name: $0.0, port: $0.1) })
    }

    @Test(arguments: [
        ("/var/lib/baocaod/baocaod.sqlite", "is no address of a database", 8),
        ("mysql://host-a/baocaod", "is no address of a database", 8),
        ("postgresql://baocaod:geheim@host-a/baocaod", "a password has no place in the configuration", 28),
        ("postgresql://host-a/baocaod?password=geheim", "a password has no place in the configuration", 36),
        ("postgresql://host-a", "names no database", 27),
        ("postgresql:///baocaod", "names no host", 21),
        ("postgresql://host-a:port/baocaod", "is no host with a port", 21),
        ("postgresql://host-a/baocaod?target_session_attrs=any", "is set by the service itself", 36),
    ])
    func whatIsWrongIsSaidAtItsPlace(_ text: String, _ message: String, _ column: Int) {
        let error = error("store: \(text)")
        #expect(error?.message.contains(message) == true)
        #expect(error?.key == "store")
        #expect(error?.line == 2)
        #expect(error?.column == column)
    }

    @Test func whereThePasswordBelongsIsSaid() {
        #expect(error("store: postgresql://a:b@c/d")?.hint?.contains("LoadCredential=pgpass:") == true)
    }
}
