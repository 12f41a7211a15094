import Assembly
import Foundation
import ReportingKit

/// What a correction changes in a report that was made already: figures, sentences and appendices, before and after.
public struct ImpactStatement: Sendable {
    public let period: Period
    public let difference: ReportDifference
    /// Paragraphs of the report that read otherwise now.
    public let sentences: [(before: String?, after: String?)]

    public var isEmpty: Bool { difference.figures.isEmpty && sentences.isEmpty }

    public init(_ period: Period, before: ReportModel, after: ReportModel, _ composition: Composition) throws {
        self.init(period, before: try ReportState(before, composition), after: try ReportState(after, composition))
    }

    init(_ period: Period, before: ReportState, after: ReportState) {
        self.period = period
        difference = ReportDifference(before.model, after.model)
        sentences = Self.changes(before.sentences, after.sentences)
    }

    /// Removed and inserted paragraphs, paired in their order where as many go as come at one place.
    private static func changes(_ before: [String], _ after: [String]) -> [(before: String?, after: String?)] {
        let difference = after.difference(from: before)
        var removed = difference.removals.map { change in
            if case .remove(let at, let text, _) = change { (at, text) } else { (0, "") }
        }
        var changes: [(before: String?, after: String?)] = []
        let kept = before.count - removed.count
        for insertion in difference.insertions {
            guard case .insert(let offset, let text, _) = insertion else { continue }
            // The paragraph that stood at about the same place and shares most of its words.
            let best = removed.enumerated().min { left, right in
                Self.distance(left.element, offset, text) < Self.distance(right.element, offset, text)
            }
            if let best, kept >= 0, Self.sharesWords(best.element.1, text) {
                changes.append((best.element.1, text))
                removed.remove(at: best.offset)
            } else {
                changes.append((nil, text))
            }
        }
        return changes + removed.map { ($0.1, nil) }
    }

    private static func distance(_ removed: (Int, String), _ offset: Int, _ text: String) -> Int {
        abs(removed.0 - offset) + (sharesWords(removed.1, text) ? 0 : 1_000)
    }

    private static func sharesWords(_ a: String, _ b: String) -> Bool {
        let (first, second) = (Set(a.split(separator: " ")), Set(b.split(separator: " ")))
        return first.intersection(second).count * 2 >= min(first.count, second.count)
    }

    /// For officers and leaders, in Vietnamese.
    public var text: String {
        var lines = ["THAY ĐỔI CỦA BÁO CÁO \(period.vietnamese.uppercased()) SAU KHI SỐ LIỆU ĐƯỢC SỬA", ""]
        if !sentences.isEmpty {
            lines.append("Câu văn thay đổi:")
            for change in sentences {
                if let before = change.before { lines.append("  Trước: \(before)") }
                lines.append("  Nay:   \(change.after ?? "(bỏ)")")
                lines.append("")
            }
        }
        let cells = difference.figures.filter { $0.id.contains("/") && !$0.id.hasPrefix("section/") }
        if !cells.isEmpty {
            lines.append("Ô trong phụ lục thay đổi (\(cells.count)):")
            lines += cells.prefix(500).map { figure in
                "  \(figure.title): \(figure.before?.vietnamese ?? "–") → \(figure.after?.vietnamese ?? "–")"
                    + (figure.fileSummary.map { "  (tệp \($0))" } ?? "")
            }
            if cells.count > 500 { lines.append("  … và \(cells.count - 500) ô khác") }
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }
}
