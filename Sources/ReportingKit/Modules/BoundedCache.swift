import Synchronization

/// Keeps what was worked out for a key, for all threads: the same systems print the same headings, titles and units in
/// every file.
///
/// When it is full it is emptied: what is in use comes back with the next files. Belongs to what it was worked out
/// from, so that a new configuration begins with an empty one.
public final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    @usableFromInline let limit: Int
    @usableFromInline let values = Mutex<[Key: Value]>([:])

    public init(limit: Int) { self.limit = limit }

    /// Inlinable, or each look-up in another target would find out at run time what keys and values are.
    ///
    /// - Parameter make: called without holding the lock; two threads may work out the same.
    @inlinable public func value(for key: Key, _ make: () -> Value) -> Value {
        if let known = values.withLock({ $0[key] }) { return known }
        let made = make()
        values.withLock { values in
            if values.count >= limit { values.removeAll(keepingCapacity: true) }
            values[key] = made
        }
        return made
    }
}
