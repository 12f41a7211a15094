import ReportingKit

/// What accepting a file did.
public enum Acceptance: Hashable, Sendable {
    /// `again` is the file with the same bytes that was accepted before and whose figures were no longer in force.
    case accepted([TableAcceptance], again: ReceivedFile?)
    /// The same bytes were accepted before, and what they say is in force; nothing was stored again.
    case duplicate(of: ReceivedFile)
    /// The period's report is finalized; the file counts as returned.
    case refused(Period)
}

/// A unit as a file's rows name it.
public struct NamedUnit: Hashable, Sendable {
    public let id: UnitID
    public let name: String

    public init(id: UnitID, name: String) {
        self.id = id
        self.name = name
    }
}

/// What one table of an accepted file did to what is in force.
public struct TableAcceptance: Hashable, Sendable {
    public let dataset: DatasetID
    public let place: UnitSet
    public let period: Period
    public let origin: DatasetTable.Origin
    /// Whether it closes its place.
    public let isFull: Bool
    /// The units that it states.
    public let stated: [NamedUnit]
    /// Units of which values of other files were replaced by different ones.
    public var replaced: [Replaced] = []
    /// The file whose list of the same name it takes the place of.
    public var replacedList: ReceivedFile?
    /// Units that a former full table of the same sender had, and that have nothing in force any more.
    public var vanished: [NamedUnit] = []
    /// Blank cells where an earlier value stays in force.
    public var kept: [KeptValue] = []
    /// Units that wait for an answer.
    public var questions: [OpenQuestion] = []
    /// Questions that its officer answered by the file's name: they are closed.
    public var confirmed: [OpenQuestion] = []
    /// Units of which a question closed, because both sides say the same now or one of them said something newer.
    public var closed: [NamedUnit] = []
    /// Issued reports of longer periods that hold this one: they stay what they are.
    public var issuedAround: [Period] = []

    /// Nothing of it came into force.
    public var isHeld: Bool { !stated.isEmpty && Set(stated.map(\.id)).isSubset(of: questions.map(\.unit.id)) }

    public struct Replaced: Hashable, Sendable {
        public let unit: NamedUnit
        public let file: ReceivedFile
        /// The fields that differ, in the table's order of names.
        public let fields: [FieldName]
        /// Of lists of dossiers.
        public var dossiers: Dossiers?
    }

    /// How many dossiers a list has, and the one before it.
    public struct Dossiers: Hashable, Sendable {
        public let former: Int
        public let now: Int
        let formerStatement: Int64
    }

    public struct KeptValue: Hashable, Sendable {
        public let unit: NamedUnit
        public let field: FieldName
        public let sheet: String
        /// The blank one.
        public let cell: CellAddress
        public let value: FieldValue
        public let file: ReceivedFile
    }
}

/// A statement of a unit that waits, because it differs from what another sender said, or because it is of another
/// unit's folder.
public struct OpenQuestion: Hashable, Sendable {
    public let dataset: DatasetID
    public let place: UnitSet
    public let period: Period
    public let origin: DatasetTable.Origin
    public let unit: NamedUnit
    /// The file that waits, with its order of acceptance.
    public let file: ReceivedFile
    public let order: Int64
    public let sender: Sender
    /// Whether its sender is another unit below the territory.
    public let isForeign: Bool
    /// All values that differ from what is in force, by member and field; none where nothing is in force.
    public let differences: [Difference]
    /// What waits where nothing is in force.
    public let waiting: [Waiting]

    /// The first value that differs.
    public var difference: Difference? { differences.first }

    /// Of a list of other dossiers than the one in force, with the file of that.
    public var otherList: OtherList?

    public struct OtherList: Hashable, Sendable {
        public let former: Int
        public let now: Int
        public let formerFile: ReceivedFile
    }

    public struct Waiting: Hashable, Sendable {
        public let field: FieldName
        public let sheet: String
        public let value: SourcedValue
    }

    public struct Difference: Hashable, Sendable {
        public let field: FieldName
        /// The sheet of the waiting cell.
        public let sheet: String
        public let waiting: SourcedValue
        public let inForce: FieldValue
        public let inForceFile: ReceivedFile
        public let inForceSender: Sender
    }
}
