import ReportingKit
import Tabular

/// What is known about a file before it is read.
public struct RecognitionContext: Sendable {
    public var fileName: String
    /// The names of the sub-folders in which the file was dropped, as `2023-H1/so hoa`.
    public var folder: String?
    /// The period that the configuration or the command says.
    public var period: Period?
    /// The unit that makes the report; units are looked for in it and below.
    public var territory: UnitCode?
    /// Stands in for the period's last day when a file does not say its period.
    public var today: CalendarDate

    /// The day of the month on which periods close that are named by words; nil for the month's last.
    public var closingDay: Int?
    /// The same for single datasets that close on another day than the others.
    public var closingDays: [DatasetID: Int?] = [:]
    /// Days on which periods of the office's other reports close: a table may be of one, where its title says the days.
    public var otherClosingDays: [Int] = []
    /// The reports that the office makes: a list of dossiers is counted for each of their periods that it holds.
    public var reports: [ReportCalendar] = []
    /// Whether any days are a period: a list of dossiers of such days holds periods of reports.
    var takesAnyDays = false
    /// Whether the officer said that the file is meant as it is: what is asked of its title is answered.
    public var isConfirmed = false
    /// Makes samples of the identifiers in lists of dossiers; nil where they are compared with nothing.
    public var identifierKey: IdentifierKey?
    /// Whether nothing that is read adds up over time: a year's ratings are no sums that have not ended.
    var isWithoutFlows = false

    public init(
        fileName: String, folder: String? = nil, period: Period? = nil, territory: UnitCode? = nil,
        today: CalendarDate, closingDay: Int? = nil, closingDays: [DatasetID: Int?] = [:],
        identifierKey: IdentifierKey? = nil
    ) {
        self.fileName = fileName
        self.folder = folder
        self.period = period
        self.territory = territory
        self.today = today
        self.closingDay = closingDay
        self.closingDays = closingDays
        self.identifierKey = identifierKey
    }

    /// How much a doubt about a title weighs that a confirmation settles.
    var doubt: Severity { isConfirmed ? .notice : .error }

    /// What is known of a file's tables of one dataset, which may close on a day of its own.
    func reading(_ dataset: DatasetID) -> RecognitionContext {
        guard let day = closingDays[dataset] else { return self }
        var context = self
        context.closingDay = day
        return context
    }
}

/// What became of a table's rows: rows seen = units + headers + groups + totals + others + faulty.
public struct RowBalance: Hashable, Sendable, Codable {
    public var seen = 0
    public var units = 0
    /// Header rows, repeated ones and column-number rows.
    public var headers = 0
    /// Rows that only name a group, or give its subtotal.
    public var groups = 0
    public var totals = 0
    /// Title, signature and other rows without figures.
    public var others = 0
    /// Rows named in findings.
    public var faulty = 0

    public init() {}

    public var isBalanced: Bool { seen == units + headers + groups + totals + others + faulty }

    static func + (left: RowBalance, right: RowBalance) -> RowBalance {
        var sum = RowBalance()
        sum.seen = left.seen + right.seen
        sum.units = left.units + right.units
        sum.headers = left.headers + right.headers
        sum.groups = left.groups + right.groups
        sum.totals = left.totals + right.totals
        sum.others = left.others + right.others
        sum.faulty = left.faulty + right.faulty
        return sum
    }
}

/// A dataset found in a file, with what became of the rows it was read from.
public struct RecognizedTable: Sendable {
    public let table: DatasetTable
    public let balance: RowBalance
    /// The formulas that the file prints under its headings.
    public let formulas: [Rule]
    /// Rows that state the sums of some of the table's rows.
    public let subtotals: [Subtotal]

    public init(table: DatasetTable, balance: RowBalance, formulas: [Rule] = [], subtotals: [Subtotal] = []) {
        self.table = table
        self.balance = balance
        self.formulas = formulas
        self.subtotals = subtotals
    }
}

/// A row that is the sum of others of its table, or is meant to be.
public struct Subtotal: Sendable {
    public let row: DatasetRow
    /// Positions among the table's rows.
    public let parts: [Int]

    public init(row: DatasetRow, parts: [Int]) {
        self.row = row
        self.parts = parts
    }
}

/// Everything that was recognised in one file.
public struct Recognition: Sendable {
    public let tables: [RecognizedTable]
    public let narrative: [NarrativeText]
    /// The period of the narrative, when there is one.
    public let narrativePeriod: Period?
    public let findings: [Finding]
    /// The export of records that the file holds, when it does; its counts are among the tables.
    public let records: RecognizedRecords?
    /// The sheet that the tables stand in, where the file holds none and one was made of it; nil where they stand in
    /// the file's.
    public var madeSheets: [Sheet]?
    /// The cells that were read.
    public var areas = ReadAreas()

    public init(
        tables: [RecognizedTable], narrative: [NarrativeText], narrativePeriod: Period?, findings: [Finding],
        records: RecognizedRecords? = nil
    ) {
        self.tables = tables
        self.narrative = narrative
        self.narrativePeriod = narrativePeriod
        self.records = records
        self.findings = findings
    }
}
