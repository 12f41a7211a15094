/// A term of the field whose words changed: "mức độ 3" became "một phần". Modules declare them; titles name them in
/// braces, templates as `terms.<name>`.
public struct DatedTerm: Hashable, Sendable {
    public let name: String
    /// The words with the last day on which they hold, in the order of time.
    public let former: [Former]
    /// The words of today.
    public let words: String

    public struct Former: Hashable, Sendable {
        public let words: String
        public let until: CalendarDate

        public init(words: String, until: CalendarDate) {
            self.words = words
            self.until = until
        }
    }

    /// `former` are words with the last day on which they were used, `2023-12-31`.
    public init(_ name: String, _ words: String, former: (words: String, until: CalendarDate?)...) {
        self.name = name
        self.words = words
        self.former = former.compactMap { entry in entry.until.map { Former(words: entry.words, until: $0) } }
            .sorted { $0.until < $1.until }
    }

    public init(_ name: String, _ words: String, former: [Former]) {
        self.name = name
        self.words = words
        self.former = former.sorted { $0.until < $1.until }
    }

    /// What the term is on a day.
    public func words(on day: CalendarDate) -> String { former.first { day <= $0.until }?.words ?? words }
}
