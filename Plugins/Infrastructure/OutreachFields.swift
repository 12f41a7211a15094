import ReportingKit

/// Training, communication and warnings about network security.
enum OutreachFields {
    static let all: [FieldDefinition] = [
        section.done("training_classes", "Số lớp tập huấn về chuyển đổi số", measure: "lớp", asked: .upper),
        section.done(
            "leaflet_topics", "Số nội dung tờ rơi tuyên truyền đã phát hành", measure: "nội dung", asked: .upper),
        section.done(
            "security_articles", "Số tin, bài tuyên truyền về an toàn thông tin mạng", measure: "tin, bài",
            asked: .upper),
        section.done(
            "security_warnings", "Số văn bản cảnh báo, hướng dẫn về an toàn thông tin mạng", measure: "văn bản",
            asked: .upper),
    ]

    private static let section = FormSection(title: "Tập huấn, tuyên truyền, an toàn thông tin")
}
