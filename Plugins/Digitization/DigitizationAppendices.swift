import ReportingKit

enum DigitizationAppendices {
    static let all: [AppendixDefinition] = [
        AppendixDefinition(
            "digitization_whole", "KẾT QUẢ SỐ HÓA HỒ SƠ, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH {WHOLE}",
            order: 3, dataset: DigitizationDataset.id, set: .whole, unitTitle: "Đơn vị (cơ quan)",
            fields: fields, totalLabel: "Tổng số", columnNumbers: columnNumbers),
        AppendixDefinition(
            "digitization_subordinates",
            "KẾT QUẢ SỐ HÓA HỒ SƠ, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH {OF_SUBORDINATES}",
            order: 5, dataset: DigitizationDataset.id, set: .subordinates, unitTitle: "Đơn vị (cơ quan)",
            fields: fields, totalLabel: "Tổng số", columnNumbers: columnNumbers),
    ]

    private static let fields = DigitizationDataset.definition.fields.map(\.name)

    /// As the system numbers them: there is no column (4).
    private static let columnNumbers = [
        "(1)", "(2)", "(3)=(2)/(1)", "(5)", "(6)=(7)+(9)", "(7)", "(8)=(7)/(6)", "(9)",
    ]
}
