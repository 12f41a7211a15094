import ReportingKit

/// Why a backup is not made, or not restored.
public enum BackupFault: Error, Equatable {
    case withinState(path: String)
    case noBackup(path: String)
    case otherVersion(path: String)
    /// A file of the backup is gone, or is not what it was.
    case damaged(path: String)
    /// There is an office in the state folder already.
    case stateInUse(path: String)
}

extension BackupFault: VietnameseFault {
    public var description: String { said.english }
    public var vietnamese: String { said.vietnamese }

    private var said: Bilingual {
        switch self {
        case .withinState(let path):
            Bilingual(
                "\(path) lies in the state folder: name a folder elsewhere, on another disk.",
                "\(path) nằm trong thư mục trạng thái: hãy chọn thư mục khác, ở ổ đĩa khác.")
        case .noBackup(let path):
            Bilingual(
                "\(path) is no backup: name one of the folders that baocaod backup made, which hold a manifest.json.",
                "\(path) không phải bản sao lưu: hãy chỉ đúng một thư mục do lệnh backup tạo, trong có manifest.json.")
        case .otherVersion(let path):
            Bilingual(
                "\(path) was made by another version of baocaod: restore it with that version, then upgrade.",
                "\(path) do phiên bản khác của baocaod tạo: khôi phục bằng phiên bản đó rồi nâng cấp.")
        case .damaged(let path):
            Bilingual(
                "\(path) is missing or was changed since the backup was made; nothing was restored. Take another backup.",
                "\(path) không còn hoặc đã bị thay đổi từ khi sao lưu; chưa khôi phục gì. Hãy dùng bản sao lưu khác.")
        case .stateInUse(let path):
            Bilingual(
                "\(path) holds a store or an archive already; --replace moves them aside.",
                "\(path) đã có kho dữ liệu; thêm --replace để chuyển kho cũ sang bên cạnh.")
        }
    }
}
