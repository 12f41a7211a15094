/// Figures whose changes the report tells together, in one sentence for each earlier period: "So với quý II năm 2026,
/// số văn bản đến tăng 12 văn bản (3,2%), số văn bản đi không thay đổi."
///
/// Whether there is anything to compare, over which units, and the words of the change follow from the figures.
public struct ComparisonDefinition: Hashable, Sendable {
    /// A figure as the sentence calls it: "số văn bản đến".
    public struct Part: Hashable, Sendable {
        public let figure: FigureID
        public let words: String

        public init(_ figure: FigureID, _ words: String) {
            self.figure = figure
            self.words = words
        }
    }

    public let id: ComparisonID
    public let parts: [Part]

    public init(_ id: ComparisonID, _ parts: [Part]) {
        self.id = id
        self.parts = parts
    }

    /// Of the figures below one name: `forests.whole` with `planted`.
    public init(_ id: ComparisonID, _ parts: KeyValuePairs<String, String>) {
        self.init(id, parts.map { Part(FigureID("\(id).\($0)"), $1) })
    }
}
