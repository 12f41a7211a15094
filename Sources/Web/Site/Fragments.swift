import Hypertext
import Synchronization

/// Parts of pages that are the same for many people, as they were written last.
///
/// A class, because all requests share it. Keys say all that a part depends on, so that nothing has to be taken back.
final class Fragments: Sendable {
    private struct State {
        var known: [String: HTML] = [:]
        var bytes = 0
    }

    private let byteLimit: Int
    private let state = Mutex(State())

    init(byteLimit: Int = 16 << 20) { self.byteLimit = byteLimit }

    /// What is kept, in bytes.
    var byteCount: Int { state.withLock(\.bytes) }

    func fragment(_ key: String, write: (inout HTMLWriter) throws -> Void) rethrows -> HTML {
        if let known = state.withLock({ $0.known[key] }) { return known }
        var html = HTMLWriter(capacity: 64 << 10)
        try write(&html)
        let fragment = HTML(bytes: html.bytes)
        state.withLock { state in
            let bytes = html.bytes.count + key.utf8.count
            // One that is larger than all may be is made anew each time.
            guard bytes <= byteLimit else { return }
            if state.bytes + bytes > byteLimit { state = State() }
            if state.known.updateValue(fragment, forKey: key) == nil { state.bytes += bytes }
        }
        return fragment
    }
}
