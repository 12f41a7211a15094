import Messages
import ReportingKit

/// Where a count comes from: the columns it was counted in, with their ranges, and what was counted.
struct CountSource {
    let sheets: [CountedSheet]
    let definition: RecordDefinition
    let match: RecordPlan.Matched
    let period: Period
    /// Rows that were counted in all.
    let counted: Int

    /// The header's cell of the column that decides.
    func cell(of condition: RecordCondition) -> CellAddress {
        let plan = sheets[0].plan
        let decided = condition.decided(by: Set(match.columns.keys)) ?? condition
        let column = decided.columns.lazy.compactMap { match.columns[$0] }.first ?? plan.received
        return plan.address(column, row: sheets[0].headerRow)
    }

    /// `COUNTIFS(C2:C1001 = Xã Bình An; F2:F1001 = một phần; K2:K1001 = 01/01/2023 – 30/06/2023) / 1.000`
    func text(of condition: RecordCondition, unit: String) -> String {
        let decided = condition.decided(by: Set(match.columns.keys)) ?? condition
        let parts = ["\(range(sheets[0].plan.unit)) = \(unit)"] + parts(decided)
        return "COUNTIFS(\(parts.joined(separator: "; "))) / \(VietnameseNumber.count(counted))"
    }

    private func parts(_ condition: RecordCondition) -> [String] {
        if case .all(let inner) = condition { inner.flatMap(parts) } else { [text(condition)] }
    }

    private func text(_ condition: RecordCondition) -> String {
        switch condition {
        case .receivedInPeriod:
            return "\(range(sheets[0].plan.received)) = \(period.firstDay.slashed) – \(period.lastDay.slashed)"
        case .receivedBefore: return "\(range(sheets[0].plan.received)) < \(period.firstDay.slashed)"
        case .isOneOf(let name, let values):
            let titles = values.map { value in
                definition.column(name)?.categories.first { $0.name == value }?.title ?? value.rawValue
            }
            return "\(range(name)) = \(titles.joined(separator: " | "))"
        case .isOther(let name): return FindingValues.isOther(range(name))
        case .isDated(let name): return "\(range(name)) ≠ \"\""
        case .isNotAfter(let first, let second): return "\(range(first)) ≤ \(range(second))"
        case .all(let parts): return "(" + parts.map(text).joined(separator: " & ") + ")"
        case .any(let parts): return "(" + parts.map(text).joined(separator: " | ") + ")"
        case .not(.isOneOf(let name, let values)):
            return text(.isOneOf(name, values)).replacing(" = ", with: " ≠ ", maxReplacements: 1)
        case .not(.isOther(let name)): return FindingValues.isNotOther(range(name))
        case .not(.isDated(let name)): return "\(range(name)) = \"\""
        case .not(.isNotAfter(let first, let second)): return "\(range(first)) > \(range(second))"
        case .not(let part): return "¬(\(text(part)))"
        case .firstKnown(let alternatives): return alternatives.first.map(text) ?? ""
        }
    }

    private func range(_ name: FieldName) -> String { match.columns[name].map(range) ?? "" }

    private func range(_ column: Int) -> String {
        sheets.map { sheet in
            let first = sheet.plan.address(column, row: sheet.plan.firstRow)
            let last = sheet.plan.address(column, row: max(sheet.lastRow, sheet.plan.firstRow))
            return (sheets.count > 1 ? "'\(sheet.plan.sheet)'!" : "") + "\(first):\(last)"
        }.joined(separator: " + ")
    }
}
