import ReportingKit

/// Training, communication and warnings about network security.
enum OutreachFields {
    static let all: [FieldDefinition] = [
        section.done("training_classes", "Số lớp tập huấn về chuyển đổi số", measure: "lớp", askedOf: .own),
        section.done(
            "leaflet_topics", "Số nội dung tờ rơi tuyên truyền đã phát hành", measure: "nội dung", askedOf: .own),
        section.done(
            "security_articles", "Số tin, bài tuyên truyền về an toàn thông tin mạng", measure: "tin, bài",
            askedOf: .own),
        section.done(
            "security_warnings", "Số văn bản cảnh báo, hướng dẫn về an toàn thông tin mạng", measure: "văn bản",
            askedOf: .own),
    ]

    private static let section = FormSection(title: "Tập huấn, tuyên truyền, an toàn thông tin")
}
