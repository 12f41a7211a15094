extension Rule {
    /// What is said of a row that breaks it; `formula` as the audit of a document prints it.
    public func finding(formula: String) -> FindingKind {
        switch code {
        case .ruleSum: .ruleSum(formula: formula)
        case .ruleBound: .ruleBound(formula: formula)
        case .ruleRate: .ruleRate(formula: formula)
        case .ruleFormula: .ruleFormula(formula: formula)
        }
    }
}

extension FindingKind {
    /// The same without the formula of one relation, where several are told.
    public var withoutFormula: FindingKind {
        switch self {
        case .ruleSum: .ruleSum()
        case .ruleBound: .ruleBound()
        case .ruleRate: .ruleRate()
        case .ruleFormula: .ruleFormula()
        default: self
        }
    }
}

extension Finding {
    /// The title of the dataset whose periods are compared.
    public var comparedDataset: String? {
        switch kind {
        case .comparisonPartial(let title, _, _, _, _, _, _, _, _), .comparisonNone(let title, _, _, _),
            .comparisonParts(let title):
            title
        default: nil
        }
    }
}
