/// Vietnamese words that declarations have where they say none themselves.
package enum DeclarationTexts {
    /// The heading of an appendix's column of units.
    package static let unit = "Đơn vị"
    package static let total = "Tổng cộng"
    package static func countedPart(_ title: String) -> String { "\(title) (phần được tính)" }
    package static let yesOrNo = "Chọn Có hoặc Không"
    /// Where datasets of administrators belong that name no module.
    package static let otherModule = "Số liệu khác"
    package static let untitledTable = "Bảng chưa đặt tên"
    package static let count = "Số lượng"
    package static let dossiers = "hồ sơ"
    package static let result = "kết quả"
}
