import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Settings

/// `/quan-tri/nguoi-dung`: the local users, as `baocaod user list` lists them.
enum UsersPage {
    static let path = WebPath("quan-tri", "nguoi-dung")
    static let routes = [Route(.get, "/quan-tri/nguoi-dung", for: .role(.administrator), respond: respond)]

    static func respond(_ visit: Visit) throws -> WebResponse {
        let texts = AdministrationTexts(visit.language)
        let users = try visit.site.signIn.passwords?.known() ?? []
        return try Page(
            texts.users, visit, in: .administration,
            crumbs: [Page.Crumb(texts.title, Section.administration.path())]
        ) { html in
            html.tag("p", text: texts.usersHint)
            guard !users.isEmpty else { return html.empty(texts.noUsers) }
            html.table(
                texts.users, id: "bang-nguoi-dung",
                columns: [.words(texts.account), .words(texts.name), .words(texts.roles), .words(texts.units)],
                isCaptionSeen: false
            ) { html in
                for user in users.sorted(by: { $0.account < $1.account }) {
                    html.row { html in
                        html.rowHead(user.account)
                        html.cell(user.name)
                        html.cell(user.roles.map { texts.role($0.rawValue) }.sorted().joined(separator: ", "))
                        html.cell(names(user.units, visit))
                    }
                }
            }
        }.response()
    }

    private static func names(_ units: Set<UnitCode>?, _ visit: Visit) -> String {
        guard let units else { return DropTexts(visit.language).wholeOffice }
        let register = visit.site.composition.register
        return units.map { code in register.units.last { $0.code == code }?.name ?? code.rawValue }.sorted()
            .joined(separator: ", ")
    }
}
