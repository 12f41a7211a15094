import ReportingKit

enum SocietyFigures {
    static let all: [FigureDefinition] = [
        InfrastructureFigures.count(
            "ocop_products_listed", "Số sản phẩm OCOP đã đưa lên sàn thương mại điện tử",
            FormExpressions.level("ocop_products_listed")),
        InfrastructureFigures.count(
            "ocop_products_total", "Số sản phẩm OCOP của {territory}", FormExpressions.level("ocop_products_total")),
        InfrastructureFigures.rate(
            "mobile_coverage_rate", "Tỷ lệ {commune_kinds} được phủ sóng thông tin di động",
            FormExpressions.shareOfCommunes(with: "mobile_coverage")),
        InfrastructureFigures.rate(
            "fibre_to_centre_rate", "Tỷ lệ {commune_kinds} có cáp quang đến trung tâm",
            FormExpressions.shareOfCommunes(with: "fibre_to_centre")),
        InfrastructureFigures.rate(
            "households_fibre_rate", "Tỷ lệ hộ gia đình có Internet cáp quang",
            .percent(FormExpressions.communes("households_fibre"), of: FormExpressions.communes("households_total"))),
        InfrastructureFigures.rate(
            "smartphone_rate", "Tỷ lệ thuê bao di động dùng điện thoại thông minh",
            .percent(
                FormExpressions.communes("smartphone_subscribers"),
                of: FormExpressions.communes("mobile_subscribers"))),
        InfrastructureFigures.count(
            "businesses_e_invoice", "Số doanh nghiệp sử dụng hóa đơn điện tử",
            FormExpressions.level("businesses_e_invoice")),
        InfrastructureFigures.rate(
            "schools_digital_rate", "Tỷ lệ cơ sở giáo dục đã thực hiện chuyển đổi số",
            .percent(FormExpressions.level("schools_digital"), of: FormExpressions.level("schools_total"))),
        InfrastructureFigures.count(
            "health_facilities_telemedicine", "Số cơ sở y tế tham gia khám, chữa bệnh từ xa",
            FormExpressions.level("health_facilities_telemedicine")),
        InfrastructureFigures.count(
            "health_facilities_total", "Số cơ sở y tế công lập", FormExpressions.level("health_facilities_total")),
    ]
}
