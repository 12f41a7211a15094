import Messages
import ReportingKit
import YAMLReading

/// A dataset with what a file adds to it: headings, words, optional fields, lines and warnings. Nothing that was right
/// becomes wrong by it.
///
/// What a file may say of another dataset at all, ``ExtensionKeys`` checked while it was read.
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
                    fault("fields.\(field.name)", .addedFieldRequired))
            } else {
                fields.append(field)
            }
        }
        let known = Set(former.rules)
        let rules = added.rules.filter { !known.contains($0) }
        for rule in rules where rule.severity == .error && rule.fields.contains(where: { former.field($0) != nil }) {
            faults.append(
                fault("rules", .addedRuleIsError)
            )
        }
        if !faults.isEmpty { throw FileFaults(faults) }
        var extended = former
        extended.fields = fields
        extended.rules += rules
        extended.groups += added.groups.filter { group in !former.groups.contains { $0.name == group.name } }
        extended.keyHeadings += added.keyHeadings
        extended.formCode = former.formCode ?? added.formCode
        extended.fileNames += added.fileNames
        extended.titles += added.titles
        extended.dimension = former.dimension.map { Self.dimension($0, hearing: added.dimension) }
        extended.lines = Self.lines(former.lines, hearing: added.lines)
        if !extended.lines.isEmpty, extended.lines != former.lines {
            let lines = IndicatorLine.fields(of: extended.lines, columns: former.columns)
            extended.fields += lines.filter { line in !extended.fields.contains { $0.name == line.name } }
        }
        extended.periodGroups.merge(added.periodGroups) { $0 + $1 }
        extended.json = former.json ?? added.json
        extended.checks += added.checks
        return extended
    }

    /// The field with further headings, and a choice with further words; all else stays as it is.
    private static func field(_ field: FieldDefinition, hearing added: FieldDefinition) -> FieldDefinition {
        var field = field
        field.headings += added.headings
        if case .choice(let words) = field.type, case .choice(let further) = added.type {
            field.type = .choice(words + further.filter { !words.contains($0) })
            field.choiceDays.merge(added.choiceDays) { days, _ in days }
        }
        return field
    }

    /// Members of a dimension that is open need no list.
    private static func dimension(_ former: Dimension, hearing added: Dimension?) -> Dimension {
        guard let added else { return former }
        var members = former.members
        for member in added.members {
            if let index = members.firstIndex(where: { $0.title == member.title }) {
                members[index] = Dimension.Member(
                    member.title, words: members[index].words + member.words, validity: members[index].validity)
            } else if !former.isOpen {
                members.append(member)
            }
        }
        return Dimension(
            former.name, former.title, headings: former.headings + added.headings, members: members)
    }

    private static func lines(_ former: [IndicatorLine], hearing added: [IndicatorLine]) -> [IndicatorLine] {
        var lines = former
        for line in added {
            guard let index = lines.firstIndex(where: { $0.name == line.name }) else {
                lines.append(line)
                continue
            }
            let known = lines[index]
            lines[index] = IndicatorLine(
                number: known.number, known.name, known.title, headings: known.headings + line.headings,
                type: known.type, measure: known.measure, minimum: known.minimum, maximum: known.maximum,
                validity: known.validity)
        }
        return lines
    }

    private func fault(_ key: String, _ text: FaultText) -> FileFault {
        FileFault(file: declaration.file, line: 1, column: 1, key: key, text)
    }
}
