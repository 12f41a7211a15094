import ReportingKit

/// What a name of a template stands for.
public indirect enum TemplateValue: Sendable {
    case text(String)
    /// Printed by the filters, or as a reader expects its kind.
    case value(FieldValue)
    case flag(Bool)
    case list([TemplateValue])
    case record([String: TemplateValue])
    /// No data; what is missing, for the list of gaps.
    case missing(String)

    /// Whether a condition on the value holds: something is there, and it is neither false, zero nor blank.
    var isTrue: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .value(.flag(let flag)), .flag(let flag): flag
        case .value(let value): value.number.map { $0.mantissa != 0 } ?? !value.plainText.isEmpty
        case .list(let items): !items.isEmpty
        case .record: true
        case .missing: false
        }
    }

    var number: FixedDecimal? {
        if case .value(let value) = self { value.number } else { nil }
    }

    /// As printed without a filter; nil for lists and records.
    var printed: String? {
        switch self {
        case .text(let text): text
        case .value(let value): value.vietnamese
        case .flag(let flag): flag ? "Có" : "Không"
        case .list, .record, .missing: nil
        }
    }
}

/// Which names a template may use, and what they stand for: checked when the template is read.
public indirect enum TemplateShape: Sendable {
    case value
    case list(of: TemplateShape)
    case record([String: TemplateShape])
}
