/// One line of the unit register: a territory or an office, for the time it existed.
public struct AdministrativeUnit: Hashable, Sendable {
    public typealias Kind = UnitKind

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
