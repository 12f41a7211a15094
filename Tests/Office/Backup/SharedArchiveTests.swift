import Foundation
import Intake
import Synchronization
import Testing

@testable import Office

/// Accepted files that are not in the archive yet while a backup is made.
struct SharedArchiveTests {
    private let root: URL
    private let bytes = Data("số hóa".utf8)
    private let item = "0123456789abcdef"

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(
            path: "shared-\(UUID().uuidString)", directoryHint: .isDirectory)
        for name in ["archive", "spool", "backups"] {
            try FileManager.default.createDirectory(
                at: root.appending(path: name), withIntermediateDirectories: true)
        }
    }

    private func sha256() throws -> String {
        let file = root.appending(path: "bytes")
        try bytes.write(to: file)
        return try ContentHash(ofFile: file).text
    }

    private final class Count: Sendable {
        let pauses = Mutex(0)
    }

    /// `arrives`: before which pause the file leaves the spool for the archive.
    private func keep(inSpool: Bool, arrives: Int?) throws -> (missing: [String], pauses: Int) {
        let (hash, count, root, bytes, item) = (try sha256(), Count(), root, bytes, item)
        let spooled = root.appending(path: "spool/\(item).csv")
        if inSpool { try bytes.write(to: spooled) }
        var shelf = SharedArchive(
            ArchiveShelf(root.appending(path: "archive")), spool: root.appending(path: "spool"),
            in: root.appending(path: "backups")
        ) {
            let pauses = count.pauses.withLock { pauses in
                pauses += 1
                return pauses
            }
            guard pauses == arrives else { return }
            let place = root.appending(path: "archive/\(hash.prefix(2))")
            do {
                try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
                try bytes.write(to: place.appending(path: "\(hash).csv"))
                if inSpool { try FileManager.default.removeItem(at: spooled) }
            } catch {
                Issue.record(error)
            }
        }
        try shelf.keep([.init(sha256: hash, name: "a.csv", item: item)])
        return (shelf.missing.map(\.name), count.pauses.withLock(\.self))
    }

    @Test func aFileThatIsLongOnItsWayIsWaitedFor() throws {
        let kept = try keep(inSpool: true, arrives: 200)
        #expect(kept.missing == [] && kept.pauses == 200)
    }

    @Test func aFileThatIsNowhereIsNotWaitedForLong() throws {
        let kept = try keep(inSpool: false, arrives: nil)
        #expect(kept.missing == ["a.csv"] && kept.pauses == 20)
    }

    @Test func aFileThatIsThereTakesNoTime() throws {
        let kept = try keep(inSpool: false, arrives: 1)
        #expect(kept.missing == [] && kept.pauses == 1)
    }
}
