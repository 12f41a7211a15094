import ReportingKit

enum EquipmentFigures {
    static let all: [FigureDefinition] = [
        InfrastructureFigures.rate(
            "staff_with_computer_rate", "Tỷ lệ cán bộ, công chức được trang bị máy vi tính",
            FormExpressions.share("staff_with_computer", of: "staff_total")),
        InfrastructureFigures.rate(
            "lan_rate", "Tỷ lệ máy vi tính kết nối mạng nội bộ",
            FormExpressions.share("computers_lan", of: "computers_total")),
        InfrastructureFigures.rate(
            "internet_rate", "Tỷ lệ máy vi tính kết nối Internet",
            FormExpressions.share("computers_internet", of: "computers_total")),
        InfrastructureFigures.rate(
            "antivirus_rate", "Tỷ lệ máy vi tính cài phần mềm phòng, chống mã độc có bản quyền",
            FormExpressions.share("computers_antivirus", of: "computers_total")),
        InfrastructureFigures.rate(
            "wan_rate", "Tỷ lệ {own} và {subordinates} kết nối mạng truyền số liệu chuyên dùng",
            .percent(
                .sum([
                    .unitsWith(InfrastructureDataset.id, .level, "wan_connected"),
                    FormExpressions.communesWith("wan_connected"),
                ]),
                of: .sum([
                    .unitCount(InfrastructureDataset.id, .level), FormExpressions.communesDue,
                ]))),
        InfrastructureFigures.count(
            "one_stop_scanners", "Số máy quét tại {one_stop}",
            FormExpressions.everywhere("one_stop_scanners")),
        InfrastructureFigures.count(
            "communes_with_scanner", "Số {subordinate_kinds} có máy quét tại {one_stop}",
            FormExpressions.communesWith("one_stop_scanners")),
        InfrastructureFigures.count(
            "conference_points", "Số điểm cầu hội nghị truyền hình trực tuyến",
            FormExpressions.everywhere("conference_points")),
        InfrastructureFigures.count(
            "communes_with_conference_point", "Số {subordinate_kinds} có hệ thống hội nghị truyền hình trực tuyến",
            FormExpressions.communesWith("conference_points")),
        InfrastructureFigures.count(
            "conference_points_per_commune",
            "Số hệ thống hội nghị truyền hình trực tuyến bình quân mỗi {subordinate_kinds}",
            .quotient(FormExpressions.subordinates("conference_points"), by: FormExpressions.communesDue),
            format: .decimal(2)),
        InfrastructureFigures.count(
            "security_level", "Cấp độ an toàn hệ thống thông tin của mạng nội bộ",
            FormExpressions.stated("security_level")),
        InfrastructureFigures.rate(
            "certificate_rate", "Tỷ lệ cán bộ, công chức thuộc diện được cấp chứng thư số",
            FormExpressions.share("signers_with_certificate", of: "signers_total")),
        InfrastructureFigures.rate(
            "signature_rate", "Tỷ lệ cán bộ, công chức thuộc diện sử dụng chữ ký số trong công việc",
            FormExpressions.share("signers_using_signature", of: "signers_total")),
    ]
}
