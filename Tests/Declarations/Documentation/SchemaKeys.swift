@testable import Declarations

/// The keys that a schema offers, and what was declared as text that compares.
enum SchemaKeys {
    /// The keys of a table and of those within it, each as "a field.min".
    static func all(_ table: KeyTable) -> Set<String> {
        table.keys.reduce(into: []) { keys, key in
            keys.insert("\(table.what).\(key.name)")
            keys.formUnion(Self.all(key.shape))
        }
    }

    private static func all(_ shape: KeyShape) -> Set<String> {
        switch shape {
        case .text, .texts, .number, .flag, .day, .choice: []
        case .keys(let table): all(table)
        case .named(let inner), .list(let inner): all(inner)
        case .either(let shapes): shapes.reduce(into: []) { $0.formUnion(all($1)) }
        }
    }

    static func described(_ value: some Any) -> [String] {
        var text = ""
        dump(value, to: &text)
        // Sets and dictionaries have no order of their own.
        return text.split(separator: "\n").map(String.init).sorted()
    }
}
