extension [TemplatePiece] {
    /// What is filled in beside tables, for those who want the paragraphs alone: the rows of a country are most of a
    /// report.
    ///
    /// A block opens and closes among the children of one element, so one within a table holds nothing beside it.
    func besidesTables() -> [TemplatePiece] {
        var tables = 0
        return filter { piece in
            if case .markup(let markup) = piece {
                tables += RenderedParagraphs.openTables(in: markup)
                return true
            }
            return tables == 0
        }.map { piece in
            switch piece {
            case .markup, .output: piece
            case .choice(let branches): .choice(branches.map { ($0.condition, $0.pieces.besidesTables()) })
            case .loop(let variable, let list, let pieces):
                .loop(variable: variable, list: list, pieces: pieces.besidesTables())
            }
        }
    }
}
