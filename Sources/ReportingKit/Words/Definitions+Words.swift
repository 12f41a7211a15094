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
        var worded = self
        worded.title = words.filled(title)
        worded.unitTitle = words.filled(unitTitle)
        return worded
    }
}

extension SectionDefinition {
    public func `in`(_ words: TitleWords) -> SectionDefinition {
        SectionDefinition(id, words.filled(title), parent: parent, headings: headings.map(words.filled))
    }
}

extension DatasetDefinition {
    public func `in`(_ words: TitleWords) -> DatasetDefinition {
        var worded = reported(by: words.territory)
        worded.fields = worded.fields.map { $0.in(words) }
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
