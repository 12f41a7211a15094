import ReportingKit

/// Says over how much of the territory two periods are compared where territories changed between them.
struct CoverageFindings {
    let comparison: PeriodComparison
    let registry: ModuleRegistry
    let words: SetWords

    func findings() -> [Finding] {
        registry.datasets.filter { $0.layout.hasUnitRows }.flatMap { definition in
            Self.sets.flatMap { findings(definition, $0) }
        }
    }

    /// Sets that have no unit in common, so that nothing is said twice.
    private static let sets: [UnitSet] = [.own, .offices, .subordinates, .lower]

    private func findings(_ definition: DatasetDefinition, _ set: UnitSet) -> [Finding] {
        guard !comparison.thenRows(definition.id, set).isEmpty else { return [] }
        let comparable = comparison.rows(definition.id, set, [])
        guard comparable.coverage.units > 0, let day = comparable.coverage.changedOn else { return [] }
        return coverage(definition, set, comparable.coverage, since: day) + parts(definition, set, comparable.parts)
    }

    private func coverage(
        _ definition: DatasetDefinition, _ set: UnitSet, _ coverage: Coverage, since day: CalendarDate
    ) -> [Finding] {
        guard coverage.compared < coverage.units else { return [] }
        let areBodies = set == .offices
        let units = areBodies ? Self.bodies : kinds(comparison.now.rows(definition.id, set))
        var details = Self.words(coverage, units: units)
        details["dataset"] = definition.title
        details["day"] = day.slashed
        details["former_kinds"] = areBodies ? Self.bodies : kinds(comparison.thenRows(definition.id, set))
        // The territories below are what a report compares first: only of others it says whose figures are meant.
        if set != .subordinates, set != .lower { details["owner"] = words.phrase(set) }
        details["reason"] = areBodies ? "bodies" : "territories"
        return [
            Finding(
                coverage.isNone ? .comparisonNone : .comparisonPartial, .notice, dataset: definition.id,
                set: set, period: comparison.now.period, found: comparison.then.period.vietnamese,
                details: details)
        ]
    }

    private static let bodies = "cơ quan, đơn vị"

    private static let shown = 5

    private func parts(_ definition: DatasetDefinition, _ set: UnitSet, _ units: [UnitID]) -> [Finding] {
        guard !units.isEmpty else { return [] }
        let names = units.prefix(Self.shown).map { comparison.now.register.unit($0)?.name ?? $0.code.rawValue }
        let more = units.count > Self.shown ? " và \(units.count - Self.shown) đơn vị khác" : ""
        return [
            Finding(
                .comparisonParts, .notice, dataset: definition.id, set: set,
                period: comparison.now.period, found: names.joined(separator: ", ") + more,
                expected: comparison.then.period.vietnamese, details: ["dataset": definition.title])
        ]
    }

    private static func words(_ coverage: Coverage, units: String) -> [String: String] {
        var words = [
            "compared": "\(coverage.compared)", "units": "\(coverage.units)", "kinds": units,
            "predecessors": "\(coverage.predecessors)",
        ]
        if coverage.withoutFormer > 0 { words["without"] = "\(coverage.withoutFormer)" }
        return words
    }

    /// What the units are: "xã, phường, đặc khu".
    private func kinds(_ rows: [SourcedRow]) -> String {
        let register = comparison.now.register
        let names = rows.compactMap { $0.row.unit.flatMap(register.unit)?.name.lowercased() }
        var known: Set<String> = []
        let found = register.kinds.territoryWords.map(\.text).filter { word in
            names.contains { $0.hasPrefix(word + " ") } && known.insert(word).inserted
        }
        return found.isEmpty ? "đơn vị" : found.joined(separator: ", ")
    }
}
