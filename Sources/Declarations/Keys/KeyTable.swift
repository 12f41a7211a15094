import YAMLReading
import Yams

/// The keys that a mapping of a declaration may have. The reader refuses others by it; the schema for editors is made
/// of it.
package struct KeyTable: Sendable {
    /// As faults name the thing: "a field".
    package let what: String
    package let keys: [DeclarationKey]

    package init(_ what: String, _ keys: [DeclarationKey]) {
        self.what = what
        self.keys = keys
    }

    package var names: [String] { keys.map(\.name) }

    /// A mapping with these keys.
    package func section(_ node: Node, path: String, faults: YAMLFaults) -> YAMLSection {
        YAMLSection(node, path: path, allowed: names, what: what, faults: faults)
    }
}

/// One key: what it holds, and what it means.
package struct DeclarationKey: Sendable {
    package let name: String
    package let shape: KeyShape
    package let summary: String
    package let isRequired: Bool

    package init(_ name: String, _ shape: KeyShape, _ summary: String, isRequired: Bool = false) {
        self.name = name
        self.shape = shape
        self.summary = summary
        self.isRequired = isRequired
    }
}

/// What a key holds.
package indirect enum KeyShape: Sendable {
    case text
    /// One text or a list of texts.
    case texts
    case number
    case flag
    case day
    case choice([String])
    case keys(KeyTable)
    /// A mapping from names.
    case named(KeyShape)
    case list(KeyShape)
    case either([KeyShape])
}
