/// Faults of any YAML file: its syntax, keys and values.
extension FaultText {
    // MARK: The file

    package static let noFile = FaultText("is no file: a folder, a pipe or a device")
    package static let tooLarge = FaultText("is larger than a declaration can be (1 MiB)")
    package static let notUTF8 = FaultText("is not encoded in UTF-8")
    package static let tooManyAliases = FaultText(
        "its aliases (*name) come to more than a declaration can hold",
        hint: "an alias of a list of aliases multiplies: write the lists out")

    package static func notYAML(_ problem: String) -> FaultText { FaultText("not valid YAML: \(problem)") }
    package static func notYAMLHere(_ problem: String) -> FaultText {
        FaultText(
            "not valid YAML: \(problem)", hint: "check the indentation, colons and quotes here and on the line before")
    }

    // MARK: Keys

    package static let expectedKeys = FaultText("expected keys with values")
    package static let keyTwice = FaultText("the key stands twice", hint: "keep one of them")

    /// `owner` is the thing whose keys these are, "a field"; nil where the path says it.
    package static func unknownKey(_ key: String, of owner: String?, among allowed: [String]) -> FaultText {
        FaultText(owner.map { "\"\(key)\" is no key of \($0)" } ?? "unknown key", nearest: key, among: allowed)
    }

    package static func replacedBeside(_ path: String, keep key: String) -> FaultText {
        FaultText("was replaced by \(path), which stands here too", hint: "keep \(key)")
    }

    // MARK: Values

    package static let expectedText = FaultText("expected one text")
    package static let expectedTexts = FaultText("expected a list of texts")
    package static let expectedTextInList = FaultText("expected a text")

    package static func noFlag(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is neither true nor false", hint: "allowed: true, false")
    }
    package static func noDuration(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no length of time", hint: "write 500ms, 30s, 5m or 2h")
    }
    package static func noDays(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no number of days", hint: "write a number from 0 to 366")
    }
    package static func noSize(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no size", hint: "write 512MiB, 2GiB or a number above 0")
    }

    // MARK: Targets

    package static let oneBound = FaultText("a target has one bound", hint: "{ at_least: 98 } or { at_most: 5 }")
    package static func noTarget(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no number", hint: "write 98 or 97.5")
    }
}
