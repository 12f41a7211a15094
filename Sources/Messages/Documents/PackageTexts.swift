import ReportingKit

/// What the described data package and sheets without a name of their own say, always Vietnamese.
package enum PackageTexts {
    package static func title(_ period: Period, _ unit: String) -> String {
        "Số liệu báo cáo \(period.vietnamese) – \(unit)"
    }

    package static let unitCode = "Mã đơn vị"
    package static let unitLabel = "Tên đơn vị như trong tệp"
    package static let unitName = "Tên đơn vị theo danh mục"
    package static let sourceFile = "Tệp nguồn"
    package static let sourceSheet = "Trang tính"
    package static let sourceRow = "Dòng"

    package static func notIssued(_ report: ReportPeriod) -> Bilingual {
        Bilingual(
            "the report \(report) is not issued: only what stands can be packed; issue it first (baocaod finalize)",
            "báo cáo \(report) chưa ban hành (hoặc đã mở lại): chỉ lập gói số liệu của kỳ đã ban hành; hãy ban hành trước (baocaod finalize)"
        )
    }

    package static func madeOtherwise(_ report: ReportPeriod) -> Bilingual {
        Bilingual(
            "the issued report \(report) cannot be made again as it was issued, so its figures could be others: see baocaod verify",
            "báo cáo \(report) lập lại không giống bản đã ban hành nên số liệu có thể khác: xem baocaod verify")
    }
}
