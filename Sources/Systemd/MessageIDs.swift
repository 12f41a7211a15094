import Logging

/// What an administrator may want to be told of, each with an entry in the journal's catalogue
/// (`systemd/baocaod.catalog`, shown by `journalctl -x`). An id never changes its meaning.
public enum ServiceEvent: String, Hashable, Sendable, CaseIterable {
    case serviceStarted = "service.started"
    case serviceStopping = "service.stopping"
    case recoveryFinished = "service.recovered"
    case reloadApplied = "reload.applied"
    case reloadRefused = "reload.refused"
    case datasetsFaulty = "datasets.faulty"
    case stateLocked = "state.locked"
    case pipelineStalled = "pipeline.stalled"
    case folderMissing = "folder.missing"
    case folderWatched = "folder.watched"
    case eventsLost = "folder.events_lost"
    case entryRefused = "entry.refused"
    case fileUnreadable = "file.unreadable"
    case fileTaken = "file.taken"
    case fileAccepted = "file.accepted"
    case fileKept = "file.kept"
    case fileReturned = "file.returned"
    case fileDuplicate = "file.duplicate"
    case fileSuperseded = "file.superseded"
    case storageFault = "storage.fault"
    case storageRestored = "storage.restored"
    case storeUnusable = "store.unusable"
    case reportMade = "report.made"
    case reportFailed = "report.failed"
    case outputMovedAside = "output.moved_aside"
    case clockSetBack = "clock.set_back"
    case clockCaughtUp = "clock.caught_up"

    public var messageID: MessageID {
        switch self {
        case .serviceStarted: "6292118e052f438ebbd31ed2f9ddb6cb"
        case .serviceStopping: "1e05934b76624e0d88376c75344b44a0"
        case .recoveryFinished: "509f5ab9260947449eb8d80b0d0271be"
        case .reloadApplied: "b7e829e626c34f189e1598ad43011cfe"
        case .reloadRefused: "364f4d54f2464ed2a4bb631f3cbf6367"
        case .datasetsFaulty: "3c1d8e0a5f7b4e0e9b6a2d4c8f10b7e5"
        case .stateLocked: "f1dee121dcf94122954277b08b3c46fd"
        case .pipelineStalled: "a169422694524a369aeb804a23c86e8e"
        case .folderMissing: "e95a3d471884455fafd64273949f2067"
        case .folderWatched: "8acaa03f8f1849e48292d17aaeb80ef1"
        case .eventsLost: "235adc32b7534f8f9e51ea51512353d2"
        case .entryRefused: "917d08a8e76943bebd1eec5fcae73cbd"
        case .fileUnreadable: "943bed66164b427e8f64685b574bdb4c"
        case .fileTaken: "46777223075c493e98f01f69f0faf295"
        case .fileAccepted: "affef5b0ad5b445b8d86c4cb2e048bc7"
        case .fileKept: "8f4b1d0c6e2a4c3f9d7150b3e6a8c2d4"
        case .fileReturned: "5e9e38d7f3664e2bb1a5439ee3afcd93"
        case .fileDuplicate: "2d1258f693044e0181851c43f18578ce"
        case .fileSuperseded: "0514d5e3866d49db8adaa291dd0e6d82"
        case .storageFault: "f67c6511ea364cd6b439121d5255c9b6"
        case .storageRestored: "ae4e7e3d19e7476e857fa8219b2ee6b9"
        case .storeUnusable: "5d0c1f0e6b6a4f0f9a0b7a2c9be3d614"
        case .reportMade: "219a16d4a05046dbb4353179cbbdaefd"
        case .reportFailed: "50aa3fdf5f5c4b4bb2e7a3f1a1d2c6d8"
        case .outputMovedAside: "b3d0a64f6d8b4a0f8f2f4c5d19e7a6c1"
        case .clockSetBack: "c7b0f5f6f60e4dc49f6b7d2c8a3d9e41"
        case .clockCaughtUp: "0f6e2d84f3f94a35b0c9be7716d2a853"
        }
    }

    public var level: Logger.Level {
        switch self {
        case .stateLocked, .pipelineStalled, .storeUnusable: .critical
        case .reloadRefused, .datasetsFaulty, .storageFault, .reportFailed: .error
        case .folderMissing, .eventsLost, .entryRefused, .fileUnreadable, .fileReturned, .clockSetBack,
            .outputMovedAside:
            .warning
        case .folderWatched, .fileTaken: .info
        default: .notice
        }
    }

    /// The metadata key under which an entry carries its event; the journal shows it as the field EVENT.
    static let metadataKey = "event"
}

/// The 128-bit id of a kind of journal entry, 32 lower-case hexadecimal digits.
public struct MessageID: Hashable, Sendable, ExpressibleByStringLiteral {
    public let text: String

    public init(stringLiteral text: String) { self.text = text }
}

extension Logger {
    /// Logs an event at its own level; the journal entry carries its MESSAGE_ID.
    public func report(
        _ event: ServiceEvent, _ message: @autoclosure () -> Logger.Message,
        metadata: @autoclosure () -> Logger.Metadata = [:],
        file: String = #fileID, function: String = #function, line: UInt = #line
    ) {
        log(
            level: event.level, message(),
            metadata: metadata().merging([ServiceEvent.metadataKey: .string(event.rawValue)]) { $1 },
            file: file, function: function, line: line)
    }
}
