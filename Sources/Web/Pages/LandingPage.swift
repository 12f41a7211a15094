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

    static func respond(_ visit: Visit) throws -> WebResponse { try page(visit) }

    /// `refusal` says why an answer was not kept, `kept` what it was.
    static func page(
        _ visit: Visit, refusal: DecisionRefusal? = nil, kept: LetterForms.Kept? = nil
    ) throws -> WebResponse {
        let person = try visit.person
        let mark = try visit.site.store.mark()
        // Whether the service runs is no matter of the store.
        let troubles = person.has(.administrator) ? try Self.troubles(visit) : []
        let periods = try PeriodsAtHand(visit.site.composition, store: visit.site.store, today: visit.today).periods
        let letters = try letters(visit, periods)
        let tag = "\(mark) \(visit.today.iso) \(letters?.mark ?? "") \(troubles.joined(separator: "|"))"
        let make = { () throws -> WebResponse in
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
            return try Page(
                LayoutTexts(visit.language).duties, visit, status: refusal == nil ? 200 : 409, in: .duties
            ) { html in
                if let refusal { RefusalNotice.write(refusal, visit, &html) }
                if visit.request.query[AddressItem.done] != nil, refusal == nil {
                    html.notice(Notice(.done, LetterTexts(visit.language).sent))
                }
                work.write(&html)
                open.write(&html)
                if let letters { LettersDrawing(visit: visit, letters: letters, kept: kept).write(&html) }
                let texts = BoardTexts(visit.language)
                if duties.isEmpty {
                    html.empty(texts.nothingOwed, link: visit.sending(texts.sendFile))
                }
                for duty in duties { try DutiesDrawing(visit: visit, duties: duty).write(&html) }
            }.response()
        }
        return refusal == nil ? try visit.ifChanged(tag, make: make) : try make()
    }

    /// Those to the units that an officer sends for; editors see theirs with the matters.
    private static func letters(_ visit: Visit, _ periods: [Period]) throws -> UnitLetters? {
        let person = try visit.person
        guard person.has(.officer) else { return nil }
        return try UnitLetters(
            visit.site.composition, store: visit.site.store, periods: periods, units: person.units)
    }

    private static func troubles(_ visit: Visit) throws -> [String] {
        let answer = try StatusReader.daemon(visit.site.composition.settings)
        if let said = answer.said { return [visit.language == .vi ? said.vietnamese : said.english] }
        return answer.status?.troubles ?? []
    }
}
