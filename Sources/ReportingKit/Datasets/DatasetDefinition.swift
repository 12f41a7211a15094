/// What a kind of table holds and how it is recognised and checked. Mostly data: engine code works on any definition.
public struct DatasetDefinition: Sendable {
    public enum Layout: Hashable, Sendable {
        /// One row a unit, one column a field.
        case unitRows
        /// One row a unit, counted from records alone: no system exports it as a table.
        case counted
        /// One sheet a unit, one line a field: a filled form.
        case form
        /// One row a thing, such as an issued document; rows belong to no unit.
        case list
        /// One row a member of the dimension, of one unit that the title names.
        case members
        /// One line a field, of one unit that the title names, beside columns of what is said of it.
        case indicators

        /// Whether columns are told by their headings.
        public var hasHeader: Bool { self != .counted && self != .form }

        /// Whether rows stand for units and fields that add up do so over them.
        public var hasUnitRows: Bool { self == .unitRows || self == .counted || self == .members }
    }

    public let id: DatasetID
    /// Vietnamese, as an officer would call it: "Văn bản đi, đến và ký số".
    public let title: String
    public let layout: Layout
    public package(set) var fields: [FieldDefinition]
    /// Phrases in the title block that tell the set; the first that occurs decides.
    public let setPhrases: [SetPhrase]
    public package(set) var rules: [Rule]
    /// How sentences speak of the fields; nil when figures are known by their titles alone.
    public let speech: DatasetSpeech?

    // What declarations written as data say besides; modules in Swift leave it as it is.

    /// Further layouts in which the same figures come.
    public var otherLayouts: [Layout] = []
    public var groups: [FieldGroup] = []
    /// How the column is headed that names the row; empty for the usual ways.
    public var keyHeadings: [Heading] = []
    /// The code of the printed form, "II.06a/VPCP/KSTT": a table that prints it is of this dataset.
    public var formCode: String?
    /// Names of files and phrases of titles that decide where headers of several datasets tell as much.
    public var fileNames: [Heading] = []
    public var titles: [Heading] = []
    public var dimension: Dimension?
    public var lines: [IndicatorLine] = []
    /// What is said of each line, in columns; empty where the table has one column of results.
    public var columns: [FieldDefinition] = []
    public var otherLines = Undeclared.keep
    public var otherColumns = Undeclared.keep
    /// Headings over the columns of each period, where several stand side by side.
    public var periodGroups: [PeriodGroup: [Heading]] = [:]
    public var json: JSONMapping?
    public var validity = Validity.always
    public var checks: [DatasetCheck] = []
    /// Which sets owe it; nil for those that its layout says, see ``due``.
    public var dueFrom: [UnitSet]?

    public init(
        id: DatasetID, title: String, layout: Layout, fields: [FieldDefinition],
        setPhrases: [SetPhrase] = [], rules: [Rule] = [], speech: DatasetSpeech? = nil
    ) {
        self.id = id
        self.title = title
        self.layout = layout
        self.fields = fields
        self.setPhrases = setPhrases
        self.rules = rules
        self.speech = speech
    }

    /// Whether templates can list its rows: a list's, or those of units whose text is to be listed.
    public var isListable: Bool { layout == .list || fields.contains(where: \.isListed) }

    /// What columns are headed: the fields, or of indicators what is said of each line.
    public var headedFields: [FieldDefinition] {
        layout != .indicators ? fields : columns.isEmpty ? [.result] : columns
    }

    /// All layouts in which its figures come, the usual one first.
    public var layouts: [Layout] { [layout] + otherLayouts }

    /// The sets whose units owe it. Unless it is declared, the units below owe tables and forms, and the committee its
    /// own form; bodies owe nothing.
    public var due: [UnitSet] {
        if let dueFrom { return dueFrom }
        return switch layout {
        case .unitRows, .members, .indicators: [.subordinates]
        case .form: [.own, .subordinates]
        // Nobody owes what is counted, and lists have no units.
        case .list, .counted: []
        }
    }

    /// Sets that can be declared to owe something: each unit of them once.
    public static let setsThatOwe: [UnitSet] = [.own, .offices, .subordinates]

    public func field(_ name: FieldName) -> FieldDefinition? {
        fields.first { $0.name == name }
    }

    /// The field of a name, or else the one that had it before.
    public func fieldEverNamed(_ name: FieldName) -> FieldDefinition? {
        field(name) ?? fields.first { $0.formerNames.contains(name) }
    }

    /// The names of today by those that fields had before.
    public var namesByFormer: [FieldName: FieldName] {
        Dictionary(
            fields.flatMap { field in field.formerNames.filter { self.field($0) == nil }.map { ($0, field.name) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Fields that units of a relation to the territory have: all of them but a form's that are asked elsewhere.
    ///
    /// Territories further down answer what is asked of those one level below, bodies what is asked of their committee.
    public func fields(askedOf relation: UnitRelation) -> [FieldDefinition] {
        fields.filter { $0.isAsked(of: relation) }
    }

    /// The lines of a unit's own form.
    public func fields(askedOf unit: AdministrativeUnit, as relation: UnitRelation) -> [FieldDefinition] {
        fields(askedOf: relation).filter { $0.kinds.isEmpty || $0.kinds.contains(unit.kind) }
    }
}

/// What a title says of the units of a table, by the level that its words name.
public enum TitleSet: Hashable, Sendable {
    /// "cấp xã"
    case level(AdministrativeUnit.Kind)
    /// "toàn xã"
    case whole(AdministrativeUnit.Kind)
}

public struct SetPhrase: Hashable, Sendable {
    public let phrase: String
    public let set: TitleSet

    public init(_ phrase: String, _ set: TitleSet) {
        self.phrase = phrase
        self.set = set
    }
}

extension SetPhrase {
    /// Phrases that titles of provincial systems use: "cấp xã", "toàn tỉnh", "trong huyện", "trên địa bàn thành phố".
    public static let standard: [SetPhrase] = UnitKinds.shipped.phrases
}

extension FieldDefinition {
    package func isAsked(of relation: UnitRelation) -> Bool {
        let asked: UnitRelation =
            switch relation {
            case .own, .office: .own
            case .subordinate, .lower, .former, .deep: .subordinate
            }
        return askedOf.isEmpty || askedOf.contains(asked)
    }
}
