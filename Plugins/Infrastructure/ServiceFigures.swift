import ReportingKit

enum ServiceFigures {
    static let all: [FigureDefinition] = [
        stated("district_procedures_registered", "Số TTHC {of_level} đăng ký cung cấp dịch vụ công trực tuyến"),
        stated("commune_procedures_registered", "Số TTHC {of_subordinates} đăng ký cung cấp dịch vụ công trực tuyến"),
        stated("district_services_approved", "Số dịch vụ công trực tuyến {of_level} được phê duyệt"),
        stated("commune_services_approved", "Số dịch vụ công trực tuyến {of_subordinates} được phê duyệt"),
        stated("essential_services", "Số dịch vụ công thiết yếu theo Đề án 06"),
        InfrastructureFigures.count(
            "online_payments", "Số giao dịch thanh toán trực tuyến", FormExpressions.everywhere("online_payments")),
        InfrastructureFigures.count(
            "online_payment_amount", "Số tiền thanh toán trực tuyến (đồng)",
            FormExpressions.everywhere("online_payment_amount")),
        stated("platforms_deployed", "Số nền tảng số dùng chung đã triển khai"),
        InfrastructureFigures.text(
            "platform_names", "Tên các nền tảng số dùng chung đã triển khai",
            FormExpressions.stated("platform_names")),
        stated("databases_connected", "Số cơ sở dữ liệu quốc gia, hệ thống thông tin đã kết nối"),
        InfrastructureFigures.text(
            "database_names", "Tên các cơ sở dữ liệu, hệ thống thông tin đã kết nối",
            FormExpressions.stated("database_names")),
        stated("citizen_data_fields", "Số trường thông tin công dân khai thác từ Cơ sở dữ liệu quốc gia về dân cư"),
    ]

    private static func stated(_ name: String, _ title: String) -> FigureDefinition {
        InfrastructureFigures.count(name, title, FormExpressions.stated(FieldName(name)), format: .padded)
    }
}
