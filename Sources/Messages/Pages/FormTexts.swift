import ReportingKit

/// What the pages of questionnaires say.
package struct FormTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    // MARK: The list

    package var title: String { say("Biểu mẫu", "Forms") }
    package func listTitle(_ unit: String, _ period: Period) -> String {
        say("Biểu mẫu của \(unit), \(period.vietnamese)", "Forms of \(unit), \(period.id)")
    }
    package var period: String { say("Kỳ báo cáo", "Period") }
    package var unit: String { say("Đơn vị", "Unit") }
    package var show: String { say("Xem", "Show") }
    package var due: String { say("Phải gửi", "Due") }
    package var other: String { say("Gửi khi có phát sinh", "When there is something to say") }
    package var none: String {
        say(
            "Kỳ này không có biểu mẫu nào cho đơn vị; gửi tệp xuất từ hệ thống ở trang “Nộp tệp”.",
            "There is no form for the unit; send the files that its systems export.")
    }
    package var noUnits: String {
        say(
            "Tài khoản này chưa được giao đơn vị nào; hỏi người quản trị.",
            "No unit is given to this account; ask the administrator.")
    }
    package var noPeriods: String {
        say("Chưa có kỳ báo cáo nào để điền.", "There is no period to fill in yet.")
    }
    package var sent: String { say("Đã gửi", "Sent") }
    package func begun(_ time: String) -> String { say("Bản nháp lưu lúc \(time)", "Draft of \(time)") }
    package var blank: String { say("Chưa điền", "Not filled in") }
    package var form: String { say("Biểu mẫu", "Form") }
    package var state: String { say("Tình trạng", "State") }

    // MARK: The form

    package func formTitle(_ dataset: String, _ unit: String) -> String { "\(dataset) – \(unit)" }
    package func ofPeriod(_ period: Period) -> String {
        say("Kỳ báo cáo: \(period.vietnamese) (\(period.vietnameseRange))", "Period: \(period.id)")
    }
    package var howTo: String {
        say(
            "Chỉ tiêu không phát sinh thì ghi 0; chưa có số liệu thì để trống. Số đã gửi của mục để trống vẫn được dùng.",
            "Enter 0 where there is nothing, leave blank what is not known yet. What was sent for a blank item stays in force."
        )
    }
    package var issued: String {
        say(
            "Báo cáo kỳ này đã ban hành, số liệu đã khóa: biểu gửi lúc này sẽ bị trả lại. Cần đính chính thì báo người phụ trách mở lại kỳ.",
            "The report is issued and its data are frozen: what is sent now comes back until the period is reopened.")
    }
    package func draftOf(_ name: String, _ time: String) -> String {
        say("Bản nháp do \(name) lưu lúc \(time).", "Draft kept by \(name) at \(time).")
    }
    package var draftUnreadable: String {
        say("Bản nháp đã lưu không đọc được; điền lại từ số liệu đang dùng.", "The draft cannot be read.")
    }
    package var inForce: String {
        say("Các ô ghi sẵn số liệu đang dùng của đơn vị.", "Fields hold what is in force of the unit.")
    }
    package func former(_ value: String) -> String { say("Kỳ trước: \(value)", "Period before: \(value)") }
    package var required: String { say("bắt buộc", "required") }
    package var chooseNothing: String { say("(để trống)", "(blank)") }
    package var rowName: String { say("Tên", "Name") }
    package func row(_ number: Int) -> String { say("Dòng \(number)", "Row \(number)") }
    package var addRows: String { say("Thêm dòng", "More rows") }
    package var check: String { say("Kiểm tra thử", "Check") }
    package var save: String { say("Lưu nháp", "Keep as draft") }
    package var send: String { say("Gửi", "Send") }
    package var workbook: String { say("Tải biểu mẫu Excel đã điền", "The form as a workbook") }

    // MARK: What came of it

    package var saved: String { say("Đã lưu nháp; chưa gửi.", "Kept as a draft; not sent yet.") }
    package func sentAs(_ file: String) -> String {
        say(
            "Đã gửi; tệp “\(file)” đang được kiểm tra. Kết quả hiện ở trang đầu và ở trang của tệp.",
            "Sent as “\(file)”; its verdict is shown on the first page and on the file's page.")
    }
    package var toFile: String { say("Xem kết quả", "The verdict") }
    package var sound: String {
        say("Kiểm tra thử: không có lỗi; gửi được.", "Checked: nothing is wrong; it can be sent.")
    }
    package var soundWithNotices: String {
        say("Kiểm tra thử: gửi được; xem các điểm cần lưu ý dưới đây.", "Checked: it can be sent; see what to look at.")
    }
    package func faulty(_ count: Int) -> String {
        say(
            "Có \(VietnameseNumber.padded(count)) chỗ cần sửa trước khi gửi:",
            count == 1 ? "1 thing to mend before it is sent:" : "\(count) things to mend before it is sent:")
    }
    package var empty: String { say("Biểu chưa điền mục nào.", "Nothing is filled in.") }
    package func notAValue(_ instruction: String) -> String {
        say("Ô này chưa đúng. \(instruction)", "This is no value of the field. \(instruction)")
    }

    // MARK: Rules

    /// "“A” + “B” không được lớn hơn “C”."
    package func rule(_ comparison: Rule.Comparison?, _ left: String, _ right: String, because: String?) -> String {
        let relation: String =
            switch comparison {
            case .equal?: say("phải bằng", "must equal")
            case .atMost?: say("không được lớn hơn", "must not exceed")
            case .atLeast?: say("không được nhỏ hơn", "must not be less than")
            case .less?: say("phải nhỏ hơn", "must be less than")
            case .greater?: say("phải lớn hơn", "must exceed")
            case .unequal?: say("phải khác", "must differ from")
            case nil: say("phải bằng tỷ lệ phần trăm của", "must be the percentage of")
            }
        return "\(left) \(relation) \(right)." + (because.map { " \($0)" } ?? "")
    }
}
