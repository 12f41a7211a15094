import ReportingKit

/// What the administrator's pages say.
public struct AdministrationTexts: Sendable {
    private let isVietnamese: Bool

    public init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    public var title: String { say("Quản trị", "Administration") }
    public var service: String { say("Dịch vụ", "Service") }
    public var notRunning: String { say("Dịch vụ không trả lời", "The service does not answer") }
    public var allWell: String { say("Không có trở ngại nào.", "There are no obstacles.") }
    public var obstacles: String { say("Trở ngại", "Obstacles") }
    public var folders: String { say("Thư mục tiếp nhận", "Drop folders") }
    public var folder: String { say("Thư mục", "Folder") }
    public var path: String { say("Đường dẫn", "Path") }
    public var watched: String { say("Theo dõi", "Watched") }
    public var yes: String { say("Có", "Yes") }
    public var no: String { say("Không: thư mục không có hoặc không đọc được", "No: it is missing or cannot be read") }
    public var waiting: String { say("Đang chờ", "Waiting") }
    public var refused: String { say("Không nhận", "Not taken") }
    public var lastScan: String { say("Quét lúc", "Scanned") }
    public var entries: String { say("Tệp đang chờ hoặc không được nhận", "Files that wait or are not taken") }
    public var reason: String { say("Lý do", "Reason") }
    public var noFolders: String {
        say(
            "Dịch vụ chưa cho biết thư mục nào: khởi động dịch vụ rồi tải lại trang.",
            "No folder is known: start the service and load the page again.")
    }
    public var parkedReports: String { say("Báo cáo chưa lập được", "Reports that cannot be made") }
    public var since: String { say("Từ lúc", "Since") }
    public var events: String { say("Tệp và quyết định gần đây", "Latest files") }
    public var declarations: String { say("Khai báo của quản trị", "Declarations") }
    public var faulty: String { say("Khai báo có lỗi", "Faulty declarations") }
    public var unknownTables: String { say("Bảng chưa biết", "Unknown tables") }
    public var unknownHint: String {
        say(
            "Bản nháp khai báo nằm trong thư mục kết quả; sửa rồi đặt vào /etc/baocaod/datasets.",
            "Drafts of declarations lie in the output folder; correct them and put them into /etc/baocaod/datasets.")
    }
    public var units: String { say("Đơn vị", "Units") }
    public var findUnit: String { say("Tìm đơn vị", "Find a unit") }
    public var unitHint: String {
        say("Tên có dấu hoặc không dấu, hoặc mã.", "A name with or without tones, or a code.")
    }
    public var find: String { say("Tìm", "Find") }
    public var code: String { say("Mã", "Code") }
    public var name: String { say("Tên", "Name") }
    public var parent: String { say("Thuộc", "Within") }
    public var valid: String { say("Hiệu lực", "Valid") }
    public func foundUnits(_ count: Int) -> String {
        say("\(VietnameseNumber.padded(count)) đơn vị khớp", "\(count) units found")
    }
    public var noUnit: String {
        say("Không tìm thấy đơn vị nào. Hãy gõ ít chữ hơn.", "No unit is found. Type fewer letters.")
    }
    public var users: String { say("Người dùng", "Users") }
    public var account: String { say("Tài khoản", "Account") }
    public var roles: String { say("Vai trò", "Roles") }
    public var noUsers: String {
        say(
            "Chưa có người dùng nào trên máy này. Thêm bằng lệnh: baocaod user add TÊN --role officer",
            "There are no local users. Add one: baocaod user add NAME --role officer")
    }
    public var usersHint: String {
        say(
            "Thêm, đổi, khóa bằng lệnh baocaod user; vai trò của nhóm nằm ở khóa roles của cấu hình.",
            "Add, change and lock them with baocaod user; roles of groups are the configuration's key roles.")
    }
    public func role(_ word: String) -> String {
        switch word {
        case "officer": say("cán bộ gửi số liệu", "officer")
        case "editor": say("người tổng hợp", "editor")
        case "leader": say("lãnh đạo", "leader")
        case "administrator": say("quản trị", "administrator")
        default: word
        }
    }
    public var health: String { say("Trạng thái cho giám sát", "State for monitoring") }
    public var storeFault: String { say("Không đọc được kho số liệu", "The store cannot be read") }
    public var filesByState: String { say("Tệp theo trạng thái", "Files by state") }
    public func state(_ state: FileState) -> String {
        switch state {
        case .taken: say("chờ đọc", "taken")
        case .processing: say("đang đọc", "being read")
        case .accepted: say("đã nhận", "accepted")
        case .returned: say("trả lại", "returned")
        case .duplicate: say("gửi trùng", "the same again")
        case .kept: say("giữ, chưa dùng", "kept")
        }
    }
}
