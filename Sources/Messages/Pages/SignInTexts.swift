/// What the sign-in page says.
public struct SignInTexts: Sendable {
    private let isVietnamese: Bool

    public init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    public var title: String { say("Đăng nhập", "Sign in") }
    public var account: String { say("Tài khoản", "Account") }
    public var password: String { say("Mật khẩu", "Password") }
    public var signIn: String { say("Đăng nhập", "Sign in") }
    public var signOut: String { say("Đăng xuất", "Sign out") }

    public var refused: String {
        say(
            "Tài khoản hoặc mật khẩu không đúng. Hãy kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi gõ lại.",
            "Account or password is wrong. Look at Caps Lock and the keyboard, then type again.")
    }

    public func wait(_ seconds: Int) -> String {
        say(
            "Đã gõ sai nhiều lần. Hãy đợi \(seconds) giây rồi thử lại.",
            "Too many wrong tries. Wait \(seconds) seconds, then try again.")
    }

    public var forgotten: String {
        say("Quên mật khẩu: báo người quản trị đặt lại.", "Password forgotten: ask the administrator for a new one.")
    }

    public var noUsers: String {
        say(
            "Chưa có người dùng nào. Người quản trị tạo trên máy chủ bằng lệnh: baocaod user add TÊN --role officer --unit MÃ",
            "There are no users yet. The administrator makes them on the server: baocaod user add NAME --role officer --unit CODE"
        )
    }

    public var notEncrypted: String {
        say(
            "Không đăng nhập được ở địa chỉ này vì kết nối không được mã hóa. Hãy mở trang bằng địa chỉ https:// mà người quản trị đã thông báo.",
            "Nobody can sign in at this address, because the connection is not encrypted. Open the page by the https:// address that the administrator gave."
        )
    }
}
