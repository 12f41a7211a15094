import ReportingKit
import Tabular

/// What a document calls its tables: the line "Phụ lục III" above one.
struct TableNames {
    private var names: [String: String] = [:]

    init(_ sheets: [Sheet]) {
        for sheet in sheets {
            let title = sheet.rows.prefix { $0.cells.count == 1 && $0.cells[0].column == 0 }.compactMap {
                row -> String? in
                if case .text(let text) = row.cells[0].content { VietnameseText.clean(text) } else { nil }
            }
            if let name = title.last(where: Self.isName) { names[sheet.name] = Self.short(name) }
        }
        // A name that two tables share tells neither.
        let shared = Dictionary(grouping: names.values, by: \.self).filter { $1.count > 1 }
        for (sheet, name) in names where shared[name] != nil { names[sheet] = "\(name) (\(sheet.lowercased()))" }
    }

    subscript(sheet: String?) -> String? { sheet.map { names[$0] ?? $0 } }

    private static let openings = ["phụ lục", "bảng", "biểu", "mẫu"].map(VietnameseText.comparisonKey)

    private static func isName(_ line: String) -> Bool {
        let key = VietnameseText.comparisonKey(line)
        return openings.contains { key.hasPrefix($0 + " ") }
    }

    /// "Phụ lục III" of "Phụ lục III: Kết quả số hóa …".
    private static func short(_ line: String) -> String {
        let head = line.prefix { !".:–-(".contains($0) }
        let words = VietnameseText.clean(String(head.count <= 30 ? head : line.prefix(30))).split(separator: " ")
        guard words.allSatisfy({ $0 == $0.uppercased() }) else { return words.joined(separator: " ") }
        // "PHỤ LỤC III" keeps its number.
        return words.enumerated().map { index, word in
            let isNumber = word.allSatisfy { "IVXLC0123456789".contains($0) }
            return isNumber ? String(word) : index == 0 ? word.capitalized : word.lowercased()
        }.joined(separator: " ")
    }
}
