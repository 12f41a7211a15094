import Assembly
import Messages
import ReportingKit

/// A figure's change against an earlier period, in words: "tăng 1.204 hồ sơ (12,5%)", "giảm 3,20 điểm phần trăm",
/// "không thay đổi".
struct ChangeWords {
    let comparison: FigureComparison
    let format: FigureFormat
    /// What is counted, "hồ sơ"; blank for other figures.
    let measure: String
    /// Whether one to nine things have two digits, as those of the report have: "tăng 05 hồ sơ".
    var padsThings = false

    /// Percentages of fewer things than this say little.
    static let leastBase = FixedDecimal(20)

    var text: String {
        guard let difference = comparison.difference.number else { return "" }
        if difference.mantissa == 0 { return ChangeTexts.unchanged }
        let word = ChangeTexts.direction(isUp: difference.mantissa > 0)
        let amount = Self.magnitude(difference)
        if case .percent(let digits) = format {
            return ChangeTexts.points(word, amount, digits: digits)
        }
        let number =
            padsThings && !measure.isEmpty ? OfficialText.count(amount, none: "0") : VietnameseNumber.decimal(amount)
        let counted = [word, number, measure].filter { !$0.isEmpty }.joined(separator: " ")
        guard let percent = comparison.changePercent, let base = comparison.value.number, !(base < Self.leastBase)
        else { return counted }
        return "\(counted) (\(VietnameseNumber.percent(Self.magnitude(percent))))"
    }

    /// What templates may ask of the change of a figure.
    func value(of figure: FigureID) -> TemplateValue {
        .row(
            [
                "text": .text(text), "value": .value(comparison.value), "difference": .value(comparison.difference),
                "percent": comparison.changePercent.map { .value(.decimal($0)) } ?? .missing(ChangeTexts.rate),
                "period": .text(comparison.period.vietnamese),
            ], .named(Dictionary(uniqueKeysWithValues: Self.told.map { ($0, figure.rawValue) })))
    }

    static let shape: TemplateShape = .record(
        Dictionary(uniqueKeysWithValues: (told + ["period"]).map { ($0, .value) }))

    /// What tells the figure.
    private static let told = ["text", "value", "difference", "percent"]

    static func magnitude(_ number: FixedDecimal) -> FixedDecimal {
        number.mantissa < 0 ? FixedDecimal(0).subtracting(number) ?? number : number
    }
}
