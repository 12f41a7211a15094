import Foundation
import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Viewing

/// `/bieu-mau/{period}/{unit}/{form}`: a unit's form filled in on the page. It is sent as the workbook that it could have been; the rules of
/// files judge it.
enum FormPage {
    static let routes = [
        Route(.get, "/bieu-mau/{period}/{unit}/{form}", for: .role(.officer, .editor)) { try respond($0) },
        Route(.post, "/bieu-mau/{period}/{unit}/{form}", for: .role(.officer, .editor)) { try await take($0) },
    ]

    static let bodyLimit = 1 << 20

    /// What the page is about: a form of a unit, and who fills it in.
    struct Filling {
        let office: Composition
        let form: FormView
        let key: FormDrafts.Key
        let person: Person

        func path(_ visit: Visit) -> WebPath {
            visit.address(
                "bieu-mau", form.period.id, form.unit.code.rawValue, form.dataset.id.rawValue, of: office)
        }
    }

    /// What came of checking or sending, to be shown.
    struct Outcome {
        var faults = FormFaultsShown()
        /// What the rules of files say of the form as a whole.
        var sentences: [(text: String, isError: Bool)] = []
        var isChecked = false
        var refusal: DecisionRefusal?
        var key: String?
    }

    static func filling(_ visit: Visit) throws -> Filling {
        let texts = FormTexts(visit.language)
        let report = visit.request.query[AddressItem.report].map { ReportID($0) }
        guard let office = report.map({ visit.site.composition.of($0) }) ?? visit.site.composition else {
            throw PageFault.notFound
        }
        let (period, person) = (try visit.period(), try visit.person)
        let unit = UnitCode(try visit.parameter("unit"))
        guard FormListPage.mayFill(unit, visit) else { throw PageFault.notAllowed }
        guard
            let form = try FormView(
                office, store: visit.site.store, dataset: DatasetID(try visit.parameter("form")), unit: unit,
                period: period,
                say: { texts.rule($0.comparison, $0.left, $0.right, because: $0.because) })
        else { throw PageFault.notFound }
        return Filling(
            office: office, form: form,
            key: FormDrafts.Key(account: person.account, period: period, unit: unit, dataset: form.dataset.id),
            person: person)
    }

    private static func respond(_ visit: Visit) throws -> WebResponse {
        let filling = try filling(visit)
        let texts = FormTexts(visit.language)
        switch Result(catching: { try visit.site.drafts?.draft(filling.key) }) {
        case .success(let draft?):
            return try page(
                visit, filling, draft.answers,
                note: texts.draftOf(draft.name, VietnamTime.slashed(draft.savedAt)))
        case .success(nil):
            let answers = FormAnswers(inForce: filling.form)
            return try page(visit, filling, answers, note: answers.isEmpty ? nil : texts.inForce)
        case .failure:
            return try page(
                visit, filling, FormAnswers(inForce: filling.form), note: texts.draftUnreadable)
        }
    }

    static func page(
        _ visit: Visit, _ filling: Filling, _ answers: FormAnswers, note: String?, outcome: Outcome = Outcome()
    ) throws -> WebResponse {
        let texts = FormTexts(visit.language)
        let drawing = FormDrawing(visit: visit, filling: filling, answers: answers, texts: texts, outcome: outcome)
        let status =
            outcome.refusal != nil
            ? 409 : outcome.faults.isEmpty && !outcome.sentences.contains(where: \.isError) ? 200 : 422
        return try Page(
            texts.formTitle(filling.form.dataset.title, filling.form.unit.name), visit, status: status,
            of: filling.form.period, crumbs: [Page.Crumb(texts.title, WebPath("bieu-mau"))], scripts: ["bieu-mau.js"]
        ) { html in
            done(&html, visit, filling, texts)
            drawing.outcome(to: &html)
            html.tag("p", text: texts.ofPeriod(filling.form.period))
            html.tag("p", text: texts.howTo)
            if filling.form.isIssued { html.notice(Notice(.warning, texts.issued)) }
            if let note { html.notice(Notice(.warning, note)) }
            try drawing.write(to: &html)
        }.response()
    }

    private static func done(_ html: inout HTMLWriter, _ visit: Visit, _ filling: Filling, _ texts: FormTexts) {
        let query = visit.request.query
        guard visit.request.method.isSafe else { return }
        switch query[AddressItem.done] {
        case "nhap": html.notice(Notice(.done, texts.saved))
        case "gui":
            html.tag("p", .class("notice done"), .named("role", "status")) { html in
                html.text(texts.sentAs(String((query["tep"] ?? "").prefix(300))) + " ")
                html.tag("a", .href(WebPath()), text: texts.toFile)
            }
        default: break
        }
    }

    // MARK: What was sent

    private enum Task: String {
        case check = "kiem-tra"
        case save = "nhap"
        case send = "gui"
        case rows = "them"
    }

