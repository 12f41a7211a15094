import Recognition
import ReportingKit
import Tabular

/// The rows with which a table is signed: the place and day, who signs in which office, by name, and whom copies go to.
///
/// They stand last on a sheet, few and short. Who signs does so for the office: it is no person that figures are about.
struct SignatureRows {
    /// The first of them; nil where the sheet ends otherwise.
    let start: Int?

    private static let most = 24
    private static let mostCells = 4
    /// Somebody makes it, somebody checks it, somebody signs it.
    private static let mostNames = 4

    init(_ sheet: Sheet) {
        let last = sheet.rows.lazy.map { row in (index: row.index, cells: row.cells.filter(\.isFilled)) }
            .filter { !$0.cells.isEmpty }.suffix(Self.most)
        var start: Int?
        var names = 0
        for row in last {
            let cells = row.cells.map { Self.lines(of: $0.content) }
            let lines = cells.compactMap(\.self).flatMap(\.self)
            guard cells.count <= Self.mostCells, cells.allSatisfy({ $0 != nil }),
                start != nil || lines.contains(where: { $0.kind != .name })
            else {
                (start, names) = (nil, 0)
                continue
            }
            start = start ?? row.index
            names += lines.count { PersonNames.stands(in: $0.text) }
        }
        self.start = names <= Self.mostNames ? start : nil
    }

    /// Whether lines of a text are such, all of them.
    static func are(_ lines: [String]) -> Bool {
        let kinds = lines.map { TitleLines.namesPerson($0) ? nil : kind(of: VietnameseText.clean($0)) }
        guard kinds.count <= most, kinds.allSatisfy({ $0 != nil }) else { return false }
        return kinds.contains { $0 != .name } && lines.count(where: PersonNames.stands) <= mostNames
    }

    private enum Kind {
        case office, day, name
    }

    /// Nil for what no signature consists of. One cell may hold several lines: the office, that it is signed, the name.
    private static func lines(of content: CellContent) -> [(kind: Kind, text: String)]? {
        guard case .text(let text) = content, text.count <= 200, !TitleLines.namesPerson(text) else { return nil }
        var lines: [(kind: Kind, text: String)] = []
        for line in text.split(whereSeparator: \.isNewline).map({ VietnameseText.clean(String($0)) })
        where !line.isEmpty {
            guard let kind = kind(of: line) else { return nil }
            lines.append((kind, line))
        }
        return lines
    }

    private static func kind(of line: String) -> Kind? {
        let key = VietnameseText.comparisonKey(line)
        if namesDay(key) { return .day }
        if offices.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) { return .office }
        return PersonNames.isOne(line) ? .name : nil
    }

    /// "Bình An, ngày 05 tháng 7 năm 2023", also before the numbers were filled in.
    private static func namesDay(_ key: String) -> Bool {
        let words = key.split(separator: " ")
        guard words.count <= 14, let begin = words.firstIndex(where: { $0 == day }) else { return false }
        return words[begin...].dropFirst().prefix(2).contains { $0 == month }
    }

    private static let day = VietnameseText.comparisonKey("ngày")
    private static let month = VietnameseText.comparisonKey("tháng")

    /// How the lines begin that say who signs, and the remarks beneath.
    private static let offices = [
        "người lập", "lập biểu", "người báo cáo", "người tổng hợp", "người kiểm tra", "người duyệt", "thủ trưởng", "tm",
        "kt", "tl", "tuq", "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "chánh văn phòng",
        "phó chánh văn phòng", "trưởng phòng", "phó trưởng phòng", "trưởng ban", "cục trưởng", "chi cục trưởng",
        "kế toán trưởng", "ủy ban nhân dân", "ký", "đã ký", "chữ ký", "nơi nhận", "như trên", "như kính gửi", "lưu vt",
    ].map(VietnameseText.comparisonKey)
}
