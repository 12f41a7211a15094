/// Fills the places that titles keep for the words of a territory and a day: `{subordinates}`, `{WHOLE}` in capitals,
/// `{partial_services}` a dated term.
public struct TitleWords: Hashable, Sendable {
    public let sets: SetWords
    /// The level of the territory.
    public let territory: AdministrativeUnit.Kind
    /// The words of the modules' terms by name.
    public let terms: [String: String]
    private let places: [String: String]

    public init(_ sets: SetWords, territory: AdministrativeUnit.Kind, terms: [String: String]) {
        self.sets = sets
        self.territory = territory
        self.terms = terms
        places = Self.named(sets).merging(terms) { word, _ in word }
    }

    /// The words of sets by the names under which titles and templates ask for them.
    public static func named(_ sets: SetWords) -> [String: String] {
        [
            "territory": sets.territory, "name": sets.name, "own": sets.own, "own_full": sets.ownInFull,
            "offices": sets.offices, "level": sets.level, "of_level": sets.ofLevel, "whole": sets.whole,
            "subordinates": sets.phrase(.subordinates), "subordinate_kinds": sets.below?.kinds ?? "đơn vị trực thuộc",
            "subordinate_level": sets.below?.level ?? sets.phrase(.subordinates),
            "of_subordinates": sets.below?.ofLevel ?? "của " + sets.phrase(.subordinates),
            "subordinate_bodies": sets.below?.bodies ?? sets.phrase(.subordinates), "lower": sets.phrase(.lower),
            "of_communes": sets.ofCommunes, "commune_kinds": sets.communeKinds,
        ]
    }

    /// Under the names that templates use, `words.whole` and `terms.partial_services`.
    public var byTemplateName: [String: String] {
        Dictionary(
            Self.named(sets).map { ("words.\($0)", $1) } + terms.map { ("terms.\($0)", $1) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The names, for checks of templates.
    public static let names: [String] = [
        "territory", "name", "own", "own_full", "offices", "level", "of_level", "whole", "subordinates",
        "subordinate_kinds", "subordinate_level", "of_subordinates", "subordinate_bodies", "lower", "of_communes",
        "commune_kinds",
    ]

    /// A text with its places filled; what is no place stays as it is.
    public func filled(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        // Braces are bytes of their own in UTF-8.
        var rest = text[...].utf8
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            let place = String(Substring(rest[rest.index(after: open)..<close]))
            result += Substring(rest[..<open])
            if let words = places[place] {
                result += words
            } else if let words = places[place.lowercased()] {
                result += words.uppercased()
            } else {
                result += Substring(rest[open...close])
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + Substring(rest)
    }
}
