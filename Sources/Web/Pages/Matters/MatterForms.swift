import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Viewing

/// What an editor can do about a matter: accept it, ask the unit, keep what the unit answered.
struct MatterForms {
    /// What a form held that was not carried out.
    struct Kept: Sendable {
        let matter: String
        let action: Action
        let text: String
        let key: String
    }

    enum Action: String, CaseIterable, Sendable {
        case accept = "chap-nhan"
        case ask = "hoi-lai"
        case answer = "tra-loi"
    }

    let drawing: MatterDrawing

    private var texts: MatterTexts { drawing.texts }
    private var visit: Visit { drawing.visit }
    private var view: ReportView { drawing.view }

    /// A reason is a sentence or a few.
    private static let longest = 2_000

    func write(_ matter: MatterView, to html: inout HTMLWriter) {
        guard matter.state != .closed else { return }
        // Its number may be another matter's when the service gives it.
        guard matter.matter.isNumbered else { return html.tag("p", .class("hint"), text: texts.notNumberedYet) }
        html.tag("div", .class("viec")) { html in
            if matter.isAcceptable {
                form(.accept, matter, &html, label: texts.acceptReason, hint: texts.acceptHint, button: texts.accept)
            } else {
                html.tag("p", text: texts.mustBeMended)
            }
            form(.ask, matter, &html, label: texts.askText, hint: texts.askHint, button: texts.ask)
            if matter.state == .asked {
                form(.answer, matter, &html, label: texts.answerText, hint: nil, button: texts.answer)
            }
        }
    }

    private func form(
        _ action: Action, _ matter: MatterView, _ html: inout HTMLWriter, label: String, hint: String?, button: String
    ) {
        let kept = drawing.kept.flatMap { $0.matter == matter.name && $0.action == action ? $0 : nil }
        let id = "\(matter.name)-\(action.rawValue)"
        html.tag("details", attributes: kept == nil ? [] : [.flag("open")]) { html in
            html.tag("summary", text: button)
            html.tag(
                "form", .named("method", "post"),
                .action(
                    visit.address("ky", view.period.id, "mau-thuan", matter.name, action.rawValue, of: view.office))
            ) { html in
                FormKey.write(&html, key: kept?.key)
                html.tag("label", .named("for", id), text: label)
                html.tag(
                    "textarea",
                    attributes: [
                        .id(id), .named("name", "loi"), .named("rows", "3"), .named("maxlength", "\(Self.longest)"),
                        .flag("required", action != .ask),
                    ] + (hint == nil ? [] : [.named("aria-describedby", "\(id)-goi-y")])
                ) { $0.text(kept?.text ?? "") }
                if let hint { html.tag("p", .class("hint"), .id("\(id)-goi-y"), text: hint) }
                html.submit(button)
            }
        }
    }

    // MARK: Answers

    static let routes = Action.allCases.map { action in
        Route(.post, "/ky/{period}/mau-thuan/{matter}/\(action.rawValue)", for: .role(.editor)) {
            try await respond($0, action)
        }
    }

    private static func respond(_ visit: Visit, _ action: Action) async throws -> WebResponse {
        let sent = try await visit.sent()
        let key = try FormKey.of(sent)
        let period = try visit.period()
        let view = try visit.reportView(period)
        guard let number = Matter.number(of: try visit.parameter("matter")) else { throw PageFault.notFound }
        let name = Matter.name(number)
        let text = sent["loi"] ?? ""
        guard text.count <= longest else { throw PageFault.tooLarge }
        let kept = Kept(matter: name, action: action, text: text, key: key)
        if action != .ask, text.allSatisfy(\.isWhitespace) {
            let (vietnamese, english) = (MatterTexts(.vi), MatterTexts(.en))
            let refusal =
                action == .accept
                ? DecisionRefusal(vietnamese: vietnamese.reasonNeeded, english: english.reasonNeeded)
                : DecisionRefusal(vietnamese: vietnamese.answerNeeded, english: english.answerNeeded)
            return try MattersPage.respond(visit, refusal: refusal, kept: kept)
        }
        do {
            try await decide(action, name, view.key, text, visit, key)
        } catch let refusal as DecisionRefusal {
            return try MattersPage.respond(visit, refusal: refusal, kept: kept)
        }
        return visit.seeOther(
            MattersPage.path(visit, view.office, period).query(AddressItem.done, action.rawValue)
                .query(AddressItem.matter, name).fragment(name))
    }

    private static func decide(
        _ action: Action, _ matter: String, _ report: ReportPeriod, _ text: String, _ visit: Visit, _ key: String
    ) async throws {
        let (decisions, person) = (visit.site.decisions, try visit.person)
        switch action {
        case .accept: try await decisions.accept([matter], of: report, reason: text, by: person, key: key)
        case .ask: try await decisions.ask([matter], of: report, text: text, by: person, key: key)
        case .answer:
            try await decisions.reply(
                to: matter, of: report, unit: nil, text: text, by: person, key: key)
        }
    }
}
