import ReportingKit

/// What is said of figures that disagree. Only where one cell alone explains it, a value is proposed.
enum RelationTexts {
    typealias Entry = MessageCatalogue.Entry

    static let named: [MessageCatalogue.Language: Entry] = [
        .vi: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] {held}, phải là {should} mới khớp: {disagreement}.",
            "Đối chiếu với số gốc rồi sửa ô {cell} thành {should}, gửi lại."),
        .en: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] {held}; only with {should} the figures agree: {disagreement}.",
            "Check it with the source, correct {cell} to {should} and send the file again."),
    ]

    private static let check = "Chưa rõ ô nào sai: kiểm tra các ô này, sửa ô sai rồi gửi lại."

    static let vietnamese: [FindingCode: Entry] = [
        .ruleSum: Entry("[Dòng “{row}”, cột “{column}”: ]{disagreement}.", check),
        .ruleBound: Entry("[Dòng “{row}”, cột “{column}”: ]{disagreement}.", check),
        .ruleRate: Entry("[Dòng “{row}”, cột “{column}”: ]tỷ lệ {disagreement}.", check),
        .ruleFormula: Entry(
            "[Dòng “{row}”, cột “{column}”: ]{disagreement}, theo công thức in dưới tiêu đề.",
            "Chưa rõ ô nào sai: kiểm tra các ô này và công thức của cột, sửa chỗ sai rồi gửi lại."),
        .totalMismatch: Entry(
            "[Dòng “{row}”, cột “{column}”: ]{disagreement}.",
            "Chưa rõ ô nào sai: kiểm tra dòng này và các dòng đơn vị, sửa ô sai rồi gửi lại."),
    ]

    static let english: [FindingCode: Entry] = [
        .ruleSum: Entry("[Row “{row}”, column “{column}”: ]{disagreement}.", "Check these cells."),
        .ruleBound: Entry("[Row “{row}”, column “{column}”: ]{disagreement}.", "Check these cells."),
        .ruleRate: Entry("[Row “{row}”, column “{column}”: ]the rate {disagreement}.", "Check these cells."),
        .ruleFormula: Entry(
            "[Row “{row}”, column “{column}”: ]{disagreement}, by the formula under the headings.",
            "Check these cells and the formula."),
        .totalMismatch: Entry("[Row “{row}”, column “{column}”: ]{disagreement}.", "Check the total and the rows."),
    ]

    /// What the sentences above name besides a finding's own values.
    static func values(_ finding: Finding, _ language: MessageCatalogue.Language) -> [String: String] {
        guard let disagreements = finding.disagreements, !disagreements.isEmpty else {
            return formerly.contains(finding.code) ? former(finding, language) : [:]
        }
        let measure = finding.details["measure"] ?? ""
        var values = ["disagreement": disagreements.map { words($0, language) }.joined(separator: "; ")]
        values["should"] = finding.expected.map { $0 + measure }
        values["held"] =
            switch (finding.found, language) {
            case (let found?, .vi): "ghi \(found)\(measure)"
            case (let found?, .en): "holds \(found)\(measure)"
            case (nil, .vi): "để trống"
            case (nil, .en): "is blank"
            }
        values["shown"] = disagreements[0].leftValue
        values["computed"] = disagreements[0].rightValue
        values["relation"] = relation(disagreements[0].comparison, language)
        return values
    }

    private static let formerly: Set<FindingCode> = [.ruleSum, .ruleBound, .ruleRate, .ruleFormula, .totalMismatch]

    /// What was stored before relations were, and said one value of them.
    private static func former(_ finding: Finding, _ language: MessageCatalogue.Language) -> [String: String] {
        guard let found = finding.found else { return [:] }
        let isVietnamese = language == .vi
        let computed = finding.expected.map { isVietnamese ? ", tính được \($0)" : ", computed \($0)" } ?? ""
        var values = ["disagreement": (isVietnamese ? "ghi " : "") + found + computed, "shown": found]
        values["computed"] = finding.expected
        return values
    }

    /// "C9 (327) khác D9 + F9 (526)"
    private static func words(_ disagreement: Disagreement, _ language: MessageCatalogue.Language) -> String {
        [
            side(disagreement.left, disagreement.leftValue, language), relation(disagreement.comparison, language),
            side(disagreement.right, disagreement.rightValue, language),
        ].joined(separator: " ")
    }

    private static func side(_ text: String, _ value: String, _ language: MessageCatalogue.Language) -> String {
        // A bound that is a number says itself.
        if text == value { return value }
        let isVietnamese = language == .vi
        if text.isEmpty { return (isVietnamese ? "tổng các dòng" : "the sum of the rows") + " (\(value))" }
        if text.hasPrefix("SUM("), text.firstIndex(of: ")") == text.indices.last {
            return (isVietnamese ? "tổng " : "the sum of ") + text.dropFirst(4).dropLast() + " (\(value))"
        }
        return "\(text) (\(value))"
    }

    /// How the sides compare, which they should not.
    private static func relation(_ comparison: Rule.Comparison, _ language: MessageCatalogue.Language) -> String {
        let isVietnamese = language == .vi
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
