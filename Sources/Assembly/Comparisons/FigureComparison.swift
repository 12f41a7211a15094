import ReportingKit

/// A figure beside what it was in an earlier period, over the territories that can be compared.
public struct FigureComparison: Sendable {
    /// The earlier period.
    public let period: Period
    /// What the figure is over these territories: the figure itself where all can be compared.
    public let now: FieldValue
    public let value: FieldValue
    public let lineage: Lineage
    /// Now less then; of rates in points.
    public let difference: FieldValue
    /// Of then, with one digit; nil for rates, and where then is zero.
    public let changePercent: FixedDecimal?
    public let coverage: Coverage
    /// The set over which it is made; nil for several.
    public let set: UnitSet?
}

/// Compares figures with those of an earlier period.
struct FigureComparer {
    let comparison: PeriodComparison
    let registry: ModuleRegistry
    let reportingUnit: AdministrativeUnit

    /// Nil where either side has no data, or no territory can be compared.
    func compare(_ figure: FigureValue) -> FigureComparison? {
        guard figure.value != nil else { return nil }
        let expression = figure.definition.value
        var now = FigureEvaluator(views: comparison.now, registry: registry, reportingUnit: reportingUnit)
        var then = FigureEvaluator(views: comparison.then, registry: registry, reportingUnit: reportingUnit)
        var coverage = Coverage()
        let terms = expression.terms
        for rows in terms.map(\.rows).uniqued() {
            let fields = terms.filter { $0.rows == rows }.map(\.field).uniqued()
            let comparable = comparable(rows, fields, now, then)
            // One unit's figure is compared as a whole or not at all.
            if case .unit = rows, comparable.coverage.compared < comparable.coverage.units { return nil }
            if expression.countsUnits, !comparable.coverage.isWhole { return nil }
            now.replaced[rows] = comparable.now
            then.replaced[rows] = comparable.then
            coverage.add(comparable.coverage)
        }
        let sets = terms.map(\.rows.set).uniqued()
        if terms.isEmpty, expression.countsUnits { return nil }
        let former = then.figure(figure.definition)
        guard let a = now.figure(figure.definition).value, let before = former.value, let lineage = former.lineage
        else { return nil }
        return FigureComparison(
            comparison.then.period, now: a, then: before, lineage: lineage, coverage: coverage,
            set: sets.count == 1 ? sets.first : nil, isRate: figure.definition.format.isPercent)
    }

    private func comparable(
        _ rows: FigureRows, _ fields: [FieldName], _ now: FigureEvaluator, _ then: FigureEvaluator
    ) -> ComparableRows {
        switch rows {
        case .set(let dataset, let set): return comparison.rows(dataset, set, fields)
        case .unit:
            let (a, b) = (now.rows(rows), then.rows(rows))
            let groups = UnitGroups(
                register: comparison.now.register, now: comparison.now.period, then: comparison.then.period
            ).groups(now: a.compactMap(\.row.unit).uniqued(), then: b.compactMap(\.row.unit).uniqued())
            return comparison.rows(groups, now: a, then: b, fields)
        }
    }
}

extension FigureComparison {
    /// Nil where the numbers are too large to be told apart.
    package init?(
        _ period: Period, now: FieldValue, then: FieldValue, lineage: Lineage, coverage: Coverage, set: UnitSet? = nil,
        isRate: Bool
    ) {
        guard let a = now.number, let b = then.number, let difference = a.subtracting(b) else { return nil }
        self.period = period
        self.now = now
        value = then
        self.lineage = lineage
        if case .count = now, case .count = then {
            self.difference = .count(Int(difference.rounded(to: 0).mantissa))
        } else {
            self.difference = .decimal(difference)
        }
        self.coverage = coverage
        self.set = set
        changePercent =
            isRate || b.mantissa == 0
            ? nil : difference.multiplied(by: 100)?.divided(by: b, scale: 1)
    }
}

extension FigureFormat {
    fileprivate var isPercent: Bool { if case .percent = self { true } else { false } }
}
