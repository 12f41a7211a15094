import Foundation
import Intake
import Store

/// What was counted from files that name people: `archive/counted/<hash of the file>.json`.
///
/// Of such a file the archive has a reduced copy for people to look at; the numbers cannot be counted from it again, so they are kept.
struct CountedShelf: Sendable {
    private let root: String

    init(archive: URL) {
        let path = archive.path(percentEncoded: false)
        root = (path.hasSuffix("/") ? String(path.dropLast()) : path) + "/counted"
    }

    /// On the disk when it returns.
    ///
    /// - Returns: the hash of what was written.
    func keep(_ content: StoredContent, of sha256: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = Array(try encoder.encode(content))
        try DurableFolder.create(root)
        try DurableFolder.write(bytes, to: "\(root)/\(sha256).json")
        return ContentHash(of: bytes).text
    }

    /// Nil when it is missing or was changed.
    func content(of sha256: String, hash: String) throws -> StoredContent? {
        let path = "\(root)/\(sha256).json"
        guard DurableFolder.holds(path) else { return nil }
        let data = try Data(contentsOf: URL(filePath: path))
        guard ContentHash(of: Array(data)).text == hash else { return nil }
        return try JSONDecoder().decode(StoredContent.self, from: data)
    }
}
