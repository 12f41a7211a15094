import ReportingKit

/// What the values of an undeclared column are.
enum DraftType: Hashable, Sendable {
    case count
    /// `scale` is what the headings or the title say that amounts are counted in: "triệu".
    case amount(scale: String?)
    case decimal(decimals: Int, maximum: Int?)
    /// `maximum` is 100 unless the file has more: compared with a plan.
    case rate(decimals: Int, maximum: Int)
    case text
    case date
    case flag
    case choice([String])

    /// The type's name in a declaration.
    var name: String {
        switch self {
        case .count: "count"
        case .amount: "amount"
        case .decimal: "decimal"
        case .rate: "rate"
        case .text: "text"
        case .date: "date"
        case .flag: "flag"
        case .choice: "choice"
        }
    }

    var isNumeric: Bool {
        switch self {
        case .count, .amount, .decimal, .rate: true
        case .text, .date, .flag, .choice: false
        }
    }
}

/// A column of an undeclared table as a field that could be declared for it.
struct DraftField: Sendable {
    enum OverTime: String, Sendable { case sum, last, first, computed, none }

    /// The column's place in the table.
    let column: Int
    /// Its headings, from the top level down.
    let labels: [String]
    /// Where it is in a row of a JSON file.
    var path: String?
    var name = ""
    var type: DraftType
    var measure: String?
    /// Whether the column's own headings say the measure, rather than the title.
    var isMeasureStated = false
    /// A power of ten that no figure is below of, where the column holds figures below zero.
    var minimum: Int?
    /// Whether the whole is the sum of the units.
    var addsUp = false
    var overTime = OverTime.none
    /// What is not certain of it, each in a few words.
    var doubts: [String] = []

    var group: String? { labels.count > 1 ? labels.first : nil }
}
