import ReportingKit

/// What is said of figures that disagree. Only where one cell alone explains it, a value is proposed.
extension FindingWords {
    private var relations: [Disagreement] { finding.disagreements ?? [] }

    var disagreement: String? {
        if !relations.isEmpty { return relations.map(words).joined(separator: "; ") }
        // What was stored before relations were, and said one value of them.
        return former.map {
            (isVietnamese ? "ghi " : "") + $0 + (computed.map { said(", tính được \($0)", ", computed \($0)") } ?? "")
        }
    }

    /// What a cell of a relation has, and what it should have.
    var held: String? {
        guard !relations.isEmpty else { return nil }
        let measure = finding.measure ?? ""
        return finding.found.map { said("ghi \($0)\(measure)", "holds \($0)\(measure)") }
            ?? said("để trống", "is blank")
    }

    var should: String? { relations.isEmpty ? nil : finding.expected.map { $0 + (finding.measure ?? "") } }

    var shown: String? { relations.first?.leftValue ?? former }

    var computed: String? { relations.first.map(\.rightValue) ?? (former == nil ? nil : finding.expected) }

    var relation: String? { relations.first.map { relation($0.comparison) } }

    private var former: String? {
        guard relations.isEmpty else { return nil }
        switch finding.kind {
        case .ruleSum, .ruleBound, .ruleRate, .ruleFormula, .totalMismatch: return finding.found
        default: return nil
        }
    }

    /// "C9 (327) khác D9 + F9 (526)"
    private func words(_ disagreement: Disagreement) -> String {
        [
            side(disagreement.left, disagreement.leftValue), relation(disagreement.comparison),
            side(disagreement.right, disagreement.rightValue),
        ].joined(separator: " ")
    }

    private func side(_ text: String, _ value: String) -> String {
        // A bound that is a number says itself.
        if text == value { return value }
        if text.isEmpty { return (isVietnamese ? "tổng các dòng" : "the sum of the rows") + " (\(value))" }
        if text.hasPrefix("SUM("), text.firstIndex(of: ")") == text.indices.last {
            return (isVietnamese ? "tổng " : "the sum of ") + text.dropFirst(4).dropLast() + " (\(value))"
        }
        return "\(text) (\(value))"
    }

    /// How the sides compare, which they should not.
    private func relation(_ comparison: Rule.Comparison) -> String {
        return switch comparison {
        case .equal: isVietnamese ? "khác" : "differs from"
        case .unequal: isVietnamese ? "bằng" : "equals"
        case .atMost: isVietnamese ? "lớn hơn" : "is more than"
        case .atLeast: isVietnamese ? "nhỏ hơn" : "is less than"
        case .less: isVietnamese ? "không nhỏ hơn" : "is not less than"
        case .greater: isVietnamese ? "không lớn hơn" : "is not more than"
        }
    }
}
