import ReportingKit

/// What people are told by mail. Letters are Vietnamese where the office's language is.
public struct NoticeTexts: Sendable {
    private let isVietnamese: Bool

    public init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    private func period(_ id: String?) -> String {
        guard let id else { return "" }
        return isVietnamese ? Period(id: id)?.vietnamese ?? id : id
    }

    public func subject(_ office: String, count: Int, first: String) -> String {
        count == 1
            ? "\(office): \(first)"
            : say("\(office): \(count) việc cần biết về báo cáo", "\(office): \(count) notices about reports")
    }

    public func greeting(_ office: String) -> String {
        say("Hệ thống báo cáo của \(office) thông báo:", "The report service of \(office) tells you:")
    }

    public func returned(_ file: String, why: String) -> String {
        say(
            "Tệp “\(file)” đã trả lại, cần sửa: \(why) Mở tệp giải thích bên cạnh tệp trả lại để xem từng ô, sửa rồi gửi lại.",
            "The file “\(file)” went back: \(why) See the explanation beside it, mend the file and send it again.")
    }

    public func question(_ subject: String, _ text: String, _ id: String?) -> String {
        say(
            "Có câu hỏi cần trả lời về số liệu \(period(id)) (\(subject)): \(text)",
            "A question about \(period(id)) waits for an answer (\(subject)): \(text)")
    }

    public func deadlineNear(_ tables: String, due: String, _ id: String?) -> String {
        say(
            "Sắp đến hạn gửi số liệu \(period(id)), hạn \(day(due)). Chưa có: \(tables).",
            "Data of \(period(id)) are due on \(due). Missing: \(tables).")
    }

    public func deadlinePassed(_ tables: String, due: String, _ id: String?) -> String {
        say(
            "Đã quá hạn gửi số liệu \(period(id)), hạn \(day(due)). Chưa có: \(tables). Đề nghị gửi ngay.",
            "Data of \(period(id)) were due on \(due). Missing: \(tables). Please send them now.")
    }

    public func made(_ report: String, _ id: String?) -> String {
        say(
            "Đã lập báo cáo \(period(id)) (\(report)); mỗi tệp mới nhận thì báo cáo được lập lại.",
            "The report \(report) of \(period(id)) is made; each further file makes it anew.")
    }

    public func issued(_ number: String, _ id: String?) -> String {
        say("Đã ban hành báo cáo số \(number), \(period(id)).", "The report \(number) of \(period(id)) is issued.")
    }

    public func trouble(_ text: String) -> String {
        say("Dịch vụ có sự cố, cần người quản trị xem: \(text)", "The service needs you: \(text)")
    }

    public var end: String {
        say(
            "Thư tự động, không cần trả lời. Không muốn nhận nữa thì báo người quản trị hệ thống báo cáo.",
            "This letter is automatic. To end these letters tell the administrator of the report service.")
    }

    public var untitled: String { say("việc cần biết về báo cáo", "a notice about reports") }

    /// 2026-10-15 → 15/10/2026
    private func day(_ iso: String) -> String {
        let parts = iso.split(separator: "-")
        return parts.count == 3 ? "\(parts[2])/\(parts[1])/\(parts[0])" : iso
    }
}

extension CommandTexts {
    package func noticesEntered(_ entered: Int, letters: Int, waiting: Int) -> String {
        say(
            "\(entered) new notices, \(letters) letters handed over, \(waiting) notices wait",
            "\(entered) thông báo mới, đã chuyển đi \(letters) thư, còn \(waiting) thông báo chờ gửi")
    }

    package func noticesUnsure(_ count: Int) -> String {
        say(
            "\(count) notices were handed over by a process that ended before it knew the outcome; they are not sent again.",
            "\(count) thông báo đã chuyển đi nhưng không rõ kết quả vì tiến trình bị dừng giữa chừng; không gửi lại để tránh trùng."
        )
    }

    package func noticesNotSent(_ address: String, _ reason: String) -> String {
        say(
            "\(address): not handed over: \(reason); it is tried again at the next run.",
            "\(address): chưa chuyển đi được: \(reason); lần chạy sau sẽ gửi lại.")
    }

    package var noticesOff: String {
        say(
            "Nobody is told of anything: set notices: in the configuration.",
            "Chưa gửi thông báo cho ai: hãy khai notices: trong cấu hình.")
    }
}
