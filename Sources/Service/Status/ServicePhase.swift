import Messages
import ReportingKit

/// The phase of the daemon: starting, running, stopping.
public enum ServicePhase: String, Codable, Sendable {
    case starting
    /// A disk is full, read-only or not mounted yet; the start is tried again.
    case waitingForStorage = "waiting_for_storage"
    /// What an interrupted run left is put in order, and the folders are scanned.
    case recovering
    case running
    case stopping

    var sentence: String { words.english }
    var vietnamese: String { words.vietnamese }

    private var words: Bilingual {
        switch self {
        case .starting: PipelineTexts.isStarting
        case .waitingForStorage: PipelineTexts.waitsForStorage
        case .recovering: PipelineTexts.isRecovering
        case .running: PipelineTexts.runs
        case .stopping: PipelineTexts.isStopping
        }
    }
}
