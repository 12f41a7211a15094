import ReportingKit
import YAMLReading

/// A dataset with what a file adds to it: headings, words, optional fields, lines and warnings. Nothing that was right becomes wrong by it.
struct DatasetExtension {
    private let former: DatasetDefinition
    private let declaration: DatasetDeclaration

    init(_ former: DatasetDefinition, by declaration: DatasetDeclaration) {
        self.former = former
        self.declaration = declaration
    }

    func definition() throws(FileFaults) -> DatasetDefinition {
        let added = declaration.definition
        var faults: [FileFault] = []
        var fields = former.fields
        for field in added.fields {
            if let index = fields.firstIndex(where: { $0.name == field.name }) {
                fields[index] = Self.field(fields[index], hearing: field)
            } else if field.isRequired {
                faults.append(
                    fault("fields.\(field.name)", "a field that is added must be optional", "required: false"))
            } else {
                fields.append(field)
            }
        }
        let known = Set(former.rules)
        let rules = added.rules.filter { !known.contains($0) }
        for rule in rules where rule.severity == .error && rule.fields.contains(where: { former.field($0) != nil }) {
            faults.append(
                fault("rules", "a rule that is added to figures of a shipped dataset is a warning", "severity: warning")
            )
        }
        if !faults.isEmpty { throw FileFaults(faults) }
        var extended = DatasetDefinition(
            id: former.id, title: former.title, layout: former.layout, fields: fields, unitHeaders: former.unitHeaders,
            setPhrases: former.setPhrases, rules: former.rules + rules, speech: former.speech)
        extended.otherLayouts = former.otherLayouts
        extended.groups =
            former.groups + added.groups.filter { group in !former.groups.contains { $0.name == group.name } }
        extended.keyHeadings = former.keyHeadings + added.keyHeadings
        extended.formCode = former.formCode ?? added.formCode
        extended.fileNames = former.fileNames + added.fileNames
        extended.titles = former.titles + added.titles
        extended.dimension = former.dimension
        extended.lines = former.lines + added.lines
        extended.columns = former.columns
        extended.otherLines = former.otherLines
        extended.otherColumns = former.otherColumns
        extended.periodGroups = former.periodGroups.merging(added.periodGroups) { $0 + $1 }
        extended.json = former.json ?? added.json
        extended.validity = former.validity
        extended.checks = former.checks + added.checks
        return extended
    }

    /// The field with further headings; all else stays as it is.
    private static func field(_ field: FieldDefinition, hearing added: FieldDefinition) -> FieldDefinition {
        guard !field.headers.isEmpty else {
            var field = field
            field.headings += added.headings
            return field
        }
        let patterns = added.headers + added.headings.map { HeaderPattern(allOf: $0.pattern().words) }
        return field.headed(by: field.headers + patterns)
    }

    private func fault(_ key: String, _ message: String, _ hint: String) -> FileFault {
        FileFault(file: declaration.file, line: 1, column: 1, key: key, message: message, hint: hint)
    }
}

extension Rule {
    /// The fields that it speaks of.
    fileprivate var fields: [FieldName] {
        switch check {
        case .compare(let left, _, let right): left.fields + right.fields
        case .rate(let rate, let part, let whole): [rate, part, whole]
        }
    }
}
