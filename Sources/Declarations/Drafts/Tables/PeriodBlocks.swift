import Messages
import ReportingKit

/// Groups of equal columns that hold several periods side by side: "Trong tháng 10 | Lũy kế từ đầu năm".
struct PeriodBlocks {
    enum Kind: String, CaseIterable, Sendable {
        case period, cumulative, former, lastYear = "last_year"
    }

    struct Block: Sendable {
        let kind: Kind
        let label: String
        /// Positions of its columns, in order.
        let columns: [Int]
    }

    private(set) var blocks: [Block] = []
    /// Set where groups name periods and hold different columns.
    private(set) var doubt: String?

    init(_ table: DraftTable, values: [Int]) {
        var found: [(kind: Kind, label: String, columns: [Int])] = []
        for column in values {
            guard table.columns[column].labels.count > 1, let label = table.columns[column].labels.first,
                let kind = Self.kind(label)
            else { continue }
            if let place = found.firstIndex(where: { $0.kind == kind && $0.label == label }) {
                found[place].columns.append(column)
            } else {
                found.append((kind, label, [column]))
            }
        }
        guard Set(found.map(\.kind)).count >= 2, Set(found.map(\.kind)).count == found.count else { return }
        let leaves = found.map { block in block.columns.map { Array(table.columns[$0].keys.dropFirst()) } }
        guard Set(leaves).count == 1 else {
            doubt = DatasetDraftTexts.otherPeriods
            return
        }
        blocks = found.map { Block(kind: $0.kind, label: $0.label, columns: $0.columns) }
    }

    /// The columns that are fields: the first block's for all blocks.
    func fields(of values: [Int]) -> [Int] {
        let others = Set(blocks.dropFirst().flatMap(\.columns))
        return values.filter { !others.contains($0) }
    }

    func isInBlock(_ column: Int) -> Bool { blocks.first?.columns.contains(column) ?? false }

    /// The column of another block that stands for the same field.
    func column(_ column: Int, in block: Int) -> Int? {
        guard let place = blocks.first?.columns.firstIndex(of: column) else { return block == 0 ? column : nil }
        return blocks[block].columns[place]
    }

    private static func kind(_ label: String) -> Kind? {
        let key = VietnameseText.comparisonKey(label)
        if lastYear.stand(in: key) { return .lastYear }
        let words = key.split(separator: " ")
        if spans.contains(words.first ?? ""), let last = words.last, last == formerWord { return .former }
        if former.stand(in: key) { return .former }
        if cumulative.stand(in: key) { return .cumulative }
        if current.stand(in: key) { return .period }
        guard words.count <= 5, let first = words.first, spans.contains(first), words.count >= 2 else { return nil }
        return words[1].allSatisfy { $0.isNumber || "ivx".contains($0) } ? .period : nil
    }

    private static let lastYear = Phrases("cùng kỳ")
    private static let former = Phrases("kỳ trước", "tháng trước", "quý trước", "năm trước", "tuần trước")
    private static let cumulative = Phrases("lũy kế", "luỹ kế", "từ đầu năm", "cộng dồn")
    private static let current = Phrases(
        "trong tháng", "trong quý", "trong kỳ", "trong tuần", "trong năm", "tháng này", "quý này", "kỳ này", "tuần này",
        "kỳ báo cáo", "tháng báo cáo", "quý báo cáo")
    private static let formerWord = Substring(VietnameseText.comparisonKey("trước"))
    private static let spans = Set(
        ["tháng", "quý", "tuần", "năm", "kỳ"].map { Substring(VietnameseText.comparisonKey($0)) })
}
