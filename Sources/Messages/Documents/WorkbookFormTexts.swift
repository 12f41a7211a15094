import ReportingKit

/// What the forms say that units fill in: workbooks and the Word template, always Vietnamese. Recognition reads them
/// back by these words.
package enum WorkbookFormTexts {
    /// "Phiếu số liệu", the sheet's name.
    package static let sheet = "Phiếu số liệu"
    package static let lists = "Danh mục"
    package static let headings = ["STT", "Nội dung", "Số liệu", "Đơn vị tính", "Kỳ trước", "Hướng dẫn"]
    /// The Word template, in names of files.
    package static let narrative = "Lời văn"
    package static let author = "NGƯỜI LẬP BIỂU"
    package static let head = "THỦ TRƯỞNG ĐƠN VỊ"
    package static let inputTitle = "Nhập số liệu"
    package static let errorTitle = "Chưa đúng"
    /// The label of a line that is a part of the one above begins with it.
    package static let part = "Trong đó"

    package static func error(_ field: String, _ instruction: String) -> String {
        "“\(field)”: \(lowered(instruction))"
    }

    package static func period(_ period: Period) -> String {
        "Kỳ báo cáo: \(period.vietnamese) (\(lowered(period.vietnameseRange)))"
    }

    package static func unit(_ name: String) -> String { "Đơn vị báo cáo: \(name)" }

    /// A territory answers through its people's committee; an office in its own name.
    package static func reportingName(_ unit: AdministrativeUnit) -> String {
        unit.kind.isTerritorial ? "UBND " + lowered(unit.name) : unit.name
    }

    package static func former(_ value: FieldValue) -> String { "Kỳ trước: \(value.vietnamese)" }

    // MARK: How to fill in

    package static func howToFillLines(_ sending: String) -> String {
        """
        Cách ghi: chỉ nhập vào các ô nền vàng ở cột “Số liệu”; các ô khác đã khóa. Chỉ tiêu không phát sinh thì ghi 0; chưa có số \
        liệu thì để trống. Không thêm, xóa hoặc đổi tên dòng, cột. \(sending)
        """
    }

    /// `rows` says what a row is.
    package static func howToFillRows(_ rows: String, _ sending: String) -> String {
        "Cách ghi: chỉ nhập vào các ô nền vàng. \(rows) Không thêm, xóa hoặc đổi tên cột. \(sending)"
    }

    package static func rowsOf(_ dimension: String) -> String {
        "Mỗi \(lowered(dimension)) ghi một dòng; không phát sinh thì ghi 0, chưa có số liệu thì để trống cả dòng. "
            + "Số kỳ trước (nếu có) xem ở ghi chú của ô."
    }

    package static let rowsOfList = "Mỗi dòng ghi một nội dung, từ dòng đầu tiên trở xuống; không để cách dòng."

    /// `folder` is nil where nobody said which.
    package static func sending(to folder: String?, due: CalendarDate?) -> String {
        let place = folder.map { "thư mục “\($0)”" } ?? "thư mục tiếp nhận"
        let until = due.map { ", chậm nhất ngày \($0.slashed)" } ?? ""
        return "Nhập xong, lưu tệp và chép vào \(place)\(until)."
    }

    /// "Nguyễn Văn A nhập trên trang lúc 16:40:05 ngày 26/11/2026."
    package static func filledIn(by person: String, at time: String, _ day: CalendarDate) -> String {
        "\(person) nhập trên trang lúc \(time) ngày \(day.slashed)."
    }

    // MARK: The form for text

    package static let narrativeTitle = "NỘI DUNG BÁO CÁO BẰNG LỜI"
    package static func narrativePeriod(_ period: Period) -> String { "Kỳ báo cáo: \(period.vietnamese)" }
    package static func narrativeUnit(_ name: String) -> String { "Đơn vị: \(name)" }
    package static func howToWrite(_ sending: String) -> String {
        "viết nội dung dưới từng mục, giữ nguyên tiêu đề mục; mục không có nội dung thì để trống. Các dòng trong ngoặc vuông để tham khảo, không phải "
            + "xóa. \(sending)"
    }
    package static let sectionHint = "nêu việc đã làm, số liệu kèm đơn vị tính, so với kỳ trước; mỗi ý một đoạn"

    private static func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
