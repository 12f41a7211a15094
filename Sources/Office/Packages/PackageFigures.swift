import Foundation
import ReportingKit

/// `figures.csv` of a package: what the unit states as a whole, a figure a line.
struct PackageFigures: Equatable {
    struct Figure: Equatable {
        /// As `lineage.json` names it: "forests.whole.planted".
        let id: String
        let dataset: DatasetID
        let field: FieldName
        let title: String
        /// As text for machines.
        let value: String
    }

    static let fileName = "figures.csv"
    private static let columns = ["figure", "dataset", "field", "title", "value"]

    let figures: [Figure]

    /// Where the value of a figure stands; the heading is the first line.
    static func cell(of index: Int) -> CellAddress { CellAddress(row: index + 1, column: columns.count - 1) }

    /// The figure whose value stands in a cell.
    func figure(at cell: CellAddress) -> Figure? {
        guard cell.row > 0, cell.row <= figures.count, cell == Self.cell(of: cell.row - 1) else { return nil }
        return figures[cell.row - 1]
    }

    var csv: Data {
        let lines = [Self.columns] + figures.map { [$0.id, "\($0.dataset)", "\($0.field)", $0.title, $0.value] }
        return Data(lines.map { $0.map(CSVLine.quoted).joined(separator: ",") + "\n" }.joined().utf8)
    }

    init(_ figures: [Figure]) { self.figures = figures }

    /// Nil for what was not written as ``csv``.
    init?(csv: Data) {
        let lines = String(decoding: csv, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.last == "", let heading = lines.first, CSVLine.cells(String(heading)) == Self.columns else {
            return nil
        }
        var figures: [Figure] = []
        for line in lines.dropFirst().dropLast() {
            let cells = CSVLine.cells(String(line))
            guard cells.count == Self.columns.count else { return nil }
            figures.append(
                Figure(
                    id: cells[0], dataset: DatasetID(cells[1]), field: FieldName(cells[2]), title: cells[3],
                    value: cells[4]))
        }
        self.figures = figures
    }
}
