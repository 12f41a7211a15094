/// The phase of the daemon: starting, running, stopping.
public enum ServicePhase: String, Codable, Sendable {
    case starting
    /// A disk is full, read-only or not mounted yet; the start is tried again.
    case waitingForStorage = "waiting_for_storage"
    /// What an interrupted run left is put in order, and the folders are scanned.
    case recovering
    case running
    case stopping

    var sentence: String {
        switch self {
        case .starting: "is starting"
        case .waitingForStorage: "cannot start yet: it waits for its storage"
        case .recovering: "puts in order what an interrupted run left and scans its folders"
        case .running: "runs"
        case .stopping: "is stopping"
        }
    }

    var vietnamese: String {
        switch self {
        case .starting: "đang khởi động"
        case .waitingForStorage: "chưa khởi động được, đang chờ ổ đĩa"
        case .recovering: "đang xử lý phần việc dở và quét thư mục"
        case .running: "đang chạy"
        case .stopping: "đang dừng"
        }
    }
}
