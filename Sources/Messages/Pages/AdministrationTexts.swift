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
    public var events: String { say("Tệp gửi đến gần đây", "Latest files") }
    public var decisions: String { say("Quyết định gần đây", "Latest decisions") }
    public var noDecisions: String {
        say(
            "Chưa có quyết định nào: chấp nhận, hỏi lại, ban hành, mở lại kỳ sẽ hiện ở đây.",
            "Nothing was decided yet: acceptances, questions, issues and reopenings appear here.")
    }
    public var at: String { say("Lúc", "At") }
    public var who: String { say("Người", "Who") }
    public var what: String { say("Việc", "What") }
    public var period: String { say("Kỳ", "Period") }
    public func accepted(_ count: Int) -> String {
        say("Chấp nhận chênh lệch (\(VietnameseNumber.padded(count)) chỗ)", "Accepted \(count) findings")
    }
    public func asked(_ matter: String, _ letters: Int) -> String {
        say(
            "Hỏi lại về \(matter), \(VietnameseNumber.padded(letters)) đơn vị",
            "Asked about \(matter), \(letters) letters")
    }
    public func answered(_ matter: String) -> String { say("Trả lời về \(matter)", "Answered about \(matter)") }
    public func issued(_ number: String) -> String { say("Ban hành số \(number)", "Issued as \(number)") }
    public func reopened(_ number: String) -> String {
        say("Mở lại kỳ đã ban hành số \(number)", "Reopened what was issued as \(number)")
    }
    public func took(_ file: Int64) -> String {
        say("Xác nhận đúng, tệp số \(file)", "Confirmed file no. \(file)")
    }
    public func kept(_ file: Int64) -> String {
        say("Giữ số đã có, không dùng tệp số \(file)", "Kept what was in force against file no. \(file)")
    }
    public func withdrew(_ file: Int64) -> String { say("Rút tệp số \(file)", "Withdrew file no. \(file)") }
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
