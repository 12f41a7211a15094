/// A kind of unit: province, commune, hamlet, office. Kinds are rows of a table, ``UnitKinds``: engine code asks what a
/// kind is like, never which one it is.
///
/// A class, because each of thousands of units refers to one of a few.
public final class UnitKind: Sendable {
    /// What tables and configurations call it: "commune".
    public let rawValue: String
    /// Where it is among the levels of administration, counted from the top; nil for bodies, which have that of
    /// their parent.
    public let level: Int?
    /// The last day on which there were such units.
    public let validTo: CalendarDate?
    /// Whether the country's register has all of them; others are those that an office adds, each under a parent.
    public let isListed: Bool
    /// Whether they have a committee, and with it documents, dossiers and forms of their own.
    public let hasAuthority: Bool
    /// "cấp xã"; nil where nobody says so: there is no "cấp thôn".
    public let levelName: String?
    /// Whether a unit calls itself by its level.
    public let namesItself: Bool
    /// The words that titles may say of the level, behind "cấp".
    public let levelWords: [String]
    /// Labels of rows that are a level's sum, "khối xã".
    public let rowLabels: [String]
    /// The same for the bodies of such a unit, "các phòng".
    public let officeLabels: [String]
    /// How texts name several of them, whichever kinds of them there are: "xã, thị trấn".
    public let spoken: [String]
    /// Their bodies: "các sở, ban, ngành".
    public let offices: String
    /// Their bodies as a report's recipients, with `{kind}` for the unit's own word.
    public let recipients: String
    /// Where such a unit publishes.
    public let website: String
    /// The words with which their names begin, in the order in which texts name them.
    public let words: [UnitKindWord]

    public init(
        _ rawValue: String, level: Int?, validTo: CalendarDate? = nil, isListed: Bool = false,
        hasAuthority: Bool = false, levelName: String? = nil, namesItself: Bool = false, levelWords: [String] = [],
        rowLabels: [String]? = nil, officeLabels: [String] = [], spoken: [String]? = nil,
        offices: String = "các phòng, đơn vị trực thuộc", recipients: String = "", website: String = "",
        words: [UnitKindWord]
    ) {
        self.rawValue = rawValue
        self.level = level
        self.validTo = validTo
        self.isListed = isListed
        self.hasAuthority = hasAuthority
        self.levelName = levelName
        self.namesItself = namesItself
        self.levelWords = levelWords
        self.rowLabels = rowLabels ?? (level == nil ? [] : words.map { "các \($0.text)" })
        self.officeLabels = officeLabels
        self.spoken = spoken ?? words.map(\.text)
        self.offices = offices
        self.recipients = recipients
        self.website = website
        self.words = words
    }

    /// Whether it is an area with people and not a body.
    public var isTerritorial: Bool { level != nil }

    /// Whether there are such units on a day.
    func exists(on day: CalendarDate) -> Bool { validTo.map { day <= $0 } ?? true }

    /// The same with further words.
    public func adding(_ further: [UnitKindWord]) -> UnitKind {
        UnitKind(
            rawValue, level: level, validTo: validTo, isListed: isListed, hasAuthority: hasAuthority,
            levelName: levelName, namesItself: namesItself, levelWords: levelWords,
            rowLabels: rowLabels + (isTerritorial ? further.map { "các \($0.text)" } : []), officeLabels: officeLabels,
            spoken: spoken + further.map(\.text), offices: offices, recipients: recipients, website: website,
            words: words + further)
    }
}

/// A word with which names of a kind's units begin: "xã", "phường".
public struct UnitKindWord: Hashable, Sendable {
    public let text: String
    public let validFrom: CalendarDate?
    public let validTo: CalendarDate?
    /// Abbreviations, wherever they stand: "TP".
    public let short: [String]
    /// Abbreviations that mean it at the beginning of a name only, where they may mean another word too: "P", "TT".
    public let openings: [String]
    /// Whether files may leave it out: "Bình An" for "Xã Bình An".
    public let mayBeLeftOut: Bool
    /// The Party's committee of such a unit.
    public let party: String
    /// What such a unit consists of.
    public let parts: String

    public init(
        _ text: String, validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil, short: [String] = [],
        openings: [String] = [], mayBeLeftOut: Bool = false, party: String = "", parts: String = ""
    ) {
        self.text = text
        self.validFrom = validFrom
        self.validTo = validTo
        self.short = short
        self.openings = openings
        self.mayBeLeftOut = mayBeLeftOut
        self.party = party
        self.parts = parts
    }

    func isUsed(on day: CalendarDate) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}

/// By name: an office's table may have a kind of the shipped one with more words.
extension UnitKind: Hashable {
    public static func == (left: UnitKind, right: UnitKind) -> Bool {
        left === right || left.rawValue == right.rawValue
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension UnitKind: CustomStringConvertible {
    public var description: String { rawValue }
}

/// Kinds by which modules declare what is asked of whom, and of which units are made in code.
extension UnitKind {
    public static let province = shipped("province")
    /// Existed until 30/06/2025.
    public static let district = shipped("district")
    /// Xã, phường, thị trấn, đặc khu.
    public static let commune = shipped("commune")
    /// Thôn, tổ dân phố: a part of a commune.
    public static let hamlet = shipped("hamlet")
    /// A department or other body that belongs to its parent's level.
    public static let office = shipped("office")

    private static func shipped(_ name: String) -> UnitKind {
        UnitKinds.shipped[name] ?? UnitKind(name, level: nil, words: [])
    }
}
