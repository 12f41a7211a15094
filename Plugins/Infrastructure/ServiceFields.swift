import ReportingKit

/// Online services beyond what the one-stop system counts, shared platforms and connected data.
enum ServiceFields {
    static let all: [FieldDefinition] = serviceLines + dataLines

    private static let services = FormSection(title: "Dịch vụ công trực tuyến")
    private static let serviceLines = [
        services.single(
            "district_procedures_registered", "Số TTHC {of_level} đăng ký cung cấp dịch vụ công trực tuyến trong năm",
            measure: "thủ tục"),
        services.single(
            "commune_procedures_registered",
            "Số TTHC {of_subordinates} đăng ký cung cấp dịch vụ công trực tuyến trong năm",
            measure: "thủ tục", hint: "Danh mục dùng chung cho {subordinates}"),
        services.single(
            "district_services_approved", "Số dịch vụ công trực tuyến {of_level} được phê duyệt",
            measure: "dịch vụ", hint: "Tính cả một phần và toàn trình"),
        services.single(
            "commune_services_approved", "Số dịch vụ công trực tuyến {of_subordinates} được phê duyệt",
            measure: "dịch vụ", hint: "Tính cả một phần và toàn trình; danh mục dùng chung cho {subordinates}"),
        services.single(
            "essential_services", "Số dịch vụ công thiết yếu đã triển khai theo Đề án 06", measure: "dịch vụ",
            hint: "Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ"),
        services.done(
            "online_payments", "Số giao dịch thanh toán trực tuyến phí, lệ phí, nghĩa vụ tài chính",
            measure: "giao dịch", hint: "Giao dịch của chính đơn vị, không cộng của cấp dưới"),
        services.amount(
            "online_payment_amount", "Số tiền thanh toán trực tuyến", askedOf: .everywhere,
            hint: "Nhập đủ số đồng, không nhập theo triệu đồng"),
    ]

    private static let data = FormSection(title: "Nền tảng số, dữ liệu")
    private static let dataLines = [
        data.single("platforms_deployed", "Số nền tảng số dùng chung đã triển khai", measure: "nền tảng"),
        data.text(
            "platform_names", "Tên các nền tảng số dùng chung đã triển khai", hint: "Ghi cách nhau bằng dấu chấm phẩy"),
        data.single(
            "databases_connected", "Số cơ sở dữ liệu quốc gia, hệ thống thông tin của bộ, ngành đã kết nối",
            measure: "hệ thống"),
        data.text(
            "database_names", "Tên các cơ sở dữ liệu, hệ thống thông tin đã kết nối",
            hint: "Ghi cách nhau bằng dấu chấm phẩy"),
        data.single(
            "citizen_data_fields", "Số trường thông tin công dân khai thác từ Cơ sở dữ liệu quốc gia về dân cư",
            measure: "trường"),
    ]
}
