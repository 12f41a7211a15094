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

    // Keys are compared byte for byte: by canonical equivalence it takes several times as long.
    static func == (left: Self, right: Self) -> Bool {
        left.labelKeys.count == right.labelKeys.count
            && zip(left.labelKeys, right.labelKeys).allSatisfy { ExactText($0) == ExactText($1) }
    }

    func hash(into hasher: inout Hasher) {
        for key in labelKeys {
            ExactText(key).hash(into: &hasher)
            hasher.combine(UInt8(0))
        }
    }
}
