import ReportingKit

enum DocumentsDataset {
    static let id: DatasetID = "documents"

    static let definition = DatasetDefinition(
        id: id,
        title: "Văn bản đi, đến và ký số",
        layout: .unitRows,
        fields: fields(of: .incoming) + fields(of: .outgoing),
        unitHeaders: HeaderPattern.units,
        setPhrases: SetPhrase.standard,
        rules: rules,
        speech: DocumentsSpeech.speech
    )

    static let incomingFields: [FieldName] = [
        "incoming_total", "incoming_electronic", "incoming_parallel", "incoming_signed", "incoming_unsigned",
    ]
    static let outgoingFields: [FieldName] = [
        "outgoing_total", "outgoing_electronic", "outgoing_parallel", "outgoing_signed", "outgoing_unsigned",
    ]

    /// The system counts signatures of incoming documents from inside the province only, so the two
    /// together are at most the total; every outgoing document is one or the other.
    private static let rules: [Rule] = [
        .sum("incoming_total", of: "incoming_electronic", "incoming_parallel"),
        .partsAtMost("incoming_total", "incoming_signed", "incoming_unsigned"),
        .sum("outgoing_total", of: "outgoing_electronic", "outgoing_parallel"),
        .sum("outgoing_total", of: "outgoing_signed", "outgoing_unsigned"),
    ]

    private static func fields(of direction: DocumentDirection) -> [FieldDefinition] {
        func count(_ leaf: String, _ title: String, _ headers: [HeaderPattern]) -> FieldDefinition {
            FieldDefinition(
                FieldName("\(direction.rawValue)_\(leaf)"), title, group: direction.title, type: .count,
                measure: "văn bản", aggregation: .sum, headers: headers)
        }
        return [
            count("total", "Tổng số văn bản \(direction.word)", direction.total),
            count("electronic", "Hoàn toàn điện tử", direction.electronic),
            count("parallel", "Song song bản giấy - điện tử", direction.parallel),
            count("signed", "VB nội tỉnh - có ký số", direction.signed),
            count("unsigned", "VB nội tỉnh - không ký số", direction.unsigned),
        ]
    }
}
