/// The JSON Schema (draft-07) by which editors complete and check declarations, made of the tables that the reader
/// checks by.
public struct DeclarationSchema: Sendable {
    private let table: KeyTable
    private let title: String

    package init(_ table: KeyTable, title: String) {
        self.table = table
        self.title = title
    }

    public static let dataset = DeclarationSchema(DatasetKeys.dataset, title: "A dataset of baocaod")
    public static let records = DeclarationSchema(RecordKeys.file, title: "An export of one row a dossier of baocaod")

    public static let report = DeclarationSchema(ReportKeys.report, title: "A report kind of baocaod")

    public var text: String {
        var value = Self.object(table)
        value.insert(("title", .text(title)), at: 0)
        value.insert(("$schema", .text("http://json-schema.org/draft-07/schema#")), at: 0)
        return JSONText.object(value).written(indent: 0) + "\n"
    }

    private static func object(_ table: KeyTable) -> [(String, JSONText)] {
        var value: [(String, JSONText)] = [
            ("type", .text("object")), ("additionalProperties", .flag(false)),
            (
                "properties",
                .object(
                    table.keys.map { key in
                        (key.name, .object([("description", .text(key.summary))] + shape(key.shape)))
                    })
            ),
        ]
        // What a group or the defaults may say for a field is not required of the field itself.
        let required = table.keys.filter { $0.isRequired && !isDefaulted($0, table) }.map(\.name)
        if !required.isEmpty { value.append(("required", .list(required.map(JSONText.text)))) }
        return value
    }

    /// A file that extends another dataset or switches it off needs no titles, and none of what is declared already.
    private static func isDefaulted(_ key: DeclarationKey, _ table: KeyTable) -> Bool {
        switch table.what {
        case "a dataset", "a field", "a line": key.name == "title"
        case "a dimension": true
        case "records": !table.names.contains("records")
        default: false
        }
    }

    private static func shape(_ shape: KeyShape) -> [(String, JSONText)] {
        let scalar = JSONText.list(["string", "number", "boolean"].map(JSONText.text))
        switch shape {
        case .text: return [("type", scalar)]
        case .texts:
            return [
                (
                    "anyOf",
                    .list([
                        .object([("type", scalar)]),
                        .object([("type", .text("array")), ("items", .object([("type", scalar)]))]),
                    ])
                )
            ]
        case .number: return [("type", .list([.text("number"), .text("string")]))]
        case .flag: return [("type", .text("boolean"))]
        case .day: return [("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
        case .choice(let words): return [("enum", .list(words.map(JSONText.text)))]
        case .keys(let table): return object(table)
        case .named(let inner):
            return [("type", .text("object")), ("additionalProperties", .object(Self.shape(inner)))]
        case .list(let inner): return [("type", .text("array")), ("items", .object(Self.shape(inner)))]
        case .either(let shapes): return [("anyOf", .list(shapes.map { .object(Self.shape($0)) }))]
        }
    }
}

/// JSON whose keys keep their order.
private indirect enum JSONText {
    case text(String)
    case flag(Bool)
    case list([JSONText])
    case object([(String, JSONText)])

    func written(indent: Int) -> String {
        let inner = String(repeating: "  ", count: indent + 1)
        let outer = String(repeating: "  ", count: indent)
        switch self {
        case .text(let text): return Self.quoted(text)
        case .flag(let flag): return flag ? "true" : "false"
        case .list(let items):
            if items.allSatisfy({ if case .text = $0 { true } else { false } }) {
                return "[" + items.map { $0.written(indent: 0) }.joined(separator: ", ") + "]"
            }
            return "[\n" + items.map { inner + $0.written(indent: indent + 1) }.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let pairs):
            if pairs.isEmpty { return "{}" }
            return "{\n"
                + pairs.map { inner + Self.quoted($0.0) + ": " + $0.1.written(indent: indent + 1) }.joined(
                    separator: ",\n")
                + "\n\(outer)}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
