import Messages
import ReportingKit

/// Writes a draft as the YAML of a declaration, with what is uncertain in comments.
extension Draft {
    package var yaml: String {
        var text = YAMLText()
        text.comment("yaml-language-server: $schema=/usr/share/baocaod/schema/dataset.json")
        text.comment(
            DatasetDraftTexts.made(of: rowCount, in: fileCount))
        text.comment(DatasetDraftTexts.mend)
        for doubt in doubts.prefix(3) { text.comment(DatasetDraftTexts.unsure(doubt)) }
        text.line("dataset: \(id)")
        text.line("title: \(YAMLText.quoted(title))")
        text.line("titles: [\(YAMLText.quoted(title.lowercased()))]")
        if let form { text.line("form: \(YAMLText.quoted(form))") }
        text.line("rows: \(isOfRecords ? "counted" : rows.rawValue)")
        writeKey(&text)
        if let json {
            let rows = json.rows.isEmpty ? "" : "rows: \(YAMLText.quoted(json.rows)), "
            text.line("json: { \(rows)key: \(YAMLText.quoted(json.key)) }")
        }
        if isOfRecords {
            writeRecords(&text)
            return text.text
        }
        if !periods.isEmpty {
            let parts = periods.map { "\($0.kind.rawValue): [\(YAMLText.quoted(HeadingPattern.of($0.label)))]" }
            text.line("periods: { \(parts.joined(separator: ", ")) }")
        }
        if !groups.isEmpty {
            text.line("groups:")
            for group in groups {
                text.line("  \(group.name): { title: \(YAMLText.quoted(group.title))\(headings(of: group)) }")
            }
        }
        if rows == .indicators {
            writeLines(&text)
        }
        if !hasPlainResult {
            text.line(rows == .indicators ? "columns:" : "fields:")
            for index in fields.indices { write(index, &text) }
        }
        writeRules(&text)
        return text.text
    }

    private func headings(of group: Group) -> String {
        let pattern = HeadingPattern.of(group.title)
        return pattern.contains("…") ? ", headings: [\(YAMLText.quoted(pattern))]" : ""
    }

    private func writeKey(_ text: inout YAMLText) {
        guard let keyHeading else { return }
        let heading = YAMLText.quoted(HeadingPattern.of(keyHeading))
        if rows == .members {
            text.line(
                "dimension: { name: \(FieldNames.ascii(keyHeading)), title: \(YAMLText.quoted(keyHeading)), headings: [\(heading)] }"
            )
        } else if rows == .units || rows == .indicators {
            text.line("key: [\(heading)]")
        }
    }

    private func writeLines(_ text: inout YAMLText) {
        text.line("lines:")
        for line in lines {
            var parts: [String] = []
            if !line.number.isEmpty { parts.append("number: \(YAMLText.quoted(line.number))") }
            parts.append("name: \(line.name)")
            parts.append("title: \(YAMLText.quoted(line.title))")
            if let type = line.type { parts.append("type: \(type)") }
            if let measure = line.measure { parts.append("measure: \(YAMLText.quoted(measure))") }
            text.line("  - { \(parts.joined(separator: ", ")) }")
        }
        text.line("other_lines: keep")
    }

    // MARK: fields

    private func write(_ index: Int, _ text: inout YAMLText) {
        let field = fields[index]
        text.line("  \(field.name):")
        text.line("    title: \(YAMLText.quoted(field.labels.last ?? field.name))")
        if let group = groups.first(where: { $0.title == field.group }) { text.line("    group: \(group.name)") }
        if let path = field.path {
            text.line("    json: \(YAMLText.quoted(path))")
        } else if field.labels.contains(where: { HeadingPattern.of($0).contains("…") }) {
            // A period in a label changes with it: such a column is known by the rest of its words.
            text.line("    headings: [\(YAMLText.quoted(HeadingPattern.of(field.labels.last ?? "")))]")
        } else {
            text.line("    at: [\(field.labels.map(YAMLText.quoted).joined(separator: ", "))]")
        }
        let relation = relations.first { $0.subject == index && isOfField($0) }
        writeType(field, relation, &text)
        if let relation { write(relation, &text) }
        for weak in unproven where weak.subject == index {
            text.comment(
                declared(weak) + "   # "
                    + DatasetDraftTexts.unproven(rows: weak.evidence.rows, different: weak.evidence.different),
                indent: 4)
        }
        for doubt in field.doubts { text.comment(DatasetDraftTexts.unsure(doubt), indent: 4) }
    }

