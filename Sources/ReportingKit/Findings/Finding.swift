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
public struct Finding: Hashable, Sendable {
    public var kind: FindingKind
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
    /// The row and the column as their labels print them.
    public var row: String?
    public var column: String?
    /// The table and the other one as a document or the office calls them.
    public var table: String?
    public var otherTable: String?
    /// What is printed behind `found` and `expected` of figures that disagree: "%", " đồng".
    public var measure: String?
    /// The other place, for contradictions.
    public var otherPlace: FindingPlace?
    /// How many times this occurred, when repeats are folded; the place is that of the first.
    public var occurrences: Int
    /// The relations between cells that do not hold.
    public var disagreements: [Disagreement]?
    /// Further cells that it is about, on the same sheet: those that disagree with the one that it points at.
    public var cells: [CellAddress]?

    public init(
        _ kind: FindingKind, _ severity: Severity, at place: FindingPlace = FindingPlace(),
        dataset: DatasetID? = nil, set: UnitSet? = nil, period: Period? = nil, unit: UnitCode? = nil,
        field: FieldName? = nil, found: String? = nil, expected: String? = nil, row: String? = nil,
        column: String? = nil, table: String? = nil, otherPlace: FindingPlace? = nil, occurrences: Int = 1
    ) {
        self.kind = kind
        self.severity = severity
        self.place = place
        self.dataset = dataset
        self.set = set
        self.period = period
        self.unit = unit
        self.field = field
        self.found = found
        self.expected = expected
        self.row = row
        self.column = column
        self.table = table
        self.otherPlace = otherPlace
        self.occurrences = occurrences
    }

    public var code: FindingCode { kind.code }
}

extension Finding {
    /// Whether it says which of several figures that disagree is wrong, and what it should be.
    public var namesWrongCell: Bool { expected != nil && !(disagreements ?? []).isEmpty }

    /// The declared figure that a sentence states, and its title.
    public var figure: (id: String?, title: String)? {
        switch kind {
        case .contradictionText(let title, _, _, let id), .contradictionRepeated(let title, _, _, let id): (id, title)
        case .figureMissing(let title), .figureOutOfRange(let title): (nil, title)
        default: nil
        }
    }

    /// The sentence that states a figure, and the heading above it.
    public var sentence: (text: String, heading: String?)? {
        switch kind {
        case .contradictionText(_, let text, let heading, _), .contradictionRepeated(_, let text, let heading, _):
            (text, heading)
        default: nil
        }
    }
}

extension Finding {
    /// The same for the same finding in every run: by what it says, not by when it was made.
    ///
    /// Sixteen hexadecimal digits over code, place and values.
    public var id: String {
        let parts =
            [
                name, place.file, place.sheet, place.cell?.description, dataset?.rawValue, set?.idWord,
                period?.id,
                unit?.rawValue, field?.rawValue, found, expected, otherPlace?.file, otherPlace?.cell?.description,
            ] + [place.paragraph.map { "\($0)" }, figure?.id].compactMap(\.self)
        var hash = StableHash()
        for part in parts { hash.add(part ?? "") }
        return hash.text
    }

    /// The code's name, also of one that only another version knows.
    public var name: String {
        if case .unnamed(let name) = kind { name } else { code.rawValue }
    }
}
