import Messages
import ReportingKit
package import Yams

/// Values of keys by their types; what does not fit is a fault at its place.
extension YAMLSection {
    package func string(_ name: String) -> String? {
        guard let node = node(name) else { return nil }
        guard case .scalar(let scalar) = node else {
            faults.add(.expectedText, at: node, key: key(name))
            return nil
        }
        return VietnameseText.clean(scalar.string)
    }

    package func strings(_ name: String) -> [String]? {
        guard let node = node(name) else { return nil }
        return Self.strings(node, key: key(name), faults: faults)
    }

    package static func strings(_ node: Node, key: String, faults: YAMLFaults) -> [String]? {
        if case .scalar(let scalar) = node { return [VietnameseText.clean(scalar.string)] }
        guard case .sequence(let sequence) = node else {
            faults.add(.expectedTexts, at: node, key: key)
            return nil
        }
        return sequence.compactMap { item in
            guard case .scalar(let scalar) = item else {
                faults.add(.expectedTextInList, at: item, key: key)
                return nil
            }
            return VietnameseText.clean(scalar.string)
        }
    }

    package func flag(_ name: String) -> Bool? {
        guard let node = node(name), let text = string(name) else { return nil }
        switch text {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            faults.add(.noFlag(text), at: node, key: key(name))
            return nil
        }
    }

    package func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, of type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let node = node(name), let text = string(name) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        faults.add(.notAllowed(text, among: Choice.allCases.map(\.rawValue)), at: node, key: key(name))
        return nil
    }

    /// `30s`, `5m`, `2h`, `500ms`.
    package func duration(_ name: String) -> Duration? {
        guard let node = node(name), let text = string(name) else { return nil }
        let units: [(String, (Int) -> Duration)] = [
            ("ms", { .milliseconds($0) }), ("s", { .seconds($0) }), ("m", { .seconds($0 * 60) }),
            ("h", { .seconds($0 * 3600) }),
        ]
        for (suffix, make) in units where text.hasSuffix(suffix) {
            if let number = Int(text.dropLast(suffix.count)), (0...1_000_000).contains(number) { return make(number) }
        }
        faults.add(.noDuration(text), at: node, key: key(name))
        return nil
    }

    /// A number of days, of a year at most.
    package func days(_ name: String) -> Int? {
        guard let node = node(name), let text = string(name) else { return nil }
        if let number = Int(text), (0...366).contains(number) { return number }
        faults.add(.noDays(text), at: node, key: key(name))
        return nil
    }

    /// `512MiB`, `2GiB`, `100000`.
    package func bytes(_ name: String) -> Int? {
        guard let node = node(name), let text = string(name) else { return nil }
        let units: [(String, Int)] = [
            ("KiB", 10), ("MiB", 20), ("GiB", 30), ("KB", 10), ("MB", 20), ("GB", 30), ("", 0),
        ]
        for (suffix, shift) in units where text.hasSuffix(suffix) {
            let digits = text.dropLast(suffix.count).filter { $0 != " " && $0 != "_" }
            if let number = Int(digits), number > 0, number < 1 << 32 { return number << shift }
        }
        faults.add(.noSize(text), at: node, key: key(name))
        return nil
    }
}