    private static func take(_ visit: Visit) async throws -> WebResponse {
        let filling = try filling(visit)
        let sent = try await visit.sent(upTo: bodyLimit)
        let key = try FormKey.of(sent)
        let answers = try FormInput.answers(sent, filling.form)
        guard let task = sent["viec"].flatMap(Task.init(rawValue:)) else { throw PageFault.badRequest }
        switch task {
        case .rows:
            var longer = answers
            let more = min(5, FormAnswers.rowLimit - longer.rows.count)
            longer.rows += (0..<max(0, more)).map { _ in FormAnswers.Row(title: "", values: [:]) }
            return try page(visit, filling, longer, note: nil, outcome: Outcome(key: key))
        case .save:
            guard let drafts = visit.site.drafts else { throw PageFault.unavailable }
            try drafts.keep(answers, filling.key, name: filling.person.name, now: Date())
            return visit.seeOther(filling.path(visit).query(AddressItem.done, "nhap"))
        case .check:
            let outcome = try await judged(visit, filling, answers, key)
            return try page(visit, filling, answers, note: nil, outcome: outcome)
        case .send: return try await send(visit, filling, answers, key)
        }
    }

    /// By the form's own rules first, then by those of files.
    private static func judged(
        _ visit: Visit, _ filling: Filling, _ answers: FormAnswers, _ key: String
    ) async throws -> Outcome {
        let texts = FormTexts(visit.language)
        var outcome = Outcome(isChecked: true, key: key)
        let filled = answers.filled(filling.form)
        guard !filled.values.isEmpty || !filled.rows.isEmpty else {
            outcome.sentences = [(texts.empty, true)]
            return outcome
        }
        let faults = FormFaults(answers, filling.form) { texts.notAValue($0.instruction) }
        outcome.faults = FormFaultsShown(faults.ofFields)
        guard faults.unreadable.isEmpty else { return outcome }
        let findings: [Finding]
        do {
            findings = try await FormTrial(filling, visit.site.store).findings(answers)
        } catch let fault as DecisionFault {
            outcome.sentences = [(visit.language == .vi ? fault.vietnamese : fault.description, true)]
            return outcome
        }
        let catalogue = MessageCatalogue(language: visit.language)
        for finding in findings {
            // What the form says of the field already is not said again.
            let isSaid = finding.field.map { faults.ofFields[$0.rawValue] != nil } ?? false
            if isSaid, finding.severity == .error, Self.isOfRule(finding.code) { continue }
            outcome.sentences.append((catalogue.sentence(for: finding), finding.severity == .error))
        }
        return outcome
    }

    private static func isOfRule(_ code: FindingCode) -> Bool {
        [.ruleSum, .ruleBound, .ruleRate, .ruleFormula].contains(code)
    }

    private static func send(
        _ visit: Visit, _ filling: Filling, _ answers: FormAnswers, _ key: String
    ) async throws -> WebResponse {
        let outcome = try await judged(visit, filling, answers, key)
        guard outcome.faults.isEmpty, !outcome.sentences.contains(where: \.isError) else {
            return try page(visit, filling, answers, note: nil, outcome: outcome)
        }
        do {
            let name = try await visit.site.decisions.send(
                answers.filled(filling.form), by: filling.person, key: key)
            try visit.site.drafts?.remove(filling.key)
            return visit.seeOther(filling.path(visit).query(AddressItem.done, "gui").query("tep", name))
        } catch let refusal as DecisionRefusal {
            // What was typed is not lost.
            try visit.site.drafts?.keep(answers, filling.key, name: filling.person.name, now: Date())
            return try page(
                visit, filling, answers, note: nil, outcome: Outcome(refusal: refusal, key: key))
        }
    }
}

/// What is wrong with which field.
struct FormFaultsShown {
    private let ofFields: [String: [String]]

    init(_ ofFields: [String: [String]] = [:]) { self.ofFields = ofFields }

    subscript(field: String) -> [String] { ofFields[field] ?? [] }
    var isEmpty: Bool { ofFields.isEmpty }
    var fields: [(field: String, texts: [String])] { ofFields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    var count: Int { ofFields.values.reduce(0) { $0 + $1.count } }
}

/// Reads what a form sent; names are those that the page wrote.
enum FormInput {
    static func name(_ field: FieldName) -> String { "s.\(field)" }
    static func name(_ field: FieldName, row: Int) -> String { "s.\(row).\(field)" }
    static func title(row: Int) -> String { "ten.\(row)" }

    static func answers(_ sent: QueryItems, _ form: FormView) throws -> FormAnswers {
        func text(_ name: String) throws -> String {
            let text = sent[name] ?? ""
            guard text.count <= FormAnswers.textLimit else { throw PageFault.tooLarge }
            return text
        }
        func values(_ name: (FieldName) -> String) throws -> [String: String] {
            var values: [String: String] = [:]
            for field in form.fields {
                let text = try text(name(field.definition.name))
                if !text.isEmpty { values[field.definition.name.rawValue] = text }
            }
            return values
        }
        if form.kind == .lines { return FormAnswers(values: try values { name($0) }) }
        guard let count = sent["dong"].flatMap({ Int($0) }), (0...FormAnswers.rowLimit).contains(count) else {
            throw PageFault.badRequest
        }
        return FormAnswers(
            rows: try (0..<count).map { row in
                FormAnswers.Row(title: try text(title(row: row)), values: try values { name($0, row: row) })
            })
    }
}
