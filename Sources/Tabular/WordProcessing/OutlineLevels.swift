/// Puts typed headings on levels: where headings with a style bear numbers of the same kind, on theirs; else one below
/// the next kind above.
struct OutlineLevels {
    private var levels: [TypedHeading.Rank: Int] = [:]

    init(_ paragraphs: [WordParagraph]) {
        var styled: [TypedHeading.Rank: Int] = [:]
        var deepestStyled = 0
        var typed: Set<TypedHeading.Rank> = []
        for paragraph in paragraphs {
            if let level = paragraph.headingLevel {
                let rank = TypedHeading.number(at: paragraph.shownText)?.rank
                if let rank, styled[rank] == nil { styled[rank] = level }
                if rank == nil { deepestStyled = max(deepestStyled, level) }
            } else if let heading = TypedHeading(paragraph) {
                typed.insert(heading.rank)
            }
        }
        var above = deepestStyled
        for rank in TypedHeading.Rank.allCases {
            if let level = styled[rank] {
                levels[rank] = level
                above = max(above, level)
            } else if typed.contains(rank) {
                above += 1
                levels[rank] = above
            }
        }
    }

    func level(of heading: TypedHeading) -> Int { levels[heading.rank] ?? 1 }
}
