/// What is wrong at a place of a file that an administrator writes, and what to write there instead: English, as all
/// that administrators read.
package struct FaultText: Hashable, Sendable {
    package let message: String
    package let hint: String?

    package init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }

    /// One that has to be said with what may stand there.
    package init(_ message: String, nearest word: String, among allowed: [String]) {
        self.init(message, hint: Nearest.hint(for: word, among: allowed))
    }

    package static func unreadable(_ reason: String) -> FaultText { FaultText("cannot be read: \(reason)") }

    package static func missing(_ key: String, hint: String? = nil) -> FaultText {
        FaultText("\(key) is missing", hint: hint)
    }

    /// `kind` names what the word should be: "dataset".
    package static func none(_ word: String, _ kind: String, among allowed: [String]) -> FaultText {
        FaultText("\"\(word)\" is no \(kind)", nearest: word, among: allowed)
    }

    package static func notAllowed(_ word: String, among allowed: [String]) -> FaultText {
        FaultText("\"\(word)\" is not allowed", nearest: word, among: allowed)
    }
}
