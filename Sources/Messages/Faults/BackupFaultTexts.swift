import ReportingKit

/// Why a backup is not made, or not restored.
public enum BackupFaultTexts {
    public static func withinState(path: String) -> Bilingual {
        Bilingual(
            "\(path) lies in the state folder: name a folder elsewhere, on another disk.",
            "\(path) nằm trong thư mục trạng thái: hãy chọn thư mục khác, ở ổ đĩa khác.")
    }

    public static func noBackup(path: String) -> Bilingual {
        Bilingual(
            "\(path) is no backup: name one of the folders that baocaod backup made, which hold a manifest.json.",
            "\(path) không phải bản sao lưu: hãy chỉ đúng một thư mục do lệnh backup tạo, trong có manifest.json.")
    }

    public static func otherVersion(path: String) -> Bilingual {
        Bilingual(
            "\(path) was made by another version of baocaod: restore it with that version, then upgrade.",
            "\(path) do phiên bản khác của baocaod tạo: khôi phục bằng phiên bản đó rồi nâng cấp.")
    }

    public static func damaged(path: String) -> Bilingual {
        Bilingual(
            "\(path) is missing or was changed since the backup was made; nothing was restored. Take another backup.",
            "\(path) không còn hoặc đã bị thay đổi từ khi sao lưu; chưa khôi phục gì. Hãy dùng bản sao lưu khác.")
    }

    public static func stateInUse(path: String) -> Bilingual {
        Bilingual(
            "\(path) holds a store or an archive already; --replace moves them aside.",
            "\(path) đã có kho dữ liệu; thêm --replace để chuyển kho cũ sang bên cạnh.")
    }
}
