import ReportingKit

/// Tells two exports of one live system that were taken at different times from typing errors.
///
/// Counts of a live system only grow: when at least three cells in at least two units differ and all differ the same way, the table with
/// the larger ones was taken later. A single difference whose digits are nearly the same looks like a slip of the hand.
struct DifferencePattern {
    enum Kind: String {
        case narrowIsLater = "narrow_later"
        case wideIsLater = "wide_later"
        case none
    }

    private let kind: Kind

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
        kind = !isSystematic ? .none : less == 0 ? .narrowIsLater : more == 0 ? .wideIsLater : .none
    }

    /// What the message adds: the key is there when it applies.
    func details(_ wide: FieldValue, _ narrow: FieldValue) -> [String: String] {
        switch kind {
        case .narrowIsLater, .wideIsLater: return ["pattern": kind.rawValue]
        case .none:
            guard let a = wide.count, let b = narrow.count, Self.isSlip("\(a)", "\(b)") else { return [:] }
            return ["pattern": "slip"]
        }
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
