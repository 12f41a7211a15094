import ReportingKit

/// What `baocaod web check` says of each thing it tried.
public struct PageCheckTexts: Sendable {
    public enum Kind: Sendable, Hashable {
        case encrypted
        case signInNeeded
        /// With the header's name.
        case forgedUser(String)
        case foreignOrigin
        case policy
        case cookies
        case strictTransport
        /// With the port at which the page itself answers.
        case directAccess(Int?)
    }

    private let isVietnamese: Bool

    public init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ english: String, _ vietnamese: String) -> String { isVietnamese ? vietnamese : english }

    public func line(_ kind: Kind, isGood: Bool) -> String {
        isGood ? say("good  ", "tốt  ") + well(kind) : say("bad   ", "XẤU  ") + wrong(kind)
    }

    private func well(_ kind: Kind) -> String {
        switch kind {
        case .encrypted:
            say(
                "the connection is encrypted, or stays on this machine",
                "kết nối được mã hóa, hoặc không ra khỏi máy này")
        case .signInNeeded: say("nobody gets in without signing in", "phải đăng nhập mới vào được")
        case .forgedUser(let name): say("a forged \(name) changes nothing", "\(name) giả không có tác dụng")
        case .foreignOrigin: say("requests from other sites are refused", "yêu cầu từ trang khác bị từ chối")
        case .policy: say("the content security policy is there", "có chính sách bảo mật nội dung (CSP)")
        case .cookies: say("cookies are Secure, HttpOnly and SameSite", "cookie có Secure, HttpOnly và SameSite")
        case .strictTransport: say("browsers are told to use https only", "trình duyệt được yêu cầu chỉ dùng https")
        case .directAccess:
            say("the page cannot be reached past the web server", "không vào thẳng được trang mà bỏ qua máy chủ web")
        }
    }

    private func wrong(_ kind: Kind) -> String {
        switch kind {
        case .encrypted:
            say(
                "the address begins with http://: passwords can be read on the way. Give the web server in front a certificate, and use https://",
                "địa chỉ bắt đầu bằng http://: mật khẩu có thể bị đọc trên đường truyền. Cài chứng thư cho máy chủ web đứng trước rồi dùng https://"
            )
        case .signInNeeded:
            say(
                "the first page opens without signing in. Have the web server in front ask for sign-in on all paths",
                "trang đầu mở được mà không cần đăng nhập. Cấu hình máy chủ web đứng trước bắt đăng nhập ở mọi đường dẫn"
            )
        case .forgedUser(let name):
            say(
                "a browser that sends \(name) itself is believed. The web server in front has to set this header on every request, or remove it (nginx: proxy_set_header; Apache: RequestHeader unset … early), also with _ for -",
                "trình duyệt tự gửi \(name) mà vẫn được tin. Máy chủ web đứng trước phải đặt lại hoặc xóa dòng này ở mọi yêu cầu (nginx: proxy_set_header; Apache: RequestHeader unset … early), cả khi viết _ thay cho -"
            )
        case .foreignOrigin:
            say(
                "a form of another site is taken. The web server in front has to pass Host, Origin and Sec-Fetch-Site on unchanged",
                "biểu gửi từ trang khác vẫn được nhận. Máy chủ web đứng trước phải chuyển nguyên Host, Origin và Sec-Fetch-Site"
            )
        case .policy:
            say(
                "an answer lacks the page's content security policy. The web server in front must not remove Content-Security-Policy, or it is not this page that answers",
                "có trả lời thiếu chính sách bảo mật nội dung. Máy chủ web đứng trước không được xóa Content-Security-Policy; nếu không thì trang trả lời không phải trang này"
            )
        case .cookies:
            say(
                "a cookie lacks Secure, HttpOnly or SameSite. The web server in front has to say X-Forwarded-Proto: https, and to set its own cookies so (OIDCCookieSameSite On, OIDCProviderMetadata over https)",
                "có cookie thiếu Secure, HttpOnly hoặc SameSite. Máy chủ web đứng trước phải gửi X-Forwarded-Proto: https và tự đặt cookie của nó như vậy (OIDCCookieSameSite On)"
            )
        case .strictTransport:
            say(
                "Strict-Transport-Security is missing. The web server in front has to say X-Forwarded-Proto: https over the unix socket",
                "thiếu Strict-Transport-Security. Máy chủ web đứng trước phải gửi X-Forwarded-Proto: https qua unix socket"
            )
        case .directAccess(let port):
            say(
                "the page itself answers on port \(port ?? 0), past the web server. Let baocaod-web.socket listen on a unix socket or 127.0.0.1 only",
                "trang trả lời thẳng ở cổng \(port ?? 0), bỏ qua máy chủ web. Chỉ để baocaod-web.socket nghe ở unix socket hoặc 127.0.0.1"
            )
        }
    }

    public func noAnswer(_ address: String) -> String {
        say(
            "nobody answers at \(address). Is baocaod-web.socket started, and the web server in front?",
            "không có trả lời ở \(address). Đã chạy baocaod-web.socket và máy chủ web đứng trước chưa?")
    }

    public func summary(bad: Int) -> String {
        bad == 0
            ? say("nothing bad was found", "không thấy điểm xấu") : say("\(bad) to be mended", "\(bad) điểm phải sửa")
    }
}

extension CommandTexts {
    public static func noPageAddress(_ text: String) -> Bilingual {
        Bilingual(
            "\"\(text)\" is no address of a page: give https://HOST, without a path",
            "“\(text)” không phải địa chỉ trang: dùng https://TÊN-MÁY, không kèm đường dẫn")
    }

    public static let curlMissing = Bilingual(
        "curl is needed for the check and is not installed: apt install curl",
        "cần curl để kiểm tra mà chưa cài: apt install curl")
}
