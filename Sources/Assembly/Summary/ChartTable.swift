import ReportingKit

/// What a chart shows: one value for each unit, or for each period.
public struct ChartTable: Sendable {
    public let chart: ReportChart
    public let title: String
    /// What is counted: "hồ sơ", "%".
    public let measure: String
    public let format: FigureFormat
    /// Of a ranking the greatest first, of a course the earliest first; those without a value are left out.
    public let points: [ChartPoint]

    public init(chart: ReportChart, title: String, measure: String, format: FigureFormat, points: [ChartPoint]) {
        self.chart = chart
        self.title = title
        self.measure = measure
        self.format = format
        self.points = points
    }

    /// One value is no picture, and units that are all alike have no order.
    public var isDrawn: Bool {
        guard points.count > 1 else { return false }
        if case .course = chart.subject { return true }
        return points.first?.value.number != points.last?.value.number
    }
}

public struct ChartPoint: Sendable {
    /// The unit, or the period in few letters: "Quý III/2026".
    public let label: String
    /// Tells it from the others: the unit's code, the period's id.
    public let name: String
    public let value: FieldValue
    public let lineage: Lineage

    public init(label: String, name: String, value: FieldValue, lineage: Lineage) {
        self.label = label
        self.name = name
        self.value = value
        self.lineage = lineage
    }
}

extension ChartPoint {
    func traced(_ place: String, _ title: String) -> TracedFigure {
        TracedFigure(id: "\(place)/\(name)", title: "\(title) – \(label)", value: value, lineage: lineage)
    }
}

/// The best units by a field, and those that need care.
public struct UnitRanking: Sendable {
    public let of: UnitField
    /// As readers see the field: "Tỷ lệ số hóa hồ sơ".
    public let title: String
    public let format: FigureFormat
    public let best: [ChartPoint]
    /// The lowest first.
    public let least: [ChartPoint]
    /// How many more units have the value of the last one named.
    public let alsoBest: Int
    public let alsoLeast: Int
}

/// A figure of the leader's page, with which way it is to go and what it is to reach.
public struct SummaryFigure: Sendable {
    public let figure: FigureValue
    /// What the page calls it.
    public let title: String
    /// What it counts: "hồ sơ".
    public let measure: String
    public let better: BetterDirection?
    public let target: Target?
}

/// What the page for the leader shows besides who has sent and what contradicts.
public struct ReportSummaryValues: Sendable {
    public let figures: [SummaryFigure]
    public let rankings: [UnitRanking]
    public let charts: [ChartTable]

    /// Every value of the page and of the charts, those aside that the report names itself.
    func forEachTracedFigure(besides known: Set<FigureID>, _ body: (TracedFigure) throws -> Void) rethrows {
        for entry in figures where !known.contains(entry.figure.definition.id) {
            guard let value = entry.figure.value, let lineage = entry.figure.lineage else { continue }
            let definition = entry.figure.definition
            try body(
                TracedFigure(id: definition.id.rawValue, title: definition.title, value: value, lineage: lineage))
        }
        for ranking in rankings {
            let of = "\(ranking.of.dataset).\(ranking.of.set.rawValue).\(ranking.of.field)"
            for point in ranking.best + ranking.least { try body(point.traced("summary/\(of)", ranking.title)) }
        }
        for table in charts {
            for point in table.points { try body(point.traced("chart/\(table.chart.id)", table.title)) }
        }
    }

    /// That of a report without such a page.
    public static let none = ReportSummaryValues(figures: [], rankings: [], charts: [])
}
