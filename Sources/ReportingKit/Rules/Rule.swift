/// A relation that must hold between the fields of a row, total rows included.
public struct Rule: Hashable, Sendable {
    public enum Comparison: String, Hashable, Sendable, Codable {
        case equal = "="
        case atMost = "<="
        case atLeast = ">="
        case less = "<"
        case greater = ">"
        case unequal = "!="

        public func holds(_ left: Double, _ right: Double) -> Bool {
            switch self {
            case .equal: left == right
            case .atMost: left <= right
            case .atLeast: left >= right
            case .less: left < right
            case .greater: left > right
            case .unequal: left != right
            }
        }
    }

    public enum Check: Hashable, Sendable {
        case compare(FieldExpression, Comparison, FieldExpression)
        /// `rate` equals `part` in percent of `whole`, rounded half up to the decimals the cell prints.
        case rate(FieldName, part: FieldName, whole: FieldName)
    }

    public let check: Check
    /// What a row that breaks it is told as.
    public enum Told: Hashable, Sendable {
        case ruleSum, ruleBound, ruleRate, ruleFormula
    }

    public let code: Told
    public let severity: Severity
    /// The field whose cell a finding points at.
    public let subject: FieldName
    /// Why it must hold, in Vietnamese, where the relation alone does not say it.
    public let because: String?
    /// The days on which it must hold.
    public var validity = Validity.always

    public init(
        _ check: Check, code: Told, severity: Severity, subject: FieldName, because: String? = nil
    ) {
        self.check = check
        self.code = code
        self.severity = severity
        self.subject = subject
        self.because = because
    }

    /// `total` = the sum of `parts`.
    public static func sum(_ total: FieldName, of parts: FieldName...) -> Rule {
        let sum = parts.dropFirst().reduce(FieldExpression.field(parts[0])) { $0 + .field($1) }
        return Rule(.compare(.field(total), .equal, sum), code: .ruleSum, severity: .error, subject: total)
    }

    /// `subject` ≤ `bound`.
    public static func atMost(_ subject: FieldName, _ bound: FieldExpression) -> Rule {
        Rule(.compare(.field(subject), .atMost, bound), code: .ruleBound, severity: .error, subject: subject)
    }

    /// The sum of `parts` ≤ `total`.
    public static func partsAtMost(_ total: FieldName, _ parts: FieldName...) -> Rule {
        let sum = parts.dropFirst().reduce(FieldExpression.field(parts[0])) { $0 + .field($1) }
        return Rule(.compare(sum, .atMost, .field(total)), code: .ruleBound, severity: .error, subject: total)
    }

    /// `rate` = 100 × `part` / `whole`.
    public static func rate(_ rate: FieldName, part: FieldName, whole: FieldName) -> Rule {
        Rule(.rate(rate, part: part, whole: whole), code: .ruleRate, severity: .error, subject: rate)
    }
}
