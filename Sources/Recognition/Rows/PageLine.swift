import ReportingKit

/// Lines that a print puts between the rows: "Trang 1/2", "Ngày in: 05/07/2023".
package enum PageLine {
    package static func isOne(_ row: CleanRow) -> Bool {
        guard row.cells.count <= 2, row.cells.contains(where: { $0.text.contains(where: \.isNumber) }) else {
            return false
        }
        return row.cells.allSatisfy { isOne($0) } && row.cells.contains { isWorded($0.text) || isPages($0.text) }
    }

    private static func isOne(_ cell: CleanCell) -> Bool {
        guard case .text = cell.content else { return false }
        return isWorded(cell.text) || isPages(cell.text) || cell.text.allSatisfy { $0.isNumber || "/-: ".contains($0) }
    }

    /// Words of page numbers and times of printing, and besides them nothing but numbers.
    private static func isWorded(_ text: String) -> Bool {
        guard text.utf8.count <= 60 else { return false }
        let key = VietnameseText.comparisonKey(text)
        guard let lead = leads.first(where: { key.hasPrefix($0 + " ") || key.hasPrefix($0) && key != $0 }) else {
            return false
        }
        let rest = key.dropFirst(lead.count).split { !$0.isLetter && !$0.isNumber }
        return rest.allSatisfy { word in word.allSatisfy(\.isNumber) || joins.contains(String(word)) }
    }

    /// "1/2".
    private static func isPages(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        guard parts.count == 2, let page = Int(parts[0]), let pages = Int(parts[1]) else { return false }
        return (1...pages.magnitude.clamped).contains(page) && pages < 1_000
    }

    private static let leads = [
        "trang", "tr", "page", "tờ", "ngày in", "in ngày", "in lúc", "thời gian in", "giờ in", "ngày giờ in",
        "ngày xuất",
        "xuất lúc", "thời điểm in", "printed", "print date",
    ].map(VietnameseText.comparisonKey)
    private static let joins: Set<String> = Set(
        ["of", "trên", "tổng", "số", "trang", "page", "lúc", "giờ", "phút", "on", "at", "am", "pm", "h"].map(
            VietnameseText.comparisonKey))
}

extension UInt {
    /// At least one, so that it can end a range.
    fileprivate var clamped: Int { Int(Swift.max(1, Swift.min(self, 1_000))) }
}
