import Hypertext
import Messages
import Serving

/// `/`: what is due, sent and late for whoever looks.
enum LandingPage {
    static let routes = [Route(.get, "/", for: .signedIn, respond: respond)]

    static func respond(_ visit: Visit) throws -> WebResponse {
        let periods = try visit.site.store.periods()
        return try Page(visit.site.composition.settings.report.issuingBody, visit) { html in
            html.tag("ul") { html in
                for period in periods {
                    html.tag("li", text: period.vietnamese)
                }
            }
        }.response()
    }
}
