/// A key of a former version that a file still has. It is read as its successor.
public struct ReplacedKey: Hashable, Sendable {
    /// The dotted keys, `report.source` and `report.subordinates`.
    public let former: String
    public let key: String
    /// A piece of the file with what takes its place: the key, and the value where that has another word now.
    package struct Rewriting: Hashable, Sendable {
        package let place: FilePlace
        package let former: String
        package let text: String
    }
    package let rewritings: [Rewriting]
}

/// A key that another took the place of.
package struct KeyReplacement {
    /// The dotted key of the mapping that holds it; blank at the top.
    let section: String
    let former: String
    let key: String
    /// Values that have another word now.
    let values: [String: String]

    package init(section: String, former: String, key: String, values: [String: String] = [:]) {
        self.section = section
        self.former = former
        self.key = key
        self.values = values
    }

    static func of(_ key: String, in section: String, among all: [KeyReplacement]) -> KeyReplacement? {
        all.first { $0.section == section && $0.former == key }
    }
}
