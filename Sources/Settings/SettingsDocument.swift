import Foundation
import ReportingKit
import Yams

/// A mapping of the configuration file as it is being read: takes keys out, notes faults with their place.
///
/// A class, because faults of all nested mappings gather in one list.
final class SettingsFaults {
    let file: String
    private let lines: [Substring]
    private(set) var errors: [SettingsError] = []
    /// Keys of former versions, read as what took their place.
    private(set) var replaced: [ReplacedKey] = []

    init(file: String, text: String) {
        self.file = file
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    func add(_ message: String, at node: Node, key: String?, hint: String? = nil) {
        errors.append(place(of: node).error(key: key, message: message, hint: hint))
    }

    func note(_ key: ReplacedKey) { replaced.append(key) }

    func place(of node: Node) -> SettingsPlace {
        let line = node.mark?.line ?? 0
        return SettingsPlace(
            file: file, line: line, column: node.mark?.column ?? 0,
            excerpt: line > 0 && line <= lines.count ? String(lines[line - 1]) : nil)
    }
}

/// One mapping of the file with the keys that it may have.
struct SettingsSection {
    let path: String
    private let pairs: [(name: String, keyNode: Node, value: Node)]
    let faults: SettingsFaults

    init(_ node: Node, path: String, allowed: [String]?, faults: SettingsFaults) {
        self.path = path
        self.faults = faults
        guard case .mapping(let mapping) = node else {
            if !Self.isNull(node) { faults.add("expected keys with values", at: node, key: path.isEmpty ? nil : path) }
            pairs = []
            return
        }
        pairs = Self.current(mapping.map { key, value in (key.string ?? "", key, value) }, path, faults)
        guard let allowed else { return }
        for pair in pairs where !allowed.contains(pair.name) {
            faults.add(
                "unknown key", at: pair.keyNode, key: Self.join(path, pair.name),
                hint: Nearest.hint(for: pair.name, among: allowed))
        }
    }

    /// The pairs with keys of former versions read as those that took their place.
    private static func current(
        _ pairs: [(name: String, keyNode: Node, value: Node)], _ path: String, _ faults: SettingsFaults
    ) -> [(name: String, keyNode: Node, value: Node)] {
        pairs.map { pair in
            guard let rule = KeyReplacement.of(pair.name, in: path) else { return pair }
            if pairs.contains(where: { $0.name == rule.key }) {
                faults.add(
                    "was replaced by \(join(path, rule.key)), which stands here too", at: pair.keyNode,
                    key: join(path, pair.name), hint: "keep \(rule.key)")
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

    static func isNull(_ node: Node) -> Bool {
        if case .scalar(let scalar) = node {
            scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
        } else {
            false
        }
    }

    private static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    func key(_ name: String) -> String { Self.join(path, name) }

    func node(_ name: String) -> Node? {
        pairs.first { $0.name == name }.map(\.value).flatMap { Self.isNull($0) ? nil : $0 }
    }

    /// All keys with their values, for mappings whose keys are names.
    var entries: [(name: String, keyNode: Node, value: Node)] { pairs }

    func string(_ name: String) -> String? {
        guard let node = node(name) else { return nil }
        guard case .scalar(let scalar) = node else {
            faults.add("expected one text", at: node, key: key(name))
            return nil
        }
        return VietnameseText.clean(scalar.string)
    }

    func strings(_ name: String) -> [String]? {
        guard let node = node(name) else { return nil }
        return Self.strings(node, key: key(name), faults: faults)
    }

    static func strings(_ node: Node, key: String, faults: SettingsFaults) -> [String]? {
        if case .scalar(let scalar) = node { return [VietnameseText.clean(scalar.string)] }
        guard case .sequence(let sequence) = node else {
            faults.add("expected a list of texts", at: node, key: key)
            return nil
        }
        return sequence.compactMap { item in
            guard case .scalar(let scalar) = item else {
                faults.add("expected a text", at: item, key: key)
                return nil
            }
            return VietnameseText.clean(scalar.string)
        }
    }

    func flag(_ name: String) -> Bool? {
        guard let node = node(name), let text = string(name) else { return nil }
        switch text {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            faults.add("\"\(text)\" is neither true nor false", at: node, key: key(name), hint: "allowed: true, false")
            return nil
        }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, of type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let node = node(name), let text = string(name) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let allowed = Choice.allCases.map(\.rawValue)
        faults.add(
            "\"\(text)\" is not allowed", at: node, key: key(name),
            hint: Nearest.hint(for: text, among: allowed))
        return nil
    }

    /// `30s`, `5m`, `2h`, `500ms`.
    func duration(_ name: String) -> Duration? {
        guard let node = node(name), let text = string(name) else { return nil }
        let units: [(String, (Int) -> Duration)] = [
            ("ms", { .milliseconds($0) }), ("s", { .seconds($0) }), ("m", { .seconds($0 * 60) }),
            ("h", { .seconds($0 * 3600) }),
        ]
        for (suffix, make) in units where text.hasSuffix(suffix) {
            if let number = Int(text.dropLast(suffix.count)), (0...1_000_000).contains(number) { return make(number) }
        }
        faults.add("\"\(text)\" is no length of time", at: node, key: key(name), hint: "write 500ms, 30s, 5m or 2h")
        return nil
    }

    /// A number of days, of a year at most.
    func days(_ name: String) -> Int? {
        guard let node = node(name), let text = string(name) else { return nil }
        if let number = Int(text), (0...366).contains(number) { return number }
        faults.add("\"\(text)\" is no number of days", at: node, key: key(name), hint: "write a number from 0 to 366")
        return nil
    }

    /// `512MiB`, `2GiB`, `100000`.
    func bytes(_ name: String) -> Int? {
        guard let node = node(name), let text = string(name) else { return nil }
        let units: [(String, Int)] = [
            ("KiB", 10), ("MiB", 20), ("GiB", 30), ("KB", 10), ("MB", 20), ("GB", 30), ("", 0),
        ]
        for (suffix, shift) in units where text.hasSuffix(suffix) {
            let digits = text.dropLast(suffix.count).filter { $0 != " " && $0 != "_" }
            if let number = Int(digits), number > 0, number < 1 << 32 { return number << shift }
        }
        faults.add("\"\(text)\" is no size", at: node, key: key(name), hint: "write 512MiB, 2GiB or a number above 0")
        return nil
    }
}

/// Finds the name that was probably meant.
enum Nearest {
    static func hint(for text: String, among allowed: [String]) -> String {
        let limit = max(2, text.count / 3)
        let best = allowed.map { ($0, EditDistance.between(text, $0, limit: limit)) }.filter { $0.1 <= limit }
            .min { $0.1 < $1.1 }
        let list = "allowed: " + allowed.joined(separator: ", ")
        return best.map { "did you mean \"\($0.0)\"? \(list)" } ?? list
    }
}
