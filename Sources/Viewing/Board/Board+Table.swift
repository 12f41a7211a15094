import Messages
import Publishing
import ReportingKit

extension Board {
    /// The board as it is taken along: the same words as on the page, a row a unit.
    package func table(_ rows: [Row], title: String, texts: BoardTexts) -> PlainTable {
        PlainTable(
            title: title, notes: [period.vietnameseRange],
            columns: [PlainTable.Column(texts.unit)]
                + columns.map { PlainTable.Column("\($0.title) (\(texts.dueColumn) \($0.due.slashed))") },
            rows: rows.map { row in
                [.text(row.unit.name)] + row.cells.map { cell in .text(cell.map(texts.words) ?? texts.notOwed) }
            })
    }
}

extension BoardTexts {
    /// What became of a duty, in words.
    package func words(_ cell: Board.Cell) -> String {
        let words =
            switch cell.standing {
            case .sent: sent
            case .late(let days): late(days: days)
            case .partly(let gaps): partly(gaps)
            case .due(let days): due(days: days)
            case .overdue(let days): overdue(days: days)
            }
        return cell.isWaiting ? "\(words); \(waiting)" : words
    }
}
