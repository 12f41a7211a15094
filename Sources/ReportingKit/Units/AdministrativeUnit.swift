/// One line of the unit register: a territory or an office, for the time it existed.
public struct AdministrativeUnit: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        case province
        /// Existed until 30/06/2025.
        case district
        /// Xã, phường, thị trấn, đặc khu.
        case commune
        /// Thôn, tổ dân phố: a part of a commune.
        case hamlet
        /// A department or other body that belongs to its parent's level.
        case office

        /// Whether it is an area with people and not a body.
        public var isTerritorial: Bool { self != .office }

        /// Where it stands among the levels of administration, counted from the top; nil for bodies, which have that of their parent.
        public var level: Int? {
            switch self {
            case .province: 1
            case .district: 2
            case .commune: 3
            case .hamlet: 4
            case .office: nil
            }
        }
    }

    public let id: UnitID
    public let name: String
    public let kind: Kind
    public let parent: UnitCode?
    public let validTo: CalendarDate?
    /// Further spellings under which files name this unit.
    public let aliases: [String]

    public init(
        id: UnitID, name: String, kind: Kind, parent: UnitCode?, validTo: CalendarDate?, aliases: [String] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.validTo = validTo
        self.aliases = aliases
    }

    public var code: UnitCode { id.code }

    public func isValid(on date: CalendarDate) -> Bool {
        if let from = id.validFrom, date < from { return false }
        if let to = validTo, date > to { return false }
        return true
    }
}
