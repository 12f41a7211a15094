import ReportingKit

/// Lines of the journal about files and reports, in the language of the log. What is wrong with the machine is told in
/// English, as systemd does.
extension CommandTexts {
    public func logTaken(_ file: String) -> String {
        say("\(file) taken into the spool", "\(file): đã lấy vào hàng chờ")
    }

    public func logAccepted(_ file: String, _ content: String) -> String {
        say("\(file) accepted: \(content)", "\(file): đã nhận, \(content)")
    }

    public func logDuplicate(_ file: String, of former: String) -> String {
        say("\(file) holds the same bytes as \(former)", "\(file): giống hệt \(former), số liệu đang dùng không đổi")
    }

    public func logKept(_ file: String) -> String {
        say("\(file) is kept: nobody declared its tables", "\(file): đã nhận, chưa dùng vì chưa biết bảng này")
    }

    public func logReturned(_ file: String, _ code: String) -> String {
        say("\(file) returned: \(code)", "\(file): trả lại (\(code))")
    }

    public func logReplaced(_ file: String, units: Int, of former: String, _ table: String, _ period: Period) -> String
    {
        say(
            "\(file) replaces \(units) units of \(former) in \(table) \(period)",
            "\(file): thay số của \(VietnameseNumber.padded(units)) đơn vị trong \(former) (\(table), \(period.vietnamese))"
        )
    }

    /// `place` is " to FOLDER", or empty where it cannot be told.
    public func logReportWritten(_ report: ReportPeriod, folder: String?) -> String {
        say(
            "the report of \(report) is written\(folder.map { " to \($0)" } ?? "")",
            "đã lập báo cáo \(report)\(folder.map { " trong \($0)" } ?? "")")
    }

    public func logWatching(_ count: Int) -> String {
        say("watching \(count) folders", "đang theo dõi \(VietnameseNumber.padded(count)) thư mục")
    }

    public var logReloaded: String {
        say("the configuration was read again and is in force", "đã đọc lại cấu hình; cấu hình mới có hiệu lực")
    }

    public var logStopped: String { say("stopped", "đã dừng") }
}
