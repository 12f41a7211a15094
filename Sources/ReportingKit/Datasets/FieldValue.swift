/// The value of one field for one unit.
public enum FieldValue: Hashable, Sendable, Codable {
    case count(Int)
    /// Rates in percent, amounts in đồng.
    case decimal(FixedDecimal)
    case text(String)
    case flag(Bool)
    case date(CalendarDate)
    /// The cell says that there is nothing: blank, "-", "NaN%".
    case absent

    /// As a number, when it is one.
    public var number: FixedDecimal? {
        switch self {
        case .count(let value): FixedDecimal(value)
        case .decimal(let value): value
        case .text, .flag, .date, .absent: nil
        }
    }

    public var count: Int? {
        if case .count(let value) = self { value } else { nil }
    }

    /// A count, or an amount that is a whole number of đồng.
    public var wholeNumber: Int? {
        switch self {
        case .count(let value): value
        case .decimal(let value): value.scale == 0 ? Int(value.mantissa) : nil
        case .text, .flag, .date, .absent: nil
        }
    }

    /// For machines: 15834, 52.39, true, 2023-06-30; empty when absent.
    public var plainText: String {
        switch self {
        case .count(let value): "\(value)"
        case .decimal(let value): value.description
        case .text(let value): value
        case .flag(let value): value ? "true" : "false"
        case .date(let value): value.iso
        case .absent: ""
        }
    }

    /// For readers: 15.834; 52,39; Có; 30/06/2023.
    public var vietnamese: String {
        switch self {
        case .count(let value): VietnameseNumber.count(value)
        case .decimal(let value): VietnameseNumber.decimal(value)
        case .text(let value): value
        case .flag(let value): value ? "Có" : "Không"
        case .date(let value): value.slashed
        case .absent: ""
        }
    }
}
