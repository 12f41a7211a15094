/// What files of a report are called when somebody keeps them, always Vietnamese.
package enum DownloadNames {
    package static let report = "báo cáo.docx"
    package static let appendices = "phụ lục.xlsx"
    package static let summary = "tóm tắt.docx"
    package static let quality = "chất lượng số liệu.xlsx"
    package static let changes = "thay đổi.txt"
    package static let package = "gói số liệu.zip"

    /// `name` of the issue of that number.
    package static func issue(_ name: String, _ number: String) -> String {
        "\(name) – số \(number.replacing("/", with: "-"))"
    }
}
