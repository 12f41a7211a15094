import OracleSupport
import ReportingKit
import Testing

@testable import Assembly

/// What the product's report shows of tables in force, in the words of the reference.
struct ProductViews {
    let world: ModelWorld
    let registry: ModuleRegistry
    let tables: [SourcedTable]

    init(world: ModelWorld, fields: [String: ReferenceField], tables: [SourcedTable]) {
        self.world = world
        registry = ModuleRegistry([ModelModule(fields)])
        self.tables = tables
    }

    private func views(_ days: Days) throws -> Views {
        Views(
            tables, in: try Period(reference: days), registry: registry, register: world.register,
            territory: UnitCode(world.territory))
    }

    private func set(_ view: String) throws -> UnitSet { try #require(UnitSet(rawValue: view)) }

    func rows(_ view: String, in days: Days) throws -> ReferenceRows {
        let shown = try views(days).view(ModelModule.dataset, try set(view))
        var found = ReferenceRows()
        for row in shown.rows {
            let unit = try #require(row.row.unit)
            let key = ReferenceRowKey(unit: unit.reference, member: "")
            found.rows[key] = ReferenceRow(
                values: row.row.values.reduce(into: [:]) { values, cell in
                    values[cell.key.rawValue] = cell.value.value.reference
                }, source: shown.sources[unit]?.reference ?? "")
        }
        for (unit, gaps) in shown.gaps { found.gaps[unit.reference] = gaps.compactMap(\.reference) }
        found.isClosed = shown.isClosed
        return found
    }

    /// By the report's figures; how many units count, by its rows.
    func total(_ view: String, in days: Days) throws -> (values: [String: Int], of: [String: Int]) {
        let unit = try #require(world.register.firstUnit(UnitCode(world.territory)))
        let views = try views(days)
        let evaluator = FigureEvaluator(views: views, registry: registry, reportingUnit: unit)
        var (values, of): ([String: Int], [String: Int]) = ([:], [:])
        let set = try set(view)
        for definition in registry.figures {
            guard case .total(_, set, let field) = definition.value else { continue }
            let value =
                view == "own"
                ? evaluator.figure(
                    FigureDefinition("own", "", .value(ModelModule.dataset, .own, .reportingUnit, field)))
                : evaluator.figure(definition)
            values[field.rawValue] = value.value?.reference
            let rows = view == "own" ? views.ownRows(ModelModule.dataset) : views.rows(ModelModule.dataset, set)
            let units = Set(rows.filter { $0.row[field]?.number != nil }.compactMap(\.row.unit))
            if !units.isEmpty { of[field.rawValue] = units.count }
        }
        return (values, of)
    }

    func compare(_ view: String, _ field: String, in days: Days, with earlier: Days) throws -> ReferenceComparison {
        let comparison = PeriodComparison(now: try views(days), then: try views(earlier))
        let found = comparison.rows(ModelModule.dataset, try set(view), [FieldName(field)])
        func sum(_ rows: [SourcedRow]) -> Int { rows.reduce(0) { $0 + ($1.row[FieldName(field)]?.count ?? 0) } }
        var result = ReferenceComparison()
        for (unit, rows) in found.units { result.then[unit.reference] = sum(rows) }
        (result.totalNow, result.totalThen) = (sum(found.now), sum(found.then))
        result.of = found.coverage.units
        result.compared = found.coverage.compared
        result.predecessors = found.coverage.predecessors
        let now = comparison.now.rows(ModelModule.dataset, try set(view)).filter {
            $0.row[FieldName(field)]?.number != nil
        }
        // What counts in the totals and not by itself is a part of its group.
        let parts = Set(found.parts + found.now.compactMap(\.row.unit)).subtracting(found.units.keys)
        for unit in now.compactMap(\.row.unit) where found.units[unit] == nil {
            result.notCompared[unit.reference] = parts.contains(unit) ? "part" : "missing"
        }
        for unit in parts { result.notCompared[unit.reference] = "part" }
        return result
    }

    func completeness(_ view: String, in days: Days) throws -> [String: String] {
        let unit = try #require(world.register.firstUnit(UnitCode(world.territory)))
        let all = CompletenessAssembler(
            views: try views(days), registry: registry, reportingUnit: unit, dueDays: DueDays(), due: [:]
        ).completeness()
        let found = try #require(all.first { $0.set.rawValue == view })
        return found.units.reduce(into: [:]) { $0[$1.unit.id.reference] = $1.status.reference }
    }

    func contradictions(in days: Days) throws -> Set<[String]> {
        let findings = ContradictionChecker(views: try views(days), registry: registry).findings()
        return Set(try findings.map { try words(of: $0, in: days) })
    }

    private func words(of finding: Finding, in days: Days) throws -> [String] {
        let alive = world.register.units.first { unit in
            unit.code == finding.unit && unit.exists(in: (try? Period(reference: days))?.days ?? unit.life)
        }
        let unit = alive?.id.reference ?? ""
        let field = finding.field?.rawValue ?? ""
        func number(_ text: String?) -> String { (text ?? "").filter(\.isNumber) }
        switch finding.code {
        // The product names the narrower table first.
        case .contradictionCell: return ["place", unit, field, number(finding.expected), number(finding.found)]
        case .contradictionTotal: return ["place.total", "", field, number(finding.expected), number(finding.found)]
        case .contradictionRecords: return ["counted", unit, field, number(finding.found), number(finding.expected)]
        case .contradictionParts: return ["parts", unit, field, number(finding.found), number(finding.expected)]
        default: return [finding.code.rawValue, unit, field]
        }
    }
}

extension AdministrativeUnit {
    fileprivate var life: ClosedRange<CalendarDate> {
        let first = id.validFrom ?? validTo ?? CalendarDate(daysSince1970: 0)
        return first...max(first, validTo ?? first)
    }
}

extension FieldValue {
    /// Rates in hundredths.
    fileprivate var reference: Int? {
        if let count { return count }
        guard let number else { return nil }
        return Int(number.multiplied(by: 100)?.rounded(to: 0).mantissa ?? -1)
    }
}

extension View.Source {
    fileprivate var reference: String {
        switch self {
        case .statements(let origin, let place): "\(origin.rawValue):\(place.rawValue)"
        case .parts(let periods): "composed:" + periods.map(\.id).joined(separator: "+")
        }
    }
}

extension Completeness.Status {
    fileprivate var reference: String {
        switch self {
        case .sent: "sent"
        case .partly: "partly"
        case .missing: "missing"
        case .ended: "ended"
        }
    }
}
