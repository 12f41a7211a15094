/// How much a finding weighs: an error returns the file, a warning asks to be looked at, a notice informs.
public enum Severity: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
    case notice, warning, error

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int {
        switch self {
        case .notice: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// Where a finding points: a file, a sheet of it, a cell or a row, or a paragraph.
public struct FindingPlace: Hashable, Sendable, Codable {
    public var file: String?
    public var sheet: String?
    public var cell: CellAddress?
    /// For running text: the paragraph's number in its document, from 1.
    public var paragraph: Int?

    public init(file: String? = nil, sheet: String? = nil, cell: CellAddress? = nil, paragraph: Int? = nil) {
        self.file = file
        self.sheet = sheet
        self.cell = cell
        self.paragraph = paragraph
    }
}

/// Something a reader of the file or the report should know. It carries values; the sentence is made by the catalogue.
public struct Finding: Hashable, Sendable, Codable {
    public var code: FindingCode
    public var severity: Severity
    public var place: FindingPlace
    public var dataset: DatasetID?
    public var set: UnitSet?
    public var period: Period?
    public var unit: UnitCode?
    public var field: FieldName?
    /// What the cell or file holds, as it stands there.
    public var found: String?
    /// What was expected instead. Of figures that disagree only where one value alone makes them agree.
    public var expected: String?
    /// Values that the catalogue's sentence names besides: row label, column label, limit, candidates.
    public var details: [String: String]
    /// The other place, for contradictions.
    public var otherPlace: FindingPlace?
    /// How many times this occurred, when repeats are folded; the place is that of the first.
    public var occurrences: Int
    /// The relations between cells that do not hold.
    public var disagreements: [Disagreement]?
    /// Further cells that it is about, on the same sheet: those that disagree with the one that it points at.
    public var cells: [CellAddress]?

    public init(
        _ code: FindingCode, _ severity: Severity, at place: FindingPlace = FindingPlace(),
        dataset: DatasetID? = nil, set: UnitSet? = nil, period: Period? = nil, unit: UnitCode? = nil,
        field: FieldName? = nil, found: String? = nil, expected: String? = nil, details: [String: String] = [:],
        otherPlace: FindingPlace? = nil, occurrences: Int = 1
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.dataset = dataset
        self.set = set
        self.period = period
        self.unit = unit
        self.field = field
        self.found = found
        self.expected = expected
        self.details = details
        self.otherPlace = otherPlace
        self.occurrences = occurrences
    }
}

extension Finding {
    /// Whether it says which of several figures that disagree is wrong, and what it should be.
    public var namesWrongCell: Bool { expected != nil && !(disagreements ?? []).isEmpty }
}

extension Finding {
    /// The same for the same finding in every run: by what it says, not by when it was made.
    ///
    /// Sixteen hexadecimal digits over code, place and values.
    public var id: String {
        let parts =
            [
                code.rawValue, place.file, place.sheet, place.cell?.description, dataset?.rawValue, set?.idWord,
                period?.id,
                unit?.rawValue, field?.rawValue, found, expected, otherPlace?.file, otherPlace?.cell?.description,
            ] + [place.paragraph.map { "\($0)" }, details["figure_id"]].compactMap(\.self)
        var hash = StableHash()
        for part in parts { hash.add(part ?? "") }
        return hash.text
    }
}
