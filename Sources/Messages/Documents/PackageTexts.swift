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
}
