import ReportingKit

/// How sentences of reports tell that a figure changed, always Vietnamese.
package enum ChangeTexts {
    /// An earlier period that figures are compared with.
    package enum Base: Sendable {
        case former, lastYear

        /// As the sentence names it.
        package var words: String {
            switch self {
            case .former: "kỳ trước"
            case .lastYear: "cùng kỳ"
            }
        }
    }

    package static let unchanged = "không thay đổi"
    package static func direction(isUp: Bool) -> String { isUp ? "tăng" : "giảm" }
    /// The change in percent, in the list of gaps.
    package static let rate = "tỷ lệ thay đổi"

    /// "giảm 3,20 điểm phần trăm"
    package static func points(_ word: String, _ amount: FixedDecimal, digits: Int) -> String {
        "\(word) \(VietnameseNumber.decimal(amount, digits: digits)) điểm phần trăm"
    }

    package static func times(_ number: FixedDecimal) -> String {
        "\(multiple) \(VietnameseNumber.decimal(number)) lần"
    }
    private static let multiple = "gấp"

    /// "tăng 12,5% so với cùng kỳ", "gấp 2,4 lần cùng kỳ".
    package static func compared(_ change: String, _ base: Base) -> String {
        change.hasPrefix(multiple) ? "\(change) \(base.words)" : against(change, base.words)
    }

    /// "tăng 12,5% so với quý I năm 2026"
    package static func against(_ change: String, _ period: String) -> String { "\(change) so với \(period)" }

    package static func noFigure(_ base: Base) -> String { "chưa có số liệu \(base.words)" }
    /// A change in the list of gaps.
    package static func change(of title: String) -> String { "\(title): thay đổi" }

    // MARK: The opening of a sentence

    package static func opening(_ period: String, _ coverage: String) -> String { "So với \(period)\(coverage), " }
    package static func sameOfYear(_ year: Int) -> String { "cùng kỳ năm \(year)" }
    package static let summedUpByNewUnits = " (số liệu kỳ đó tổng hợp theo đơn vị hành chính mới)"
    package static func coverage(_ compared: Int, of units: Int, _ kinds: String) -> String {
        " (so sánh trên \(compared)/\(units) \(kinds))"
    }
}
