import Hypertext
import Messages
import Office
import ReportingKit
import Viewing

/// Questions that were put to somebody's units, on the landing page, with a form for the answer.
struct LettersDrawing {
    let visit: Visit
    let letters: UnitLetters
    /// What a form held that was not carried out.
    let kept: LetterForms.Kept?

    private static let shown = 20

    private var texts: LetterTexts { LetterTexts(visit.language) }

    func write(_ html: inout HTMLWriter) {
        guard !letters.entries.isEmpty else { return }
        html.tag("section", .named("aria-labelledby", "hoi-lai")) { html in
            html.tag("h2", .id("hoi-lai"), text: texts.title)
            html.tag("ul", .class("plain-list card")) { html in
                for (index, entry) in letters.entries.prefix(Self.shown).enumerated() {
                    html.tag("li") { self.entry(entry, index, &$0) }
                }
            }
            let rest = letters.entries.count - Self.shown
            if rest > 0 { html.tag("p", text: texts.further(rest)) }
        }
    }

    private func entry(_ entry: UnitLetters.Entry, _ index: Int, _ html: inout HTMLWriter) {
        let question = entry.question
        html.badge(entry.isOpen ? Badge(.ask, texts.toAnswer) : Badge(.good, texts.answered))
        html.text(" ")
        html.tag("strong", text: texts.heading(entry.matter, entry.unitName, question.period))
        if let sentence = entry.sentence { html.tag("div", text: sentence) }
        said(texts.askedBy(question.name, VietnamTime.slashed(question.at)), question.text, &html)
        if let answer = question.answer {
            said(texts.answeredBy(answer.name, VietnamTime.slashed(answer.at)), answer.text, &html)
        }
        guard entry.isOpen else { return }
        html.tag("p", .class("hint"), text: texts.whatToDo)
        html.tag("p") { html in
            html.link(texts.compare, matterPath(entry))
            html.text(" ")
            html.link(BoardTexts(visit.language).sendFile, sendPath(entry))
        }
        if let unit = question.unit, visit.site.decisions.isPossible { form(entry, unit, index, &html) }
    }

    private func said(_ who: String, _ text: String, _ html: inout HTMLWriter) {
        html.tag("div", .class("quiet")) { html in
            html.text(who)
            guard !text.isEmpty else { return }
            html.text(": ")
            html.tag("q", text: text)
        }
    }

    private func matterPath(_ entry: UnitLetters.Entry) -> WebPath {
        var path = Section.matters.path(entry.question.period)
        if let report = entry.report, report != visit.site.composition.reportIDs.first {
            path = path.query(AddressItem.report, report.rawValue)
        }
        return path.fragment(entry.matter)
    }

    private func sendPath(_ entry: UnitLetters.Entry) -> WebPath {
        guard let unit = entry.question.unit, visit.ownUnits != nil else { return Section.dropZone.path() }
        return Section.dropZone.path().query(DropPage.unitItem, unit.rawValue)
    }

    private func form(_ entry: UnitLetters.Entry, _ unit: UnitCode, _ index: Int, _ html: inout HTMLWriter) {
        let path = LetterForms.path(entry, unit)
        let kept = kept.flatMap { $0.path == path.text ? $0 : nil }
        html.details(texts.answer, isOpen: kept != nil) { html in
            html.form(post: path) { html in
                FormKey.write(&html, key: kept?.key)
                html.textArea(
                    FieldLabel(LetterForms.textItem, texts.reason, isRequired: true, id: "tra-loi-\(index)"),
                    value: kept?.text ?? "")
                html.submit(texts.answer)
            }
        }
    }
}
