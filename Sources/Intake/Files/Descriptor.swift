import Glibc

/// An open file descriptor, closed when its owner is done with it.
package struct Descriptor: ~Copyable, Sendable {
    package let raw: Int32

    package init(owning raw: Int32) { self.raw = raw }

    /// Gives the descriptor away to something that closes it.
    package consuming func release() -> Int32 {
        let raw = raw
        discard self
        return raw
    }

    // The result of close(2) says nothing that could be repaired here: what must be durable was synced before.
    deinit { close(raw) }
}
