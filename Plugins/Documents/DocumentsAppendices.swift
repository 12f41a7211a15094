import ReportingKit

enum DocumentsAppendices {
    static let all: [AppendixDefinition] = [
        AppendixDefinition(
            "documents_district", "TÌNH HÌNH GỬI, NHẬN VĂN BẢN ĐIỆN TỬ VÀ KÝ SỐ CỦA CÁC CƠ QUAN, ĐƠN VỊ TRONG HUYỆN",
            order: 1, dataset: DocumentsDataset.id, scope: .district, unitTitle: "Tên đơn vị", fields: fields),
        AppendixDefinition(
            "documents_communes", "TÌNH HÌNH GỬI, NHẬN VĂN BẢN ĐIỆN TỬ VÀ KÝ SỐ CỦA UBND CÁC XÃ, THỊ TRẤN",
            order: 6, dataset: DocumentsDataset.id, scope: .communes, unitTitle: "Tên đơn vị", fields: fields),
    ]

    private static let fields = DocumentsDataset.incomingFields + DocumentsDataset.outgoingFields
}
