import ReportingKit

/// Staff and their computers, networks and digital signatures.
enum EquipmentFields {
    static let all: [FieldDefinition] = equipmentLines + signatureLines

    private static let equipment = FormSection(title: "Hạ tầng kỹ thuật")
    private static let equipmentLines = [
        equipment.count(
            "staff_total", "Tổng số cán bộ, công chức", measure: "người",
            hint: "Số người có mặt tại ngày cuối kỳ; {level} tính cả {offices}"),
        equipment.count(
            "staff_with_computer", "Trong đó: được trang bị máy vi tính để làm việc", measure: "người"),
        equipment.count("computers_total", "Tổng số máy vi tính", measure: "máy"),
        equipment.count("computers_lan", "Trong đó: kết nối mạng nội bộ (LAN)", measure: "máy"),
        equipment.count("computers_internet", "Trong đó: kết nối Internet", measure: "máy"),
        equipment.count(
            "computers_antivirus", "Trong đó: cài phần mềm phòng, chống mã độc có bản quyền", measure: "máy"),
        equipment.flag("wan_connected", "Đã kết nối mạng truyền số liệu chuyên dùng (WAN)"),
        equipment.count(
            "one_stop_scanners", "Số máy quét tại {one_stop}", measure: "máy"),
        equipment.count("conference_points", "Số điểm cầu hội nghị truyền hình trực tuyến", measure: "điểm cầu"),
        equipment.single(
            "security_level", "Cấp độ an toàn hệ thống thông tin được phê duyệt của mạng nội bộ", measure: "cấp độ",
            hint: "Từ 1 đến 5; nhập 0 nếu chưa được phê duyệt", maximum: 5),
    ]

    private static let signature = FormSection(title: "Chữ ký số")
    private static let signatureLines = [
        signature.count(
            "signers_total", "Số cán bộ, công chức thuộc diện sử dụng chữ ký số chuyên dùng", measure: "người"),
        signature.count(
            "signers_with_certificate", "Trong đó: đã được cấp chứng thư số", measure: "người"),
        signature.count(
            "signers_using_signature", "Trong đó: đã sử dụng chữ ký số trong công việc", measure: "người",
            hint: "Không lớn hơn số người đã được cấp chứng thư số"),
    ]
}
