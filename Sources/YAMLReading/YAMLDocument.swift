import Messages

package import Yams

/// A YAML file as nodes. Never decoded: `1.10`, `no` and `2026-07-01` keep their text.
package enum YAMLDocument {
    /// The file's root; an empty file has an empty one.
    package static func root(_ text: String, file: String) throws(FileFaults) -> Node {
        let root: Node
        do {
            // No rules of tags: values keep their text, and the rules would search each key by regular expressions.
            root = try Yams.compose(yaml: text, .basic, .default, .utf8) ?? Node("")
        } catch {
            throw FileFaults([fault(error, file: file)])
        }
        // Without an alias there are no more nodes than bytes.
        guard text.utf8.contains(UInt8(ascii: "*")) else { return root }
        var rest = largest
        guard fits(root, &rest) else {
            throw FileFaults([
                FileFault(file: file, .tooManyAliases)
            ])
        }
        return root
    }

    /// So many nodes a file may come to with its aliases in their places.
    private static let largest = 1_000_000

    /// Counts no further than to the limit: a few lines of aliases can come to more than anybody has time for.
    private static func fits(_ node: Node, _ rest: inout Int) -> Bool {
        rest -= 1
        guard rest > 0 else { return false }
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping { guard fits(key, &rest), fits(value, &rest) else { return false } }
        case .sequence(let sequence):
            for item in sequence { guard fits(item, &rest) else { return false } }
        default: break
        }
        return true
    }

    private static func fault(_ error: any Error, file: String) -> FileFault {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, let yaml)?, .parser(_, let problem, let mark, let yaml)?,
            .composer(_, let problem, let mark, let yaml)?:
            let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
            return FileFault(
                file: file, line: mark.line, column: mark.column,
                excerpt: lines.indices.contains(mark.line - 1) ? String(lines[mark.line - 1]) : nil,
                .notYAMLHere(problem))
        case .duplicatedKeysInMapping(let duplicates, let context)?:
            return FileFault(
                file: file, line: context.mark.line, column: context.mark.column, key: duplicates.first,
                .keyTwice)
        default:
            return FileFault(file: file, .notYAML("\(error)"))
        }
    }
}
