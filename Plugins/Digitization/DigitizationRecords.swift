import ReportingKit

/// Dossiers one by one, counted into the dataset that the system also exports as a table.
enum DigitizationRecords {
    static let definition = RecordDefinition(
        id: "digitization_dossiers",
        title: "Danh sách hồ sơ, số hóa hồ sơ và kết quả",
        columns: [.dossier, .receivingUnit, .receivedDate, .resultDate, .dossierState, digitized, resultDigitized],
        received: RecordColumn.receivedDate.name,
        orderedDates: [.init(RecordColumn.receivedDate.name, before: RecordColumn.resultDate.name)],
        fills: [
            RecordFilling(
                dataset: DigitizationDataset.id,
                counts: [
                    .init("received", .receivedInPeriod),
                    .init("received_digitized", .both(.receivedInPeriod, .isYes(digitized.name))),
                    .init("received_undigitized", .butNot(.receivedInPeriod, .isYes(digitized.name))),
                    .init("settled", .isSettled),
                    .init("settled_digitized", .both(.isSettled, .isYes(resultDigitized.name))),
                    .init("settled_undigitized", .butNot(.isSettled, .isYes(resultDigitized.name))),
                ])
        ])

    private static let done = ["Đã số hóa", "Có số hóa", "Đã số hoá đầy đủ"]
    private static let undone = ["Chưa số hóa", "Không số hóa"]

    static let digitized = RecordColumn(
        "digitized", "Số hóa TPHS", kind: .flag(yes: done, no: undone),
        headers: [
            HeaderPattern("số hóa thành phần", not: ["kết quả"]), HeaderPattern("số hóa hồ sơ", not: ["kết quả"]),
            HeaderPattern("số hóa", not: ["kết quả"]),
        ], isRequired: true)

    static let resultDigitized = RecordColumn(
        "result_digitized", "Số hóa kết quả", kind: .flag(yes: done, no: undone),
        headers: [HeaderPattern("số hóa", "kết quả")], isRequired: true)
}
