import Hypertext
import Messages
import Serving

/// The page in the place of one that cannot be shown: what happened, and what to do.
enum ErrorPage {
    static func response(_ fault: PageFault, _ visit: Visit) -> WebResponse {
        let texts = PageTexts(visit.language)
        let (title, advice) = words(fault, texts)
        do {
            var response = try Page(title, visit, status: fault.status) { html in
                html.tag("p", text: advice)
                html.tag("p") { $0.tag("a", .href(WebPath()), text: texts.toLanding) }
            }.response()
            fault.headers.forEach { response.set($0.name, $0.value) }
            return response
        } catch {
            return WebResponse(fault.status, headers: fault.headers)
        }
    }

    private static func words(_ fault: PageFault, _ texts: PageTexts) -> (title: String, advice: String) {
        switch fault {
        case .notFound: texts.notFound
        case .signInNeeded: texts.signInNeeded
        case .notAllowed: texts.notAllowed
        case .badRequest: texts.badRequest
        case .tooLarge: texts.tooLarge
        case .tooSlow: texts.tooSlow
        case .wrongMethod: texts.badRequest
        case .wrongHost: texts.wrongHost
        case .tooMany: texts.tooMany
        case .unavailable: texts.unavailable
        }
    }
}
