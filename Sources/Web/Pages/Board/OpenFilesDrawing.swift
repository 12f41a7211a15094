import Hypertext
import Messages
import ReportingKit
import Viewing

/// What somebody has to mend or to answer, on the landing page.
struct OpenFilesDrawing {
    let visit: Visit
    let returns: OpenReturns
    let questions: [UnitQuestions.Entry]

    private static let shownQuestions = 10

    private var texts: BoardTexts { BoardTexts(visit.language) }
    private var catalogue: MessageCatalogue { MessageCatalogue(language: visit.language) }

    func write(_ html: inout HTMLWriter) {
        if !returns.lines.isEmpty {
            html.tag("section", .named("aria-labelledby", "bi-tra-lai")) { html in
                html.tag("h2", .id("bi-tra-lai"), text: texts.returnedFiles)
                html.tag("ul", .class("plain-list card")) { html in
                    for line in returns.lines { html.tag("li") { self.line(line, &$0) } }
                }
            }
        }
        guard !questions.isEmpty else { return }
        html.tag("section", .named("aria-labelledby", "cau-hoi")) { html in
            html.tag("h2", .id("cau-hoi"), text: texts.questions)
            html.tag("ul", .class("plain-list card")) { html in
                for entry in questions.prefix(Self.shownQuestions) { html.tag("li") { question(entry, &$0) } }
            }
            if questions.count > Self.shownQuestions {
                html.tag("p", text: texts.andMoreQuestions(questions.count - Self.shownQuestions))
            }
        }
    }

    private func line(_ line: FileList.Line, _ html: inout HTMLWriter) {
        let entry = line.file.entry
        html.badge(FilesDrawing.badge(line.verdict, LayoutTexts(visit.language)))
        html.text(" ")
        html.link(entry.file.name, FileRoutes.path(entry.id))
        if let first = line.first {
            html.tag("div", text: catalogue.sentence(for: first))
        }
        guard Section.dropZone.isOpen(to: visit.visitor) else { return }
        html.tag("div") { html in
            html.link(
                FilePageTexts(visit.language).sendCorrected,
                Section.dropZone.path().query(DropPage.answersItem, "\(entry.id)"))
        }
    }

    private func question(_ entry: UnitQuestions.Entry, _ html: inout HTMLWriter) {
        html.badge(.toConfirm(LayoutTexts(visit.language)))
        html.text(" \(catalogue.sentence(for: entry.finding)) ")
        html.link(FilePageTexts(visit.language).heading(entry.number), FileRoutes.path(entry.number))
        html.tag("div", .class("quiet"), text: catalogue.advice(for: entry.finding))
    }
}
