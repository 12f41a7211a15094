import Messages

public import YAMLReading

/// The faults of the configuration, of the register and of what they name.
public typealias SettingsError = FileFault
public typealias SettingsErrors = FileFaults
public typealias SettingsPlace = FilePlace

extension KeyReplacement {
    /// The keys of the configuration that were replaced, one rule each. A replaced key needs a rule here.
    static let ofSettings = [
        // "source" did not say of what, "exported" and "single" not what is done.
        KeyReplacement(
            section: "report", former: "source", key: "subordinates", values: ["exported": "sent", "single": "derived"])
    ]
}

extension ReplacedKey {
    /// `config check` names the key, `config migrate` rewrites it.
    public var warning: SettingsError {
        let words = rewritings.map(\.text).joined(separator: ": ")
        let place = rewritings.first?.place ?? SettingsPlace(file: "")
        return place.error(.replacedKey(key, words, in: place.file), key: former).asWarning
    }
}
