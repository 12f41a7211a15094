import ReportingKit

/// Why a command that root runs cannot act as the service's user, and why a folder of the service cannot be made.
public enum ServiceUserTexts {
    public static func cannotBecome(_ user: String, _ reason: Bilingual) -> Bilingual {
        Bilingual(
            "cannot act as the service's user \(user), to whom its state belongs: \(reason.english)",
            "không chuyển sang được người dùng \(user) của dịch vụ: \(reason.vietnamese)")
    }

    public static let rootKept = Bilingual("the rights of root could not be given up", "không bỏ được quyền root")

    public static func folderNotMade(_ path: String, _ reason: String) -> Bilingual {
        Bilingual(
            "cannot create the folder \(path): \(reason); in the unit's sandbox a folder needs ReadWritePaths=, see baocaod(8)",
            "không tạo được thư mục \(path): \(reason); nếu dịch vụ chạy trong phạm vi giới hạn của systemd, thư mục phải có trong ReadWritePaths=, xem baocaod(8)"
        )
    }
}
