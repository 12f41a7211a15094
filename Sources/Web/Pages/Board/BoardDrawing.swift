import Hypertext
import Messages
import ReportingKit
import Viewing

/// Rows of a board as a table.
struct BoardDrawing {
    let visit: Visit
    let board: Board
    let rows: [Board.Row]

    private var texts: BoardTexts { BoardTexts(visit.language) }

    static func badge(_ cell: Board.Cell, _ texts: BoardTexts) -> Badge {
        if cell.isWaiting { return Badge(.ask, texts.waiting) }
        return switch cell.standing {
        case .sent: Badge(.good, texts.words(cell))
        case .late: Badge(.good, texts.words(cell))
        case .partly: Badge(.ask, texts.words(cell))
        case .due: Badge(.quiet, texts.words(cell))
        case .overdue: Badge(.bad, texts.words(cell))
        }
    }

    func write(_ html: inout HTMLWriter, caption: String) {
        html.table(
            caption, id: "bang-gui",
            columns: [.words(texts.unit)]
                + board.columns.map { .words("\($0.title) (\(texts.dueColumn) \($0.due.slashed))") },
            isCaptionSeen: false, class: "board"
        ) { html in
            sum(&html)
            for row in rows { self.row(row, &html) }
        }
    }

    /// Over all units of the board, whichever rows are shown.
    private func sum(_ html: inout HTMLWriter) {
        html.tag("tr", .class("sum")) { html in
            html.rowHead(texts.sum)
            for column in board.columns { html.figure("\(visit.count(column.sent))/\(visit.count(column.owing))") }
        }
    }

    private func row(_ row: Board.Row, _ html: inout HTMLWriter) {
        html.row { html in
            html.rowHead(row.unit.name)
            for cell in row.cells {
                guard let cell else {
                    html.tag("td", .class("quiet"), text: "–")
                    continue
                }
                // Hundreds of them on a page: no element more than it takes.
                let badge = Self.badge(cell, texts)
                html.tag("td", .class(badge.tone == .quiet ? "due" : badge.tone.rawValue)) { html in
                    html.text(badge.text)
                    guard let number = cell.file?.number else { return }
                    html.tag(
                        "a", .href(FileRoutes.path(number)),
                        text: cell.receivedAt.map { CalendarDate.inVietnam($0).slashed } ?? texts.seeFile)
                }
            }
        }
    }
}
