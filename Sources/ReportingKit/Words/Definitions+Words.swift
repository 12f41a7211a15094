// What modules declare, said in the words of a territory and a day.

extension FigureDefinition {
    public func `in`(_ words: TitleWords) -> FigureDefinition {
        FigureDefinition(id, words.filled(title), value, format: format)
    }
}

extension ComparisonDefinition {
    public func `in`(_ words: TitleWords) -> ComparisonDefinition {
        ComparisonDefinition(id, parts.map { Part($0.figure, words.filled($0.words)) })
    }
}

extension AppendixDefinition {
    public func `in`(_ words: TitleWords) -> AppendixDefinition {
        AppendixDefinition(
            id, words.filled(title), order: order, dataset: dataset, set: set, unitTitle: words.filled(unitTitle),
            fields: fields, totalLabel: totalLabel, columnNumbers: columnNumbers)
    }
}

extension SectionDefinition {
    public func `in`(_ words: TitleWords) -> SectionDefinition {
        SectionDefinition(id, words.filled(title), parent: parent, headings: headings.map(words.filled))
    }
}

extension DatasetDefinition {
    public func `in`(_ words: TitleWords) -> DatasetDefinition {
        var worded = self
        worded.fields = fields.map { $0.in(words) }
        return worded
    }
}

extension FieldDefinition {
    public func `in`(_ words: TitleWords) -> FieldDefinition {
        var worded = self
        worded.title = words.filled(title)
        worded.group = group.map(words.filled)
        worded.hint = hint.map(words.filled)
        return worded
    }
}
