import Foundation
import TestSupport
import Testing

@testable import Office

struct SetupFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("setup-file") }

    private func url(_ name: String) -> URL { folder.url.appending(path: name) }
    private func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }
    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false)).sorted()
    }

    @Test func aFileThatIsThereIsNotCreatedAgain() throws {
        try SetupFile(url("a"), "one").create()
        #expect(throws: SetupFault.self) { try SetupFile(url("a"), "two").create() }
        #expect(try text("a") == "one")
        #expect(try names() == ["a"])
    }

    @Test func everyFormerFileIsKept() throws {
        try SetupFile(url("a"), "one").create()
        #expect(try SetupFile(url("a"), "two").replace().lastPathComponent == "a.truoc")
        #expect(try SetupFile(url("a"), "three").replace().lastPathComponent == "a.truoc-2")
        #expect(try text("a.truoc") == "one")
        #expect(try text("a.truoc-2") == "two")
        #expect(try text("a") == "three")
        #expect(try names() == ["a", "a.truoc", "a.truoc-2"])
    }

    @Test func rightsStayAsTheyWere() throws {
        try SetupFile(url("a"), "one").create()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: url("a").path(percentEncoded: false))
        _ = try SetupFile(url("a"), "two").replace()
        let rights = try FileManager.default.attributesOfItem(atPath: url("a").path(percentEncoded: false))
        #expect(rights[.posixPermissions] as? Int == 0o640)
    }

    @Test func aLinkStaysALink() throws {
        try SetupFile(url("real/a"), "one").create()
        try FileManager.default.createSymbolicLink(at: url("a"), withDestinationURL: url("real/a"))
        _ = try SetupFile(url("a"), "two").replace()
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: url("a").path(percentEncoded: false)) != "")
        #expect(try text("real/a") == "two")
        #expect(try text("real/a.truoc") == "one")
    }
}
