/// A fault of the configuration or the unit register, with its place; or what a sound one should be told of.
public struct SettingsError: Error, Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable {
        case error
        /// The configuration works as it is.
        case warning
    }

    public let severity: Severity
    public let file: String
    /// From 1; 0 when the fault is the file's as a whole.
    public let line: Int
    public let column: Int
    /// The dotted key, `report.number_symbol`.
    public let key: String?
    public let message: String
    /// The line of the file, to show under the message.
    public let excerpt: String?
    public let hint: String?

    public init(
        _ severity: Severity = .error, file: String, line: Int = 0, column: Int = 0, key: String? = nil,
        message: String, excerpt: String? = nil, hint: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.key = key
        self.message = message
        self.excerpt = excerpt
        self.hint = hint
    }
}

extension SettingsError {
    /// The same where the configuration works all the same.
    public var asWarning: SettingsError {
        SettingsError(
            .warning, file: file, line: line, column: column, key: key, message: message, excerpt: excerpt, hint: hint)
    }
}

extension SettingsError: CustomStringConvertible {
    /// As compilers print it.
    public var description: String {
        var text = line > 0 ? "\(file):\(line):\(column): \(severity): " : "\(file): \(severity): "
        text += key.map { "\($0): \(message)" } ?? message
        if let excerpt, line > 0 {
            text += "\n  \(excerpt)\n  " + String(repeating: " ", count: max(0, column - 1)) + "^"
        }
        if let hint { text += "\n  hint: \(hint)" }
        return text
    }
}

/// Everything that is wrong with the configuration, all at once.
public struct SettingsErrors: Error, Sendable, CustomStringConvertible {
    public let errors: [SettingsError]

    public init(_ errors: [SettingsError]) {
        self.errors = errors
    }

    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
