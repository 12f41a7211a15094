import Foundation

/// How a drop folder stands.
public struct FolderStatus: Hashable, Sendable {
    /// A file that is seen and not taken yet.
    public struct WaitingFile: Hashable, Sendable {
        /// Below the drop folder.
        public let path: String
        public let reason: WaitingReason
    }

    /// An entry that is never taken.
    public struct RefusedEntry: Hashable, Sendable {
        public let path: String
        public let refusal: EntryName.Refusal
    }

    public let id: FolderID
    public let path: String
    /// False while it is missing.
    public let isWatched: Bool
    /// Nil before the first scan.
    public let lastScan: Date?
    /// At which interval it is scanned; nil when the kernel's reports suffice.
    public let scanInterval: Duration?
    public let waiting: [WaitingFile]
    public let refused: [RefusedEntry]
    /// Names that are left alone: hidden ones, and what programs leave behind. Of many in one folder not all.
    public let hidden: [String]
}
