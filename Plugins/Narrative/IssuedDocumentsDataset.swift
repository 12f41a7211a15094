import ReportingKit

/// The documents under which the work of the period was done, listed in a table of a narrative document.
enum IssuedDocumentsDataset {
    static let id: DatasetID = "issued_documents"

    static let definition = DatasetDefinition(
        id: id,
        title: "Văn bản chỉ đạo, điều hành",
        layout: .list,
        fields: [
            FieldDefinition(
                "document_type", "Loại văn bản", type: .text, aggregation: .none,
                headers: [
                    HeaderPattern("loại văn bản"), HeaderPattern("hình thức văn bản"), HeaderPattern("thể loại"),
                    HeaderPattern("tên loại"), HeaderPattern("loại", not: ["nội dung", "trích yếu"]),
                ]),
            FieldDefinition(
                "number", "Số, ký hiệu", type: .text, aggregation: .none,
                headers: [
                    HeaderPattern("số ký hiệu", not: ["ngày"]), HeaderPattern("số và ký hiệu", not: ["ngày"]),
                    HeaderPattern("số văn bản", not: ["tổng", "ngày"]), HeaderPattern("số hiệu", not: ["ngày"]),
                    HeaderPattern("ký hiệu", not: ["ngày"]),
                ]),
            FieldDefinition(
                "date", "Ngày ban hành", type: .date, aggregation: .none,
                headers: [
                    HeaderPattern("ngày ban hành"), HeaderPattern("ngày tháng"), HeaderPattern("ngày văn bản"),
                    HeaderPattern("ngày", not: ["số", "từ ngày", "hiệu lực"]),
                ]),
            FieldDefinition(
                "issuer", "Cơ quan ban hành", type: .text, aggregation: .none,
                headers: [
                    HeaderPattern("cơ quan ban hành"), HeaderPattern("đơn vị ban hành"),
                    HeaderPattern("nơi ban hành"), HeaderPattern("tác giả"), HeaderPattern("cơ quan"),
                ]),
            FieldDefinition(
                "subject", "Trích yếu nội dung", type: .text, aggregation: .none,
                headers: [
                    HeaderPattern("trích yếu"), HeaderPattern("trích yếu nội dung"), HeaderPattern("nội dung"),
                    HeaderPattern("về việc"),
                ]),
        ]
    )
}
