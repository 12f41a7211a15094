import ReportingKit

/// Why the daemon did not answer.
public enum DaemonAnswerTexts {
    public static let notRunning = Bilingual("The daemon is not running.", "Dịch vụ không chạy.")

    /// `process` is nil where the system does not tell it.
    public static func silent(within seconds: String, process: Int32?) -> Bilingual {
        Bilingual(
            "The daemon does not answer within \(seconds): process \(process.map { "\($0)" } ?? "unknown"); "
                + "systemctl status and the journal say more, see baocaod(8).",
            "Dịch vụ không trả lời kịp\(process.map { " (tiến trình \($0))" } ?? ""); xem systemctl status và nhật ký.")
    }

    public static func notAllowed(socket path: String) -> Bilingual {
        Bilingual(
            "The daemon may not be asked by this user: \(path); ask as root.",
            "Người dùng này không được hỏi dịch vụ (\(path)); hãy dùng quyền root.")
    }
}
