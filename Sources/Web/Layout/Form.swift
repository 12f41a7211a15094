import Hypertext
import Messages

/// What a field of a form is called, and what is said of it. Hint and error are read together with the field.
struct FieldLabel {
    /// Name of the item and id of the field.
    let name: String
    let text: String
    var hint: String?
    var error: String?
    var isRequired = false
    /// Where one name stands several times on a page.
    var id: String?

    init(
        _ name: String, _ text: String, hint: String? = nil, error: String? = nil, isRequired: Bool = false,
        id: String? = nil
    ) {
        self.name = name
        self.text = text
        self.hint = hint
        self.error = error
        self.isRequired = isRequired
        self.id = id
    }

    fileprivate var fieldID: String { id ?? name }

    fileprivate var attributes: [HTMLAttribute] {
        var described: [String] = []
        if hint != nil { described.append("\(fieldID)-goi-y") }
        if error != nil { described.append("\(fieldID)-loi") }
        var attributes: [HTMLAttribute] = [.id(fieldID), .named("name", name), .flag("required", isRequired)]
        if !described.isEmpty { attributes.append(.named("aria-describedby", described.joined(separator: " "))) }
        if error != nil { attributes.append(.named("aria-invalid", "true")) }
        return attributes
    }
}

enum SubmitLook: String {
    case primary, plain, danger
}

extension HTMLWriter {
    /// A form that changes something. `action` nil for the page's own address.
    mutating func form(post action: WebPath, _ attributes: HTMLAttribute..., content: (inout HTMLWriter) throws -> Void)
        rethrows
    {
        try tag(
            "form", attributes: [.named("method", "post"), .action(action)] + attributes, content: content)
    }

    /// A form that asks: its items become the address.
    mutating func form(get action: WebPath, label: String, content: (inout HTMLWriter) throws -> Void) rethrows {
        try tag(
            "form", .named("method", "get"), .named("role", "search"), .named("aria-label", label), .class("filter"),
            .action(action), content: content)
    }

    mutating func hidden(_ name: String, _ value: String) {
        void("input", .named("type", "hidden"), .named("name", name), .named("value", value))
    }

    mutating func submit(_ text: String, _ look: SubmitLook = .primary, name: String? = nil, value: String = "") {
        var attributes: [HTMLAttribute] = [.named("type", "submit"), .class("button \(look.rawValue)")]
        if let name { attributes += [.named("name", name), .named("value", value)] }
        tag("button", attributes: attributes) { $0.text(text) }
    }

    /// One line. `type` as HTML names it: text, password, number, date, search, file.
    mutating func input(_ label: FieldLabel, value: String = "", type: String = "text", _ further: HTMLAttribute...) {
        field(label) { html in
            html.void(
                "input",
                attributes: [.named("type", type)] + label.attributes
                    + (type == "file" || type == "password" ? [] : [.named("value", value)]) + further)
        }
    }

    mutating func textArea(_ label: FieldLabel, value: String = "", rows: Int = 3) {
        field(label) { html in
            html.tag("textarea", attributes: label.attributes + [.named("rows", "\(rows)")]) { $0.text(value) }
        }
    }

    mutating func choice(_ label: FieldLabel, _ options: [(value: String, text: String)], chosen: String?) {
        field(label) { html in
            html.tag("select", attributes: label.attributes) { html in
                for option in options {
                    html.tag(
                        "option", .named("value", option.value), .flag("selected", option.value == chosen),
                        text: option.text)
                }
            }
        }
    }

    mutating func checkbox(_ label: FieldLabel, value: String = "1", isChecked: Bool = false) {
        tag("div", .class("field check")) { html in
            html.void(
                "input",
                attributes: [.named("type", "checkbox"), .named("value", value), .flag("checked", isChecked)]
                    + label.attributes)
            html.tag("label", .named("for", label.fieldID), text: label.text)
            html.notes(label)
        }
    }

    private mutating func field(_ label: FieldLabel, control: (inout HTMLWriter) -> Void) {
        tag("div", .class(label.error == nil ? "field" : "field faulty")) { html in
            html.tag("label", .named("for", label.fieldID), text: label.text)
            html.notes(label)
            control(&html)
        }
    }

    private mutating func notes(_ label: FieldLabel) {
        if let hint = label.hint { tag("p", .class("hint"), .id("\(label.fieldID)-goi-y"), text: hint) }
        if let error = label.error { tag("p", .class("error"), .id("\(label.fieldID)-loi"), text: error) }
    }
}
