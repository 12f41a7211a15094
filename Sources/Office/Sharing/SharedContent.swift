import Foundation
import Glibc
import Intake
import Store

/// Bytes that a shared store holds, on their way to a host's own files.
package struct SharedContent {
    private let store: ReportStore

    package init(_ store: ReportStore) { self.store = store }

    struct Missing: Error, CustomStringConvertible {
        let sha256: String
        var description: String { "the database has no bytes with the hash \(sha256)" }
    }

    /// Writes the bytes of a hash to a new file.
    package func write(_ sha256: String, to path: String) throws {
        let file = try DurableFolder.newFile(path, rights: 0o440)
        defer { try? file.close() }
        guard try store.readContent(sha256, { try file.write(contentsOf: $0) }) else { throw Missing(sha256: sha256) }
    }

    /// Puts what the database holds of a file into a host's archive, unless it is there.
    ///
    /// - Returns: whether it was put there now.
    @discardableResult
    package func fill(_ archive: URL, with file: ReceivedFile) throws -> Bool {
        guard try ArchiveShelf(archive).files(of: file.sha256).isEmpty, let hash = ContentHash(file.sha256) else {
            return false
        }
        let reduced = try store.reduction(of: file.sha256).flatMap { ContentHash($0) }
        let name =
            reduced.map { ArchivePlace.path(of: hash, reducedTo: $0) } ?? ArchivePlace.path(of: hash, named: file.name)
        let place = archive.appending(path: name)
        let folder = place.deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        let staged = folder.appending(path: ".\(place.lastPathComponent).\(getpid())").path(percentEncoded: false)
        if DurableFolder.holds(staged) { try FileManager.default.removeItem(atPath: staged) }
        do {
            try write((reduced ?? hash).text, to: staged)
            guard try ContentHash(ofFile: URL(filePath: staged)) == reduced ?? hash else {
                throw Missing(sha256: file.sha256)
            }
            try DurableFolder.rename(staged, to: place.path(percentEncoded: false))
        } catch {
            if DurableFolder.holds(staged) { try FileManager.default.removeItem(atPath: staged) }
            throw error
        }
        return true
    }
}
