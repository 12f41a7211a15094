import ReportingKit
import Tabular

extension Sheet {
    /// A sheet from rows of texts; digits alone become numbers, "" is a blank cell.
    static func of(_ rows: [[String]], name: String = "Sheet1", merges: [String] = [], numbersAsText: Bool = false)
        -> Sheet
    {
        Sheet(
            name: name,
            rows: rows.enumerated().map { index, texts in
                SheetRow(
                    index: index,
                    cells: texts.enumerated().compactMap { column, text in
                        if text.isEmpty { return nil }
                        if !numbersAsText, let number = Double(text), text.allSatisfy({ $0.isNumber || $0 == "." }) {
                            return Cell(column: column, content: .number(number, .general))
                        }
                        return Cell(column: column, content: .text(text))
                    })
            },
            merges: merges.compactMap { range in
                let ends = range.split(separator: ":").compactMap { CellAddress(String($0)) }
                return ends.count == 2 ? MergedRange(first: ends[0], last: ends[1]) : nil
            })
    }
}
