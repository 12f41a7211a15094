import Hypertext
import Messages
import ReportingKit
import Viewing

/// Draws a form: a line a field under its group, or a table of rows; faults beside the fields that they are about.
struct FormDrawing {
    let visit: Visit
    let filling: FormPage.Filling
    let answers: FormAnswers
    let texts: FormTexts
    let outcome: FormPage.Outcome

    private var form: FormView { filling.form }

    // MARK: What came of it

    func outcome(to html: inout HTMLWriter) {
        if let refusal = outcome.refusal { return RefusalNotice.write(refusal, visit, &html) }
        guard outcome.isChecked else { return }
        let errors = outcome.sentences.filter(\.isError)
        let count = outcome.faults.count + errors.count
        guard count > 0 else {
            html.tag("div", .class("notice done"), .named("role", "status")) { html in
                html.tag("p", text: outcome.sentences.isEmpty ? texts.sound : texts.soundWithNotices)
                sentences(outcome.sentences.map(\.text), &html)
            }
            return
        }
        html.tag("div", .class("notice fault"), .named("role", "alert"), .id("loi")) { html in
            html.tag("p", text: texts.faulty(count))
            html.tag("ul") { html in
                for (field, said) in outcome.faults.fields {
                    for text in said {
                        html.tag("li") { html in
                            html.tag("a", .href(.onThisPage(id(of: field))), text: label(of: field))
                            html.text(": " + text)
                        }
                    }
                }
                for sentence in outcome.sentences { html.tag("li", text: sentence.text) }
            }
        }
    }

    private func sentences(_ sentences: [String], _ html: inout HTMLWriter) {
        guard !sentences.isEmpty else { return }
        html.tag("ul") { html in for sentence in sentences { html.tag("li", text: sentence) } }
    }

    /// Keys are "field" or "row/field".
    private func parts(of key: String) -> (row: Int?, field: String) {
        guard form.kind != .lines, let slash = key.firstIndex(of: "/"), let row = Int(key[..<slash]) else {
            return (nil, key)
        }
        return (row, String(key[key.index(after: slash)...]))
    }

    private func id(of key: String) -> String {
        let (row, field) = parts(of: key)
        return row.map { FormInput.name(FieldName(field), row: $0) } ?? FormInput.name(FieldName(field))
    }

    private func label(of key: String) -> String {
        let (row, name) = parts(of: key)
        let title = form.fields.first { $0.definition.name.rawValue == name }?.definition.messageLabel ?? name
        guard let row else { return title }
        let heading =
            answers.rows.indices.contains(row) && !answers.rows[row].title.isEmpty
            ? answers.rows[row].title : texts.row(row + 1)
        return "\(heading) – \(title)"
    }

    // MARK: The form

    func write(to html: inout HTMLWriter) throws {
        let rules = try FormRule.json(form.rules)
        html.tag(
            "form", .class("bieu"), .named("method", "post"), .action(filling.path(visit)), .flag("novalidate"),
            .named("data-quy-tac", rules), .named("autocomplete", "off")
        ) { html in
            FormKey.write(&html, key: outcome.key)
            // The first button is what the enter key presses.
            html.tag(
                "button", .named("type", "submit"), .named("name", "viec"), .named("value", "nhap"), .flag("hidden"),
                .named("tabindex", "-1"), text: texts.save)
            if form.kind == .lines { lines(&html) } else { rows(&html) }
            html.tag("p", .class("nut")) { html in
                button("kiem-tra", texts.check, &html)
                button("nhap", texts.save, &html)
                button("gui", texts.send, &html, isChief: true)
            }
        }
    }

    private func button(_ value: String, _ text: String, _ html: inout HTMLWriter, isChief: Bool = false) {
        html.tag(
            "button", .named("type", "submit"), .named("name", "viec"), .named("value", value),
            .class(isChief ? "button primary" : "button plain"), text: text)
    }

    private func lines(_ html: inout HTMLWriter) {
        var rest = form.fields[...]
        while let first = rest.first {
            let group = rest.prefix { $0.definition.group == first.definition.group }
            rest = rest.dropFirst(group.count)
            html.tag("fieldset") { html in
                if let title = first.definition.group { html.tag("legend", text: title) }
                for field in group { line(field, &html) }
            }
        }
    }

    private func line(_ field: FormView.Field, _ html: inout HTMLWriter) {
        let definition = field.definition
        let id = FormInput.name(definition.name)
        html.tag("div", .class("muc")) { html in
            html.tag("div") { html in
                html.tag("label", .named("for", id)) { html in
                    html.text(definition.title)
                    if !definition.measure.isEmpty { html.text(" (\(definition.measure))") }
                    if definition.isRequired { html.tag("span", .class("hint"), text: " – \(texts.required)") }
                }
                html.tag("p", .class("hint"), .id("\(id)-goi-y")) { html in
                    html.text(field.instruction + (field.hint.map { " " + $0 } ?? ""))
                }
            }
            html.tag("div") { html in
                control(
                    field, id, value: answers.values[definition.name.rawValue] ?? "", row: nil,
                    faults: outcome.faults[definition.name.rawValue], &html)
            }
            html.tag("div", .class("cu")) { html in
                if let former = field.former, former != .absent, definition.type != .text {
                    html.text(texts.former(former.vietnamese))
                }
            }
        }
    }

