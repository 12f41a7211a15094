/// Puts headings on levels that follow each other: none is more than one deeper than the heading above.
///
/// Templates give outline levels as their authors like; who hears a page is led by the order of its headings.
enum HeadingOrder {
    private static let deepest = 3

    static func ordered(_ blocks: [RenderedDocument.Block]) -> [RenderedDocument.Block] {
        // Levels of the template that are open, from the highest.
        var open: [Int] = []
        return blocks.map { block in
            guard case .paragraph(var paragraph) = block, let level = paragraph.headingLevel else { return block }
            while let last = open.last, last >= level { open.removeLast() }
            open.append(level)
            paragraph.headingLevel = min(open.count, deepest)
            return .paragraph(paragraph)
        }
    }
}
