/// The namespaces that the root of an OpenDocument file declares.
struct ODSNames {
    /// Those that the scan goes by, with the prefixes that every program gives them.
    private static let expected: [(prefix: StaticString, namespace: StaticString)] = [
        ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
        ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"),
        ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ]
    private static let required = 3

    private let prefixes: [[UInt8]]
    let declaresExtensions: Bool

    /// - Parameter attributes: the root's.
    init(_ attributes: [PlainXMLCursor.Attribute]) throws(PlainXMLStop) {
        var prefixes: [[UInt8]] = [Array("xml".utf8)]
        var known: [Bool] = Self.expected.map { _ in false }
        for attribute in attributes where PlainXMLCursor.isEqual(attribute.prefix, "xmlns") {
            guard !attribute.hasReferences, !attribute.value.isEmpty else { throw .unusual }
            for (index, (prefix, namespace)) in Self.expected.enumerated() {
                let isPrefix = PlainXMLCursor.isEqual(attribute.name, prefix)
                // One of them under another prefix, or another under its prefix.
                guard isPrefix == PlainXMLCursor.isEqual(attribute.value, namespace) else { throw .unusual }
                if isPrefix { known[index] = true }
            }
            // Of alternatives only the fallback is read.
            let compatibility: StaticString = "http://schemas.openxmlformats.org/markup-compatibility/2006"
            guard !PlainXMLCursor.isEqual(attribute.value, compatibility) else { throw .unusual }
            prefixes.append(Array(attribute.name))
        }
        guard !known.prefix(Self.required).contains(false) else { throw .unusual }
        declaresExtensions = known[3]
        // Those asked for most come first.
        self.prefixes =
            Self.expected.indices.filter { known[$0] }.map { index in
                Array(
                    UnsafeBufferPointer(
                        start: Self.expected[index].prefix.utf8Start,
                        count: Self.expected[index].prefix.utf8CodeUnitCount))
            } + prefixes
        for attribute in attributes where !PlainXMLCursor.isEqual(attribute.prefix, "xmlns") {
            try require(attribute.prefix, attribute.name)
        }
    }

    /// The prefix of an attribute has to be declared; a name without one is in no namespace.
    func require(_ prefix: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>) throws(PlainXMLStop) {
        guard prefix.isEmpty else { return try require(prefix) }
        if PlainXMLCursor.isEqual(name, "xmlns") { throw .unusual }
    }

    func require(_ prefix: UnsafeBufferPointer<UInt8>) throws(PlainXMLStop) {
        for known in prefixes where known.count == prefix.count {
            if known.withUnsafeBufferPointer({ PlainXMLCursor.isEqual($0, prefix) }) { return }
        }
        throw .unusual
    }
}
