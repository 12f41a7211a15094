/// Names a drop folder: `inbox`, or the module whose files come into it.
public struct FolderID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A folder into which officers drop files, as the configuration describes it.
public struct DropFolder: Hashable, Sendable {
    public let id: FolderID
    /// Absolute; links in it are the administrator's and are followed.
    public let path: String
    /// How long a file must stay unchanged before it counts as whole.
    public let quietTime: Duration
    /// How long it must stay unchanged after the kernel reported that its writer closed it or that it was renamed in:
    /// it is whole then, and only a program that opens it again at once is waited for.
    public let closedQuietTime: Duration
    /// How long it must stay unchanged when nobody saw its writer close it: it was found by a scan, after a start or
    /// lost events, or its writer never closes it. Longer than a transfer may stall.
    public let unclosedQuietTime: Duration
    /// How often the folder is scanned although nothing was reported: for network mounts, from which the kernel
    /// reports nothing. Nil for local folders, which are scanned only at start, on request and after lost events.
    public let rescanInterval: Duration?
    /// Larger files are never taken.
    public let fileBytes: Int64

    public init(
        id: FolderID, path: String, quietTime: Duration, closedQuietTime: Duration, unclosedQuietTime: Duration,
        rescanInterval: Duration?, fileBytes: Int64
    ) {
        self.id = id
        self.path = path
        self.quietTime = quietTime
        self.closedQuietTime = closedQuietTime
        self.unclosedQuietTime = unclosedQuietTime
        self.rescanInterval = rescanInterval
        self.fileBytes = fileBytes
    }
}

/// A whole file in a drop folder, ready to be taken.
public struct DroppedFile: Hashable, Sendable {
    public let folder: DropFolder
    /// The sub-folders on the way to it.
    public let subfolders: [FileName]
    public let name: FileName
    /// What it was when it had settled.
    public let identity: FileIdentity

    public init(folder: DropFolder, subfolders: [FileName], name: FileName, identity: FileIdentity) {
        self.folder = folder
        self.subfolders = subfolders
        self.name = name
        self.identity = identity
    }

    /// For messages: the path below the drop folder.
    public var relativePath: String { (subfolders + [name]).map(\.exactText).joined(separator: "/") }
}
