import ReportingKit

enum OnlineServicesDataset {
    static let id: DatasetID = "online_services"

    static let definition = DatasetDefinition(
        id: id,
        title: "Hồ sơ dịch vụ công trực tuyến",
        layout: .unitRows,
        fields: fields(of: .partial) + fields(of: .full),
        unitHeaders: HeaderPattern.units,
        setPhrases: SetPhrase.standard,
        rules: [
            .sum("partial_received", of: "partial_in_person", "partial_remote"),
            .sum("full_received", of: "full_in_person", "full_remote"),
        ],
        speech: OnlineServicesSpeech.speech
    )

    private static func fields(of level: ServiceLevel) -> [FieldDefinition] {
        func dossiers(_ leaf: String, _ title: String, _ headers: [HeaderPattern]) -> FieldDefinition {
            FieldDefinition(
                FieldName("\(level.rawValue)_\(leaf)"), title, group: level.title, type: .count,
                measure: "hồ sơ", aggregation: .sum, headers: headers)
        }
        return [
            // Every unit offers services from one catalogue: the counts of two units overlap.
            FieldDefinition(
                FieldName("\(level.rawValue)_procedures"), "Tổng số TTHC đã cung cấp", group: level.title,
                type: .count, measure: "thủ tục", aggregation: .none, headers: level.procedures, overTime: .last),
            dossiers("received", "Tổng số hồ sơ đã tiếp nhận", level.received),
            dossiers("in_person", "Tiếp nhận tại nơi giải quyết TTHC", level.inPerson),
            dossiers("remote", "Tiếp nhận qua mạng hoặc dịch vụ bưu chính", level.remote),
        ]
    }
}
