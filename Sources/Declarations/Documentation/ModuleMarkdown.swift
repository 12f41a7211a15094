import ReportingKit

/// What a module declares as Markdown: the generated tables of its README.
public struct ModuleMarkdown {
    private let module: any ProcessorModule

    public init(_ module: any ProcessorModule) { self.module = module }

    /// Between these lines of a README stands what is made.
    public static let begin = "<!-- made by: baocaod modules --markdown -->"
    public static let end = "<!-- end of what is made -->"

    public var text: String {
        var parts: [String] = []
        for dataset in module.datasets {
            parts += ["## Dataset `\(dataset.id)`", dataset.title + "."]
            parts += fields(dataset) + rules(dataset)
        }
        for record in module.records {
            parts += ["## Dossiers one by one: `\(record.id)`", record.title + ".", columns(record), counts(record)]
        }
        parts += crossChecks + appendices + figures + comparisons + sections
        return parts.joined(separator: "\n\n") + "\n"
    }

    // MARK: Datasets

    private func fields(_ dataset: DatasetDefinition) -> [String] {
        let isForm = dataset.layout == .form
        var rows = [["field", "Vietnamese", "type"] + (isForm ? ["asked of"] : []) + ["over units", "over time"]]
        for field in dataset.fields {
            var row = [
                "`\(field.name)`", field.group.map { "\($0) / \(field.title)" } ?? field.title, Self.type(field),
            ]
            if isForm { row.append(Self.asked(field)) }
            rows.append(row + [Self.overUnits(field), Self.overTime(dataset.overTime(of: field))])
        }
        return [Self.table(rows)]
    }

    private static func type(_ field: FieldDefinition) -> String {
        let word =
            switch field.type {
            case .count: "count"
            case .rate(let decimals): "rate, \(decimals) decimals"
            case .decimal(let decimals): "decimal, \(decimals) decimals"
            case .amount: "amount"
            case .text: "text"
            case .flag: "Có/Không"
            case .choice(let words): "one of " + words.joined(separator: ", ")
            case .date: "date"
            }
        let measure = field.measure.isEmpty || field.measure == "%" ? "" : ", \(field.measure)"
        let maximum = field.maximum.map { $0 == 100 && field.measure == "%" ? "" : ", at most \($0)" } ?? ""
        return word + measure + maximum + (field.isRequired ? "" : ", optional")
    }

    private static func asked(_ field: FieldDefinition) -> String {
        let asked =
            switch (field.askedOf.contains(.own), field.askedOf.contains(.subordinate)) {
            case (true, false): "own"
            case (false, true): "subordinates"
            default: "both"
            }
        return field.kinds.isEmpty
            ? asked : asked + ", \(field.kinds.map(\.rawValue).sorted().joined(separator: ", ")) alone"
    }

    private static func overUnits(_ field: FieldDefinition) -> String {
        switch field.aggregation {
        case .sum: "sum"
        case .rate(let part, let whole): "100 × `\(part)` / `\(whole)`"
        case .none: field.weightedBy.map { "mean by `\($0)`" } ?? "–"
        }
    }

    private static func overTime(_ time: OverTime) -> String {
        switch time {
        case .sum: "sum"
        case .last: "last"
        case .first: "first"
        case .computed: "computed"
        case .none: "–"
        }
    }

    private func rules(_ dataset: DatasetDefinition) -> [String] {
        if dataset.rules.isEmpty { return [] }
        let rows = dataset.rules.map { rule in
            [Self.text(rule), rule.severity.rawValue + (rule.because.map { ": \($0)" } ?? "")]
        }
        return [Self.table([["rule", "severity"]] + rows)]
    }

    private static func text(_ rule: Rule) -> String {
        switch rule.check {
        case .rate(let rate, let part, let whole): "`\(rate)` = 100 × `\(part)` / `\(whole)`, half up"
        case .compare(let left, let comparison, let right):
            "\(text(left)) \(comparison.sign) \(text(right))"
        }
    }

    private static func text(_ expression: FieldExpression) -> String {
        switch expression {
        case .field(let name): "`\(name)`"
        case .number(let number): number.description
        case .sum(let name): "sum(`\(name)`)"
        case .add(let left, let right): "\(text(left)) + \(text(right))"
        case .subtract(let left, let right): "\(text(left)) − \(text(right))"
        case .multiply(let left, let right): "\(text(left)) × \(text(right))"
        case .divide(let left, let right): "\(text(left)) / \(text(right))"
        }
    }

    // MARK: Records

    private func columns(_ record: RecordDefinition) -> String {
        Self.table(
            [["column", "Vietnamese", "kind", "required"]]
                + record.columns.map { column in
                    ["`\(column.name)`", column.title, Self.kind(column), column.isRequired ? "yes" : "no"]
                })
    }

