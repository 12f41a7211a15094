import ReportingKit

/// What `baocaod web` says.
extension CommandTexts {
    public static func notLoopback(_ text: String) -> Bilingual {
        Bilingual(
            "\"\(text)\" is no address of this machine itself: give 127.0.0.1:PORT or [::1]:PORT; other machines reach the page through a web server in front (docs/how-to/page.md)",
            "“\(text)” không phải địa chỉ của chính máy này: dùng 127.0.0.1:CỔNG hoặc [::1]:CỔNG; máy khác mở trang qua máy chủ web đứng trước (docs/how-to/page.md)"
        )
    }

    public static func manySockets(_ count: Int) -> Bilingual {
        Bilingual(
            "\(count) sockets were handed over; the page serves one: keep one ListenStream= in baocaod-web.socket",
            "nhận được \(count) socket; trang chỉ phục vụ một: giữ một dòng ListenStream= trong baocaod-web.socket")
    }
}
