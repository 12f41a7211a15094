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

        /// Whether rows stand for units and fields that add up do so over them.
        public var hasUnitRows: Bool { self == .unitRows || self == .counted }
    }

    public let id: DatasetID
    /// Vietnamese, as an officer would call it: "Văn bản đi, đến và ký số".
    public let title: String
    public let layout: Layout
    public let fields: [FieldDefinition]
    /// Header variants of the column that names the row's unit.
    public let unitHeaders: [HeaderPattern]
    /// Phrases in the title block that tell the scope; the first that occurs decides.
    public let scopePhrases: [ScopePhrase]
    public let rules: [Rule]
    /// How sentences speak of the fields; nil when figures are known by their titles alone.
    public let speech: DatasetSpeech?

    public init(
        id: DatasetID, title: String, layout: Layout, fields: [FieldDefinition], unitHeaders: [HeaderPattern] = [],
        scopePhrases: [ScopePhrase] = [], rules: [Rule] = [], speech: DatasetSpeech? = nil
    ) {
        self.id = id
        self.title = title
        self.layout = layout
        self.fields = fields
        self.unitHeaders = unitHeaders
        self.scopePhrases = scopePhrases
        self.rules = rules
        self.speech = speech
    }

    public func field(_ name: FieldName) -> FieldDefinition? {
        fields.first { $0.name == name }
    }

    /// Fields that apply at a level: all of them but a form's that are asked elsewhere.
    public func fields(at level: UnitLevel) -> [FieldDefinition] {
        fields.filter { $0.levels.isEmpty || $0.levels.contains(level) }
    }
}

public struct ScopePhrase: Hashable, Sendable {
    public let phrase: String
    public let scope: Scope

    public init(_ phrase: String, _ scope: Scope) {
        self.phrase = phrase
        self.scope = scope
    }
}

extension HeaderPattern {
    /// How systems head the column of units.
    public static let units: [HeaderPattern] = [
        HeaderPattern("đơn vị", not: ["đơn vị tính"]), HeaderPattern("cơ quan"), HeaderPattern("địa phương"),
        HeaderPattern("tên xã"),
    ]
}

extension ScopePhrase {
    /// Phrases that titles of provincial systems use.
    public static let standard: [ScopePhrase] = [
        ScopePhrase("cấp xã", .communes), ScopePhrase("cấp huyện", .district), ScopePhrase("trong huyện", .district),
        ScopePhrase("toàn huyện", .district), ScopePhrase("cấp tỉnh", .province),
        ScopePhrase("toàn tỉnh", .province), ScopePhrase("trong tỉnh", .province),
    ]
}
