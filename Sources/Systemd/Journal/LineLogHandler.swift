import Foundation
import Glibc
import Logging

/// Writes each log entry as a line for a person: time, level, text, metadata. Further lines of the text are indented,
/// so that none of them looks like an entry of its own.
public struct LineLogHandler: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?
    public var logLevel: Logger.Level = .info

    private let label: String
    private let timeZone: TimeZone
    private let now: @Sendable () -> Date
    private let write: @Sendable (String) -> Void

    /// Writes to standard error.
    public init(label: String) {
        self.init(label: label, timeZone: .current, now: { Date() }, write: { Self.writeToStandardError($0) })
    }

    init(
        label: String, timeZone: TimeZone, now: @escaping @Sendable () -> Date,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.label = label
        self.timeZone = timeZone
        self.now = now
        self.write = write
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var line = now().formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: timeZone))
        line += " \(event.level) \(label): "
        line += ControlCharacters.escaped(event.message.description, keeping: .lines)
            .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
        var fields = ""
        if let error = event.error { fields += " error=\(error)" }
        let all = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }.merging(event.metadata ?? [:]) { $1 }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) where key != ServiceEvent.metadataKey {
            let text = value.description
            fields += text.utf8.contains(UInt8(ascii: " ")) ? " \(key)=\"\(text)\"" : " \(key)=\(text)"
        }
        write(line + ControlCharacters.escaped(fields) + "\n")
    }

    /// One write(2) a line, so that lines of several threads do not mix.
    private static func writeToStandardError(_ line: String) {
        let bytes = Array(line.utf8)
        // A closed standard error is no reason to stop, and cannot be reported.
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