    private static func kind(_ column: RecordColumn) -> String {
        switch column.kind {
        case .identifier: "identifier"
        case .unit: "unit"
        case .date: "date"
        case .flag: "flag"
        case .category(let categories): "one of " + categories.map { "`\($0.name)`" }.joined(separator: ", ")
        }
    }

    private func counts(_ record: RecordDefinition) -> String {
        Self.table(
            [["counted", "where"]]
                + record.fills.flatMap { filling in
                    filling.counts.map { count in
                        [
                            "`\(filling.dataset).\(count.field)`",
                            Self.text(count.condition) + (count.isKnownByOccurring ? ", if any" : ""),
                        ]
                    }
                })
    }

    private static func text(_ condition: RecordCondition) -> String {
        if condition == .isSettled { return "settled" }
        if condition == .isPending { return "pending" }
        func joined(_ parts: [RecordCondition], _ word: String) -> String {
            parts.map { part in
                if part == .isSettled || part == .isPending { return text(part) }
                switch part {
                case .all, .any, .firstKnown: return "(\(text(part)))"
                default: return text(part)
                }
            }.joined(separator: " \(word) ")
        }
        switch condition {
        case .receivedInPeriod: return "received in period"
        case .receivedBefore: return "received before period"
        case .isOther(let column): return "`\(column)` is other"
        case .isOneOf(let column, [.yes]): return "`\(column)`"
        case .isOneOf(let column, let values):
            return "`\(column)` is \(values.map { "`\($0)`" }.joined(separator: " or "))"
        case .isDated(let column): return "`\(column)` is dated"
        case .isNotAfter(let first, let second): return "`\(first)` not after `\(second)`"
        case .all(let parts): return joined(parts, "and")
        case .any(let parts): return joined(parts, "or")
        case .firstKnown(let parts): return joined(parts, "else")
        case .not(let part): return "not " + joined([part], "")
        }
    }

    // MARK: Reports

    private var crossChecks: [String] {
        guard !module.crossChecks.isEmpty else { return [] }
        return [
            "## Between tables",
            Self.table(
                [["for each unit", "in both"]]
                    + module.crossChecks.map { check in
                        switch check {
                        case .bound(let lesser, let greater):
                            [
                                "`\(lesser.dataset)`: \(Self.text(lesser.value)) ≤ `\(greater.dataset)`: \(Self.text(greater.value))",
                                lesser.set.rawValue,
                            ]
                        }
                    }),
        ]
    }

    private var appendices: [String] {
        guard !module.appendices.isEmpty else { return [] }
        return [
            "## Appendices",
            Self.table(
                [["id", "order", "set", "heading"]]
                    + module.appendices.map { ["`\($0.id)`", "\($0.order)", $0.set.rawValue, $0.title] }),
        ]
    }

    private var figures: [String] {
        guard !module.figures.isEmpty else { return [] }
        return [
            "## Figures",
            "Besides these, templates address any field: `{{ dataset.set.field }}`.",
            Self.table([["figure", "Vietnamese"]] + module.figures.map { ["`\($0.id)`", $0.title] }),
        ]
    }

    private var comparisons: [String] {
        guard !module.comparisons.isEmpty else { return [] }
        return [
            "## Comparisons",
            "Sentences that tell how figures changed: `{% for sentence in comparisons.id %}`.",
            Self.table(
                [["id", "figures"]]
                    + module.comparisons.map { comparison in
                        [
                            "`\(comparison.id)`",
                            comparison.parts.map { "\($0.words) (`\($0.figure)`)" }.joined(separator: "; "),
                        ]
                    }),
        ]
    }

    private var sections: [String] {
        guard !module.sections.isEmpty else { return [] }
        return [
            "## Sections",
            Self.table(
                [["id", "heading", "within", "also read"]]
                    + module.sections.map {
                        [
                            "`\($0.id)`", $0.title, $0.parent.map { "`\($0)`" } ?? "–",
                            $0.headings.joined(separator: "; "),
                        ]
                    }),
        ]
    }

    private static func table(_ rows: [[String]]) -> String {
        var lines = rows.map { "| " + $0.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |" }
        lines.insert("|" + String(repeating: "---|", count: rows.first?.count ?? 0), at: 1)
        return lines.joined(separator: "\n")
    }
}

extension ModuleMarkdown {
    /// A README with what is made put between its marks; nil where it has none.
    public func update(_ readme: String) -> String? {
        guard let begin = readme.firstRange(of: Self.begin), let end = readme.firstRange(of: Self.end),
            begin.upperBound <= end.lowerBound
        else { return nil }
        return readme[..<begin.upperBound] + "\n\n" + text + "\n" + readme[end.lowerBound...]
    }
}

extension Rule.Comparison {
    fileprivate var sign: String {
        switch self {
        case .equal: "="
        case .atMost: "≤"
        case .atLeast: "≥"
        case .less: "<"
        case .greater: ">"
        case .unequal: "≠"
        }
    }
}
