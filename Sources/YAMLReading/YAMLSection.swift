import Messages

package import Yams

/// One mapping of the file with the keys that it may have.
package struct YAMLSection {
    package let path: String
    private let pairs: [(name: String, keyNode: Node, value: Node)]
    /// Beside the pairs: comparing their names there would copy the nodes.
    private let names: [String]
    package let faults: YAMLFaults

    /// `what` names the thing whose keys these are: "a field".
    package init(_ node: Node, path: String, allowed: [String]?, what: String? = nil, faults: YAMLFaults) {
        self.path = path
        self.faults = faults
        guard case .mapping(let mapping) = node else {
            if !Self.isNull(node) { faults.add(.expectedKeys, at: node, key: path.isEmpty ? nil : path) }
            (pairs, names) = ([], [])
            return
        }
        pairs = Self.current(mapping.map { key, value in (key.string ?? "", key, value) }, path, faults)
        names = pairs.map(\.name)
        guard let allowed else { return }
        for (pair, name) in zip(pairs, names) where !allowed.contains(name) {
            let key = what == nil ? Self.join(path, pair.name) : path.isEmpty ? nil : path
            faults.add(.unknownKey(pair.name, of: what, among: allowed), at: pair.keyNode, key: key)
        }
    }

    /// The pairs with keys of former versions read as those that took their place.
    private static func current(
        _ pairs: [(name: String, keyNode: Node, value: Node)], _ path: String, _ faults: YAMLFaults
    ) -> [(name: String, keyNode: Node, value: Node)] {
        if faults.replacements.isEmpty { return pairs }
        return pairs.map { pair in
            guard let rule = KeyReplacement.of(pair.name, in: path, among: faults.replacements) else { return pair }
            if pairs.contains(where: { $0.name == rule.key }) {
                faults.add(
                    .replacedBeside(join(path, rule.key), keep: rule.key), at: pair.keyNode,
                    key: join(path, pair.name))
            }
            var pieces = [
                ReplacedKey.Rewriting(place: faults.place(of: pair.keyNode), former: pair.name, text: rule.key)
            ]
            var value = pair.value
            if case .scalar(let scalar) = pair.value, let word = rule.values[scalar.string] {
                pieces.append(.init(place: faults.place(of: pair.value), former: scalar.string, text: word))
                value = .scalar(Node.Scalar(word, scalar.tag, scalar.style, scalar.mark))
            }
            faults.note(ReplacedKey(former: join(path, rule.former), key: join(path, rule.key), rewritings: pieces))
            return (rule.key, pair.keyNode, value)
        }
    }

    package static func isNull(_ node: Node) -> Bool {
        if case .scalar(let scalar) = node {
            scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
        } else {
            false
        }
    }

    private static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    package func key(_ name: String) -> String { Self.join(path, name) }

    package func node(_ name: String) -> Node? {
        guard let index = names.firstIndex(of: name) else { return nil }
        let value = pairs[index].value
        return Self.isNull(value) ? nil : value
    }

    /// All keys with their values, for mappings whose keys are names.
    package var entries: [(name: String, keyNode: Node, value: Node)] { pairs }
}
