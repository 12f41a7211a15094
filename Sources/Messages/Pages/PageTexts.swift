/// What all pages say.
public struct PageTexts: Sendable {
    private let isVietnamese: Bool

    public init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    public var toLanding: String { say("Về trang đầu", "To the first page") }

    public var notFound: (title: String, advice: String) {
        (
            say("Không có trang này", "There is no such page"),
            say(
                "Địa chỉ có thể đã gõ sai, hoặc tệp, kỳ báo cáo này không còn. Hãy về trang đầu và tìm lại từ đó.",
                "The address may be misspelt, or the file or period is gone. Go to the first page and look from there.")
        )
    }

    public var signInNeeded: (title: String, advice: String) {
        (
            say("Cần đăng nhập", "Please sign in"),
            say("Hãy đăng nhập rồi mở lại trang này.", "Sign in and open this page again.")
        )
    }

    public var notAllowed: (title: String, advice: String) {
        (
            say("Tài khoản này không có quyền làm việc này", "You may not do this"),
            say(
                "Việc này dành cho vai trò khác hoặc đơn vị khác. Cần quyền này thì hãy hỏi người quản trị.",
                "This is for another role or another unit. If you need it, ask the administrator.")
        )
    }

    public var badRequest: (title: String, advice: String) {
        (
            say("Yêu cầu không hiểu được", "The request is not understood"),
            say("Hãy quay lại trang trước và làm lại.", "Go back and try again.")
        )
    }

    public var tooLarge: (title: String, advice: String) {
        (
            say("Nội dung gửi lên quá lớn", "Too much was sent"),
            say("Hãy chia nhỏ rồi gửi lại.", "Send it in smaller parts.")
        )
    }

    public var tooSlow: (title: String, advice: String) {
        (
            say("Nội dung gửi lên quá chậm", "What was sent came too slowly"),
            say("Kiểm tra đường mạng rồi gửi lại.", "Check the network, then send it again.")
        )
    }

    public var wrongHost: (title: String, advice: String) {
        (
            say("Địa chỉ không đúng", "Wrong address"),
            say(
                "Trang này không mở bằng tên máy chủ đã gõ. Hãy dùng địa chỉ mà người quản trị đã thông báo; quản trị: ghi tên này vào page.names trong cấu hình.",
                "The page does not answer under this name. Use the address that the administrator gave; administrators: the configuration lists the names under page.names."
            )
        )
    }

    public var tooMany: (title: String, advice: String) {
        (
            say("Đang có quá nhiều yêu cầu", "Too many requests"),
            say("Hãy đợi một lát rồi thử lại; không có gì bị mất.", "Wait a moment and try again; nothing is lost.")
        )
    }

    /// Why there is no store to read.
    public enum StoreTrouble: Sendable { case missing, otherVersion, damaged, unreadable }

    public func withoutStore(_ trouble: StoreTrouble) -> String {
        switch trouble {
        case .missing:
            say(
                "Chưa có kho số liệu: dịch vụ chưa chạy lần nào. Báo người quản trị chạy dịch vụ (systemctl start baocaod).",
                "There is no store yet: the service has not run. The administrator starts it: systemctl start baocaod.")
        case .otherVersion:
            say(
                "Kho số liệu thuộc phiên bản khác của phần mềm. Báo người quản trị khởi động lại dịch vụ, hoặc cài cùng một phiên bản.",
                "The store is of another version of the program. The administrator restarts the service, or installs the same version."
            )
        case .damaged:
            say(
                "Kho số liệu bị hỏng hoặc bị thay bằng bản cũ. Các tệp đã nhận vẫn còn trong kho lưu trữ; báo người quản trị xem nhật ký và chạy baocaod store check.",
                "The store is damaged, or an older copy. Accepted files are still in the archive; the administrator reads the journal and runs baocaod store check."
            )
        case .unreadable:
            say(
                "Không đọc được kho số liệu. Không có gì bị mất; báo người quản trị xem nhật ký của baocaod-web.",
                "The store cannot be read. Nothing is lost; the administrator finds the reason in the journal of baocaod-web."
            )
        }
    }

    public var unavailable: (title: String, advice: String) {
        (
            say("Chưa trả lời được", "No answer now"),
            say(
                "Dịch vụ đang bận hoặc đang có sự cố; không có gì bị mất. Hãy thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.",
                "The service is busy or in trouble; nothing is lost. Try again in some minutes; if it stays so, tell the administrator."
            )
        )
    }
}
