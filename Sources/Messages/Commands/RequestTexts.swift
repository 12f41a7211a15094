import ReportingKit

/// What the service says to those who ask it for something over its socket: to the page, and through it to a person.
extension CommandTexts {
    public var reasonMissing: String {
        say("a reason is needed: it is kept with the decision", "cần ghi lý do: lý do được lưu cùng quyết định")
    }

    public var nameMissing: String {
        say(
            "the name of the person is needed: it is kept with the decision",
            "cần tên người quyết định: tên được lưu cùng quyết định")
    }

    public var nameUnusable: String {
        say(
            "the name of the person is one line of at most 200 bytes without control characters",
            "tên người quyết định phải trên một dòng, không có ký tự điều khiển")
    }

    public func unknownTable(_ name: String) -> String {
        say("no table \(name) is declared", "không có bảng số liệu \(name)")
    }

    public func unknownUnit(_ code: String) -> String {
        say(
            "no unit \(code) belongs to the office on the period's last day",
            "không có đơn vị \(code) thuộc phạm vi báo cáo vào ngày cuối kỳ")
    }

    public func asksNothing(_ dataset: String, of unit: String) -> String {
        say(
            "“\(dataset)” has no form for \(unit)",
            "“\(dataset)” không có biểu mẫu để \(unit) điền; hãy gửi tệp xuất từ hệ thống")
    }

    public func unknownField(_ name: String, of dataset: String) -> String {
        say("“\(dataset)” asks for no \(name)", "“\(dataset)” không hỏi mục \(name)")
    }

    public func notAValue(_ text: String, of field: String) -> String {
        say(
            "“\(text)” is no value of “\(field)”; mend it and send the form again",
            "“\(field)”: “\(text)” không đúng kiểu số liệu; sửa rồi gửi lại")
    }

    public func unknownPeriod(_ id: String) -> String {
        say("“\(id)” is no period, such as 2026-Q3", "“\(id)” không phải là kỳ báo cáo")
    }

    public var emptyForm: String {
        say("the form says nothing yet: enter at least one value", "phiếu chưa có số liệu: nhập ít nhất một mục")
    }

    // MARK: What the service itself says

    public var requestUnreadable: String {
        say(
            "the request cannot be read: one line of JSON of version 1 is expected, see the reference of the socket",
            "yêu cầu không đúng định dạng của dịch vụ")
    }

    public func requestTooLarge(_ bytes: Int) -> String {
        say("the request is larger than \(bytes >> 10) KiB", "yêu cầu lớn hơn \(bytes >> 10) KiB")
    }

    public var requestNotAllowed: String {
        say(
            "only the service's own user and root may ask for changes",
            "chỉ người dùng của dịch vụ hoặc root được yêu cầu thay đổi")
    }

    public var requestRepeatedOtherwise: String {
        say(
            "another request was made under this key already; open the page anew and try again",
            "yêu cầu này đã được gửi với nội dung khác; tải lại trang rồi làm lại")
    }

    public var serviceStarting: String {
        say("the service is starting; try again in a moment", "dịch vụ đang khởi động; thử lại sau ít phút")
    }

    public var serviceStopping: String {
        say(
            "the service is stopping; nothing was changed, try again when it runs",
            "dịch vụ đang dừng, chưa thay đổi gì; thử lại khi dịch vụ chạy")
    }

    public var serviceBusy: String {
        say("too many requests wait; try again in a moment", "có quá nhiều yêu cầu đang chờ; thử lại sau ít phút")
    }

    public var requestInHand: String {
        say(
            "the service is still at it; the same request again, under the same key, waits for its end and does nothing twice",
            "dịch vụ đang thực hiện; gửi lại cùng yêu cầu này sẽ chờ kết quả, không làm hai lần")
    }

    public func storageRefuses(_ reason: Bilingual) -> String {
        say(
            "the store cannot be written now, nothing was changed: \(reason.english)",
            "hiện chưa ghi được, chưa thay đổi gì: \(reason.vietnamese)")
    }

    public var serviceAbsent: String {
        say(
            "the service does not run: nothing can be changed now; systemctl start baocaod",
            "dịch vụ không chạy nên chưa thay đổi được; báo quản trị viên")
    }

    public var serviceSilent: String {
        say(
            "the service gave no answer; the same request again, under the same key, does nothing twice",
            "dịch vụ chưa trả lời; gửi lại cùng yêu cầu này, không làm hai lần")
    }

    public func stillOpen(_ count: Int) -> String {
        say(
            "\(count) \(count == 1 ? "matter is" : "matters are") open: accept or ask, or say why the report is issued so",
            "còn \(VietnameseNumber.padded(count)) điểm chưa xử lý: chấp nhận, hỏi lại, hoặc ghi lý do ban hành khi chưa xử lý"
        )
    }
}
