import ReportingKit

/// What appendices say besides their declarations, always Vietnamese.
package enum AppendixTexts {
    package static func workbook(_ period: Period, _ unit: String) -> String {
        "Phụ lục báo cáo \(period.vietnamese) – \(unit)"
    }

    package static func name(_ number: Int) -> String { "Phụ lục \(RomanNumeral.text(number))" }
    /// One without a number.
    package static let unnumbered = "Phụ lục"
    package static let summarySheet = "Tóm tắt"
    package static let none = "Báo cáo không có phụ lục."
    package static let noRows = "Chưa có số liệu của kỳ báo cáo."
    package static func measure(_ measure: String) -> String { "Đơn vị tính: \(measure)" }

    /// What is under a table whose total row is blank in some columns, or is no sum there; empty for none.
    package static func note(uncounted: [String], declared: [String]) -> String {
        var notes: [String] = []
        if !uncounted.isEmpty {
            notes.append(
                "dấu “–” ở dòng tổng: \(named(uncounted)) là số liệu riêng hoặc danh mục dùng chung của các đơn vị, không cộng"
            )
        }
        if !declared.isEmpty {
            notes.append(
                "dòng tổng của \(named(declared)) ghi theo tệp nguồn; đây là danh mục dùng chung, không phải số cộng của các đơn vị"
            )
        }
        return notes.isEmpty ? "" : "Ghi chú: " + notes.joined(separator: "; ") + "."
    }

    private static func named(_ columns: [String]) -> String { columns.map { "“\($0)”" }.joined(separator: ", ") }
}
