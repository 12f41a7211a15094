import ReportingKit

/// The reports that an office can choose to make.
public enum ReportChoice: String, Sendable, CaseIterable {
    /// Chuyển đổi số: documents, online services, digitisation, infrastructure, texts.
    case digitalTransformation = "chuyen-doi-so"

    public var title: String {
        switch self {
        case .digitalTransformation: "báo cáo kết quả chuyển đổi số"
        }
    }

    /// The modules that bring its data.
    var modules: [ModuleID] {
        switch self {
        case .digitalTransformation:
            ["documents", "online-services", "digitization", "infrastructure", "narrative"]
        }
    }

    /// The ministry that a province reports to.
    var ministry: String {
        switch self {
        case .digitalTransformation: "Bộ Khoa học và Công nghệ"
        }
    }
}
