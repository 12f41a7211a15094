/// Which units are meant, told from the territory that reports: the sets that figures and appendices are made over, and
/// the places in which statements stand.
///
/// No kind of unit is named: what is a commune's set in one office is a village's in another.
public enum UnitSet: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    /// The territory's own committee.
    case own
    /// Its bodies.
    case offices
    /// Both of them: what the level itself does.
    case level
    /// The territories one level below.
    case subordinates
    /// Territories further down: the communes of a province that still had districts.
    case lower
    /// All of these.
    case whole
    /// Units that ended outside and whose heirs are in the territory.
    case former
    /// Bodies of units below.
    case deep

    /// The sets in which statements stand; `own` and `offices` are parts of `level`.
    public static let places: [UnitSet] = [.whole, .level, .subordinates, .lower, .former, .deep]

    /// How the units that the set shows stand to the territory.
    public var relations: Set<UnitRelation> {
        switch self {
        case .own: [.own]
        case .offices: [.office]
        case .level: [.own, .office]
        case .subordinates: [.subordinate]
        case .lower: [.lower]
        case .whole: [.own, .office, .subordinate, .lower]
        case .former: [.former]
        case .deep: [.deep]
        }
    }

    /// The places whose statements fill the set, the one that goes before first.
    public var sources: [UnitSet] {
        switch self {
        case .own, .offices, .level: [.level, .whole]
        case .subordinates: [.subordinates, .whole]
        case .lower: [.lower, .whole]
        case .whole: [.whole, .level, .subordinates, .lower]
        case .former: [.former, .whole]
        case .deep: [.deep]
        }
    }
}

extension UnitSet: Comparable {
    /// In the order of ``allCases``.
    public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension UnitSet: CustomStringConvertible {
    public var description: String { rawValue }
}

extension UnitSet {
    /// The word by which ids of findings name the set: those that stores of earlier versions keep stay the same.
    var idWord: String {
        switch self {
        case .subordinates: "communes"
        case .whole, .level: "district"
        case .own, .offices, .lower, .former, .deep: rawValue
        }
    }

    /// The set of a stored word, those of earlier versions included; `level` is what their "district" and "province"
    /// stand for.
    public init?(stored word: String, level: UnitSet = .whole) {
        switch word {
        case "communes": self = .subordinates
        case "district", "province": self = level
        default: self.init(rawValue: word)
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let word = try container.decode(String.self)
        guard let set = UnitSet(stored: word) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no set of units: \(word)")
        }
        self = set
    }
}
