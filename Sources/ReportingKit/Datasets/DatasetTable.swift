/// A value with the cell it was read from and that cell's text as it stood there.
public struct SourcedValue: Hashable, Sendable, Codable {
    public let value: FieldValue
    public let cell: CellAddress
    public let raw: String

    public init(_ value: FieldValue, cell: CellAddress, raw: String) {
        self.value = value
        self.cell = cell
        self.raw = raw
    }

    /// Whether the cell holds nothing, or a mark that stands for nothing; false when it holds something that could not
    /// be read.
    public var isBlank: Bool { BlankMarks.meaning(of: VietnameseText.clean(raw)) != nil }
}

/// One row of a dataset: a unit's values, and where they stood.
public struct DatasetRow: Hashable, Sendable {
    private struct Parts: Hashable, Codable {
        let unit: UnitID?
        let unitLabel: String
        let unitName: String
        let member: String
        let sheet: String
        let row: Int
        let values: [FieldName: SourcedValue]
    }

    private let parts: Shared<Parts>

    public init(
        unit: UnitID?, unitLabel: String, unitName: String, member: String = "", sheet: String, row: Int,
        values: [FieldName: SourcedValue]
    ) {
        parts = Shared(
            Parts(
                unit: unit, unitLabel: unitLabel, unitName: unitName, member: member, sheet: sheet, row: row,
                values: values))
    }

    /// Nil for rows of lists.
    public var unit: UnitID? { parts.value.unit }
    /// The unit as the file prints it, cleaned of stray spaces.
    public var unitLabel: String { parts.value.unitLabel }
    /// The unit as the register names it.
    public var unitName: String { parts.value.unitName }
    /// Which member of the dataset's dimension it is of; empty where there is none.
    public var member: String { parts.value.member }
    public var sheet: String { parts.value.sheet }
    /// The row's number as a spreadsheet shows it, from 1.
    public var row: Int { parts.value.row }
    public var values: [FieldName: SourcedValue] { parts.value.values }

    public subscript(name: FieldName) -> FieldValue? { parts.value.values[name]?.value }
}

extension DatasetRow: Codable {
    public init(from decoder: any Decoder) throws { parts = Shared(try Parts(from: decoder)) }

    public func encode(to encoder: any Encoder) throws { try parts.value.encode(to: encoder) }
}

/// One dataset of one place and period as one file gives it, recognised and typed, every value with its cell.
public struct DatasetTable: Sendable, Codable {
    /// How its values came to be.
    public enum Origin: String, Hashable, Sendable, Codable {
        /// A system or an office states them.
        case stated
        /// Counted from an export of one row a dossier.
        case counted
    }

    public let dataset: DatasetID
    /// Where it is: the smallest set that holds all its rows, or the wider one that its title names.
    public let place: UnitSet
    public let period: Period
    /// Unit rows, in the file's order.
    public let rows: [DatasetRow]
    /// The grand total as the file declares it, when it does.
    public let declaredTotal: DatasetRow?
    public let origin: Origin

    public init(
        dataset: DatasetID, place: UnitSet, period: Period, rows: [DatasetRow], declaredTotal: DatasetRow? = nil,
        origin: Origin = .stated
    ) {
        self.dataset = dataset
        self.place = place
        self.period = period
        self.rows = rows
        self.declaredTotal = declaredTotal
        self.origin = origin
    }
}
