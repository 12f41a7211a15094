import ReportingKit

enum DocumentsFigures {
    static let all: [FigureDefinition] = committee + subordinates

    /// The committee's own row of the territory's table.
    private static let committee: [FigureDefinition] = figures(of: "{own}", prefix: "documents.committee") {
        .value(DocumentsDataset.id, .whole, .reportingUnit, $0)
    }

    private static let subordinates: [FigureDefinition] = figures(
        of: "{subordinates}", prefix: "documents.subordinates"
    ) {
        .total(DocumentsDataset.id, .subordinates, $0)
    }

    private static func figures(
        of units: String, prefix: String, from value: (FieldName) -> FigureExpression
    ) -> [FigureDefinition] {
        let counts = [
            ("incoming_total", "Tổng số văn bản đến"),
            ("incoming_electronic", "Văn bản đến hoàn toàn điện tử"),
            ("incoming_parallel", "Văn bản đến song song bản giấy - điện tử"),
            ("incoming_signed", "Văn bản đến nội tỉnh có ký số"),
            ("incoming_unsigned", "Văn bản đến nội tỉnh không ký số"),
            ("outgoing_total", "Tổng số văn bản đi"),
            ("outgoing_electronic", "Văn bản đi hoàn toàn điện tử"),
            ("outgoing_parallel", "Văn bản đi song song bản giấy - điện tử"),
            ("outgoing_signed", "Văn bản đi có ký số"),
            ("outgoing_unsigned", "Văn bản đi không ký số"),
        ].map { name, title in
            FigureDefinition(FigureID("\(prefix).\(name)"), "\(title) của \(units)", value(FieldName(name)))
        }
        let rates = [
            (
                "incoming_electronic_rate", "Tỷ lệ văn bản đến hoàn toàn điện tử", "incoming_electronic",
                "incoming_total"
            ),
            ("outgoing_electronic_rate", "Tỷ lệ văn bản đi hoàn toàn điện tử", "outgoing_electronic", "outgoing_total"),
            ("outgoing_signed_rate", "Tỷ lệ văn bản đi có ký số", "outgoing_signed", "outgoing_total"),
        ].map { name, title, part, whole in
            FigureDefinition(
                FigureID("\(prefix).\(name)"), "\(title) của \(units)",
                .percent(value(FieldName(part)), of: value(FieldName(whole))), format: .percent(2))
        }
        return counts + rates
    }
}
