import ReportingKit
import Tabular

/// The one unit that a sheet is of: it stands behind "Đơn vị:" or "Đơn vị báo cáo:", in the same cell or the next one;
/// else it is the one whose letterhead stands above the table.
struct TitleUnit {
    let definition: DatasetDefinition
    let register: UnitRegister
    let context: RecognitionContext
    let sheet: String

    /// Without a unit the findings say why.
    func unit(in rows: ArraySlice<CleanRow>, days: ClosedRange<CalendarDate>) -> (AdministrativeUnit?, [Finding]) {
        for row in rows.prefix(2_000) {
            for (index, cell) in row.cells.enumerated() {
                guard let (head, tail) = Self.splitAtColon(cell.text),
                    Self.heads.contains(VietnameseText.comparisonKey(head))
                else { continue }
                let next = index + 1 < row.cells.count ? row.cells[index + 1] : nil
                let label = tail.isEmpty ? next?.text ?? "" : tail
                let cell = CellAddress(row: row.index, column: (tail.isEmpty ? next?.column : nil) ?? cell.column)
                return unit(named: label, at: cell, days: days)
            }
        }
        if let unit = letterhead(in: rows, days: days) { return (unit, []) }
        return (nil, [fault(.unknown(nearest: []), nil, at: nil)])
    }

    /// "UBND TỈNH QUẢNG NGÃI" / "SỞ Y TẾ": the lowest of the units whose names stand above, each in a cell of its own;
    /// nil where two are beside each other.
    private func letterhead(in rows: ArraySlice<CleanRow>, days: ClosedRange<CalendarDate>) -> AdministrativeUnit? {
        var found: [AdministrativeUnit] = []
        for row in rows.prefix(Self.letterheadRows) {
            for cell in row.cells.prefix(4) where cell.isWords && cell.text.utf8.count <= 200 {
                guard case .unit(let unit) = register.match(cell.text, in: days, within: context.territory),
                    !found.contains(where: { $0.id == unit.id })
                else { continue }
                found.append(unit)
            }
        }
        let lowest = found.filter { unit in
            !found.contains { other in
                other.id != unit.id && register.isInside(other, unit.code, on: days.upperBound)
            }
        }
        return lowest.count == 1 ? lowest.first : nil
    }

    private static let letterheadRows = 8

    private func unit(
        named label: String, at cell: CellAddress, days: ClosedRange<CalendarDate>
    ) -> (AdministrativeUnit?, [Finding]) {
        let match = register.match(label, in: days, within: context.territory)
        if case .unit(let unit) = match { return (unit, []) }
        return (nil, [fault(match, label, at: cell)])
    }

    private func fault(_ match: UnitMatch, _ label: String?, at cell: CellAddress?) -> Finding {
        UnitFault(
            match: match, label: label, place: FindingPlace(file: context.fileName, sheet: sheet, cell: cell),
            dataset: definition.id
        ).finding
    }

    private static let heads = Set(
        ["Đơn vị", "Đơn vị báo cáo", "Tên đơn vị", "Cơ quan báo cáo"].map(VietnameseText.comparisonKey))

    private static func splitAtColon(_ text: String) -> (String, String)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        return (String(text[..<colon]), VietnameseText.clean(String(text[text.index(after: colon)...])))
    }
}
