import Foundation
import Messages
import ReportingKit

/// Columns that never exceed another, where words or the group say that they are parts of it.
enum Bounds {
    static func found(in figures: FigureTable, fields: [DraftField], relations: [Relation]) -> [Bound] {
        let numeric = fields.indices.filter { figures.columns[$0] != nil }
        var bounds: [Bound] = []
        var rows = 0
        for (place, field) in numeric.enumerated() {
            if case .rate = fields[field].type { continue }
            let before = numeric[..<place].suffix(near)
            let key = VietnameseText.comparisonKey(fields[field].labels.last ?? "")
            var larger: (field: Int, reason: String)?
            if partly.lead(key) {
                larger = before.last.map { ($0, DatasetDraftTexts.partly) }
            } else if let longer = before.last(where: { other in
                fields[other].group == fields[field].group
                    && key.hasPrefix(VietnameseText.comparisonKey(fields[other].labels.last ?? "") + " ")
            }) {
                larger = (longer, DatasetDraftTexts.longerHeading)
            } else if let group = fields[field].group,
                let first = before.first(where: { fields[$0].group == group && isTotal(fields[$0]) })
            {
                larger = (first, DatasetDraftTexts.groupTotal)
            }
            guard larger != nil else { continue }
            // Of thousands of columns the first ones.
            rows += figures.rowCount
            if rows > maximumRows { break }
            guard let larger, let bound = bound(field, larger.field, larger.reason, figures, fields),
                !isLinked(field, larger.field, relations)
            else { continue }
            bounds.append(bound)
        }
        return bounds
    }

    private static func isTotal(_ field: DraftField) -> Bool {
        totals.lead(VietnameseText.comparisonKey(field.labels.last ?? ""))
    }

    /// A part of a sum is below it as it is.
    private static func isLinked(_ smaller: Int, _ larger: Int, _ relations: [Relation]) -> Bool {
        relations.contains { relation in
            guard relation.subject == larger, case .sum(let plus, _) = relation.form else { return false }
            return plus.contains(smaller)
        }
    }

    private static func bound(
        _ smaller: Int, _ larger: Int, _ reason: String, _ figures: FigureTable, _ fields: [DraftField]
    ) -> Bound? {
        guard fields[smaller].type.name == fields[larger].type.name,
            fields[smaller].measure == nil || fields[larger].measure == nil
                || fields[smaller].measure == fields[larger].measure,
            let small = figures.columns[smaller], let large = figures.columns[larger], !small.isConstant,
            !large.isConstant
        else { return nil }
        var rows = 0
        var pairs: Set<[Int64]> = []
        for row in 0..<figures.rowCount {
            guard let a = small.values[row], let b = large.values[row] else { continue }
            if a > b { return nil }
            rows += 1
            pairs.insert([a, b])
        }
        guard pairs.count >= 5, isBeyondChance(pairs) else { return nil }
        return Bound(smaller: smaller, larger: larger, rows: rows, reason: reason)
    }

    /// Columns of other sizes are below each other by accident: so the smaller figures of some rows have to exceed the
    /// larger of others.
    private static func isBeyondChance(_ pairs: Set<[Int64]>) -> Bool {
        let larger = pairs.map { $0[1] }.sorted()
        var hits = -pairs.count
        for pair in pairs {
            // Larger figures that this smaller one is below of.
            var (low, high) = (0, larger.count)
            while low < high {
                let middle = (low + high) / 2
                if larger[middle] < pair[0] { low = middle + 1 } else { high = middle }
            }
            hits += larger.count - low
        }
        let others = pairs.count * (pairs.count - 1)
        return Double(pairs.count) * log10(Double(hits + 1) / Double(others + 2)) < -2
    }

    private static let partly = Phrases("trong đó")
    private static let totals = Phrases("tổng", "số hồ sơ", "tiếp nhận", "đã giải quyết")
    private static let near = 40
    private static let maximumRows = 400_000
}
