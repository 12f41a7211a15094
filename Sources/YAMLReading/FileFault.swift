import Messages

/// A fault of a file that an administrator writes, with its place; or what a sound one should be told of.
public struct FileFault: Error, Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable {
        case error
        /// The file works as it is.
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

extension FileFault {
    package init(
        _ severity: Severity = .error, file: String, line: Int = 0, column: Int = 0, key: String? = nil,
        excerpt: String? = nil, _ text: FaultText
    ) {
        self.init(
            severity, file: file, line: line, column: column, key: key, message: text.message, excerpt: excerpt,
            hint: text.hint)
    }

    /// The same where the file works all the same.
    public var asWarning: FileFault {
        FileFault(
            .warning, file: file, line: line, column: column, key: key, message: message, excerpt: excerpt, hint: hint)
    }
}

extension FileFault: CustomStringConvertible {
    /// As compilers print it.
    public var description: String {
        var text = line > 0 ? "\(file):\(line):\(column): \(severity): " : "\(file): \(severity): "
        text += key.map { "\($0): \(message)" } ?? message
        if let excerpt, line > 0 {
            let (shown, before) = Self.window(of: excerpt, around: column - 1)
            text += "\n  \(shown)\n  " + String(repeating: " ", count: before) + "^"
        }
        if let hint { text += "\n  hint: \(hint)" }
        return text
    }

    /// The part of a long line in which the fault is, and how many characters of it are before the fault.
    private static func window(of line: String, around position: Int) -> (String, Int) {
        // Positions count scalars.
        let scalars = Array(line.unicodeScalars)
        let position = min(max(0, position), scalars.count)
        func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: part)
            return String(view)
        }
        guard scalars.count > 120 else { return (line, text(scalars[..<position]).count) }
        let start = position > 60 ? position - 40 : 0
        let end = min(scalars.count, start + 100)
        let lead = start > 0 ? "… " : ""
        return (
            lead + text(scalars[start..<end]) + (end < scalars.count ? " …" : ""),
            (lead + text(scalars[start..<position])).count
        )
    }
}

/// Everything that is wrong with a file, all at once.
public struct FileFaults: Error, Sendable, CustomStringConvertible {
    public let errors: [FileFault]

    public init(_ errors: [FileFault]) {
        self.errors = errors
    }

    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
