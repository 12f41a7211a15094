import ReportingKit
import Tabular

@testable import Drafts

/// A table as text: rows by lines, cells between bars. What reads as a number is one.
enum TableText {
    static func sheet(_ text: String) -> Sheet {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map {
                VietnameseText.clean(String($0))
            }
        }
        return sheet(rows)
    }

    static func sheet(_ rows: [[String]]) -> Sheet {
        Sheet(
            name: "Sheet1",
            rows: rows.enumerated().map { index, texts in
                SheetRow(
                    index: index,
                    cells: texts.enumerated().compactMap { column, text in
                        if text.isEmpty { return nil }
                        if let number = Double(text) { return Cell(column: column, content: .number(number, .general)) }
                        return Cell(column: column, content: .text(text))
                    })
            })
    }

    static func draft(_ text: String) -> Draft? { Draft.of([sheet(text)], fileName: "bang.xlsx").first }
}

extension Draft {
    /// The sums and rates as they are written, without their evidence.
    var found: Set<String> { Set(relations.map(text)) }

    func field(_ name: String) -> DraftField? { fields.first { $0.name == name } }
}
