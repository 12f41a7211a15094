import ReportingKit

enum OutreachFigures {
    static let all: [FigureDefinition] = [
        counted("training_classes", "Số lớp tập huấn về chuyển đổi số"),
        counted("leaflet_topics", "Số nội dung tờ rơi tuyên truyền"),
        counted("security_articles", "Số tin, bài tuyên truyền về an toàn thông tin mạng"),
        counted("security_warnings", "Số văn bản cảnh báo, hướng dẫn về an toàn thông tin mạng"),
    ]

    private static func counted(_ name: String, _ title: String) -> FigureDefinition {
        InfrastructureFigures.count(name, title, FormExpressions.level(FieldName(name)), format: .padded)
    }
}
