import Foundation

/// The backups in one folder, and which of them stay.
public struct BackupShelf {
    private let root: URL

    public init(_ root: URL) { self.root = root }

    /// `2026-11-26T165000Z`: their order is that of time.
    static func name(_ now: Date) -> String {
        now.formatted(.iso8601.year().month().day().timeSeparator(.omitted).time(includingFractionalSeconds: false))
            .appending("Z")
    }

    /// The oldest first.
    public func backups() throws -> [URL] {
        guard FileManager.default.fileExists(atPath: root.path(percentEncoded: false)) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false)).sorted()
            .map { root.appending(path: $0, directoryHint: .isDirectory) }
            .filter {
                FileManager.default.fileExists(
                    atPath: $0.appending(path: BackupManifest.fileName).path(percentEncoded: false))
            }
    }

    /// Removes all but the newest, and the archived files that no backup names any more; returns those removed.
    func keep(_ count: Int) throws -> [URL] {
        let all = try backups()
        let removed = all.dropLast(max(1, count))
        // Before anything goes: a manifest that cannot be read must not cost files that it names.
        var named: Set<String> = []
        for backup in all.suffix(max(1, count)) { named.formUnion(try BackupManifest(of: backup).archive.map(\.path)) }
        for backup in removed { try FileManager.default.removeItem(at: backup) }
        guard !removed.isEmpty else { return [] }
        let archive = root.appending(path: "archive").path(percentEncoded: false)
        for name in try FileManager.default.subpathsOfDirectory(atPath: archive)
        where name.contains("/") && !named.contains(name) {
            try FileManager.default.removeItem(atPath: "\(archive)/\(name)")
        }
        return Array(removed)
    }
}
