import Foundation

/// The ways in which files name a unit, each with its rank: of two units that a label may mean, the one of the lower
/// rank is meant.
struct UnitSpellings {
    /// How directly a spelling names its unit.
    enum Rank: Int, Comparable {
        /// The name as the register has it, or a spelling that an administrator added.
        case name
        /// Its authority; an office with or without its territory; an administrator's pattern.
        case authority
        /// A territory's name without the word for its kind.
        case properName
        /// The body that receives dossiers for it, unless that is registered itself.
        case intake

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    private let vocabulary: UnitWords
    private(set) var ranked: [(rank: Rank, key: String)] = []

    /// `parent` is the territory around an office; `patterns` are an administrator's, with the name's place marked.
    init(
        _ unit: AdministrativeUnit, parent: AdministrativeUnit?, patterns: [UnitNamePattern] = [],
        _ vocabulary: UnitWords
    ) {
        self.vocabulary = vocabulary
        for spelling in [unit.name] + unit.aliases {
            let words = vocabulary.of(spelling)
            guard !words.isEmpty else { continue }
            add(.name, words)
            if unit.kind.isTerritorial {
                addTerritory(words, patterns)
            } else if let parent {
                addOffice(words, of: vocabulary.of(parent.name))
            }
        }
    }

    private mutating func addTerritory(_ words: [String], _ patterns: [UnitNamePattern]) {
        for committee in vocabulary.committees { add(.authority, committee + words) }
        for pattern in patterns { add(.authority, pattern.applied(to: words, vocabulary)) }
        if let proper = vocabulary.properName(words) { add(.properName, proper) }
        for intake in vocabulary.intakes { add(.intake, intake + words) }
    }

    /// Inside its territory an office is named without it, with the word for its kind alone, or with all of it.
    private mutating func addOffice(_ words: [String], of territory: [String]) {
        let proper = vocabulary.properName(territory)
        let kind = Array(territory.dropLast(proper?.count ?? territory.count))
        var short = words
        for tail in [territory, kind] where !tail.isEmpty && short.count > tail.count {
            if short.suffix(tail.count).elementsEqual(tail) { short.removeLast(tail.count) }
        }
        for form in [short, short + kind, short + territory] { add(.authority, form) }
    }

    private mutating func add(_ rank: Rank, _ words: [String]) {
        let key = words.joined(separator: " ")
        if !ranked.contains(where: { $0.key == key }) { ranked.append((rank, key)) }
    }
}

/// How some system names units: "Bộ phận TN&TKQ {unit}", where `{unit}` stands for the name of a territory.
public struct UnitNamePattern: Hashable, Sendable {
    private let before: String
    private let after: String

    /// Nil when the text does not hold `{unit}` once, or nothing else.
    public init?(_ text: String) {
        let parts = text.components(separatedBy: "{unit}")
        guard parts.count == 2 else { return nil }
        (before, after) = (parts[0], parts[1])
        guard parts.contains(where: { !VietnameseText.comparisonKey($0).isEmpty }) else { return nil }
    }

    func applied(to words: [String], _ vocabulary: UnitWords) -> [String] {
        vocabulary.of(before) + words + vocabulary.of(after)
    }
}
