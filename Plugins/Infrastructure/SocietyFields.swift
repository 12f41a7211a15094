import ReportingKit

/// Digital economy and digital society: coverage, households, businesses, schools, health.
enum SocietyFields {
    static let all: [FieldDefinition] = economyLines + societyLines

    private static let economy = FormSection(title: "Kinh tế số")
    private static let economyLines = [
        economy.count("ocop_products_total", "Số sản phẩm OCOP của {territory}", measure: "sản phẩm", askedOf: .own),
        economy.count(
            "ocop_products_listed", "Trong đó: đã đưa lên sàn thương mại điện tử", measure: "sản phẩm",
            askedOf: .own),
        economy.count(
            "businesses_total", "Số doanh nghiệp đang hoạt động trên địa bàn", measure: "doanh nghiệp",
            askedOf: .own),
        economy.count(
            "businesses_e_invoice", "Trong đó: sử dụng hóa đơn điện tử", measure: "doanh nghiệp", askedOf: .own),
    ]

    private static let society = FormSection(title: "Xã hội số")
    private static let societyLines = [
        society.flag(
            "mobile_coverage", "Toàn địa bàn được phủ sóng thông tin di động (3G, 4G trở lên)", askedOf: .subordinates),
        society.flag("fibre_to_centre", "Cáp quang đã đến trung tâm {commune_kinds}", askedOf: .subordinates),
        society.count("households_total", "Tổng số hộ gia đình", measure: "hộ", askedOf: .subordinates),
        society.count(
            "households_fibre", "Trong đó: có kết nối Internet cáp quang", measure: "hộ", askedOf: .subordinates),
        society.count(
            "mobile_subscribers", "Số thuê bao điện thoại di động", measure: "thuê bao", askedOf: .subordinates,
            hint: "Theo số liệu của doanh nghiệp viễn thông"),
        society.count(
            "smartphone_subscribers", "Trong đó: dùng điện thoại thông minh", measure: "thuê bao",
            askedOf: .subordinates),
        society.count("schools_total", "Số cơ sở giáo dục trên địa bàn", measure: "cơ sở", askedOf: .own),
        society.count(
            "schools_digital", "Trong đó: đã thực hiện chuyển đổi số trong quản lý, dạy và học", measure: "cơ sở",
            askedOf: .own),
        society.count(
            "health_facilities_total", "Số cơ sở y tế công lập trên địa bàn", measure: "cơ sở", askedOf: .own,
            hint: "Trung tâm y tế và các trạm y tế"),
        society.count(
            "health_facilities_telemedicine", "Trong đó: đã tham gia khám, chữa bệnh từ xa", measure: "cơ sở",
            askedOf: .own),
    ]
}
