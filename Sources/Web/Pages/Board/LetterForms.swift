import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Viewing

/// `POST /hoi-lai/{period}/{matter}/{unit}`: what an officer answers for a unit that was asked.
enum LetterForms {
    static let routes = [Route(.post, "/hoi-lai/{period}/{matter}/{unit}", for: .role(.officer), respond: respond)]

    static let textItem = "loi"
    /// An answer is a few sentences.
    private static let longest = 2_000

    /// What a form held that was not carried out.
    struct Kept: Sendable {
        let path: String
        let text: String
        let key: String
    }

    static func path(_ entry: UnitLetters.Entry, _ unit: UnitCode) -> WebPath {
        let path = WebPath("hoi-lai", entry.question.period.id, entry.matter, unit.rawValue)
        return entry.report.map { path.query(AddressItem.report, $0.rawValue) } ?? path
    }

    private static func respond(_ visit: Visit) async throws -> WebResponse {
        let sent = try await visit.sent()
        let key = try FormKey.of(sent)
        let unit = UnitCode(try visit.parameter("unit"))
        guard try visit.person.sees(unit) else { throw PageFault.notAllowed }
        guard let number = Matter.number(of: try visit.parameter("matter")) else { throw PageFault.notFound }
        let view = try visit.reportView(try visit.period())
        let text = sent[textItem] ?? ""
        guard text.count <= longest else { throw PageFault.tooLarge }
        do {
            guard !text.allSatisfy(\.isWhitespace) else {
                throw DecisionRefusal(
                    vietnamese: LetterTexts(.vi).answerNeeded, english: LetterTexts(.en).answerNeeded)
            }
            try await visit.site.decisions.reply(
                to: Matter.name(number), of: view.key, unit: unit, text: text, by: try visit.person, key: key)
        } catch let refusal as DecisionRefusal {
            let path = WebPath("hoi-lai", view.period.id, Matter.name(number), unit.rawValue)
            let asked = visit.request.query[AddressItem.report].map { path.query(AddressItem.report, $0) } ?? path
            return try LandingPage.page(
                visit, refusal: refusal, kept: Kept(path: asked.text, text: text, key: key))
        }
        return visit.seeOther(Section.duties.path().query(AddressItem.done, MatterForms.Action.answer.rawValue))
    }
}
