import Hypertext
import Messages
import Office
import ReportingKit
import Service
import Serving
import Viewing

/// `/`: what is due, sent and late for whoever looks, and what to do next.
enum LandingPage {
    static let routes = [Route(.get, "/", for: .signedIn, respond: respond)]

    private static let shownReturns = 10

    static func respond(_ visit: Visit) throws -> WebResponse {
        let person = try visit.person
        let mark = try visit.site.store.mark()
        // Whether the service runs is no matter of the store.
        let troubles = person.has(.administrator) ? try Self.troubles(visit) : []
        return try visit.ifChanged("\(mark) \(visit.today.iso) \(troubles.joined(separator: "|"))") {
            let periods = try PeriodsAtHand(visit.site.composition, store: visit.site.store, today: visit.today).periods
            let duties = try periods.map { Duties(try visit.board(of: $0), units: visit.ownUnits) }
            let open = OpenFilesDrawing(
                visit: visit,
                returns: try OpenReturns(visit.site.store, own: try visit.ownFiles(), limit: shownReturns),
                questions: try periods.flatMap { period in
                    try UnitQuestions(
                        visit.office(of: period), store: visit.site.store, period: period, units: visit.ownUnits
                    ).entries
                })
            let work = try OfficeWork(visit, periods: periods, troubles: troubles)
            return try Page(LayoutTexts(visit.language).duties, visit, in: .duties) { html in
                work.write(&html)
                open.write(&html)
                let texts = BoardTexts(visit.language)
                if duties.isEmpty {
                    html.empty(texts.nothingOwed, link: (Section.dropZone.path(), texts.sendFile))
                }
                for duty in duties { try DutiesDrawing(visit: visit, duties: duty).write(&html) }
            }.response()
        }
    }

    private static func troubles(_ visit: Visit) throws -> [String] {
        let answer = try StatusReader.daemon(visit.site.composition.settings)
        if let said = answer.said { return [visit.language == .vi ? said.vietnamese : said.english] }
        return answer.status?.troubles ?? []
    }
}
