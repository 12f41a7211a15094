import Foundation
import ReportingKit
import Serving
import Service
import Store

/// `/su-kien`: what happens, as server-sent events. A page works without them; they only tell it to look again.
///
/// The id of an event is the number in the ledger up to which every file is decided on, so a browser that connects
/// again with `Last-Event-ID` misses no file. Everybody hears only of files that he or she may see.
enum EventRoutes {
    static let routes = [Route(.get, "/su-kien", for: .signedIn, respond: respond)]

    /// Shorter than proxies wait for the next byte.
    private static let heartbeat = Duration.seconds(25)
    private static let pastFiles = 500
    /// So many events wait for a browser to take them.
    private static let most = 256

    static func respond(_ visit: Visit) throws -> WebResponse {
        guard let changes = try visit.changes.events.listen(try visit.person.account) else {
            throw PageFault.unavailable
        }
        let last = visit.request.header("last-event-id").flatMap { Int64($0) }
        let store = visit.site.store
        // Read after listening began: what happens meanwhile is told twice rather than not at all.
        let past = try last.map { try store.entries(after: $0, limit: pastFiles) } ?? []
        let through = try store.settledThrough()
        return WebResponse(
            200,
            headers: [
                ("content-type", "text/event-stream"), ("cache-control", "no-store"), ("x-accel-buffering", "no"),
            ],
            body: .stream { writer in
                try await writer.write(Array("retry: 5000\n\n".utf8))
                for entry in past where try visit.sees(entry.file) {
                    try await writer.write(Event.bytes(LedgerChange(entry, through: min(through, entry.id))))
                }
                for await piece in pieces(changes, visit) { try await writer.write(piece) }
            })
    }

    /// Events with heartbeats between them, by which the server notices that nobody listens any more.
    private static func pieces(_ changes: AsyncStream<LedgerChange>, _ visit: Visit) -> AsyncStream<[UInt8]> {
        AsyncStream(bufferingPolicy: .bufferingOldest(most)) { stream in
            let events = Task {
                for await change in changes {
                    guard let bytes = seen(change, visit) else { continue }
                    // A browser that does not read connects again and is told what it missed.
                    if case .dropped = stream.yield(bytes) { break }
                }
                stream.finish()
            }
            let beats = Task {
                while !Task.isCancelled {
                    do { try await Task.sleep(for: heartbeat) } catch { return }
                    stream.yield(Array(":\n\n".utf8))
                }
            }
            stream.onTermination = { _ in
                events.cancel()
                beats.cancel()
            }
        }
    }

    /// Nil for what this person does not see, and for what is between page and daemon only.
    static func seen(_ change: LedgerChange, _ visit: Visit) -> [UInt8]? {
        switch change.kind {
        case .begun, .stopping: return nil
        case .report, .decision, .lagged: return Event.bytes(change)
        case .file:
            guard let file = change.file,
                case .success(true) = Result(catching: {
                    try visit.sees(
                        ReceivedFile(
                            name: file.name, sha256: file.sha256, byteCount: 0, folder: file.folder,
                            receivedAt: Date()))
                })
            else { return nil }
            return Event.bytes(change)
        }
    }

    enum Event {
        /// One event; JSON has no line breaks, so it is one line of data.
        static func bytes(_ change: LedgerChange) -> [UInt8] {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            guard case .success(let data) = Result(catching: { try encoder.encode(change) }) else { return [] }
            return Array("id: \(change.through)\nevent: \(change.kind.rawValue)\ndata: ".utf8) + data
                + Array("\n\n".utf8)
        }
    }
}
