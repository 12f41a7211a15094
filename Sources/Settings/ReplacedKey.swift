/// A key of a former version that a configuration still has. It is read as its successor; `config check` names it, `config migrate`
/// rewrites it.
public struct ReplacedKey: Hashable, Sendable {
    /// The dotted keys, `report.source` and `report.subordinates`.
    public let former: String
    public let key: String
    /// A piece of the file with what takes its place: the key, and the value where that has another word now.
    struct Rewriting: Hashable, Sendable {
        let place: SettingsPlace
        let former: String
        let text: String
    }
    let rewritings: [Rewriting]

    public var warning: SettingsError {
        let words = rewritings.map(\.text).joined(separator: ": ")
        let place = rewritings.first?.place ?? SettingsPlace(file: "")
        return place.warning(
            key: former, message: "is now \(key), here \"\(words)\"",
            hint: "it is still read; baocaod config migrate --config \(place.file) rewrites the file")
    }
}

/// The keys that were replaced, one rule each. Whoever replaces a key adds a rule.
struct KeyReplacement {
    /// The dotted key of the mapping that holds it; blank at the top.
    let section: String
    let former: String
    let key: String
    /// Values that have another word now.
    var values: [String: String] = [:]

    static let all = [
        // "source" did not say of what, "exported" and "single" not what is done.
        KeyReplacement(
            section: "report", former: "source", key: "subordinates", values: ["exported": "sent", "single": "derived"])
    ]

    static func of(_ key: String, in section: String) -> KeyReplacement? {
        all.first { $0.section == section && $0.former == key }
    }
}
