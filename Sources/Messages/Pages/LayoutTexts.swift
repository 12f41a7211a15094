/// What the frame of all pages says: the way about, the foot, the parts that pages are made of.
public struct LayoutTexts: Sendable {
    private let isVietnamese: Bool

    public init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    public var skipToContent: String { say("Đến nội dung chính", "Skip to content") }
    public var mainNavigation: String { say("Các trang", "Pages") }
    public var periodNavigation: String { say("Kỳ đang xem", "This period") }
    public var otherPeriods: String { say("Chọn kỳ khác", "Another period") }
    public var breadcrumbs: String { say("Vị trí", "Where you are") }
    public var signOut: String { say("Đăng xuất", "Sign out") }
    public var signIn: String { say("Đăng nhập", "Sign in") }
    public func signedIn(_ name: String) -> String { say("Người dùng: \(name)", "Signed in: \(name)") }
    public func version(_ version: String) -> String { say("baocaod, bản \(version)", "baocaod \(version)") }

    // MARK: Names of pages

    public var duties: String { say("Việc của tôi", "My tasks") }
    public var dropZone: String { say("Gửi tệp", "Send files") }
    public var files: String { say("Tệp đã gửi", "Files sent") }
    public var periods: String { say("Kỳ báo cáo", "Periods") }
    public var administration: String { say("Quản trị", "Administration") }
    public var board: String { say("Tình hình gửi", "Who has sent") }
    public var report: String { say("Báo cáo", "Report") }
    public var matters: String { say("Điểm chưa khớp", "Contradictions") }
    public var charts: String { say("Biểu đồ", "Charts") }
    public var downloads: String { say("Tải về", "Downloads") }
    public var forms: String { say("Biểu mẫu", "Forms") }
    public var versions: String { say("Các lần gửi", "Versions") }
    public var issue: String { say("Ban hành", "Issue") }

    // MARK: The three verdicts

    public var accepted: String { say("Đã nhận", "Accepted") }
    public var returned: String { say("Trả lại – cần sửa", "Returned – to be mended") }
    public var toConfirm: String { say("Cần xác nhận", "To be confirmed") }
    public var beingChecked: String { say("Đang kiểm tra", "Being checked") }

    // MARK: Parts

    public func scrollable(_ caption: String) -> String {
        say("Bảng “\(caption)”, có thể cuộn", "Table “\(caption)”, can be scrolled")
    }
    public var pages: String { say("Các trang của danh sách", "Pages of the list") }
    public var newer: String { say("Trang trước", "Previous page") }
    public var older: String { say("Trang sau", "Next page") }
    public func shown(_ first: String, _ last: String, of all: String) -> String {
        say("\(first)–\(last) trong \(all)", "\(first)–\(last) of \(all)")
    }
    public var required: String { say("(bắt buộc)", "(required)") }
    public var errorBefore: String { say("Cần sửa: ", "To mend: ") }
    public var none: String { say("không có", "none") }
}
