import ReportingKit

extension FieldDefinition {
    /// What to enter, in one sentence of plain words: workbook forms and the page say the same.
    package var formInstruction: String {
        switch type {
        case .count:
            maximum.map { "Nhập số nguyên từ 0 đến \(VietnameseNumber.count($0))." } ?? "Nhập số nguyên, từ 0 trở lên."
        case .amount: "Nhập số tiền bằng đồng, là số nguyên, từ 0 trở lên."
        case .rate:
            "Nhập tỷ lệ phần trăm từ 0 đến \(VietnameseNumber.count(maximum ?? 100)), không gõ dấu %."
        case .decimal:
            upperBound.map {
                "Nhập số từ \(VietnameseNumber.decimal(minimum ?? FixedDecimal(0))) đến \(VietnameseNumber.decimal($0))."
            } ?? "Nhập số, có thể có phần thập phân."
        case .flag: "Chọn Có hoặc Không."
        case .choice: "Chọn một mục trong danh sách."
        case .date: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 30/06/2023."
        case .text: "Nhập bằng chữ."
        }
    }

    /// The field's own hint, unless it says the same.
    package var furtherHint: String? {
        guard let hint, VietnameseText.comparisonKey(hint) != VietnameseText.comparisonKey(formInstruction) else {
            return nil
        }
        return hint
    }
}
