import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Viewing

/// `/ky`: all periods with data, and those that are due now.
enum PeriodsPage {
    static let routes = [Route(.get, "/ky", for: .signedIn, isKept: true, respond: respond)]

    static func respond(_ visit: Visit) throws -> WebResponse {
        let store = visit.site.store
        return try visit.keptPage {
            let texts = BoardTexts(visit.language)
            let atHand = try PeriodsAtHand(visit.site.composition, store: store, today: visit.today).periods
            var periods = try store.periods()
            periods += atHand.filter { !periods.contains($0) }
            return try Page(texts.periods, visit, in: .periods) { html in
                guard !periods.isEmpty else {
                    return html.empty(texts.nothingOwed, link: visit.sending(texts.sendFile))
                }
                try html.table(
                    texts.periods, id: "bang-ky",
                    columns: [.words(texts.period), .words(texts.days), .words(texts.reportState)], isCaptionSeen: false
                ) { html in
                    for period in periods.sorted().reversed() {
                        try row(period, visit, texts, &html)
                    }
                }
            }.response()
        }
    }

    private static func row(
        _ period: Period, _ visit: Visit, _ texts: BoardTexts, _ html: inout HTMLWriter
    ) throws {
        let office = visit.office(of: period)
        let key = ReportPeriod(office.kind.id, period)
        let isIssued = try visit.site.store.finalizedThrough(key) != nil
        try html.row { html in
            html.rowHead { $0.link(visit.name(of: period), Section.board.path(period)) }
            html.cell("\(period.firstDay.slashed) – \(period.lastDay.slashed)")
            try html.cell { html in
                if isIssued {
                    html.badge(Badge(.good, texts.isIssued))
                } else if try visit.site.store.reportMade(key) != nil {
                    html.badge(Badge(.quiet, texts.isDraft))
                } else {
                    html.text("–")
                }
            }
        }
    }
}
