import ReportingKit

/// What the landing page and the board of a period say.
public struct BoardTexts: Sendable {
    private let isVietnamese: Bool

    public init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }
    private func padded(_ number: Int) -> String { isVietnamese ? VietnameseNumber.padded(number) : "\(number)" }

    // MARK: What became of a duty

    public var sent: String { say("Đã nhận", "Received") }
    public func late(days: Int) -> String { say("Đã nhận, muộn \(padded(days)) ngày", "Received, \(days) days late") }
    public func partly(_ gaps: String) -> String { say("Còn thiếu \(gaps)", "Still missing: \(gaps)") }
    public func due(days: Int) -> String {
        days == 0
            ? say("Chưa gửi, hạn hôm nay", "Not sent, due today")
            : say("Chưa gửi, còn \(padded(days)) ngày", "Not sent, \(days) days left")
    }
    public func overdue(days: Int) -> String {
        say("Chưa gửi, quá hạn \(padded(days)) ngày", "Not sent, \(days) days overdue")
    }
    public var waiting: String { say("Cần xác nhận", "To be confirmed") }
    public var notOwed: String { say("không phải gửi", "not owed") }

    // MARK: The landing page

    public func dutiesOf(_ period: String) -> String { say("Số liệu \(period)", "Data of \(period)") }
    public func dueDay(_ day: String) -> String { say("Hạn gửi: \(day)", "Due: \(day)") }
    public var toDo: String { say("Việc cần làm", "To do") }
    public var content: String { say("Nội dung", "Content") }
    public var unit: String { say("Đơn vị", "Unit") }
    public var standing: String { say("Tình trạng", "State") }
    public var next: String { say("Việc tiếp theo", "Next") }
    public var dueTitle: String { say("Hạn gửi", "Due") }
    public func owed(_ sent: String, _ all: String) -> String { say("Đã gửi \(sent)/\(all)", "Sent \(sent) of \(all)") }
    public var allSent: String {
        say("Đã gửi đủ, không còn thiếu nội dung nào.", "Everything is sent, nothing is missing.")
    }
    public var nothingOwed: String {
        say(
            "Chưa có kỳ báo cáo nào. Gửi tệp đầu tiên, kỳ báo cáo sẽ hiện ở đây.",
            "There is no period yet. Send the first file, and its period appears here.")
    }
    public var noUnitOwes: String {
        say("Kỳ này không có nội dung nào phải gửi.", "Nothing is owed for this period.")
    }
    public var sendFile: String { say("Gửi tệp", "Send a file") }
    public var seeFile: String { say("Xem tệp", "See the file") }
    public var returnedFiles: String { say("Tệp bị trả lại, chưa gửi lại", "Returned files not sent again") }
    public func andMore(_ count: Int) -> String {
        say("và \(padded(count)) nội dung khác", "and \(count) more")
    }
    public func andMoreQuestions(_ count: Int) -> String {
        say("và \(padded(count)) câu hỏi khác", "and \(count) more questions")
    }
    public var wholeBoard: String { say("Xem đủ bảng tình hình gửi", "See the whole board") }
    public var questions: String { say("Câu hỏi cần trả lời", "Questions to answer") }
    public var received: String { say("Nội dung đã nhận", "Received") }

    // MARK: What editors, leaders and administrators have to do

    public func openMatters(_ count: Int) -> String {
        say("\(padded(count)) điểm chưa khớp chờ xử lý", "\(count) contradictions open")
    }
    public func waitingFiles(_ count: Int) -> String {
        say("\(padded(count)) đơn vị có số liệu cần xác nhận", "\(count) units with figures to confirm")
    }
    public func issued(_ period: String) -> String {
        say(
            "Báo cáo \(period) đã ban hành, số liệu đã khóa.", "The report of \(period) is issued; its data are locked."
        )
    }
    public func readyToIssue(_ period: String) -> String {
        say(
            "Báo cáo \(period) không còn điểm nào chờ xử lý, có thể ban hành.", "The report of \(period) can be issued."
        )
    }
    public func notReady(_ period: String) -> String {
        say("Báo cáo \(period) chưa sẵn sàng ban hành.", "The report of \(period) is not ready to be issued.")
    }
    public func noReport(_ period: String) -> String {
        say("Báo cáo \(period) chưa được lập.", "The report of \(period) was not made yet.")
    }
    public func troubles(_ count: Int) -> String {
        say("\(padded(count)) trở ngại của dịch vụ", "\(count) obstacles of the service")
    }

    // MARK: Sums

    public var owing: String { say("phải gửi", "owed") }
    public var sentCount: String { say("đã gửi", "sent") }
    public var lateCount: String { say("gửi muộn", "late") }
    public var overdueCount: String { say("quá hạn", "overdue") }

    // MARK: The board

    public func boardTitle(_ period: String) -> String {
        say("Tình hình gửi số liệu \(period)", "Who has sent, \(period)")
    }
    public var filter: String { say("Lọc bảng", "Filter") }
    public var all: String { say("Tất cả", "All") }
    public var open: String { say("Còn thiếu", "Incomplete") }
    public var overdueOnly: String { say("Quá hạn", "Overdue") }
    public var lateOnly: String { say("Gửi muộn", "Late") }
    public var complete: String { say("Đã gửi đủ", "Complete") }
    public var kindOfUnit: String { say("Loại đơn vị", "Kind of unit") }
    public var nameOfUnit: String { say("Tên hoặc mã đơn vị", "Name or code") }
    public var show: String { say("Xem", "Show") }
    public var sum: String { say("Cộng: đã gửi/phải gửi", "Sum: sent of owed") }
    public var asWorkbook: String { say("Tải bảng này (Excel)", "Download this table (Excel)") }
    public var asText: String { say("Tải bảng này (CSV)", "Download this table (CSV)") }
    public var nothingFound: String {
        say("Không có đơn vị nào như đã chọn. Hãy bỏ bớt điều kiện lọc.", "No unit matches. Loosen the filter.")
    }
    public var noData: String {
        say(
            "Kỳ này chưa có số liệu và không có đơn vị nào phải gửi.",
            "There are no data of this period, and none are owed.")
    }
    public var removeFilter: String { say("Bỏ lọc", "Remove the filter") }
    public var dueColumn: String { say("hạn", "due") }

    // MARK: Periods

    public var periods: String { say("Các kỳ báo cáo", "Periods") }
    public var period: String { say("Kỳ", "Period") }
    public var lastFile: String { say("Số liệu đến số", "Data up to no.") }
    public var reportState: String { say("Báo cáo", "Report") }
    public var isIssued: String { say("Đã ban hành", "Issued") }
    public var isDraft: String { say("Dự thảo", "Draft") }
    public var days: String { say("Từ ngày – đến ngày", "From – to") }
}
