import ReportingKit

/// What a name of a template stands for.
indirect enum TemplateValue: Sendable {
    case text(String)
    /// Printed by the filters, or as a reader expects its kind.
    case value(FieldValue)
    case flag(Bool)
    case list([TemplateValue])
    case record([String: TemplateValue])
    /// A record whose values are figures of the report.
    case row([String: TemplateValue], FigureNames)
    /// A text that tells several figures.
    case sentence([TemplateWords])
    /// No data; what is missing, for the list of gaps.
    case missing(String)
    /// Printed with a mark: something that belongs there is missing.
    case marked(String, missing: String)
    case figure(TemplateFigure)
    /// Drawn where it is printed.
    case chart(ChartLook)
    /// Made when a template names it: rows that nothing prints are many.
    case deferred(OnFirstUse<TemplateValue>)

    /// The value itself, made now where nobody asked for it before.
    var made: TemplateValue {
        if case .deferred(let value) = self { value.value } else { self }
    }

    /// Whether a condition on the value holds: something is there, and it is neither false, zero nor blank.
    var isTrue: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .value(.flag(let flag)), .flag(let flag): flag
        case .value(let value): value.number.map { $0.mantissa != 0 } ?? !value.plainText.isEmpty
        case .list(let items): !items.isEmpty
        case .record, .row, .chart: true
        case .sentence(let words): !words.allSatisfy(\.text.isEmpty)
        case .missing, .marked: false
        case .figure(let figure): figure.value.isTrue
        case .deferred: made.isTrue
        }
    }

    var number: FixedDecimal? {
        switch self {
        case .value(let value): value.number
        case .figure(let figure): figure.value.number
        case .deferred: made.number
        default: nil
        }
    }

    /// As printed without a filter; nil for lists and records.
    var printed: String? {
        switch self {
        case .text(let text): text
        case .value(let value): value.vietnamese
        case .flag(let flag): FieldValue.flag(flag).vietnamese
        case .figure(let figure): figure.value.printed
        case .sentence(let words): words.map(\.text).joined()
        case .deferred: made.printed
        case .list, .record, .row, .missing, .marked, .chart: nil
        }
    }
}

/// Words of a sentence, and the figure that they tell.
struct TemplateWords: Sendable {
    let text: String
    var figure: String?
}

/// Under which names lineage has the values of a record.
enum FigureNames: Sendable {
    /// A row of an appendix, `forests_subordinates/21064`: its fields follow.
    case cells(of: String)
    /// Some values, each with its figure.
    case named([String: String])

    func name(of path: some Sequence<String>) -> String? {
        let part = path.joined(separator: ".")
        return switch self {
        case .cells(let row): part.isEmpty ? nil : "\(row)/\(part)"
        case .named(let names): names[part]
        }
    }
}

/// Which names a template may use, and what they stand for: checked when the template is read.
public indirect enum TemplateShape: Sendable {
    case value
    case list(of: TemplateShape)
    case record([String: TemplateShape])
    /// A value that can be compared with earlier periods, with the names that may follow it.
    case figure([String: TemplateShape])
    /// A dataset, any value of which may be named.
    case data(DataNames)
}
