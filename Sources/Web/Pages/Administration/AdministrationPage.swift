import Foundation
import Hypertext
import Messages
import Office
import ReportingKit
import Service
import Serving
import Store
import Viewing

/// `/quan-tri`: how the service stands, its folders and obstacles, the latest files.
enum AdministrationPage {
    static let routes = [Route(.get, "/quan-tri", for: .role(.administrator), respond: respond)]

    private static let shownFiles = 20
    private static let shownDecisions = 30

    static func respond(_ visit: Visit) throws -> WebResponse {
        let site = visit.site
        let answer = try StatusReader.daemon(site.composition.settings)
        let texts = AdministrationTexts(visit.language)
        let status = try StatusReader(
            composition: site.composition, store: site.store, now: Date(), output: site.output.root
        ).report(period: nil, daemon: answer)
        let files = try FileList(site.store, FileFilter(), size: shownFiles)
        let decisions = try LatestDecisions(site.store, limit: shownDecisions)
        return try Page(texts.title, visit, in: .administration) { html in
            html.tag("p", .class("actions")) { html in
                html.link(texts.units, UnitSearchPage.path, .button)
                html.link(texts.users, UsersPage.path, .button)
            }
            ServiceDrawing(visit: visit, answer: answer, status: status).write(&html)
            DecisionsDrawing(visit: visit, decisions: decisions).write(&html)
            html.tag("h2", text: texts.events)
            if files.lines.isEmpty {
                html.empty(FilePageTexts(visit.language).none)
            } else {
                FilesDrawing(visit: visit).write(files, &html, caption: texts.events)
            }
        }.response()
    }
}
