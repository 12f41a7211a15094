/// A file of declarations: its name, for messages, and its text.
public struct DeclarationFile: Hashable, Sendable {
    public let name: String
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// What a file says it is by its first key.
    package enum Kind: String, Sendable, CaseIterable {
        case dataset, records, module, report
    }

    /// By the first line that is no comment; nil for something else.
    package var kind: Kind? {
        var rest = text[...]
        while !rest.isEmpty {
            let line = rest.prefix { !$0.isNewline }
            rest = rest[line.endIndex...].dropFirst()
            if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") || line.hasPrefix("---")
                || line.hasPrefix("\u{FEFF}#")
            {
                continue
            }
            let key = line.prefix { $0 != ":" }.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
            return Kind(rawValue: key)
        }
        return nil
    }
}
