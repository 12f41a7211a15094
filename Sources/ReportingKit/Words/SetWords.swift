/// What a territory and the sets of units around it are called on a day.
///
/// The words follow from the territory's level, from the kinds of units that the register has below it on that day, and
/// so from the day: "các xã, thị trấn" of a district of 2023, "các xã, phường, đặc khu" of a province of 2026, "các
/// thôn, tổ dân phố" of a commune.
public struct SetWords: Hashable, Sendable {
    /// "huyện", "tỉnh", "phường"; of a body what kind of body it is, "sở".
    public let territory: String
    /// Within a sentence: "huyện Bình Sơn", "Sở Nội vụ".
    public let name: String
    /// "UBND huyện"; a body by its name.
    public let own: String
    /// "Ủy ban nhân dân huyện Bình Sơn"
    public let ownInFull: String
    /// "các sở, ban, ngành"
    public let offices: String
    /// Itself with its bodies, as a noun: "cấp huyện". A commune is never "cấp xã" to itself: "UBND xã".
    public let level: String
    /// The same behind a noun: "cấp huyện", "của UBND xã".
    public let ofLevel: String
    /// "toàn huyện"
    public let whole: String
    /// Of communes, wherever they stand: "cấp xã", of a commune's own "của xã".
    public let ofCommunes: String
    /// "xã, phường, đặc khu", of a commune its own kind.
    public let communeKinds: String
    /// The territories one level below; nil when there are none.
    public let below: Below?
    /// The kinds of territories further down, "các xã, phường, thị trấn"; nil when there are none.
    public let lower: String?

    /// The words by which levels are told apart, each level's first: "tỉnh", "huyện", "xã", "thôn".
    public let levelWords: [String]

    /// What the territories below are called.
    public struct Below: Hashable, Sendable {
        public let kind: AdministrativeUnit.Kind
        /// "xã, thị trấn"
        public let kinds: String
        /// "cấp xã"; "các thôn": there is no "cấp thôn".
        public let level: String
        /// The same behind a noun: "cấp xã", "của các thôn".
        public let ofLevel: String
        /// "UBND các xã, thị trấn"; villages have no committees.
        public let bodies: String

        /// "các xã, thị trấn"
        public var all: String { "các \(kinds)" }
        /// Whether they are authorities, who have documents, dossiers and forms of their own.
        public var areAuthorities: Bool { kind.hasAuthority }
    }

    /// What a set is called: "các xã, phường, đặc khu", "UBND tỉnh và các sở, ban, ngành".
    public func phrase(_ set: UnitSet) -> String {
        switch set {
        case .own: own
        case .offices: offices
        case .level: "\(own) và \(offices)"
        case .subordinates: below?.all ?? "các đơn vị trực thuộc"
        case .lower: lower ?? "các đơn vị cấp dưới"
        case .whole: whole
        case .former: "các đơn vị cũ đã nhập vào \(territory)"
        case .deep: below.map { "các cơ quan, đơn vị thuộc \($0.bodies)" } ?? "các đơn vị cấp dưới"
        }
    }

    /// What the table of a set is called, behind "bảng": "toàn tỉnh", "của các xã, phường, đặc khu".
    public func tableWords(_ set: UnitSet) -> String {
        set == .whole ? phrase(set) : "của " + phrase(set)
    }

    /// Whether the territory has such units at all; villages have no documents and no dossiers of their own.
    public func expects(_ set: UnitSet) -> Bool {
        switch set {
        case .own, .offices, .level, .whole: true
        case .subordinates: below?.areAuthorities ?? false
        case .lower: lower != nil && below?.areAuthorities == true
        case .former, .deep: false
        }
    }

    /// The kind of a set's units, for fields that a form asks at some levels; nil when a set has units of several.
    public func kind(of set: UnitSet, territory: AdministrativeUnit.Kind) -> AdministrativeUnit.Kind? {
        switch set {
        case .own, .level: territory
        case .subordinates: below?.kind
        case .offices, .lower, .whole, .former, .deep: nil
        }
    }
}
