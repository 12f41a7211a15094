import Hypertext
import Messages
import ReportingKit
import Serving
import Viewing

/// What is owed for one period: how much of it was sent, what lacks with the next step, what was received.
struct DutiesDrawing {
    let visit: Visit
    let duties: Duties

    /// An officer has a handful of lines; of an office the rest is on the board.
    private static let shown = 12

    private var texts: BoardTexts { BoardTexts(visit.language) }
    private var name: String { visit.name(of: duties.period) }
    private var id: String { "ky-\(duties.period.id.filter { $0 != "." })" }

    func write(_ html: inout HTMLWriter) throws {
        html.tag("section", .named("aria-labelledby", id)) { html in
            html.tag("h2", .id(id), text: texts.dutiesOf(duties.period.vietnamese))
            guard !duties.lines.isEmpty else { return html.empty(texts.noUnitOwes) }
            tiles(&html)
            if duties.open.isEmpty {
                html.notice(Notice(.done, texts.allSent))
            } else {
                open(&html)
            }
            if !duties.done.isEmpty, visit.ownUnits != nil {
                html.details(texts.received) { received(&$0) }
            }
            html.tag("p") { $0.link(texts.wholeBoard, Section.board.path(duties.period)) }
        }
    }

    private func tiles(_ html: inout HTMLWriter) {
        let tiles = [
            (duties.owed, texts.owing), (duties.sent, texts.sentCount), (duties.overdue, texts.overdueCount),
            (duties.late, texts.lateCount),
        ]
        html.tag("ul", .class("tiles")) { html in
            for (count, words) in tiles {
                html.tag("li") { html in
                    html.tag("strong", text: visit.count(count))
                    html.text(words)
                }
            }
        }
    }

    private func open(_ html: inout HTMLWriter) {
        html.table(
            texts.toDo, id: "\(id)-viec",
            columns: [.words(texts.content), .words(texts.standing), .words(texts.next)]
        ) { html in
            for line in duties.open.prefix(Self.shown) {
                html.row { html in
                    html.rowHead { html in
                        html.text(line.column.title)
                        html.tag("div", .class("quiet"), text: line.unit.name)
                    }
                    html.cell { html in
                        html.badge(BoardDrawing.badge(line.cell, texts))
                        html.tag("div", .class("quiet"), text: texts.dueDay(line.column.due.slashed))
                    }
                    html.cell { html in
                        if Section.dropZone.isOpen(to: visit.visitor) { html.link(texts.sendFile, send(line)) }
                    }
                }
            }
        }
        if duties.open.count > Self.shown {
            html.tag("p", text: texts.andMore(duties.open.count - Self.shown))
        }
    }

    private func send(_ line: Duties.Line) -> WebPath {
        guard visit.ownUnits != nil else { return Section.dropZone.path() }
        return Section.dropZone.path().query(DropPage.unitItem, line.unit.code.rawValue)
    }

    private func received(_ html: inout HTMLWriter) {
        html.tag("ul", .class("plain-list")) { html in
            for line in duties.done {
                html.tag("li") { html in
                    html.badge(BoardDrawing.badge(line.cell, texts))
                    html.text(" \(line.column.title) – \(line.unit.name) ")
                    if let number = line.cell.file?.number {
                        html.link(line.cell.file?.name ?? texts.seeFile, FileRoutes.path(number))
                    }
                }
            }
        }
    }
}