    private func control(
        _ field: FormView.Field, _ id: String, value: String, row: Int?, faults: [String], _ html: inout HTMLWriter
    ) {
        let definition = field.definition
        var attributes: [HTMLAttribute] = [
            .id(id), .named("name", id), .named("data-muc", definition.name.rawValue),
            .named("aria-describedby", row == nil ? "\(id)-goi-y \(id)-loi" : "\(id)-loi"),
        ]
        if let row {
            attributes += [
                .named("data-dong", "\(row)"),
                .named("aria-label", "\(label(of: "\(row)/\(definition.name)"))"),
            ]
        }
        if !faults.isEmpty { attributes.append(.named("aria-invalid", "true")) }
        switch definition.type {
        case .flag, .choice:
            let words: [String] =
                if case .choice(let words) = definition.type { words } else {
                    [FieldValue.flag(true).vietnamese, FieldValue.flag(false).vietnamese]
                }
            html.tag("select", attributes: attributes) { html in
                html.tag("option", .named("value", ""), text: texts.chooseNothing)
                for word in words {
                    html.tag("option", .named("value", word), .flag("selected", word == value)) { $0.text(word) }
                }
                if !value.isEmpty, !words.contains(value) {
                    html.tag("option", .named("value", value), .flag("selected")) { $0.text(value) }
                }
            }
        case .text where row == nil:
            html.tag("textarea", attributes: attributes + [.named("rows", "2")]) { $0.text(value) }
        default:
            html.void(
                "input",
                attributes: attributes + numbers(definition) + [
                    .named("type", "text"), .named("value", value), .named("maxlength", "\(FormAnswers.textLimit)"),
                ])
        }
        html.tag("p", .class("error"), .id("\(id)-loi"), .flag("hidden", faults.isEmpty), .named("aria-live", "polite"))
        {
            $0.text(faults.joined(separator: " "))
        }
    }

    /// What the script knows of a number; keyboards of telephones show digits.
    private func numbers(_ definition: FieldDefinition) -> [HTMLAttribute] {
        let kind: String
        switch definition.type {
        case .count, .amount: kind = "nguyen"
        case .rate, .decimal: kind = "thap-phan"
        case .text, .flag, .choice, .date: return []
        }
        var attributes: [HTMLAttribute] = [
            .named("inputmode", kind == "nguyen" ? "numeric" : "decimal"), .named("data-so", kind),
            .named("data-loi", texts.notAValue(form.fields.first { $0.definition == definition }?.instruction ?? "")),
        ]
        if let most = definition.upperBound { attributes.append(.named("data-toi-da", most.description)) }
        if let least = definition.minimum { attributes.append(.named("data-toi-thieu", least.description)) }
        return attributes
    }

    // MARK: Rows

    private func rows(_ html: inout HTMLWriter) {
        let shown = shownRows
        html.void("input", .named("type", "hidden"), .named("name", "dong"), .named("value", "\(shown.count)"))
        html.tag(
            "div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"),
            .named("aria-label", form.dataset.title)
        ) { html in
            html.tag("table") { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        html.tag("th", .named("scope", "col"), text: firstHeading)
                        for field in form.fields {
                            html.tag("th", .named("scope", "col")) { html in
                                html.text(field.definition.label)
                                html.tag("span", .class("hint"), text: " " + field.instruction)
                            }
                        }
                    }
                }
                html.tag("tbody") { html in
                    for (index, row) in shown.enumerated() { write(row, index, &html) }
                }
            }
        }
        if mayAddRows, shown.count < FormAnswers.rowLimit { button("them", texts.addRows, &html) }
    }

    private var firstHeading: String {
        if case .members(let title, _) = form.kind { title } else { texts.rowName }
    }

    private var mayAddRows: Bool {
        switch form.kind {
        case .lines: false
        case .members(_, let isOpen): isOpen
        case .list: true
        }
    }

    private var shownRows: [FormAnswers.Row] {
        if !answers.rows.isEmpty || !mayAddRows { return answers.rows }
        return (0..<5).map { _ in FormAnswers.Row(title: "", values: [:]) }
    }

    private func write(_ row: FormAnswers.Row, _ index: Int, _ html: inout HTMLWriter) {
        let known = form.rows.first { $0.title == row.title && !$0.title.isEmpty }
        html.tag("tr") { html in
            html.tag("th", .named("scope", "row")) { html in
                let name = FormInput.title(row: index)
                if form.kind == .list {
                    html.text("\(index + 1)")
                } else if let known {
                    html.text(known.title)
                    html.void("input", .named("type", "hidden"), .named("name", name), .named("value", known.title))
                } else {
                    html.void(
                        "input", .named("type", "text"), .named("name", name), .named("value", row.title),
                        .named("maxlength", "300"), .named("aria-label", "\(firstHeading), \(texts.row(index + 1))"))
                }
            }
            for field in form.fields {
                html.tag("td") { html in
                    let name = field.definition.name
                    control(
                        field, FormInput.name(name, row: index), value: row.values[name.rawValue] ?? "", row: index,
                        faults: outcome.faults["\(index)/\(name)"], &html)
                    if let former = known?.former[name], former != .absent {
                        html.tag("p", .class("hint"), text: texts.former(former.vietnamese))
                    }
                }
            }
        }
    }
}
