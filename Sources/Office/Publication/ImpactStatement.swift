import Assembly
import Foundation
import Messages
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
        var lines = [ImpactTexts.title(period), ""]
        if !sentences.isEmpty {
            lines.append(ImpactTexts.sentences)
            for change in sentences {
                if let before = change.before { lines.append(ImpactTexts.before(before)) }
                lines += [ImpactTexts.now(change.after), ""]
            }
        }
        let cells = difference.figures.filter { $0.id.contains("/") && !$0.id.hasPrefix("section/") }
        if !cells.isEmpty {
            lines.append(ImpactTexts.cells(cells.count))
            lines += cells.prefix(Self.listedCells).map { figure in
                ImpactTexts.cell(
                    figure.title, before: figure.before?.vietnamese, now: figure.after?.vietnamese,
                    file: figure.fileSummary)
            }
            if cells.count > Self.listedCells { lines.append(ImpactTexts.moreCells(cells.count - Self.listedCells)) }
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private static let listedCells = 500
}
