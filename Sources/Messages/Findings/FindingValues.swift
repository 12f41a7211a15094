import ReportingKit

/// Values of findings that are words, as officers read them.
package enum FindingValues {
    // MARK: Cells

    package static let yesOrNo = "Có; Không"
    package static let date = "ngày/tháng/năm"
    package static func atMost(dong most: Int) -> String { "≤ \(VietnameseNumber.count(most)) đồng" }
    /// Behind an amount.
    package static let dong = " đồng"

    /// A field's values over all rows, in a formula.
    package static func sum(of field: String) -> String { "tổng “\(field)”" }

    // MARK: Lists of dossiers

    /// A value that no declared word has.
    package static let other = "khác"
    package static func isOther(_ range: String) -> String { "\(range) = \(other)" }
    package static func isNotOther(_ range: String) -> String { "\(range) ≠ \(other)" }

    // MARK: Units

    package static func unit(_ name: String) -> String { "“\(name)”" }
    package static func unit(_ name: String, until day: CalendarDate?) -> String {
        "“\(name)” (đến \(day?.slashed ?? ""))"
    }
    package static func unit(_ name: String, from day: CalendarDate?) -> String {
        "“\(name)” (từ \(day?.slashed ?? ""))"
    }
}
