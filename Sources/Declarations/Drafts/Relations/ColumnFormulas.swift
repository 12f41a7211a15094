/// The formulas that a table prints under its headings: "(3)=(4)+(5)", "(8)=(7)/(6)*100%".
struct ColumnFormulas {
    /// Each with the field that it is for.
    let formulas: [(field: Int, form: Relation.Form)]

    init(_ fields: [(field: Int, numbering: String)]) {
        var numbers: [Int: Int] = [:]
        var sides: [(field: Int, right: Substring)] = []
        for entry in fields {
            let parts = entry.numbering.filter { !$0.isWhitespace }.split(separator: "=", maxSplits: 1)
            guard let left = parts.first, let number = Self.number(left) else { continue }
            numbers[number] = entry.field
            if parts.count == 2 { sides.append((entry.field, parts[1])) }
        }
        formulas = sides.compactMap { side in
            Self.form(String(side.right), numbers).map { (side.field, $0) }
        }
    }

    private static func number(_ text: Substring) -> Int? {
        let digits = text.filter { !"()".contains($0) }
        return digits.count <= 4 && digits.allSatisfy(\.isNumber) ? Int(digits) : nil
    }

    private static func form(_ text: String, _ numbers: [Int: Int]) -> Relation.Form? {
        var plain = text
        for percent in ["*100%", "x100%", "×100%", "*100", "x100", "×100", "%"] {
            plain = plain.replacing(percent, with: "")
        }
        if let mark = plain.firstIndex(where: { $0 == "/" || $0 == ":" }) {
            guard let part = terms(plain[..<mark], numbers), part.minus.isEmpty,
                let whole = terms(plain[plain.index(after: mark)...], numbers), whole.minus.isEmpty,
                whole.plus.count == 1
            else { return nil }
            return .rate(part: part.plus, whole: whole.plus[0])
        }
        guard let terms = terms(plain[...], numbers), terms.plus.count + terms.minus.count > 1, !terms.plus.isEmpty
        else {
            return nil
        }
        return .sum(plus: terms.plus, minus: terms.minus)
    }

    /// So many columns a formula adds at most.
    private static let longest = 60

    private static func terms(_ text: Substring, _ numbers: [Int: Int]) -> (plus: [Int], minus: [Int])? {
        var (plus, minus): ([Int], [Int]) = ([], [])
        var rest = text.filter { !"()".contains($0) }[...]
        var isMinus = false
        while !rest.isEmpty {
            let term = rest.prefix { $0 != "+" && $0 != "-" }
            guard let number = number(term), let field = numbers[number], plus.count + minus.count < longest else {
                return nil
            }
            if isMinus { minus.append(field) } else { plus.append(field) }
            rest = rest.dropFirst(term.count)
            if let sign = rest.popFirst() {
                isMinus = sign == "-"
                if rest.isEmpty { return nil }
            }
        }
        return plus.isEmpty && minus.isEmpty ? nil : (plus, minus)
    }
}
