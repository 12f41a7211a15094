import ReportingKit

/// The values of a field unit by unit, as charts and the leader's page rank them.
struct UnitPoints {
    let views: Views
    let registry: ModuleRegistry

    /// Rates of fewer things than this say little of a unit.
    private static let leastBase = 10
    /// Of fewer units nobody is the best or the last.
    private static let leastUnits = 8
    private static let named = 3

    /// The greatest first; equal ones keep the register's order.
    func points(_ of: UnitField) -> [ChartPoint] { sorted(rows(of).compactMap { point($0, of) }) }

    /// Nil where too few units can be compared.
    func ranking(_ of: UnitField, title: String? = nil) -> UnitRanking? {
        guard let field = field(of) else { return nil }
        let points = sorted(rows(of).filter { hasBase($0, field) }.compactMap { point($0, of) })
        // Equal ones have no first and no last.
        guard points.count >= Self.leastUnits, let first = points.first, let last = points.last,
            first.value.number != last.value.number
        else { return nil }
        let (top, bottom) = (Array(points.prefix(Self.named)), Array(points.suffix(Self.named).reversed()))
        let (alsoTop, alsoBottom) = (Self.others(top, points), Self.others(bottom, points))
        let isReversed = field.better == .less
        return UnitRanking(
            of: of, title: title ?? field.messageLabel, format: field.figureFormat, best: isReversed ? bottom : top,
            least: isReversed ? top : bottom, alsoBest: isReversed ? alsoBottom : alsoTop,
            alsoLeast: isReversed ? alsoTop : alsoBottom)
    }

    private static func others(_ named: [ChartPoint], _ points: [ChartPoint]) -> Int {
        guard let value = named.last?.value.number else { return 0 }
        return points.count { $0.value.number == value } - named.count { $0.value.number == value }
    }

    func field(_ of: UnitField) -> FieldDefinition? { registry.dataset(of.dataset)?.field(of.field) }

    private func rows(_ of: UnitField) -> [SourcedRow] {
        var taken: Set<UnitID> = []
        return views.rows(of.dataset, of.set).filter { row in row.row.unit.map { taken.insert($0).inserted } ?? false }
    }

    private func hasBase(_ row: SourcedRow, _ field: FieldDefinition) -> Bool {
        guard case .rate(_, let whole) = field.aggregation, let base = row.cell(whole)?.value.number else {
            return true
        }
        return !(base < FixedDecimal(Self.leastBase))
    }

    private func point(_ row: SourcedRow, _ of: UnitField) -> ChartPoint? {
        guard let unit = row.row.unit, let field = field(of), let cell = cell(row, field), cell.value.number != nil
        else { return nil }
        return ChartPoint(label: row.row.unitName, name: unit.code.rawValue, value: cell.value, lineage: cell.lineage)
    }

    /// A rate is that of the unit's own parts.
    private func cell(_ row: SourcedRow, _ field: FieldDefinition) -> AppendixCell? {
        guard case .rate(let part, let whole) = field.aggregation, case .rate(let decimals) = field.type,
            let part = row.cell(part), let whole = row.cell(whole), let a = part.value.count, let b = whole.value.count
        else { return row.cell(field.name)?.ifPresent }
        // Of nothing there is no rate.
        guard b > 0, let percent = FixedDecimal.percentage(a, of: b, decimals: decimals) else { return nil }
        return AppendixCell(.percent, .decimal(percent), of: [part, whole])
    }

    private func sorted(_ points: [ChartPoint]) -> [ChartPoint] {
        points.enumerated().sorted { left, right in
            guard let a = left.element.value.number, let b = right.element.value.number, a != b else {
                return left.offset < right.offset
            }
            return b < a
        }.map(\.element)
    }
}

extension FieldDefinition {
    /// How a value of the field is printed by itself.
    var figureFormat: FigureFormat {
        switch type {
        case .count, .amount, .flag: .count
        case .rate(let decimals): .percent(decimals)
        case .decimal(let decimals): .decimal(decimals)
        case .text, .choice, .date: .text
        }
    }
}
