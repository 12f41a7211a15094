import ReportingKit

/// What reports and their documents say besides their templates, always Vietnamese.
package enum ReportTexts {
    // MARK: The document

    /// "Báo cáo kiểm soát thủ tục hành chính"
    package static func title(_ kind: String) -> String { "Báo cáo \(kind.prefix(1).lowercased() + kind.dropFirst())" }
    package static let summaryTitle = "Tóm tắt báo cáo"

    package static func documentTitle(_ title: String, _ period: Period, issuer: String) -> String {
        "\(title) \(period.vietnamese) của \(issuer)"
    }

    package static func documentSubject(_ period: Period) -> String {
        "Kỳ báo cáo: \(period.vietnamese), từ ngày \(period.firstDay.slashed) đến ngày \(period.lastDay.slashed)"
    }

    /// The date of a draft, for a pen.
    package static func openDate(year: Int) -> String { "ngày      tháng      năm \(year)" }
    package static let former = "kỳ trước"
    package static let nextPeriod = "kỳ tiếp theo"

    /// What a drawing is called in the list of a document's drawings.
    package static func chart(_ number: Int) -> String { "Biểu đồ \(number)" }
    /// A chart in the list of gaps.
    package static func chart(_ title: String) -> String { "biểu đồ \(title)" }

    // MARK: Values

    /// Printed where data are missing.
    package static let missingMark = "[chưa có số liệu]"
    /// No things at all.
    package static let none = "không có"
    package static let above = "hơn"
    package static let below = "gần"

    /// The scale in which large amounts of đồng are read.
    package enum Scale: Sendable {
        case million, billion

        package var word: String {
            switch self {
            case .million: "triệu"
            case .billion: "tỷ"
            }
        }
    }

    /// "1,2 tỷ đồng"
    package static func money(_ number: FixedDecimal, _ scale: Scale) -> String {
        "\(VietnameseNumber.decimal(number)) \(scale.word) đồng"
    }

    // MARK: Targets

    package static let reached = "đạt"
    package static let surpassed = "vượt"
    package static let nearlyReached = "gần đạt"
    package static let missed = "chưa đạt"
    /// A limit is not kept.
    package static let exceeded = "vượt quá"

    /// "còn thấp hơn 16,05 điểm phần trăm"
    package static func gap(_ amount: FixedDecimal, isBelow: Bool, isPercent: Bool) -> String {
        let word = isBelow ? "còn thấp hơn" : "cao hơn"
        return isPercent
            ? ChangeTexts.points(word, amount, digits: 2) : "\(word) \(VietnameseNumber.decimal(amount))"
    }
}
