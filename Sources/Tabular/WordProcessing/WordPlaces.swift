import Files
import Foundation
import ReportingKit

/// Where in a Word file the paragraphs and cells stand that readers number: each as the place of its element among all elements of the
/// main part, from 1.
public struct WordPlaces: Sendable {
    private var paragraphs: [Int] = []
    private var cells: [String: [CellAddress: Int]] = [:]

    /// Throws what reading the file throws.
    public init(_ bytes: Data, limits: ReadingLimits) throws(ReadingError) {
        var sheets = WordSheets(limits: limits, noting: true)
        var above: [String] = []
        for block in try DOCXReader(limits: limits).blocks(of: bytes) {
            switch block {
            case .paragraph(let paragraph):
                guard !paragraph.text.isEmpty else { continue }
                paragraphs.append(paragraph.element)
                above.append(paragraph.shownText)
            case .table(let table):
                try sheets.add(table, above: above)
                above = []
            }
        }
        for (sheet, elements) in zip(sheets.sheets, sheets.elements ?? []) { cells[sheet.name] = elements }
    }

    /// The element of a paragraph by its number, from 1.
    public func paragraph(_ number: Int) -> Int? {
        paragraphs.indices.contains(number - 1) ? paragraphs[number - 1] : nil
    }

    /// The element of a cell; of a sheet's first cell where none is named.
    public func cell(_ address: CellAddress?, of sheet: String) -> Int? {
        guard let cells = cells[sheet] else { return nil }
        return address.map { cells[$0] } ?? cells.min { $0.key < $1.key }?.value
    }
}
