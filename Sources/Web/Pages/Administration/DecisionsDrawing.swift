import Hypertext
import Messages
import ReportingKit
import Viewing

/// What people decided lately: who, when, about which period.
struct DecisionsDrawing {
    let visit: Visit
    let decisions: LatestDecisions

    private var texts: AdministrationTexts { AdministrationTexts(visit.language) }

    func write(_ html: inout HTMLWriter) {
        html.tag("h2", text: texts.decisions)
        guard !decisions.entries.isEmpty else { return html.empty(texts.noDecisions) }
        html.table(
            texts.decisions, id: "bang-quyet-dinh",
            columns: [.words(texts.what), .words(texts.period), .words(texts.who), .words(texts.at)],
            isCaptionSeen: false
        ) { html in
            for entry in decisions.entries {
                html.row { html in
                    html.rowHead { what(entry, &$0) }
                    html.cell { html in
                        guard let period = entry.period else { return html.text("–") }
                        html.link(visit.name(of: period), Section.board.path(period))
                    }
                    html.cell(entry.name)
                    html.cell { $0.time(entry.at) }
                }
            }
        }
    }

    private func what(_ entry: LatestDecisions.Entry, _ html: inout HTMLWriter) {
        switch entry.kind {
        case .accepted(let count): html.text(texts.accepted(count))
        case .asked(let matter, let letters): html.text(texts.asked(matter, letters))
        case .answered(let matter): html.text(texts.answered(matter))
        case .issued(let number): html.text(texts.issued(number))
        case .reopened(let number): html.text(texts.reopened(number))
        case .took(let file): html.link(texts.took(file), FileRoutes.path(file))
        case .kept(let file): html.link(texts.kept(file), FileRoutes.path(file))
        case .withdrew(let file): html.link(texts.withdrew(file), FileRoutes.path(file))
        }
    }
}
