import ReportingKit

/// Two versions of a dataset as one, whose fields, lines and rules hold for their time. Equal names are one series.
struct DatasetVersions {
    private let former: DatasetDefinition
    private let newer: DatasetDefinition

    init(_ one: DatasetDefinition, _ other: DatasetDefinition) {
        let isLater = other.validity.from.map { day in one.validity.from.map { $0 <= day } ?? true } ?? false
        (former, newer) = isLater ? (one, other) : (other, one)
    }

    /// Fields that are of another kind in the two: they could not be one series.
    var differing: [FieldName] {
        newer.fields.filter { field in
            former.field(field.name).map {
                $0.type != field.type || $0.aggregation != field.aggregation || $0.scale != field.scale
            } ?? false
        }.map(\.name)
    }

    var merged: DatasetDefinition {
        let rules =
            newer.rules.map { former.rules.contains($0) ? $0 : $0.within(newer.validity) }
            + former.rules.filter { !newer.rules.contains($0) }.map { $0.within(former.validity) }
        var merged = DatasetDefinition(
            id: newer.id, title: newer.title, layout: newer.layout, fields: fields(newer.fields, former.fields),
            setPhrases: newer.setPhrases, rules: rules,
            speech: newer.speech ?? former.speech)
        merged.otherLayouts = union(newer.layouts, former.layouts).filter { $0 != newer.layout }
        merged.groups = newer.groups.map { group in
            guard let before = former.groups.first(where: { $0.name == group.name }) else { return group }
            return FieldGroup(
                group.name, group.title,
                headings: union(group.headings, [Heading(before.title)] + before.headings),
                isRequired: group.isRequired && before.isRequired)
        }
        merged.groups += former.groups.filter { group in !newer.groups.contains { $0.name == group.name } }
        merged.keyHeadings = union(newer.keyHeadings, former.keyHeadings)
        merged.formCode = newer.formCode ?? former.formCode
        merged.fileNames = union(newer.fileNames, former.fileNames)
        merged.titles = union(newer.titles, former.titles)
        merged.dimension = newer.dimension ?? former.dimension
        merged.lines = lines
        merged.columns = fields(newer.columns, former.columns)
        merged.otherLines = newer.otherLines
        merged.otherColumns = newer.otherColumns
        merged.periodGroups = newer.periodGroups.merging(former.periodGroups) { union($0, $1) }
        merged.json = newer.json ?? former.json
        merged.validity = Validity(from: former.validity.from, until: newer.validity.until)
        merged.checks = union(newer.checks, former.checks)
        merged.dueFrom = newer.dueFrom ?? former.dueFrom
        return merged
    }

    private func fields(_ ours: [FieldDefinition], _ theirs: [FieldDefinition]) -> [FieldDefinition] {
        let known = Dictionary(theirs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let both = ours.map { field -> FieldDefinition in
            guard let before = known[field.name] else { return field.within(newer.validity) }
            var field = field
            let title = before.title == field.title ? [] : [Heading(before.title)]
            field.headings = union(field.headings, title + before.headings)
            field.validity = Validity(
                from: before.within(former.validity).validity.from, until: field.within(newer.validity).validity.until)
            return field
        }
        return both
            + theirs.filter { field in !ours.contains { $0.name == field.name } }.map { $0.within(former.validity) }
    }

    private var lines: [IndicatorLine] {
        func within(_ line: IndicatorLine, _ validity: Validity) -> IndicatorLine {
            IndicatorLine(
                number: line.number, line.name, line.title, headings: line.headings, type: line.type,
                measure: line.measure, minimum: line.minimum, maximum: line.maximum,
                validity: line.validity.within(validity))
        }
        let known = Set(former.lines)
        return newer.lines.map { known.contains($0) ? $0 : within($0, newer.validity) }
            + former.lines.filter { !newer.lines.contains($0) }.map { within($0, former.validity) }
    }

    private func union<Element: Equatable>(_ first: [Element], _ second: [Element]) -> [Element] {
        first + second.filter { !first.contains($0) }
    }
}

extension Validity {
    /// The days of both.
    fileprivate func within(_ other: Validity) -> Validity {
        Validity(
            from: [from, other.from].compactMap(\.self).max(), until: [until, other.until].compactMap(\.self).min())
    }
}

extension FieldDefinition {
    fileprivate func within(_ other: Validity) -> FieldDefinition {
        var field = self
        field.validity = validity.within(other)
        return field
    }
}

extension Rule {
    fileprivate func within(_ other: Validity) -> Rule {
        var rule = self
        rule.validity = validity.within(other)
        return rule
    }
}
