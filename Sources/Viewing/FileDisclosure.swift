import Foundation
import Office
import Processing
import Recognition
import ReportingKit
import Store
import Tabular

/// What may be shown of a file: what was read of it as title, heading, label, figure or line of text. Below and beside a
/// table of units may stand anything, a list of people too: nobody looked at it, so it is not shown.
///
/// Pages, texts and downloads ask this and nothing else.
package struct FileDisclosure: Sendable {
    /// One row a dossier: what was counted is shown, and nothing of the rows.
    package static let counts = FileDisclosure(isCounted: true)

    package let isCounted: Bool
    /// Whether no cell that is filled is withheld, but for those of signatures; of the text it says nothing.
    let showsAllCells: Bool
    private let areas: ReadAreas
    private let paragraphs: RangeSet<Int>

    private init(isCounted: Bool) {
        self.isCounted = isCounted
        showsAllCells = false
        areas = ReadAreas()
        paragraphs = RangeSet()
    }

    /// By what recognition says of it.
    package init(_ processed: ProcessedFile) {
        guard processed.records == nil else {
            self = .counts
            return
        }
        isCounted = false
        var areas = processed.areas
        for recognized in processed.tables {
            let table = recognized.table
            for row in table.rows + [table.declaredTotal].compactMap(\.self) + recognized.subtotals.map(\.row) {
                areas.add(row)
            }
        }
        self.areas = areas
        var paragraphs = RangeSet<Int>()
        for line in processed.narrative.flatMap(\.lines) {
            paragraphs.insert(contentsOf: line.paragraph..<line.paragraph + 1)
        }
        self.paragraphs = paragraphs
        showsAllCells = processed.format != nil && processed.sheets.allSatisfy { Self.showsAll($0, areas) }
    }

    private static func showsAll(_ sheet: Sheet, _ areas: ReadAreas) -> Bool {
        let headings = areas.hasSome(on: sheet.name) ? 0 : HeadingRows(sheet.rows).end
        let signatures = SignatureRows(sheet).start ?? .max
        return sheet.rows.allSatisfy { row in
            row.index < headings || row.index >= signatures
                || row.cells.allSatisfy { cell in
                    !cell.isFilled || areas.contains(CellAddress(row: row.index, column: cell.column), of: sheet.name)
                }
        }
    }

    func of(_ sheet: String) -> SheetDisclosure { areas.hasSome(on: sheet) ? .read : .headings }

    func shows(_ cell: CellAddress, of sheet: String) -> Bool { areas.contains(cell, of: sheet) }

    // MARK: Text

    /// Lines before the first heading that may be the office's name, the title and the day.
    private static let linesOfTitle = 12

    /// The paragraphs of a document that may be shown, by their numbers; `tables` are the names of its tables.
    func paragraphs(of text: TextDocument, tables: [String]) -> RangeSet<Int> {
        var shown = paragraphs
        var titles = 0
        for place in text.blocks {
            switch place.block {
            case .heading:
                titles = Self.linesOfTitle
                shown.insert(contentsOf: place.paragraph..<place.paragraph + 1)
            case .paragraph(let line):
                guard titles < Self.linesOfTitle else { continue }
                titles += 1
                if !TitleLines.namesPerson(line) {
                    shown.insert(contentsOf: place.paragraph..<place.paragraph + 1)
                }
            // What stands behind a list or a table of figures is no title; the office's name may be a table of its own.
            case .listItem: titles = Self.linesOfTitle
            case .table(let number):
                if !tables.indices.contains(number) || areas.hasSome(on: tables[number]) { titles = Self.linesOfTitle }
            }
        }
        return shown
    }

    /// Of tables it says nothing. What signs a document is withheld where it is drawn, and no reason to withhold the document.
    func showsAll(of text: TextDocument, tables: [String]) -> Bool {
        let shown = paragraphs(of: text, tables: tables)
        let withheld = text.blocks.filter { !shown.contains($0.paragraph) }.compactMap { place -> String? in
            switch place.block {
            case .heading(_, let line), .paragraph(let line), .listItem(_, let line): line
            case .table: nil
            }
        }
        return withheld.isEmpty || SignatureRows.are(withheld)
    }
}
