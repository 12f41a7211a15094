import ReportingKit

/// The labels above a column in comparable form, for matching phrases at word boundaries.
struct HeaderPath: Hashable, Sendable {
    /// The comparison keys from the top level to the leaf.
    let labelKeys: [String]

    var leafKey: String { labelKeys.last ?? "" }

    /// Whether a phrase stands in one of the labels, at word boundaries.
    func contains(_ phrase: String) -> Bool {
        labelKeys.contains { WordSequence.contains($0, phrase) }
    }

    init(keys: [String]) {
        labelKeys = keys
    }
}
