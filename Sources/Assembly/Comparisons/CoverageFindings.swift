import Messages
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
        let units = areBodies ? UnitTexts.bodies : kinds(comparison.now.rows(definition.id, set))
        // The territories below are what a report compares first: only of others it says whose figures are meant.
        let owner = set != .subordinates && set != .lower ? words.phrase(set) : nil
        let kind: FindingKind =
            coverage.isNone
            ? .comparisonNone(
                dataset: definition.title, reason: areBodies ? .bodies : .territories, day: day, owner: owner)
            : .comparisonPartial(
                dataset: definition.title, compared: coverage.compared, units: coverage.units, kinds: units,
                predecessors: coverage.predecessors,
                without: coverage.withoutFormer > 0 ? coverage.withoutFormer : nil, day: day,
                formerKinds: areBodies ? UnitTexts.bodies : kinds(comparison.thenRows(definition.id, set)), owner: owner
            )
        return [
            Finding(
                kind, .notice, dataset: definition.id, set: set, period: comparison.now.period,
                found: comparison.then.period.vietnamese)
        ]
    }

    private static let shown = 5

    private func parts(_ definition: DatasetDefinition, _ set: UnitSet, _ units: [UnitID]) -> [Finding] {
        guard !units.isEmpty else { return [] }
        let names = units.prefix(Self.shown).map { comparison.now.register.unit($0)?.name ?? $0.code.rawValue }
        return [
            Finding(
                .comparisonParts(dataset: definition.title), .notice, dataset: definition.id, set: set,
                period: comparison.now.period, found: UnitTexts.list(names, of: units.count),
                expected: comparison.then.period.vietnamese)
        ]
    }

    /// What the units are: "xã, phường, đặc khu".
    private func kinds(_ rows: [SourcedRow]) -> String {
        let register = comparison.now.register
        let names = rows.compactMap { $0.row.unit.flatMap(register.unit)?.name.lowercased() }
        var known: Set<String> = []
        let found = register.kinds.territoryWords.map(\.text).filter { word in
            names.contains { $0.hasPrefix(word + " ") } && known.insert(word).inserted
        }
        return found.isEmpty ? UnitTexts.units : found.joined(separator: ", ")
    }
}
