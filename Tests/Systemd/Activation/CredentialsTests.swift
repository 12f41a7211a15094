import Foundation
import Testing

@testable import Systemd

@Suite struct CredentialsTests {
    private static func directory() throws -> URL {
        let directory = FileManager.default.temporaryDirectory.appending(path: "credentials-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try Data("s3cret".utf8).write(to: directory.appending(path: "share-password"))
        return directory
    }

    @Test func readsWhatTheUnitLoads() throws {
        let directory = try Self.directory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let credentials = try #require(Credentials(environment: ["CREDENTIALS_DIRECTORY": directory.path]))
        #expect(try credentials.read("share-password") == Data("s3cret".utf8))
        #expect(try credentials.read("other") == nil)
    }

    @Test(arguments: ["../share-password", "", ".", "..", "a/b", "a\u{0}b"])
    func namesThatLeaveTheDirectoryAreRefused(_ name: String) throws {
        let credentials = try #require(Credentials(environment: ["CREDENTIALS_DIRECTORY": "/run/credentials/x"]))
        #expect(throws: SystemdError.credentialName(name)) { try credentials.read(name) }
    }

    @Test(arguments: [[:], ["CREDENTIALS_DIRECTORY": "relative"], ["CREDENTIALS_DIRECTORY": ""]])
    func withoutADirectoryThereAreNone(_ environment: [String: String]) {
        #expect(Credentials(environment: environment) == nil)
    }
}
