import Foundation

/// A file that has left its drop folder and is in the spool.
public struct TakenFile: Hashable, Sendable {
    public let item: ItemID
    public let folder: FolderID
    /// The sub-folders it was dropped into, in NFC.
    public let subfolders: [String]
    /// Its name as dropped, in NFC.
    public let name: String
    public let size: Int64
    public let hash: ContentHash
    public let takenAt: Date
    /// Where its bytes can be read.
    public let contentPath: String
    /// Of a ledger that several hosts share: the same on every host that finds the file, see ``ArrivalMark``.
    public let mark: String?

    public init(
        item: ItemID, folder: FolderID, subfolders: [String], name: String, size: Int64, hash: ContentHash,
        takenAt: Date, contentPath: String, mark: String? = nil
    ) {
        self.item = item
        self.folder = folder
        self.subfolders = subfolders
        self.name = name
        self.size = size
        self.hash = hash
        self.takenAt = takenAt
        self.contentPath = contentPath
        self.mark = mark
    }

    /// Where a reduced copy is written, for ``Settlement/reduced(_:_:)``. An interrupted run leaves it to be written
    /// anew.
    public var reducedPath: String {
        contentPath[..<(contentPath.lastIndex(of: "/") ?? contentPath.startIndex)] + "/"
            + SpoolRecord.reducedName(of: item).exactText
    }
}
