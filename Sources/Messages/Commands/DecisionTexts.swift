import Foundation
import ReportingKit

/// What `finalize`, `reopen`, `accept`, `ask` and `answer` say.
extension CommandTexts {
    // MARK: finalize, reopen

    public func issued(_ report: ReportPeriod) -> String {
        say(
            "The report of \(report) is issued; its data are frozen.",
            "Đã ban hành báo cáo \(report.period.vietnamese)\(named(report)); số liệu kỳ này đã khóa.")
    }

    public func reopened(_ report: ReportPeriod) -> String {
        say(
            "\(report) is open again; files for it are taken.",
            "Đã mở lại kỳ \(report.period.vietnamese)\(named(report)); lại nhận tệp của kỳ này.")
    }

    private func named(_ report: ReportPeriod) -> String { report.report == .former ? "" : " (\(report.report))" }

    public func notIssued(_ period: Period, count: Int) -> String {
        say(
            "The report of \(period.id) is not issued: \(count) \(count == 1 ? "matter is" : "matters are") open.",
            "Chưa ban hành báo cáo \(period.vietnamese): còn \(VietnameseNumber.padded(count)) điểm chưa xử lý.")
    }

    public var howToClose: String {
        say(
            "Mend what is wrong and send the files again, accept each (baocaod accept M1 …), or issue it so: --with-open REASON --name NAME.",
            "Gửi lại tệp đã sửa hoặc tệp còn thiếu; chấp nhận từng điểm (baocaod accept M1 …); hoặc ban hành khi chưa xử lý: "
                + "--with-open LÝ-DO --name TÊN.")
    }

    public var bothOrNone: String {
        say(
            "--with-open and --name go together and must say something: they are kept",
            "--with-open và --name phải đi cùng nhau và có nội dung: hai điều này được lưu lại")
    }

    public var reasonAndName: String {
        say(
            "--reason and --name must say something: they are kept",
            "--reason và --name phải có nội dung: hai điều này được lưu lại")
    }

    public var nameNeeded: String {
        say("--name must say something: it is kept", "--name phải có nội dung: điều này được lưu lại")
    }

    // MARK: Matters

    /// "M3  Xã Bình An, cột …: … (5 places) – asked"
    public func matter(
        _ name: String, _ sentence: String, code: FindingCode, places: Int, isAsked: Bool
    ) -> String {
        let counted =
            switch code {
            case .unitUnsent: say("units", "đơn vị")
            case .sectionMissing: say("parts", "mục")
            default: say("places", "ô")
            }
        let more = places > 1 ? say(" (\(places) \(counted))", " (\(VietnameseNumber.padded(places)) \(counted))") : ""
        let asked = isAsked ? say(" – asked, no answer yet", " – đã hỏi lại, chưa trả lời") : ""
        return "\(name)  \(sentence)\(more)\(asked)"
    }

    /// "4 others"
    public func further(_ count: Int) -> String {
        say("\(count) more", "và \(VietnameseNumber.padded(count)) điểm khác")
    }

    // MARK: accept

    public func accepted(_ count: Int, _ period: Period) -> String {
        say(
            "\(count) accepted for \(period.id)",
            "Đã chấp nhận \(VietnameseNumber.padded(count)) điểm của kỳ \(period.vietnamese).")
    }

    public func unknownFinding(_ word: String, _ period: Period) -> String {
        say(
            "\(period.id) has no finding \(word); findings.json and the annex of data quality beside the report list them",
            "kỳ \(period.vietnamese) không có mã \(word); xem cột “Mã” trong chat-luong-so-lieu.xlsx cạnh báo cáo")
    }

    public func isError(_ word: String) -> String {
        say(
            "\(word) is an error, which cannot be accepted",
            "\(word) là lỗi, không chấp nhận được; cần sửa rồi gửi lại tệp")
    }

    // MARK: ask, answer

    public func asked(_ name: String, _ files: [String]) -> String {
        say(
            "\(name) is asked: \(files.joined(separator: ", "))", "Đã hỏi lại \(name): \(files.joined(separator: ", "))"
        )
    }

    public func notOpen(_ name: String) -> String {
        say("\(name) is not open: there is nothing to ask", "\(name) đã xử lý xong, không còn gì để hỏi")
    }

    public func answered(_ name: String) -> String {
        say("\(name) is answered and no longer open.", "Đã ghi câu trả lời cho \(name); điểm này không còn mở.")
    }

    /// The reason under which an answer closes a matter.
    public func answeredAs(_ text: String) -> String { say("Answered: \(text)", "Đơn vị trả lời: \(text)") }
}
