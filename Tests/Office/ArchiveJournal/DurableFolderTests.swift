import Foundation
import Intake
import TestSupport
import Testing

@testable import Office

struct DurableFolderTests {
    /// Root could open again what it made read-only; the service's user cannot.
    @Test func aNewFileThatNobodyMayWriteIsWrittenByWhoMadeIt() throws {
        let folder = try TemporaryFolder("durable")
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.url.path)
        let path = folder.url.appending(path: "a").path
        try Stranger.run {
            let file = try DurableFolder.newFile(path, rights: 0o440)
            try file.write(contentsOf: Data("abc".utf8))
            try file.close()
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("abc".utf8))
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(rights.map { $0 & 0o222 } == 0)
        #expect(throws: IntakeError.self) { try DurableFolder.newFile(path, rights: 0o440) }
    }
}
