import Foundation
import Intake

/// The archived files as they lie there: `ab/abcdef….xlsx`.
struct ArchiveShelf {
    struct File {
        let name: ArchivedName
        let url: URL
    }

    private let archive: URL

    init(_ archive: URL) { self.archive = archive }

    /// All of them, by hash.
    func files() throws -> [File] {
        guard FileManager.default.fileExists(atPath: archive.path(percentEncoded: false)) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: archive.path(percentEncoded: false))
            .filter(Self.isShelf).sorted().flatMap { try files(onShelf: $0) }
    }

    /// What is kept under a hash.
    func files(of sha256: String) throws -> [File] {
        try files(onShelf: String(sha256.prefix(2))).filter { $0.name.original.text == sha256 }
    }

    /// The hash of the reduced copy that is kept instead of a file; nil when the file itself is kept, or nothing.
    func reducedHash(of sha256: String) throws -> String? {
        try files(of: sha256).compactMap(\.name.reduced?.text).first
    }

    private func files(onShelf shelf: String) throws -> [File] {
        let folder = archive.appending(path: shelf, directoryHint: .isDirectory)
        guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
            .compactMap { name in ArchivedName(name).map { File(name: $0, url: folder.appending(path: name)) } }
    }

    private static func isShelf(_ name: String) -> Bool {
        name.utf8.count == 2 && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
