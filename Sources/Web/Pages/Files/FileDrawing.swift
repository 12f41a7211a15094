import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Store
import Viewing

/// The page of one file: what its officer has to do first, then what was found, then what it gave.
struct FileDrawing {
    let visit: Visit
    let page: FilePage
    /// The files that were sent as answers to this one, with their numbers where they have some by now.
    let corrections: [(name: String, number: Int64?)]
    /// Whether it may be taken along.
    let isWhole: Bool

    /// So many cells of one cause are named.
    private static let shown = 20

    private var texts: FilePageTexts { FilePageTexts(visit.language) }
    private var catalogue: MessageCatalogue { MessageCatalogue(language: visit.language) }
    private var number: Int64 { page.file.entry.id }

    func write(_ html: inout HTMLWriter) {
        html.tag("p") { $0.badge(FilesDrawing.badge(page.verdict, LayoutTexts(visit.language))) }
        html.notice(Notice(tone, said))
        for answer in corrections {
            let link = answer.number.map { (path: FileRoutes.path($0), text: texts.see) }
            html.notice(Notice(.done, texts.corrected(answer.name), link: link))
        }
        if corrections.isEmpty, let later = page.later.first(where: { $0.entry.state != .returned }) {
            html.notice(
                Notice(.done, texts.correctedBy(later.entry.id), link: (FileRoutes.path(later.entry.id), texts.see)))
        }
        actions(&html)
        facts(&html)
        findings(&html)
        explanation(&html)
        gave(&html)
        relatives(&html)
    }

    private var tone: Notice.Kind {
        switch page.verdict {
        case .accepted: .done
        case .returned: .fault
        case .question, .checking: .warning
        }
    }

    private var said: String {
        switch (page.file.entry.state, page.verdict) {
        case (.duplicate, _): texts.duplicate
        case (.kept, _): texts.kept
        case (_, .accepted): page.hasFindings ? texts.acceptedWithNotes : texts.acceptedWell
        case (_, .returned): texts.returned
        case (.accepted, .question): texts.waiting
        case (_, .question): texts.question
        case (_, .checking): texts.checking
        }
    }

    private func actions(_ html: inout HTMLWriter) {
        html.tag("p", .class("actions")) { html in
            if page.file.entry.state == .returned, Section.dropZone.isOpen(to: visit.visitor) {
                html.link(
                    texts.sendCorrected, Section.dropZone.path().query(DropPage.answersItem, "\(number)"), .primary)
            }
            if isWhole {
                if FileDownloads.canBeMarked(page) {
                    html.link(texts.marked, FileDownloads.markedPath(number), .button)
                }
                html.link(texts.original, FileDownloads.originalPath(number), .button)
            }
            if hasDrawing { html.link(texts.drawn, WebPath("tep", "\(number)", "trang"), .button) }
        }
    }

    /// Whether the drawn sheets are served.
    private var hasDrawing: Bool {
        Routes.all.contains { $0.path == "/tep/{id}/trang" && $0.access.admits(visit.visitor) }
    }

    private func facts(_ html: inout HTMLWriter) {
        let file = page.file.entry.file
        html.tag("dl", .class("facts")) { html in
            html.fact(texts.number) { $0.text("\(number)") }
            html.fact(texts.receivedAt) { $0.time(file.receivedAt) }
            html.fact(texts.folder) { $0.text(file.folder ?? texts.inbox) }
            html.fact(texts.size) { $0.text(texts.bytes(file.byteCount)) }
        }
    }

    // MARK: Findings

    private func findings(_ html: inout HTMLWriter) {
        html.tag("h2", text: texts.findings)
        guard page.hasFindings else {
            if page.verdict != .checking { html.tag("p", text: texts.noFindings) }
            return
        }
        list(page.verdict == .question ? texts.questions : texts.errors, page.errors, &html)
        list(texts.warnings, page.warnings, &html)
        list(texts.notices, page.notices, &html)
    }

    private func list(_ title: String, _ causes: [FilePage.Cause], _ html: inout HTMLWriter) {
        guard !causes.isEmpty else { return }
        html.tag("h3", text: title)
        html.tag("ol", .class("plain-list findings")) { html in
            for cause in causes { html.tag("li") { self.cause(cause, &$0) } }
        }
    }

    private func cause(_ cause: FilePage.Cause, _ html: inout HTMLWriter) {
        html.tag("p") { $0.tag("strong", text: catalogue.sentence(for: cause.first)) }
        html.tag("p", text: "→ " + catalogue.advice(for: cause.first))
        let placed = cause.findings.filter { $0.place.cell != nil }
        guard !placed.isEmpty else { return }
        html.tag("p", .class("quiet")) { html in
            html.text("\(texts.places(cause.places)): ")
            for (index, finding) in placed.prefix(Self.shown).enumerated() {
                if index > 0 { html.text(", ") }
                place(finding, &html)
            }
            if placed.count > Self.shown { html.text(", " + texts.more(placed.count - Self.shown)) }
        }
    }

    private func place(_ finding: Finding, _ html: inout HTMLWriter) {
        guard let cell = finding.place.cell else { return }
        guard hasDrawing, let sheet = finding.place.sheet else { return html.text(texts.cell("\(cell)")) }
        html.tag(
            "a", .href(FileRoutes.path(number, sheet: sheet, cell: cell)),
            .named("title", texts.openCell("\(cell)", sheet)), text: texts.cell("\(cell)"))
    }

    /// The text that lies beside the file in the answer folder.
    private func explanation(_ html: inout HTMLWriter) {
        guard page.file.entry.state == .returned else { return }
        let findings = (page.errors + page.warnings + page.notices).flatMap(\.findings)
        let text = ExplanationText(catalogue: catalogue).text(file: page.file.entry.file.name, findings: findings)
        html.details(texts.explanation) { $0.tag("pre", text: text.replacing("\r\n", with: "\n")) }
    }

    // MARK: What it gave

    private func gave(_ html: inout HTMLWriter) {
        guard !page.given.isEmpty else { return }
        html.tag("h2", text: texts.gave)
        html.table(
            texts.gave, id: "bang-cho",
            columns: [.words(texts.content), .words(texts.period), .words(texts.place), .figures(texts.units)],
            isCaptionSeen: false
        ) { html in
            for table in page.given { row(table, &html) }
        }
    }

    private func row(_ table: GivenTable, _ html: inout HTMLWriter) {
        let composition = visit.site.composition
        let title = composition.registry.dataset(table.dataset)?.title ?? table.dataset.rawValue
        html.row { html in
            html.rowHead(table.isCounted ? "\(title) \(texts.counted)" : title)
            html.cell { $0.link(visit.name(of: table.period), Section.board.path(table.period)) }
            let place = composition.place(table.place, in: table.period)
            html.cell(table.units == 1 ? table.unit ?? place : place)
            html.figure(visit.count(table.units))
        }
    }

    private func relatives(_ html: inout HTMLWriter) {
        let drawing = FilesDrawing(visit: visit)
        for (title, files) in [(texts.later, page.later), (texts.earlier, page.earlier)] where !files.isEmpty {
            html.tag("h2", text: title)
            drawing.links(files, &html)
        }
    }
}
