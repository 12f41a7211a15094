import Messages
package import Yams

/// The faults of a YAML file that is being read, with their places.
///
/// A class, because faults of all nested mappings gather in one list.
package final class YAMLFaults {
    package let file: String
    private let text: String
    /// Made with the first place that is asked for: a sound file has few.
    private lazy var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
        Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0)
    }
    package private(set) var errors: [FileFault] = []
    /// The keys that were replaced in this kind of file.
    let replacements: [KeyReplacement]
    /// Keys of former versions, read as what took their place.
    package private(set) var replaced: [ReplacedKey] = []

    package init(file: String, text: String, replacements: [KeyReplacement] = []) {
        self.file = file
        self.replacements = replacements
        self.text = text
    }

    /// `offset` is how many characters into a text on one line the fault lies.
    package func add(_ text: FaultText, at node: Node, offset: Int = 0, key: String?) {
        errors.append(place(of: node, offset).error(text, key: key))
    }

    func note(_ key: ReplacedKey) { replaced.append(key) }

    package func place(of node: Node, _ offset: Int = 0) -> FilePlace {
        let line = node.mark?.line ?? 0
        var column = node.mark?.column ?? 0
        if offset > 0, case .scalar(let scalar) = node {
            let isQuoted = scalar.style == .doubleQuoted || scalar.style == .singleQuoted
            column += offset + (isQuoted ? 1 : 0)
        }
        return FilePlace(
            file: file, line: line, column: column,
            excerpt: line > 0 && line <= lines.count ? String(lines[line - 1]) : nil)
    }

    /// Nothing, or all faults in the file's order.
    package func throwAny() throws(FileFaults) {
        guard errors.isEmpty else {
            throw FileFaults(errors.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
    }
}
