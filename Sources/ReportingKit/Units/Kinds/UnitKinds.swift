/// The kinds of units: those of the country, as `config/units/kinds.csv` states them, and those that an office adds in
/// its configuration.
public struct UnitKinds: Sendable {
    /// From the top; bodies last.
    public let all: [UnitKind]
    private let byName: [String: UnitKind]
    /// How names are read.
    let words: UnitWords
    /// Labels of rows that are a level's sum, as comparison keys, the lowest level first.
    public let rowLabels: [(kind: UnitKind, keys: [String])]
    /// The same of the sum of a level's bodies.
    public let officeLabels: [String]
    /// What titles say of sets by the names of levels, for the kinds that an office added.
    public let addedPhrases: [SetPhrase]

    init(_ kinds: [UnitKind], bodies: [BodyWords], added: [UnitKind] = []) {
        all = kinds
        byName = Dictionary(kinds.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        self.bodies = bodies
        words = UnitWords(kinds, bodies)
        rowLabels = kinds.filter(\.isTerritorial).sorted { ($0.level ?? 0) > ($1.level ?? 0) }.map { kind in
            (kind, kind.rowLabels.map(VietnameseText.comparisonKey))
        }
        officeLabels = kinds.flatMap(\.officeLabels).map(VietnameseText.comparisonKey)
        addedPhrases = added.flatMap(Self.phrases)
    }

    private let bodies: [BodyWords]

    public subscript(name: String) -> UnitKind? { byName[name] }

    /// With an office's own kinds, which take the place of those of their names.
    public func adding(_ added: [UnitKind]) -> UnitKinds {
        guard !added.isEmpty else { return self }
        let replaced = all.map { kind in added.last { $0 == kind } ?? kind }
        let further = added.filter { !all.contains($0) }
        let territorial = (replaced + further).filter(\.isTerritorial)
            .enumerated().sorted { ($0.element.level ?? 0, $0.offset) < ($1.element.level ?? 0, $1.offset) }
            .map(\.element)
        return UnitKinds(
            territorial + (replaced + further).filter { !$0.isTerritorial }, bodies: bodies, added: further)
    }

    /// The lowest kind that has authorities, all of which are known: the communes.
    public var base: UnitKind? { all.last { $0.isListed && $0.hasAuthority } }

    /// What a unit of a kind always governs on a day, whether or not its parts are registered.
    func below(_ kind: UnitKind, on day: CalendarDate) -> UnitKind? {
        guard let level = kind.level else { return nil }
        return all.first { $0.isListed && $0.exists(on: day) && ($0.level ?? 0) > level }
    }

    /// The words of territories, each once, as "xã" and "thành phố".
    public var territoryWords: [UnitKindWord] { all.filter(\.isTerritorial).flatMap(\.words) }

    /// What titles say of sets by the names of levels: "cấp xã", "toàn tỉnh".
    var phrases: [SetPhrase] { all.flatMap(Self.phrases) }

    private static func phrases(_ kind: UnitKind) -> [SetPhrase] {
        guard kind.isTerritorial else { return [] }
        let levels = kind.levelWords.map { SetPhrase("cấp \($0)", .level(kind)) }
        guard kind.hasAuthority else { return levels }
        return levels
            + kind.words.flatMap { word in
                ["trong", "toàn", "địa bàn"].map { SetPhrase("\($0) \(word.text)", .whole(kind)) }
            }
    }
}

/// The names of authorities and of bodies that receive dossiers, and short forms of words in bodies' names.
struct BodyWords: Sendable {
    enum Use: String { case authority, intake, none = "" }

    let text: String
    let use: Use
    let short: [String]
}
