import Messages

/// Where a value is in its file, for faults that show only when it is used.
public struct FilePlace: Hashable, Sendable {
    public let file: String
    /// From 1; 0 for a value that the file does not give.
    public let line: Int
    public let column: Int
    public let excerpt: String?

    public init(file: String, line: Int = 0, column: Int = 0, excerpt: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.excerpt = excerpt
    }

    public func error(key: String?, message: String, hint: String?) -> FileFault {
        FileFault(
            file: file, line: line, column: column, key: key, message: message, excerpt: excerpt, hint: hint)
    }

    package func error(_ text: FaultText, key: String?) -> FileFault {
        error(key: key, message: text.message, hint: text.hint)
    }

    public func warning(key: String?, message: String, hint: String?) -> FileFault {
        FileFault(
            .warning, file: file, line: line, column: column, key: key, message: message, excerpt: excerpt, hint: hint)
    }
}
