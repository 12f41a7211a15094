import Assembly
import Messages
import ReportingKit

/// How a chart is drawn, in Word and in the workbook alike.
struct ChartLook {
    let table: ChartTable

    /// Blue that prints as a middle grey.
    static let color: UInt32 = 0x2F5597

    static var hex: String {
        let digits = String(color, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    var isRanking: Bool { if case .ranking = table.chart.subject { true } else { false } }

    /// The heading with what is counted: "Tỷ lệ số hóa (%)".
    var title: String {
        let measure = unit
        return measure.isEmpty || table.title.hasSuffix("(\(measure))") ? table.title : "\(table.title) (\(measure))"
    }

    /// The values of a country in đồng are too long to be read: they are in millions or billions.
    private var scale: (divisor: Double, word: String) {
        guard table.measure == "đồng" else { return (1, "") }
        let most = table.points.compactMap { $0.value.number?.doubleValue }.max() ?? 0
        if most >= 10_000_000_000 { return (1_000_000_000, ReportTexts.Scale.billion.word + " ") }
        return most >= 10_000_000 ? (1_000_000, ReportTexts.Scale.million.word + " ") : (1, "")
    }

    private var unit: String {
        if case .percent = table.format { return "%" }
        return scale.word + table.measure
    }

    var values: [(label: String, value: Double)] {
        let divisor = scale.divisor
        return table.points.map { ($0.label, ($0.value.number?.doubleValue ?? 0) / divisor) }
    }

    /// As a spreadsheet writes it; the reader's locale decides which separators it shows.
    var numberFormat: String {
        switch table.format {
        case .percent(let digits), .decimal(let digits): NumberFormat.decimals(digits)
        case .count, .padded, .text: scale.divisor > 1 ? NumberFormat.decimals(1) : NumberFormat.whole
        }
    }

    /// Rates are shown against the whole.
    var isPercent: Bool {
        guard case .percent = table.format else { return false }
        return table.points.allSatisfy { !(FixedDecimal(100) < ($0.value.number ?? FixedDecimal(0))) }
    }

    /// A value as readers see it, in the scale of the chart.
    func text(of point: ChartPoint) -> String {
        let divisor = scale.divisor
        guard divisor > 1, let number = point.value.number?.divided(by: FixedDecimal(Int(divisor)), scale: 1) else {
            return SummaryValue.text(point.value, table.format, "")
        }
        return VietnameseNumber.decimal(number, digits: 1)
    }

    /// The alternative text for screen readers: title, first and last value.
    var description: String {
        let texts = table.points.map { "\($0.label) \(SummaryValue.text($0.value, table.format, table.measure))" }
        return "\(table.title): \(texts.joined(separator: "; "))"
    }
}
