/// A JSON value as its file gives it, members in their order.
public indirect enum JSONValue: Hashable, Sendable {
    case object([Member])
    case array([JSONValue])
    case text(String)
    /// As it was written: programs keep more digits than a binary fraction holds.
    case number(String)
    case boolean(Bool)
    case null

    public struct Member: Hashable, Sendable {
        public let name: String
        public let value: JSONValue

        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// What a cell holds of it; nil for nothing, and for what is no cell.
    public var content: CellContent? {
        switch self {
        case .text(let text): text.isEmpty ? nil : .text(text)
        case .number(let text):
            if let value = Double(text), value.isFinite { .number(value, .general) } else { .text(text) }
        case .boolean(let value): .boolean(value)
        case .null, .object, .array: nil
        }
    }
}
