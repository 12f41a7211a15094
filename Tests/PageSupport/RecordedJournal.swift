import Logging
import Synchronization

/// What was written into the journal, line by line.
package final class RecordedJournal: Sendable {
    private struct Handler: LogHandler {
        let journal: RecordedJournal
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            journal.written.withLock { $0.append("\(event.level) \(event.message)") }
        }
    }

    private let written = Mutex<[String]>([])

    package init() {}

    package var lines: [String] { written.withLock(\.self) }

    package var logger: Logger { Logger(label: "recorded") { _ in Handler(journal: self) } }
}
