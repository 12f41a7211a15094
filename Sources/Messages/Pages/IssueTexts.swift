import ReportingKit

/// What the page says on which a report is issued and opened again.
package struct IssueTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package func title(_ period: Period) -> String {
        say("Ban hành báo cáo \(period.vietnamese)", "Issue the report of \(period.id)")
    }

    // MARK: Checklist

    package var checklist: String { say("Việc còn lại trước khi ban hành", "What is open") }
    package var nothingOpen: String {
        say("Không còn điểm nào chưa xử lý.", "Nothing is open.")
    }
    package func open(_ count: Int) -> String {
        say(
            "Còn \(VietnameseNumber.padded(count)) điểm chưa xử lý:",
            count == 1 ? "1 matter is open:" : "\(count) matters are open:")
    }
    package var isAsked: String { say("đã hỏi lại, chờ trả lời", "asked, no answer yet") }
    package var toMatters: String { say("Xử lý các điểm chưa khớp", "Deal with these") }
    package func further(_ count: Int) -> String {
        say("và \(VietnameseNumber.padded(count)) điểm khác", "and \(count) more")
    }

    // MARK: Issue

    package var preview: String { say("Xem trước", "Preview") }
    package var readReport: String { say("Đọc báo cáo trên trang", "Read the report on the page") }
    package var issue: String { say("Ban hành", "Issue") }
    package var number: String { say("Số", "Number") }
    package func numberHint(_ symbol: String) -> String {
        say("Ví dụ 123, thành 123/\(symbol).", "Such as 123, which becomes 123/\(symbol).")
    }
    package var date: String { say("Ngày", "Date") }
    package var signer: String { say("Người ký", "Signer") }
    package var withOpen: String {
        say("Lý do ban hành khi còn điểm chưa xử lý", "Why it is issued although something is open")
    }
    package var withOpenHint: String {
        say(
            "Lý do và tên người ban hành được lưu và in trong phụ lục chất lượng số liệu.",
            "Reason and name are kept, and printed in the annex of data quality.")
    }
    package var consequence: String {
        say(
            "Sau khi ban hành, số liệu của kỳ này khóa lại; tệp gửi thêm bị trả lại cho đến khi mở lại kỳ.",
            "Once issued, the period's data are frozen; files for it are returned until it is reopened.")
    }
    package var isIssuing: String {
        say("Chỉ lãnh đạo ban hành và mở lại kỳ.", "Only a leader issues and reopens.")
    }

    // MARK: Issued, reopen

    package func stands(_ number: String, _ date: CalendarDate, signer: String, at time: String) -> String {
        let signed = signer.isEmpty ? "" : say(", người ký: \(signer)", ", signed by \(signer)")
        return say(
            "Đã ban hành: số \(number) ngày \(date.slashed)\(signed) (lúc \(time)). Số liệu kỳ này đã khóa.",
            "Issued: number \(number) of \(date.iso)\(signed) (at \(time)). The period's data are frozen.")
    }
    package var reopen: String { say("Mở lại kỳ", "Reopen") }
    package var reopenReason: String { say("Lý do mở lại", "Why it is opened again") }
    package var reopenHint: String {
        say(
            "Bản đã ban hành vẫn được giữ và tải về được.", "What was issued is kept and can still be downloaded.")
    }
    package func reopenedBy(_ name: String, _ time: String, _ reason: String) -> String {
        say("\(time): \(name) mở lại: \(reason)", "\(time): reopened by \(name): \(reason)")
    }

    // MARK: What is wrong

    package var numberNeeded: String { say("Cần ghi số báo cáo.", "The number is needed.") }
    package var dateNeeded: String { say("Ngày chưa đúng: ghi ngày/tháng/năm.", "The date is not a date.") }
    package var reasonNeeded: String { say("Cần ghi lý do.", "A reason is needed.") }
    package func done(_ number: String) -> String {
        say("Đã ban hành báo cáo số \(number).", "Report \(number) is issued.")
    }
    package var doneIssue: String { say("Đã ban hành báo cáo.", "The report is issued.") }
    package var doneReopen: String {
        say("Đã mở lại kỳ; lại nhận tệp của kỳ này.", "The period is open again; files for it are taken.")
    }
}
