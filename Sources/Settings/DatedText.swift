import ReportingKit

/// A text that configuration says, one for all time or another for each time: a legal basis, an address.
public struct DatedText: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public let text: String
        public let days: Validity

        public init(_ text: String, days: Validity = .always) {
            self.text = text
            self.days = days
        }
    }

    public var entries: [Entry]

    public init(_ entries: [Entry] = []) { self.entries = entries }

    /// The first that holds on a day; blank where none does.
    public func text(on day: CalendarDate) -> String { entries.first { $0.days.holds(on: day) }?.text ?? "" }
}

extension DatedText: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text.isEmpty ? [] : [Entry(text)]) }
}
