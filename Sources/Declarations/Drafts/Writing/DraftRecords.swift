import Messages
import ReportingKit

/// A list of dossiers or persons is declared by what is counted of it; the draft names its columns and nothing that
/// is in them.
extension Draft {
    func writeRecords(_ text: inout YAMLText) {
        for line in DatasetDraftTexts.dossiers { text.comment(line) }
        for heading in headings {
            let isPersonal =
                personal.contains(heading.last ?? "")
                || PersonalColumns.isOne(VietnameseText.comparisonKey(heading.last ?? ""))
            text.comment(
                "  \(heading.joined(separator: " > "))\(isPersonal ? DatasetDraftTexts.personalColumn : "")")
        }
        text.line("enabled: false")
        text.line("fields:")
        text.line(
            "  so_luong: { title: \(YAMLText.quoted(DeclarationTexts.count)), measure: \(YAMLText.quoted(DeclarationTexts.dossiers)) }"
        )
        // Without a column that tells rows apart, nothing can be counted once.
        let columns = recordColumns
        guard columns.contains(where: { $0.type == "identifier" }), columns.contains(where: { $0.type == "unit" }),
            columns.contains(where: { $0.name == "received_date" })
        else { return }
        text.line("records:")
        text.line("  \(id)_dong:")
        text.line("    title: \(YAMLText.quoted(title))")
        text.line("    columns:")
        for column in columns {
            let not = column.name == "received_date" ? ", not: [\(YAMLText.quoted(DeclarationTexts.result))]" : ""
            text.line(
                "      \(column.name): { title: \(YAMLText.quoted(column.heading)), type: \(column.type)\(not) }")
        }
        text.line("    counts: { so_luong: received in period }")
    }

    /// The columns that counting needs, as far as their headings tell.
    private var recordColumns: [(name: String, type: String, heading: String)] {
        var columns: [(name: String, type: String, heading: String)] = []
        for heading in headings {
            guard let leaf = heading.last else { continue }
            let key = VietnameseText.comparisonKey(leaf)
            guard let found = Self.recordWords.first(where: { $0.words.stand(in: key) }),
                !columns.contains(where: { $0.name == found.name }), !PersonalColumns.isOne(key)
            else { continue }
            columns.append((found.name, found.type, leaf))
        }
        return columns
    }

    private static let recordWords: [(name: String, type: String, words: Phrases)] = [
        ("dossier", "identifier", Phrases("mã hồ sơ", "mã số hồ sơ", "số hồ sơ", "số biên nhận", "mã đơn", "mã số")),
        ("due_date", "date", Phrases("hẹn trả", "ngày hẹn", "hạn trả", "hạn giải quyết")),
        ("received_date", "date", Phrases("ngày nhận", "ngày tiếp nhận", "nhận hồ sơ", "ngày nộp")),
        ("result_date", "date", Phrases("ngày trả", "trả kết quả", "ngày hoàn thành")),
        ("unit", "unit", Phrases("đơn vị", "cơ quan", "thôn", "tổ dân phố", "xã")),
    ]
}
