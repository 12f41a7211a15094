import Messages
import ReportingKit

/// Changes how a value is printed.
enum TemplateFilter: Sendable {
    enum Argument: Sendable {
        case text(String)
        case number(FixedDecimal)
    }

    /// 15.834
    case count
    /// 09
    case padded
    /// 03 things, 1.204 things; "không có" or another word for none.
    case things(none: String)
    /// 18/5/2022
    case date
    /// 05 of a document's number.
    case documentNumber
    /// "về tăng cường …" of a document's subject.
    case subject
    /// "xã Bình Sơn" of a unit's name, or of each name of a list.
    case inSentence
    /// 52,39%
    case percent(Int)
    /// 52,39
    case decimal(Int)
    /// 52,30: always so many digits, as in a column.
    case digits(Int)
    /// 52,30%, and 100% without them: a rate in a sentence.
    case rate
    /// "hơn 1,2", "gần 1.000", or the number alone when it is a multiple of the step.
    case approximate(step: FixedDecimal, above: String, below: String)
    /// Divided, đồng to tỷ đồng.
    case divided(by: FixedDecimal)
    case roman
    case upper
    case lower
    /// The first letter in upper case.
    case capitalized
    case joined(String)
    case otherwise(String)
    case number
    /// "tăng 12,5% so với cùng kỳ"
    case compared
    /// "tăng 1.204 hồ sơ (12,5%)"
    case changed

    /// Whether it takes a figure, with what it was before, and nothing else.
    var comparesFigures: Bool {
        switch self {
        case .compared, .changed: true
        default: false
        }
    }

    static let names = [
        "count", "padded", "percent", "decimal", "approx", "div", "roman", "upper", "lower", "capitalized", "join",
        "digits", "ty_le", "default", "length", "so_sanh", "tang_giam", "dem", "ngay", "so_hieu", "trich_yeu",
        "trong_cau",
    ]

    init(_ name: String, arguments: [Argument]) throws(TemplateExpressionParser.Fault) {
        func digits(_ fallback: Int) throws(TemplateExpressionParser.Fault) -> Int {
            guard let argument = arguments.first else { return fallback }
            guard case .number(let number) = argument, number.scale == 0, (0...6).contains(number.mantissa) else {
                throw TemplateExpressionParser.Fault(message: TemplateTexts.digits(name))
            }
            return Int(number.mantissa)
        }
        func positive() throws(TemplateExpressionParser.Fault) -> FixedDecimal {
            guard case .number(let number)? = arguments.first, number.mantissa > 0 else {
                throw TemplateExpressionParser.Fault(message: TemplateTexts.positive(name))
            }
            return number
        }
        func text(_ index: Int, _ fallback: String) -> String {
            if arguments.indices.contains(index), case .text(let text) = arguments[index] { text } else { fallback }
        }
        switch name {
        case "count": self = .count
        case "padded": self = .padded
        case "percent": self = .percent(try digits(2))
        case "decimal": self = .decimal(try digits(2))
        case "digits": self = .digits(try digits(2))
        case "ty_le": self = .rate
        case "approx":
            self = .approximate(
                step: try positive(), above: text(1, ReportTexts.above), below: text(2, ReportTexts.below))
        case "div": self = .divided(by: try positive())
        case "roman": self = .roman
        case "upper": self = .upper
        case "lower": self = .lower
        case "capitalized": self = .capitalized
        case "join": self = .joined(text(0, ", "))
        case "default": self = .otherwise(text(0, ""))
        case "length": self = .number
        case "dem": self = .things(none: text(0, ReportTexts.none))
        case "ngay": self = .date
        case "so_hieu": self = .documentNumber
        case "trich_yeu": self = .subject
        case "trong_cau": self = .inSentence
        case "so_sanh": self = .compared
        case "tang_giam": self = .changed
        default:
            let nearest = NearestName.of(name, among: Self.names, limit: 2) { $0 }
            throw TemplateExpressionParser.Fault(
                message: TemplateTexts.noFilter(name, nearest: nearest, among: Self.names))
        }
    }

    func apply(to value: TemplateValue) -> TemplateValue {
        if case .figure(let figure) = value {
            switch self {
            case .compared: return figure.compared
            case .changed: return figure.changed
            default: return apply(to: figure.value)
            }
        }
        switch self {
        // What is missing altogether stays so.
        case .compared, .changed: return value
        case .otherwise(let text):
            switch value {
            case .missing, .marked, .value(.absent): return .text(text)
            case .text(""): return .text(text)
            default: return value
            }
        case .joined(let separator):
            guard case .list(let items) = value else { return value }
            return .text(items.compactMap(\.printed).joined(separator: separator))
        case .number:
            guard case .list(let items) = value else { return value }
            return .value(.count(items.count))
        case .upper: return value.printed.map { .text($0.uppercased()) } ?? value
        case .lower: return value.printed.map { .text($0.lowercased()) } ?? value
        case .capitalized: return value.printed.map { .text($0.prefix(1).uppercased() + $0.dropFirst()) } ?? value
        case .date: return value.printed.map { .text(OfficialText.dates($0)) } ?? value
        case .documentNumber: return value.printed.map { .text(OfficialText.documentNumber($0)) } ?? value
        case .inSentence:
            if case .list(let items) = value { return .list(items.map { apply(to: $0) }) }
            return value.printed.map { .text(TerritoryName($0).inSentence) } ?? value
        case .subject: return value.printed.map { .text(OfficialText.subject($0)) } ?? value
        case .count, .padded, .things, .percent, .decimal, .digits, .rate, .approximate, .divided, .roman:
            return value.number.map(printed) ?? value
        }
    }

    private func printed(_ number: FixedDecimal) -> TemplateValue {
        switch self {
        case .count: .text(VietnameseNumber.decimal(number.rounded(to: 0)))
        case .padded: .text(VietnameseNumber.padded(Int(number.rounded(to: 0).mantissa)))
        case .things(let none): .text(OfficialText.count(number, none: none))
        case .percent(let digits): .text(VietnameseNumber.percent(number.rounded(to: digits)))
        case .decimal(let digits): .text(VietnameseNumber.decimal(number.rounded(to: digits)))
        case .digits(let digits): .text(VietnameseNumber.decimal(number, digits: digits))
        case .rate:
            number == FixedDecimal(mantissa: 100, scale: 0)
                ? .text("100%") : .text(VietnameseNumber.decimal(number, digits: 2) + "%")
        case .approximate(let step, let above, let below): .text(Self.approximate(number, step, above, below))
        case .divided(let divisor):
            number.divided(by: divisor, scale: FixedDecimal.maximumScale).map { .value(.decimal($0.normalized)) }
                ?? .missing("\(VietnameseNumber.decimal(number)) / \(VietnameseNumber.decimal(divisor))")
        case .roman: .text(RomanNumeral.text(Int(number.rounded(to: 0).mantissa)))
        case .upper, .lower, .capitalized, .joined, .otherwise, .number, .compared, .changed, .date, .documentNumber,
            .subject, .inSentence:
            .value(.decimal(number))
        }
    }

    /// Rounded to the nearest multiple of `step`, with the word for what rounding left out.
    private static func approximate(_ number: FixedDecimal, _ step: FixedDecimal, _ above: String, _ below: String)
        -> String
    {
        guard let rounded = number.nearestMultiple(of: step) else { return VietnameseNumber.decimal(number) }
        let printed = VietnameseNumber.decimal(rounded)
        if rounded == number { return printed }
        return (rounded < number ? above : below) + " " + printed
    }
}
