import ReportingKit

/// What the systems' own statistics of online services leave out, counted from the dossiers.
enum DossierProgressDataset {
    static let id: DatasetID = "dossier_progress"

    static let definition = DatasetDefinition(
        id: id,
        title: "Tiếp nhận, giải quyết hồ sơ (đếm từ danh sách hồ sơ)",
        layout: .counted,
        fields: [
            count("received", "Tổng số", group: "Tiếp nhận"),
            count("received_in_person", "Trực tiếp", group: "Tiếp nhận"),
            count("received_online", "Trực tuyến", group: "Tiếp nhận"),
            count("received_postal", "Qua bưu chính", group: "Tiếp nhận"),
            count("settled", "Tổng số", group: "Đã giải quyết"),
            count("settled_on_time", "Trước hạn, đúng hạn", group: "Đã giải quyết"),
            count("settled_late", "Quá hạn", group: "Đã giải quyết"),
            count("pending", "Tổng số", group: "Đang giải quyết", overTime: .last),
            count("pending_overdue", "Quá hạn", group: "Đang giải quyết", overTime: .last),
            count("paid_online", "Thanh toán trực tuyến", group: nil),
        ],
        rules: [
            .sum("received", of: "received_in_person", "received_online", "received_postal"),
            .partsAtMost("settled", "settled_on_time", "settled_late"),
            .atMost("pending_overdue", "pending"),
            .atMost("paid_online", "received"),
        ],
        speech: DossierProgressSpeech.speech)

    private static func count(
        _ name: FieldName, _ title: String, group: String?, overTime: OverTime = .sum
    ) -> FieldDefinition {
        FieldDefinition(
            name, title, group: group, type: .count, measure: "hồ sơ", aggregation: .sum, isRequired: false,
            overTime: overTime)
    }
}
