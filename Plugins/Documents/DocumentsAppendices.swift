import ReportingKit

enum DocumentsAppendices {
    static let all: [AppendixDefinition] = [
        AppendixDefinition(
            "documents_whole", "TÌNH HÌNH GỬI, NHẬN VĂN BẢN ĐIỆN TỬ VÀ KÝ SỐ CỦA CÁC CƠ QUAN, ĐƠN VỊ TRONG {TERRITORY}",
            order: 1, dataset: DocumentsDataset.id, set: .whole, unitTitle: "Tên đơn vị", fields: fields),
        AppendixDefinition(
            "documents_subordinates", "TÌNH HÌNH GỬI, NHẬN VĂN BẢN ĐIỆN TỬ VÀ KÝ SỐ CỦA {SUBORDINATE_BODIES}",
            order: 6, dataset: DocumentsDataset.id, set: .subordinates, unitTitle: "Tên đơn vị", fields: fields),
    ]

    private static let fields = DocumentsDataset.incomingFields + DocumentsDataset.outgoingFields
}
