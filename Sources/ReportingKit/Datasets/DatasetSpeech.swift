/// How sentences speak of a dataset's fields: which words tell one from the other.
///
/// Declared beside the fields; phrases are compared like headers. A number is a field's when its words and the words
/// before it name one term of each axis that the field has, and say nothing that is not declared.
public struct DatasetSpeech: Sendable {
    /// A word or a phrase with several wordings.
    public struct Term: Hashable, Sendable {
        public let name: String
        public let phrases: [String]

        public init(_ name: String, _ phrases: String...) {
            self.init(name: name, phrases: phrases)
        }

        public init(name: String, phrases: [String]) {
            self.name = name
            self.phrases = phrases
        }
    }

    /// A phrase that names terms of several axes at once: "số hóa kết quả".
    public struct Compound: Hashable, Sendable {
        public let phrase: String
        public let terms: Set<String>

        public init(_ phrase: String, _ terms: String...) {
            self.init(phrase: phrase, terms: Set(terms))
        }

        public init(phrase: String, terms: Set<String>) {
            self.phrase = phrase
            self.terms = terms
        }
    }

    /// A field in percent of another.
    public struct Share: Hashable, Sendable {
        public let part: FieldName
        public let whole: FieldName

        public init(_ part: FieldName, of whole: FieldName) {
            self.part = part
            self.whole = whole
        }
    }

    /// "100% cơ quan, đơn vị sử dụng chữ ký số": units whose field is above zero.
    public struct UnitShare: Hashable, Sendable {
        public let field: FieldName
        public let phrases: [String]

        public init(_ field: FieldName, _ phrases: String...) {
            self.init(field: field, phrases: phrases)
        }

        public init(field: FieldName, phrases: [String]) {
            self.field = field
            self.phrases = phrases
        }
    }

    /// Terms of one axis exclude each other; axes go from the general to the particular. A particular term takes the
    /// general ones from the words before it, and a general one begins anew.
    public let axes: [[Term]]
    public let compounds: [Compound]
    /// The terms that a field needs, all of them and no others.
    public let fields: [FieldName: Set<String>]
    public let shares: [Share]
    public let unitShares: [UnitShare]
    /// Words that narrow nothing: what is counted, and where.
    public let fillers: [String]
    /// Phrases that hold a term's words and mean something else: "gửi văn bản đến các đơn vị".
    public let others: [String]

    public init(
        axes: [[Term]], compounds: [Compound] = [], fields: [FieldName: Set<String>], shares: [Share] = [],
        unitShares: [UnitShare] = [], fillers: [String] = [], others: [String] = []
    ) {
        self.axes = axes
        self.compounds = compounds
        self.fields = fields
        self.shares = shares
        self.unitShares = unitShares
        self.fillers = fillers
        self.others = others
    }
}
