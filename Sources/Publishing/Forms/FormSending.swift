import ReportingKit

/// Where a form is sent, and until when.
public struct FormSending: Sendable {
    /// As its officer sees it; nil where nobody said.
    public let folder: String?
    public let due: CalendarDate?

    public init(folder: String? = nil, due: CalendarDate? = nil) {
        self.folder = folder
        self.due = due
    }

    var sentence: String {
        let place = folder.map { "thư mục “\($0)”" } ?? "thư mục tiếp nhận"
        let until = due.map { ", chậm nhất ngày \($0.slashed)" } ?? ""
        return "Nhập xong, lưu tệp và chép vào \(place)\(until)."
    }
}
