import Logging

/// Writes log entries to journald with native fields: metadata keys become field names, and an entry made with
/// ``Logging/Logger/report(_:_:metadata:)`` carries its MESSAGE_ID.
public struct JournalLogHandler: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?
    public var logLevel: Logger.Level = .info

    private let identifier: String
    private let send: @Sendable ([[UInt8]]) throws(SystemdError) -> Void
    private let fallback: LineLogHandler

    /// `identifier` is what `journalctl -t` selects by.
    public init(label: String, identifier: String) {
        self.init(identifier: identifier, fallback: LineLogHandler(label: label)) { fields throws(SystemdError) in
            try Libsystemd.sendToJournal(fields)
        }
    }

    init(
        identifier: String, fallback: LineLogHandler,
        send: @escaping @Sendable ([[UInt8]]) throws(SystemdError) -> Void
    ) {
        self.identifier = identifier
        self.fallback = fallback
        self.send = send
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        do {
            try send(fields(of: event).map(\.bytes))
        } catch {
            // The entry must not be lost with the journal; systemd may still read standard error.
            var lines = fallback
            lines.metadata = metadata
            lines.log(event: event)
        }
    }

    func fields(of event: LogEvent) -> [JournalField] {
        var fields = [
            JournalField(message: event.message.description),
            JournalField(wellKnown: "PRIORITY", String(event.level.syslogPriority)),
            JournalField(wellKnown: "SYSLOG_IDENTIFIER", identifier),
            JournalField(wellKnown: "CODE_FILE", event.file),
            JournalField(wellKnown: "CODE_LINE", String(event.line)),
            JournalField(wellKnown: "CODE_FUNC", event.function),
        ]
        if let error = event.error {
            fields.append(JournalField(metadataKey: "error", String(describing: error)))
        }
        for (key, value) in combinedMetadata(of: event).sorted(by: { $0.key < $1.key }) {
            if key == ServiceEvent.metadataKey, let named = ServiceEvent(rawValue: value.description) {
                fields.append(JournalField(wellKnown: "MESSAGE_ID", named.messageID.text))
            }
            fields.append(JournalField(metadataKey: key, value.description))
        }
        return fields
    }

    private func combinedMetadata(of event: LogEvent) -> Logger.Metadata {
        metadata
            .merging(metadataProvider?.get() ?? [:]) { $1 }
            .merging(event.metadata ?? [:]) { $1 }
    }
}

extension Logger.Level {
    /// The priority of syslog(3).
    var syslogPriority: Int {
        switch self {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
