/// Writes HTML. The only ways to take a `String` escape it: no text can become markup.
///
/// Names of elements and attributes are literals of the program. An element that is not closed cannot be written:
///
///     html.tag("p", .class("note")) { $0.text(name) }
public struct HTMLWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    public init() {}

    public init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// An element with what `content` writes between its tags.
    public mutating func tag(
        _ name: StaticString, _ attributes: HTMLAttribute..., content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        open(name, attributes)
        try content(&self)
        close(name)
    }

    /// The same with attributes that were gathered before.
    public mutating func tag(
        _ name: StaticString, attributes: [HTMLAttribute], content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        open(name, attributes)
        try content(&self)
        close(name)
    }

    /// An element that holds a text only.
    public mutating func tag(_ name: StaticString, _ attributes: HTMLAttribute..., text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// An element without content and without a closing tag: `br`, `input`, `meta`, `col`.
    public mutating func void(_ name: StaticString, _ attributes: HTMLAttribute...) { open(name, attributes) }

    public mutating func void(_ name: StaticString, attributes: [HTMLAttribute]) { open(name, attributes) }

    /// A text between tags; see ``HTMLText`` for what becomes of its characters.
    public mutating func text(_ text: String) { HTMLText.append(text, to: &bytes) }

    public mutating func html(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

    package mutating func doctype() { literal("<!DOCTYPE html>\n") }

    private mutating func open(_ name: StaticString, _ attributes: [HTMLAttribute]) {
        bytes.append(UInt8(ascii: "<"))
        literal(name)
        for attribute in attributes { attribute.append(to: &bytes) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        literal(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func literal(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }
}