    private func writeType(_ field: DraftField, _ relation: Relation?, _ text: inout YAMLText) {
        var isRate = false
        if case .rate? = relation?.form { isRate = true }
        if !isRate { text.line("    type: \(field.type.name)") }
        switch field.type {
        case .decimal(let decimals, let maximum):
            if decimals != 2 { text.line("    decimals: \(decimals)") }
            if let minimum = field.minimum { text.line("    min: \(minimum)") }
            if let maximum { text.line("    max: \(maximum)") }
        case .amount(let scale?): text.line("    scale: \(scale)")
        case .rate(let decimals, let maximum):
            if decimals != 2 { text.line("    decimals: \(decimals)") }
            if maximum != 100 { text.line("    max: \(maximum)") }
        case .choice(let words):
            text.line("    choices: [\(words.map(YAMLText.quoted).joined(separator: ", "))]")
        case .amount: text.line("    scale: đồng")
        case .count, .text, .date, .flag: break
        }
        if let measure = field.measure, field.type.name != "amount" {
            text.line("    measure: \(YAMLText.quoted(measure))")
        }
        if !field.type.isNumeric, rows != .items || field.column != fields.first?.column {
            text.line("    required: false")
        }
        writeAggregation(field, &text)
    }

    /// Only what differs from what the type does by itself.
    private func writeAggregation(_ field: DraftField, _ text: inout YAMLText) {
        switch field.type {
        case .decimal where field.addsUp: text.line("    over_units: sum")
        default: break
        }
        switch (field.type, field.overTime) {
        case (.count, .last), (.amount, .last), (.decimal, .last), (.count, .first), (.amount, .first),
            (.decimal, .first),
            (.decimal, .sum), (.count, .computed), (.amount, .computed), (.decimal, .computed):
            if rows != .items, rows != .indicators { text.line("    over_time: \(field.overTime.rawValue)") }
        default: break
        }
    }

    // MARK: relations

    /// What is declared at its field; all else is a rule.
    private func isOfField(_ relation: Relation) -> Bool {
        switch (relation.form, relation.source) {
        case (.rate(_, _), _): true
        case (.sum(_, let minus), .printed), (.sum(_, let minus), .group): minus.isEmpty && isFirstSum(relation)
        case (.sum, _): false
        }
    }

    private func isFirstSum(_ relation: Relation) -> Bool {
        relations.first { other in
            guard other.subject == relation.subject, case .sum(_, let minus) = other.form else { return false }
            return minus.isEmpty && (other.source == .printed || other.source == .group)
        }?.form == relation.form
    }

    private func write(_ relation: Relation, _ text: inout YAMLText) {
        text.line("    \(declared(relation))   # \(evidence(relation))")
    }

    private func declared(_ relation: Relation) -> String {
        switch relation.form {
        case .sum(let plus, _): return "sum: [\(names(plus).joined(separator: ", "))]"
        case .rate(let part, let whole):
            let parts = names(part)
            let written = parts.count == 1 ? parts[0] : "[\(parts.joined(separator: ", "))]"
            return "rate: { part: \(written), whole: \(fields[whole].name) }"
        }
    }

    private func writeRules(_ text: inout YAMLText) {
        let rules = relations.filter { !isOfField($0) }
        guard !rules.isEmpty || !bounds.isEmpty else { return }
        text.line("rules:")
        for relation in rules {
            if relation.source == .printed {
                text.line("  - \(self.text(relation))   # \(evidence(relation))")
            } else {
                text.line("  - { check: \(self.text(relation)), severity: warning }   # \(evidence(relation))")
            }
        }
        for bound in bounds {
            text.line(
                "  - { check: \(fields[bound.smaller].name) <= \(fields[bound.larger].name), severity: warning }   # \(bound.reason), \(DatasetDraftTexts.rows(bound.rows))"
            )
        }
    }

    func text(_ relation: Relation) -> String {
        let subject = fields[relation.subject].name
        switch relation.form {
        case .sum(let plus, let minus):
            let taken = names(minus).map { " - \($0)" }.joined()
            return "\(subject) = \(names(plus).joined(separator: " + "))\(taken)"
        case .rate(let part, let whole):
            return "\(subject) = \(names(part).joined(separator: " + ")) / \(fields[whole].name)"
        }
    }

    private func evidence(_ relation: Relation) -> String {
        DatasetDraftTexts.evidence(
            relation.source.words, rows: relation.evidence.rows, different: relation.evidence.different,
            failing: relation.evidence.failing)
    }

    private func names(_ columns: [Int]) -> [String] { columns.map { fields[$0].name } }
}
