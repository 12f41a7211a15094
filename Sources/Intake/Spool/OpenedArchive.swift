import Foundation

/// A file that came in an archive.
public struct ArchivedMember: Hashable, Sendable, Codable {
    public let item: ItemID
    /// The folders in the archive and the file's name.
    public let path: [String]
}

/// An archive whose files go their own ways, and of which its officer is told when all have come to their ends.
public struct OpenedArchive: Hashable, Sendable {
    public let file: TakenFile
    let members: [ArchivedMember]

    /// What became of its files; nil for one that is not decided on.
    public struct Ended: Sendable {
        public let file: TakenFile
        public let members: [(path: [String], outcome: ItemOutcome?)]
    }
}

/// Unpacks archives of files; what is one, and how it is unpacked, others know.
public struct ArchiveOpener: Sendable {
    public struct Member: Sendable {
        public let folders: [String]
        public let name: String
        /// Where its bytes are: one of the paths that were given out.
        public let path: String

        public init(folders: [String], name: String, path: String) {
            self.folders = folders
            self.name = name
            self.path = path
        }
    }

    /// Nil for what is no archive, or cannot be opened: it is then handled like every file, with the reason.
    public typealias Open = @Sendable (_ path: String, _ next: () -> String) throws(IntakeError) -> [Member]?

    let open: Open
    /// The text for the officer of an archive.
    let tell: @Sendable (OpenedArchive.Ended) -> Companion?

    public init(open: @escaping Open, tell: @escaping @Sendable (OpenedArchive.Ended) -> Companion?) {
        self.open = open
        self.tell = tell
    }

    /// Opens nothing.
    public static let none = ArchiveOpener(open: { _, _ throws(IntakeError) in nil }, tell: { _ in nil })

    /// Documents are archives too, and the most of what comes.
    private static let documents: Set<String> = [
        ".xlsx", ".xlsm", ".xltx", ".docx", ".docm", ".ods", ".odt", ".xls", ".csv", ".tsv", ".txt", ".md", ".json",
    ]

    static func mayBeArchive(_ file: TakenFile) -> Bool {
        !documents.contains(CompanionName.parts(of: file.name).ending.lowercased())
    }
}
