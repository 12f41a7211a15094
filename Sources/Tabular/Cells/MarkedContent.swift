import ReportingKit

extension CellContent {
    /// The content of a cell whose own format raises or strikes it: its digits are marked, so that no figure is left of
    /// it.
    ///
    /// A figure that is struck out is not meant, and a raised one may be a footnote's number in a cell without a
    /// figure.
    func marked(_ mark: DigitMark?) -> CellContent {
        guard let mark else { return self }
        switch self {
        case .text(let text): return .text(mark.mark(text))
        case .number(let value, .general): return .text(mark.mark(Self.digits(value)))
        case .number(let value, .percent): return .text(mark.mark(Self.digits((value * 1e10).rounded() / 1e8) + "%"))
        case .number(let value, .date):
            return .text(mark.mark(CalendarDate(spreadsheetSerial: value)?.slashed ?? Self.digits(value)))
        case .boolean, .error, .formulaWithoutValue: return self
        }
    }

    private static func digits(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        return "\(value)"
    }
}
