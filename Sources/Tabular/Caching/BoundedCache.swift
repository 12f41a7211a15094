import Synchronization

/// Keeps what was worked out for a key, for all threads: the same systems print the same headings, titles and units in every file.
///
/// When it is full it is emptied: what is in use comes back with the next files. Belongs to what it was worked out from, so that a
/// new configuration begins with an empty one.
package final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let limit: Int
    private let values = Mutex<[Key: Value]>([:])

    package init(limit: Int) { self.limit = limit }

    /// - Parameter make: called without holding the lock; two threads may work out the same.
    package func value(for key: Key, _ make: () -> Value) -> Value {
        if let known = values.withLock({ $0[key] }) { return known }
        let made = make()
        values.withLock { values in
            if values.count >= limit { values.removeAll(keepingCapacity: true) }
            values[key] = made
        }
        return made
    }
}
