import ReportingKit

enum AdministrationFigures {
    static let all: [FigureDefinition] = [
        InfrastructureFigures.count("communes_due", "Số {subordinate_kinds}", FormExpressions.communesDue),
        InfrastructureFigures.count(
            "steering_boards", "Số Ban Chỉ đạo chuyển đổi số {of_subordinates}",
            FormExpressions.communesWith("steering_board")),
        InfrastructureFigures.rate(
            "steering_boards_rate", "Tỷ lệ {subordinate_kinds} đã thành lập Ban Chỉ đạo chuyển đổi số",
            FormExpressions.shareOfCommunes(with: "steering_board")),
        InfrastructureFigures.rate(
            "officer_in_charge_rate", "Tỷ lệ cơ quan, đơn vị, địa phương đã phân công cán bộ phụ trách chuyển đổi số",
            .percent(
                .sum([
                    FormExpressions.level("offices_with_officer"),
                    FormExpressions.communesWith("officer_in_charge"),
                ]),
                of: .sum([FormExpressions.level("offices_total"), FormExpressions.communesDue]))),
        InfrastructureFigures.rate(
            "document_system_rate", "Tỷ lệ cán bộ, công chức sử dụng phần mềm quản lý văn bản và điều hành",
            FormExpressions.share("document_system_staff", of: "staff_total")),
        InfrastructureFigures.count(
            "levels_interconnected", "Số cấp liên thông gửi, nhận văn bản điện tử",
            FormExpressions.stated("levels_interconnected"), format: .padded),
        InfrastructureFigures.rate(
            "level.files_online_rate", "Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng {of_level}",
            .percent(FormExpressions.level("files_online"), of: FormExpressions.level("files_total"))),
        InfrastructureFigures.rate(
            "subordinates.files_online_rate", "Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng {of_subordinates}",
            .percent(FormExpressions.subordinates("files_online"), of: FormExpressions.subordinates("files_total"))),
        InfrastructureFigures.rate(
            "own_page_rate", "Tỷ lệ {subordinate_kinds} có Trang thông tin điện tử",
            FormExpressions.shareOfCommunes(with: "own_page")),
        InfrastructureFigures.count(
            "articles", "Số tin, bài đăng trên Cổng thông tin điện tử", FormExpressions.level("articles")),
        InfrastructureFigures.count(
            "documents_posted", "Số văn bản đăng tải trên Cổng thông tin điện tử",
            FormExpressions.level("documents_posted")),
    ]
}
