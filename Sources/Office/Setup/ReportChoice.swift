import ReportingKit

/// The reports that an office can choose to make.
public enum ReportChoice: String, Sendable, CaseIterable {
    /// Chuyển đổi số: documents, online services, digitisation, infrastructure, texts.
    case digitalTransformation = "chuyen-doi-so"
    /// Kiểm soát thủ tục hành chính: forms II.06a and II.07b, digitisation, texts.
    case procedureControl = "kiem-soat-tthc"
    /// Cải cách hành chính: indicators, texts.
    case administrativeReform = "cai-cach-hanh-chinh"

    public var title: String {
        switch self {
        case .digitalTransformation: "báo cáo kết quả chuyển đổi số"
        case .procedureControl: "báo cáo công tác kiểm soát thủ tục hành chính"
        case .administrativeReform: "báo cáo công tác cải cách hành chính"
        }
    }

    /// The ministry that a province reports to.
    var ministry: String {
        switch self {
        case .digitalTransformation: "Bộ Khoa học và Công nghệ"
        case .procedureControl: "Văn phòng Chính phủ"
        case .administrativeReform: "Bộ Nội vụ"
        }
    }
}
