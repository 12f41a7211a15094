import ReportingKit

/// Tells two exports of one live system that were taken at different times from typing errors.
///
/// Counts of a live system only grow: when at least three cells in at least two units differ and all differ the same
/// way, the table with the larger ones was taken later. A single difference whose digits are nearly the same looks like
/// a slip of the hand.
struct DifferencePattern {
    /// That of all differences together; nil where they show none.
    private let kind: DifferenceKind?

    init(_ definition: DatasetDefinition, pairs: [(wide: SourcedRow, narrow: SourcedRow)]) {
        var more = 0
        var less = 0
        var units: Set<UnitID> = []
        for pair in pairs {
            for field in definition.fields where field.type == .count {
                guard let a = pair.wide.row[field.name]?.count, let b = pair.narrow.row[field.name]?.count, a != b
                else { continue }
                if b > a { more += 1 } else { less += 1 }
                if let unit = pair.narrow.row.unit { units.insert(unit) }
            }
        }
        let isSystematic = more + less >= 3 && units.count >= 2
        kind = !isSystematic ? nil : less == 0 ? .narrowIsLater : more == 0 ? .wideIsLater : nil
    }

    /// What the message adds of one difference.
    func kind(of wide: FieldValue, _ narrow: FieldValue) -> DifferenceKind? {
        if let kind { return kind }
        guard let a = wide.count, let b = narrow.count, Self.isSlip("\(a)", "\(b)") else { return nil }
        return .slip
    }

    /// One digit changed, left out, added, or two neighbours swapped.
    private static func isSlip(_ a: String, _ b: String) -> Bool {
        guard max(a.count, b.count) >= 2 else { return false }
        if a.count == b.count {
            let differing = zip(a, b).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
            if differing.count == 1 { return true }
            return differing.count == 2 && differing[1] == differing[0] + 1 && a.sorted() == b.sorted()
        }
        return EditDistance.between(a, b, limit: 1) <= 1
    }
}
