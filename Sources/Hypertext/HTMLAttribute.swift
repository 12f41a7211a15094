/// An attribute of an element. Its value is escaped; addresses are ``WebPath``s, so none can name a script.
public struct HTMLAttribute: Sendable {
    private enum Value: Sendable {
        case text(String)
        case flag(Bool)
    }

    private let name: StaticString
    private let value: Value

    private init(_ name: StaticString, _ value: Value) {
        self.name = name
        self.value = value
    }

    /// Any attribute that takes a text. Addresses, event handlers and styles have no place here.
    public static func named(_ name: StaticString, _ value: String) -> HTMLAttribute { .init(name, .text(value)) }

    /// An attribute that is there or is not: `disabled`, `required`, `hidden`.
    public static func flag(_ name: StaticString, _ isSet: Bool = true) -> HTMLAttribute { .init(name, .flag(isSet)) }

    /// No names, no attribute.
    public static func `class`(_ names: String) -> HTMLAttribute {
        names.isEmpty ? .flag("class", false) : .named("class", names)
    }
    public static func id(_ id: String) -> HTMLAttribute { .named("id", id) }
    public static func href(_ path: WebPath) -> HTMLAttribute { .named("href", path.text) }
    public static func src(_ path: WebPath) -> HTMLAttribute { .named("src", path.text) }
    public static func action(_ path: WebPath) -> HTMLAttribute { .named("action", path.text) }

    package func append(to bytes: inout [UInt8]) {
        if case .flag(false) = value { return }
        bytes.append(UInt8(ascii: " "))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        guard case .text(let text) = value else { return }
        bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
        HTMLText.append(text, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}
