import ReportingKit

enum DigitizationDataset {
    static let id: DatasetID = "digitization"

    static let definition = DatasetDefinition(
        id: id,
        title: "Số hóa hồ sơ thủ tục hành chính",
        layout: .unitRows,
        fields: intake + results,
        unitHeaders: HeaderPattern.units,
        setPhrases: SetPhrase.standard,
        rules: rules,
        speech: DigitizationSpeech.speech
    )

    /// Dossiers settled are not bounded by those received: some came in during the former period. Nor are
    /// results digitised bounded by dossiers digitised at intake (a commune of 2023-H1 has 117 and 116).
    private static let rules: [Rule] = [
        .sum("received", of: "received_digitized", "received_undigitized"),
        .rate("received_rate", part: "received_digitized", whole: "received"),
        .sum("settled", of: "settled_digitized", "settled_undigitized"),
        .rate("settled_rate", part: "settled_digitized", whole: "settled"),
    ]

    private static let intake = [
        dossiers("received", "Số hồ sơ tiếp nhận", group: intakeTitle, DigitizationHeaders.received),
        dossiers(
            "received_digitized", "Số hồ sơ có số hóa thành phần hồ sơ", group: intakeTitle,
            DigitizationHeaders.receivedDigitized),
        rate(
            "received_rate", "Tỷ lệ hồ sơ có số hóa thành phần hồ sơ khi tiếp nhận", group: intakeTitle,
            part: "received_digitized", whole: "received", DigitizationHeaders.receivedRate),
        dossiers(
            "received_undigitized", "Số hồ sơ chưa số hóa thành phần hồ sơ", group: intakeTitle,
            DigitizationHeaders.receivedUndigitized),
    ]

    private static let results = [
        dossiers("settled", "Số hồ sơ đã giải quyết", group: resultsTitle, DigitizationHeaders.settled),
        dossiers(
            "settled_digitized", "Số hồ sơ có số hóa kết quả", group: resultsTitle,
            DigitizationHeaders.settledDigitized),
        rate(
            "settled_rate", "Tỷ lệ hồ sơ có số hóa kết quả", group: resultsTitle, part: "settled_digitized",
            whole: "settled", DigitizationHeaders.settledRate),
        dossiers(
            "settled_undigitized", "Số hồ sơ chưa số hóa kết quả", group: resultsTitle,
            DigitizationHeaders.settledUndigitized),
    ]

    private static let intakeTitle = "Số hóa hồ sơ TTHC khi tiếp nhận"
    private static let resultsTitle = "Số hóa kết quả giải quyết TTHC"

    private static func dossiers(
        _ name: FieldName, _ title: String, group: String, _ headers: [HeaderPattern]
    ) -> FieldDefinition {
        FieldDefinition(
            name, title, group: group, type: .count, measure: "hồ sơ", aggregation: .sum, headers: headers)
    }

    private static func rate(
        _ name: FieldName, _ title: String, group: String, part: FieldName, whole: FieldName,
        _ headers: [HeaderPattern]
    ) -> FieldDefinition {
        FieldDefinition(
            name, title, group: group, type: .rate(decimals: 2), measure: "%",
            aggregation: .rate(part: part, whole: whole), headers: headers, maximum: 100)
    }
}
