import ReportingKit

/// A field's value as columns.
struct StoredValue {
    enum Kind: Int {
        case absent, count, decimal, text, flag, date
    }

    let kind: Kind
    var number: Int64?
    var scale: Int?
    var text: String?

    init(_ value: FieldValue) {
        switch value {
        case .absent: kind = .absent
        case .count(let count):
            kind = .count
            number = Int64(count)
        case .decimal(let decimal):
            kind = .decimal
            number = decimal.mantissa
            scale = decimal.scale
        case .text(let string):
            kind = .text
            text = string
        case .flag(let flag):
            kind = .flag
            number = flag ? 1 : 0
        case .date(let date):
            kind = .date
            text = date.iso
        }
    }

    init(kind: Kind, number: Int64?, scale: Int?, text: String?) {
        self.kind = kind
        self.number = number
        self.scale = scale
        self.text = text
    }

    var value: FieldValue { Self.value(kind: kind.rawValue, number: number, scale: scale, text: { text }) }

    /// What columns say; `text` is asked for where the kind has one.
    static func value(kind: Int, number: Int64?, scale: Int?, text: () -> String?) -> FieldValue {
        switch Kind(rawValue: kind) {
        case .count?: .count(Int(number ?? 0))
        case .decimal?: FixedDecimal(exactly: number ?? 0, scale: scale ?? 0).map(FieldValue.decimal) ?? .absent
        case .text?: .text(text() ?? "")
        case .flag?: .flag(number == 1)
        case .date?: CalendarDate(iso: text() ?? "").map(FieldValue.date) ?? .absent
        case .absent?, nil: .absent
        }
    }
}
