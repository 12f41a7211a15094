/// The folders of this program through which files go.
public struct IntakePlaces: Hashable, Sendable {
    /// Private. On the file system, and the mount, of the drop folders, taking a file is one rename.
    public let spool: String
    /// Private. Accepted files by content.
    public let archive: String
    /// Where officers find returned files.
    public let returned: String
    /// Where officers find receipts.
    public let receipts: String
    /// Where what came back is put away once a later file has settled it; nil where it stays.
    public let settled: String?

    public init(spool: String, archive: String, returned: String, receipts: String, settled: String? = nil) {
        self.spool = spool
        self.archive = archive
        self.returned = returned
        self.receipts = receipts
        self.settled = settled
    }

    /// Refuses folders that are in one another: what this program writes would come back as dropped.
    func checkAgainst(_ folders: [DropFolder]) throws(IntakeError) {
        for (index, folder) in folders.enumerated() {
            for other in folders[(index + 1)...] where folder.id == other.id || Self.overlap(folder.path, other.path) {
                throw .foldersOverlap(folder.path, other.path)
            }
            for own in [spool, archive, returned, receipts] + [settled].compactMap(\.self)
            where Self.isBelow(own, folder.path) {
                throw .foldersOverlap(own, folder.path)
            }
        }
    }

    private static func overlap(_ first: String, _ second: String) -> Bool {
        isBelow(first, second) || isBelow(second, first)
    }

    /// Whether `path` is `folder` or lies in it. Hidden folders below a drop folder are never scanned.
    private static func isBelow(_ path: String, _ folder: String) -> Bool {
        let (inner, outer) = (path.split(separator: "/"), folder.split(separator: "/"))
        guard inner.starts(with: outer) else { return false }
        return !inner.dropFirst(outer.count).contains { $0.hasPrefix(".") }
    }
}
