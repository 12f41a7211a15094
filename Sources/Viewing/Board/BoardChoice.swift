import ReportingKit

/// Which rows of a board are looked at.
package struct BoardChoice: Hashable, Sendable {
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case open, overdue, late, complete
    }

    package var standing: Standing?
    package var kind: AdministrativeUnit.Kind?
    /// A part of the unit's name, with or without its tones, or its code.
    package var name: String?
    /// Nil for all.
    package var units: Set<UnitCode>?

    package init() {}

    package func rows(of board: Board) -> [Board.Row] {
        let key = name.map { VietnameseText.accentless($0.lowercased()) }.flatMap { $0.isEmpty ? nil : $0 }
        return board.rows.filter { row in
            if let units, !units.contains(row.unit.code) { return false }
            if let kind, row.unit.kind != kind { return false }
            if let key, !VietnameseText.accentless(row.unit.name.lowercased()).contains(key),
                row.unit.code.rawValue != key
            {
                return false
            }
            switch standing {
            case .open: return row.open > 0
            case .overdue: return row.overdue > 0
            case .late: return row.late > 0
            case .complete: return row.open == 0
            case nil: return true
            }
        }
    }
}
