import Foundation
import Intake

/// How the running daemon stands, as it tells `baocaod status`.
public struct ServiceStatus: Codable, Sendable {
    public struct Folder: Codable, Sendable {
        public let id: String
        public let path: String
        public let isWatched: Bool
        public let lastScan: Date?
        /// Files seen and not taken yet, with the reason.
        public let waiting: [Entry]
        /// Entries that are never taken, with the reason.
        public let refused: [Entry]
    }

    public struct Entry: Codable, Sendable {
        public let path: String
        public let reason: String
    }

    public let step: String
    public let isIdle: Bool
    public let taken: Int
    public let returned: Int
    public let folders: [Folder]

    init(progress: PipelineProgress.State, folders: [FolderStatus]) {
        step = progress.step
        isIdle = progress.isIdle
        taken = progress.taken
        returned = progress.returned
        self.folders = folders.map { folder in
            Folder(
                id: folder.id.text, path: folder.path, isWatched: folder.isWatched, lastScan: folder.lastScan,
                waiting: folder.waiting.map { Entry(path: $0.path, reason: "\($0.reason)") },
                refused: folder.refused.map { Entry(path: $0.path, reason: $0.refusal.rawValue) })
        }
    }
}
