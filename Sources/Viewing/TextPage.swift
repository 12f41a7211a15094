import ReportingKit
import Tabular

/// The running text of a document, a window of its paragraphs, each with its number.
package struct TextPage: Sendable {
    package struct Paragraph: Sendable {
        package enum Kind: Hashable, Sendable {
            case heading(level: Int), text
            case item(level: Int)
            /// A table of the document, which is a sheet of this name.
            case table(String)
        }

        /// From 1, as the document's reader counts them.
        package let number: Int
        package let kind: Kind
        package let text: String
        package let isCut: Bool
        package let isMarked: Bool
        /// Not shown: nobody knows whether it names people.
        package let isWithheld: Bool
    }

    package let file: FileReference
    package let format: FileFormat
    package let paragraphs: [Paragraph]
    /// The blocks of the window among all of them, from zero.
    package let window: Range<Int>
    package let count: Int
    package let marked: Int?

    /// Blocks of one page.
    package static let blocks = 200
    private static let length = 20_000

    init(
        file: FileReference, format: FileFormat, text: TextDocument, tables: [String], _ choices: SheetChoices,
        shown: RangeSet<Int>, _ notes: [FindingNote]
    ) {
        self.file = file
        self.format = format
        let blocks = text.blocks
        count = blocks.count
        marked = choices.paragraph
        let place = choices.paragraph.flatMap { wanted in blocks.firstIndex { $0.paragraph == wanted } }
        let first = min(max(0, choices.firstRow ?? (place ?? 0) / Self.blocks * Self.blocks), blocks.count)
        window = first..<min(blocks.count, first + Self.blocks)
        let found = Set(notes.compactMap(\.paragraph))
        paragraphs = blocks[window].map { block in
            Self.paragraph(
                block, tables, isMarked: block.paragraph == choices.paragraph,
                isShown: shown.contains(block.paragraph) || found.contains(block.paragraph))
        }
    }

    private static func paragraph(
        _ place: TextDocument.Place, _ tables: [String], isMarked: Bool, isShown: Bool
    ) -> Paragraph {
        let (kind, text): (Paragraph.Kind, String) =
            switch place.block {
            case .heading(let level, let text): (.heading(level: level), text)
            case .paragraph(let text): (.text, text)
            case .listItem(let level, let text): (.item(level: level), text)
            case .table(let number): (.table(tables.indices.contains(number) ? tables[number] : ""), "")
            }
        let shows = if case .table = kind { true } else { isShown }
        let isCut = text.utf8.count > length && text.count > length
        return Paragraph(
            number: place.paragraph, kind: kind,
            text: shows ? (isCut ? String(text.prefix(length)) : text) : "", isCut: isCut, isMarked: isMarked,
            isWithheld: !shows)
    }
}
