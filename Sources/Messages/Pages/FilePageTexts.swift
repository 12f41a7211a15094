import ReportingKit

/// What the list of files and the page of a file say.
public struct FilePageTexts: Sendable {
    private let isVietnamese: Bool

    public init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }
    private func padded(_ number: Int) -> String { isVietnamese ? VietnameseNumber.padded(number) : "\(number)" }

    // MARK: The list

    public var title: String { say("Tệp đã gửi", "Files sent") }
    public var file: String { say("Tệp", "File") }
    public var number: String { say("Số", "No.") }
    public var receivedAt: String { say("Nhận lúc", "Received") }
    public var folder: String { say("Thư mục", "Folder") }
    public var verdict: String { say("Kết quả", "Verdict") }
    public var filter: String { say("Tìm tệp", "Find files") }
    public var anyVerdict: String { say("Mọi kết quả", "Any verdict") }
    public var anyPeriod: String { say("Mọi kỳ", "Any period") }
    public var anyUnit: String { say("Mọi đơn vị", "Any unit") }
    public var period: String { say("Kỳ", "Period") }
    public var unit: String { say("Mã đơn vị", "Code of unit") }
    public var nameOfFile: String { say("Tên tệp có chữ", "Name contains") }
    public var find: String { say("Tìm", "Find") }
    public var older: String { say("Tệp cũ hơn", "Older files") }
    public var newest: String { say("Về tệp mới nhất", "To the newest") }
    public var none: String { say("Chưa có tệp nào được gửi.", "No file was sent yet.") }
    public var noneFound: String {
        say("Không có tệp nào như đã chọn. Hãy bỏ bớt điều kiện.", "No file matches. Loosen the conditions.")
    }
    public var removeFilter: String { say("Bỏ điều kiện", "Remove the conditions") }
    public var send: String { say("Gửi tệp", "Send files") }

    // MARK: One file

    public func heading(_ number: Int64) -> String { say("Số \(number)", "No. \(number)") }
    public var size: String { say("Cỡ", "Size") }
    public func bytes(_ count: Int) -> String {
        let kilobytes = FixedDecimal(count).divided(by: FixedDecimal(1_024), scale: 1)
        if count < 1_024 { return say("\(count) byte", "\(count) bytes") }
        guard let kilobytes else { return "\(count)" }
        return say("\(VietnameseNumber.decimal(kilobytes)) KB", "\(kilobytes) KB")
    }
    public var inbox: String { say("Hộp thu chung", "Common inbox") }
    public func acceptedAs(_ order: Int64) -> String { say("Nhận thứ \(order)", "Accepted as no. \(order)") }
    public var duplicate: String {
        say(
            "Giống hệt một tệp đã nhận trước đó và đang được dùng.",
            "The same as a file that was accepted before and is in force.")
    }
    public var kept: String {
        say(
            "Đã nhận, chưa dùng: phần mềm chưa biết bảng trong tệp này. Đã báo quản trị; không phải gửi lại.",
            "Received and not used yet: its table is not known. The administrator was told; it need not be sent again.")
    }
    public var checking: String {
        say(
            "Tệp đang được kiểm tra. Kết quả hiện ở đây, không phải gửi lại.",
            "It is being checked. Its verdict appears here.")
    }
    public var acceptedWell: String {
        say("Đã nhận. Không có lỗi, không có điểm nào cần lưu ý.", "Accepted. No errors, nothing to note.")
    }
    public var acceptedWithNotes: String {
        say("Đã nhận. Có điểm cần xem dưới đây, không phải gửi lại.", "Accepted. There is something to look at below.")
    }
    public var waiting: String {
        say(
            "Tệp đã nhận, một phần số liệu chờ xác nhận. Trong khi chờ, báo cáo dùng số đã gửi trước.",
            "Accepted; a part of its figures waits to be confirmed. Until then the former figures are used.")
    }
    public var returned: String {
        say(
            "Trả lại: chưa dùng số liệu nào của tệp này; số đã gửi trước, nếu có, vẫn được dùng. Sửa như dưới đây rồi gửi lại.",
            "Returned: no figure of the file was taken; what was sent before stays in force. Mend it as said below and send it again."
        )
    }
    public var question: String {
        say(
            "Cần xác nhận: đúng như đã gửi thì trả lời như dưới đây; gửi nhầm thì gửi tệp đúng.",
            "To be confirmed: if it is as meant, answer as said below; if not, send the right file.")
    }
    public var findings: String { say("Điểm phát hiện", "Findings") }
    public var errors: String { say("Cần sửa", "To mend") }
    public var questions: String { say("Cần trả lời", "To answer") }
    public var warnings: String { say("Cần xem thêm", "To look at") }
    public var notices: String { say("Lưu ý", "Notes") }
    public var noFindings: String { say("Không có lỗi nào.", "No errors.") }
    public func places(_ count: Int) -> String { say("\(padded(count)) ô", "\(count) cells") }
    public func openCell(_ cell: String, _ sheet: String) -> String {
        say("Xem ô \(cell) trên trang “\(sheet)”", "See cell \(cell) on sheet “\(sheet)”")
    }
    public func cell(_ cell: String) -> String { say("ô \(cell)", "cell \(cell)") }
    public func more(_ count: Int) -> String { say("và \(padded(count)) ô khác", "and \(count) more") }
    public var original: String { say("Tải tệp đã gửi", "Download the file") }
    public var marked: String { say("Tải bản đánh dấu", "Download the marked copy") }
    public var drawn: String { say("Xem tệp như bảng tính", "See the file drawn") }
    public var gave: String { say("Số liệu lấy từ tệp", "What it gave") }
    public var content: String { say("Nội dung", "Content") }
    public var place: String { say("Phạm vi", "Scope") }
    public var units: String { say("Số đơn vị", "Units") }
    public var counted: String { say("(đếm từ danh sách hồ sơ)", "(counted from a list of dossiers)") }
    public var earlier: String {
        say("Tệp gửi trước cùng tên hoặc cùng nội dung", "Former files of this name or content")
    }
    public var later: String { say("Tệp gửi sau cùng tên hoặc cùng nội dung", "Later files of this name or content") }
    public func corrected(_ name: String) -> String {
        say("Đã gửi bản sửa: “\(name)”.", "The mended file was sent: “\(name)”.")
    }
    public func correctedBy(_ number: Int64) -> String {
        say("Đã có bản gửi sau: số \(number).", "A later one came: no. \(number).")
    }
    public var sendCorrected: String { say("Gửi bản đã sửa", "Send the mended file") }
    public var explanation: String {
        say("Giải thích như trong thư mục trả lời", "The explanation as in the answer folder")
    }
    public var see: String { say("Xem", "See") }
}
