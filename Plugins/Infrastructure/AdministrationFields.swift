import ReportingKit

/// Direction of the work, and how far the offices' own work is digital.
enum AdministrationFields {
    private static let directionSection = FormSection(title: "Chỉ đạo, điều hành")
    static let direction = [
        directionSection.flag("steering_board", "Đã thành lập hoặc kiện toàn Ban Chỉ đạo chuyển đổi số"),
        directionSection.flag(
            "officer_in_charge", "Đã phân công cán bộ, công chức phụ trách chuyển đổi số", askedOf: .subordinates),
        directionSection.count(
            "offices_total", "Số cơ quan, đơn vị trực thuộc {territory}", measure: "cơ quan", askedOf: .own,
            hint: "Không tính {subordinate_bodies}"),
        directionSection.count(
            "offices_with_officer", "Trong đó: đã phân công cán bộ phụ trách chuyển đổi số", measure: "cơ quan",
            askedOf: .own, hint: "Không lớn hơn số cơ quan, đơn vị trực thuộc"),
    ]

    private static let modernizationSection = FormSection(title: "Hiện đại hóa hành chính")
    static let modernization = [
        modernizationSection.count(
            "document_system_staff", "Số cán bộ, công chức sử dụng phần mềm quản lý văn bản và điều hành",
            measure: "người"),
        modernizationSection.single(
            "levels_interconnected", "Số cấp chính quyền đã liên thông gửi, nhận văn bản điện tử", measure: "cấp",
            hint: "{levels_of_government}", maximum: 4),
        modernizationSection.done(
            "files_total", "Tổng số hồ sơ công việc phát sinh trong kỳ", measure: "hồ sơ",
            hint: "Không tính hồ sơ có nội dung mật"),
        modernizationSection.done("files_online", "Trong đó: xử lý hoàn toàn trên môi trường mạng", measure: "hồ sơ"),
        modernizationSection.flag(
            "own_page", "Có Trang thông tin điện tử thành phần đang hoạt động", askedOf: .subordinates),
        modernizationSection.done(
            "articles", "Số tin, bài đăng trên Cổng (Trang) thông tin điện tử trong kỳ", measure: "tin, bài",
            askedOf: .own),
        modernizationSection.done(
            "documents_posted", "Số văn bản đăng tải trên Cổng (Trang) thông tin điện tử trong kỳ",
            measure: "văn bản", askedOf: .own),
    ]
}
