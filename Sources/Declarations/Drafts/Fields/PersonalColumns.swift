import Recognition
import ReportingKit

/// Columns that say who somebody is, by their headings and by what is below: no draft proposes to keep them.
enum PersonalColumns {
    static func isOne(_ column: DraftTable.Column) -> Bool {
        guard isOne(column.leafKey) else { return false }
        // "Đã cấp căn cước" above small figures counts.
        let filled = column.cells.compactMap(\.self)
        let figures = filled.filter { cell in
            cell.text.count <= 6 && !cell.text.hasPrefix("0") && DraftNumber.read(cell) != nil
        }
        return filled.isEmpty || birth.stand(in: column.leafKey) || figures.count * 2 < filled.count
    }

    private static let birth = Phrases("ngày sinh", "năm sinh", "ngày tháng năm sinh")

    static func isOne(_ leafKey: String) -> Bool { words.stand(in: leafKey) && !counts.lead(leafKey) }

    private static let words = Phrases(
        "họ và tên", "họ tên", "họ và tên đệm", "cccd", "cmnd", "căn cước", "số định danh", "số điện thoại",
        "điện thoại", "sđt",
        "ngày sinh", "năm sinh", "ngày tháng năm sinh", "người nộp", "tên cá nhân", "tên công dân", "tên chủ hộ",
        "chủ hộ",
        "địa chỉ", "email", "thư điện tử", "tên khách hàng", "người yêu cầu", "tên chủ sử dụng", "chủ sử dụng đất",
        "tên người",
        "số tài khoản", "nơi cư trú", "mã số thuế", "số bhxh", "người đại diện")
    /// "Số người có căn cước" counts.
    private static let counts = Phrases(
        "số người", "số hộ", "số lượng", "tổng số", "tỷ lệ", "số công dân", "số trường hợp", "số lượt", "số chủ hộ",
        "số hồ sơ", "số thẻ")
}
