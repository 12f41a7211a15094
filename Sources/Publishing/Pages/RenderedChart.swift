import Assembly
import ReportingKit

/// A chart of a report, as a page draws it: the values that the document's drawing has.
package struct RenderedChart: Sendable {
    package struct Point: Sendable {
        package let label: String
        /// As the document prints it.
        package let text: String
        package let value: Double
        /// As lineage names it.
        package let figure: String
    }

    /// With what is counted: "Tỷ lệ số hóa (%)".
    package let title: String
    /// Bars for units, the greatest first; else a line over periods.
    package let isRanking: Bool
    /// Whether values are shares of a whole, up to a hundred.
    package let isPercent: Bool
    package let points: [Point]

    init(_ look: ChartLook) {
        title = look.title
        isRanking = look.isRanking
        isPercent = look.isPercent
        let table = look.table
        points = zip(table.points, look.values).map { point, value in
            Point(
                label: point.label, text: look.text(of: point), value: value.value,
                figure: "chart/\(table.chart.id)/\(point.name)")
        }
    }
}
