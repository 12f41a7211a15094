/// What holds for every page, told from its tags: they close in order, ids are unique, one h1, headings without gaps, each field has
/// a label.
struct PageRules {
    private static let void: Set<String> = ["meta", "link", "input", "br", "col", "hr", "img"]

    private(set) var faults: [String] = []

    init(_ html: String) {
        var open: [String] = []
        var ids: Set<String> = []
        var labelled: Set<String> = []
        var referred: [String] = []
        var fields: [String] = []
        var level = 0
        for match in html.matches(of: /<(\/?)([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/) {
            let name = String(match.2)
            guard match.1.isEmpty else {
                if open.popLast() != name { faults.append("</\(name)> closes another element") }
                continue
            }
            if !Self.void.contains(name) { open.append(name) }
            var attributes: [String: String] = [:]
            for attribute in match.3.matches(of: /([a-z-]+)(?:="([^"]*)")?/) {
                let (key, value) = (String(attribute.1), attribute.2.map(String.init) ?? "")
                if attributes.updateValue(value, forKey: key) != nil { faults.append("\(name) has \(key) twice") }
            }
            if let id = attributes["id"], !ids.insert(id).inserted { faults.append("two elements have the id \(id)") }
            if name == "label", let target = attributes["for"] { labelled.insert(target) }
            for key in ["aria-describedby", "aria-labelledby", "for"] {
                referred += (attributes[key] ?? "").split(separator: " ").map(String.init)
            }
            if ["input", "select", "textarea"].contains(name), attributes["type"] != "hidden" {
                fields.append(attributes["id"] ?? "")
            }
            if attributes.keys.contains(where: { $0.hasPrefix("on") || $0 == "style" }) {
                faults.append("\(name) has a handler or a style of its own")
            }
            if name.count == 2, name.first == "h", let number = name.last?.wholeNumberValue {
                if number > level + 1 { faults.append("\(name) after h\(level)") }
                if number == 1, level > 0 { faults.append("a second h1") }
                level = number
            }
        }
        if !open.isEmpty { faults.append("not closed: \(open)") }
        if level == 0 { faults.append("no heading") }
        faults += referred.filter { !ids.contains($0) }.map { "nothing has the id \($0)" }
        faults += fields.filter { !labelled.contains($0) }.map { "no label for the field \($0)" }
        if html.firstMatch(of: /<(?![a-z\/!])/) != nil { faults.append("a < that opens no tag") }
    }
}
