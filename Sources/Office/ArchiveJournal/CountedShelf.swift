import Foundation
import Intake
import ReportingKit
import Store

/// What was counted from files that name people: `archive/counted/<hash of the file>.json`.
///
/// Of such a file the archive has a reduced copy for people to look at; the numbers cannot be counted from it again, so
/// they are kept.
struct CountedShelf: Sendable {
    private let root: String

    init(archive: URL) {
        let path = archive.path(percentEncoded: false)
        root = (path.hasSuffix("/") ? String(path.dropLast()) : path) + "/counted"
    }

    /// The key that samples of identifiers were made with; nil where none is kept.
    func key() throws -> IdentifierKey? {
        guard DurableFolder.holds(keyPath) else { return nil }
        return IdentifierKey(bytes: Array(try Data(contentsOf: URL(filePath: keyPath))))
    }

    /// Keeps the key of the store: with it a store that is built anew goes on comparing. Only its owner can read it.
    func keep(_ key: IdentifierKey) throws {
        guard try self.key() != key else { return }
        try DurableFolder.create(root)
        try DurableFolder.write(key.bytes, to: keyPath, rights: 0o600)
    }

    private var keyPath: String { root + "/identifier.key" }

    /// On the disk when it returns.
    ///
    /// - Returns: the hash of what was written.
    func keep(_ content: StoredContent, of sha256: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = Array(try encoder.encode(content))
        let hash = ContentHash(of: bytes).text
        try DurableFolder.create(root)
        let paths = paths(of: sha256, hash)
        let isTaken = try DurableFolder.holds(paths[0]) && Data(contentsOf: URL(filePath: paths[0])) != Data(bytes)
        try DurableFolder.write(bytes, to: paths[isTaken ? 1 : 0])
        return hash
    }

    /// The same bytes that come again under another name, or to another version of the program, may give something
    /// else: both are kept.
    private func paths(of sha256: String, _ hash: String) -> [String] {
        ["\(root)/\(sha256).json", "\(root)/\(sha256)-\(hash.prefix(16)).json"]
    }

    /// Nil when it is missing or was changed.
    func content(of sha256: String, hash: String) throws -> StoredContent? {
        for path in paths(of: sha256, hash) where DurableFolder.holds(path) {
            let data = try Data(contentsOf: URL(filePath: path))
            if ContentHash(of: Array(data)).text == hash {
                return try JSONDecoder().decode(StoredContent.self, from: data)
            }
        }
        return nil
    }
}
